import { statuses, statusTable, type Status } from '../../model/vocabulary/statuses.ts'
import type { Theme } from '../theme/theme.ts'
import type { Rule } from './style-rule.ts'

/** How ties are drawn at rest: line, dash, arrowhead and colour by status. */
export function tieRules(theme: Theme, isLarge: boolean): Rule[] {
  return [
    tieRule,
    ...statuses.map((status) => statusRule(status, theme)),
    parallelRule,
    ...(isLarge ? [haystackRule] : []),
  ]
}

const tieRule: Rule = {
  selector: 'edge',
  style: {
    'curve-style': 'straight',
    opacity: 0.85,
    'arrow-scale': 0.85,
    'source-distance-from-node': 2,
    'target-distance-from-node': 3,
    'overlay-opacity': 0,
    'z-index': 1,
  },
}

function statusRule(status: Status, theme: Theme): Rule {
  const { line, arrow, color } = statusTable[status]
  const dash: readonly number[] = line.dash
  return {
    selector: `edge[status = "${status}"]`,
    style: {
      width: line.width,
      'line-color': color[theme],
      'target-arrow-color': color[theme],
      'line-cap': line.cap,
      ...(dash.length === 0
        ? { 'line-style': 'solid' }
        : { 'line-style': 'dashed', 'line-dash-pattern': dash }),
      'target-arrow-shape': arrow.shape,
      'target-arrow-fill': arrow.fill,
      'target-arrow-width': 1.3,
      ...(arrow.shape === 'circle' ? { 'arrow-scale': 0.8 } : {}),
    },
  }
}

/** Lines of one pair leave and reach their nodes beside the middle. */
const parallelRule: Rule = {
  selector: 'edge[fromEnd]',
  style: { 'source-endpoint': 'data(fromEnd)', 'target-endpoint': 'data(toEnd)' },
}

/** Where there are thousands, ties without an arrowhead are drawn the fastest way. */
const haystackRule: Rule = {
  selector: statuses
    .filter((status) => statusTable[status].arrow.shape === 'none')
    .map((status) => `edge[status = "${status}"]`)
    .join(', '),
  style: { 'curve-style': 'haystack', 'haystack-radius': 0 },
}
