import type { StylesheetJson } from 'cytoscape'
import { statuses, statusTable } from '../../model/vocabulary/statuses.ts'
import { nodeRules } from './node-style.ts'
import type { Rule } from './style-rule.ts'
import type { CanvasColors, Paint } from './theme-colors.ts'
import { tieRules } from './tie-style.ts'

/** How everything is drawn in a theme: from the vocabulary's tables and the page's colours. */
export function canvasStyle({ theme, colors }: Paint, isLarge: boolean): StylesheetJson {
  const rules = [
    ...nodeRules(colors),
    ...tieRules(theme, isLarge),
    ...standingRules(colors),
    ...focusRules(colors),
  ]
  return rules
}

const ring = { selected: 2.5, hover: 1.5, gap: 4 }

function standingRules(colors: CanvasColors): Rule[] {
  return [
    { selector: 'edge.dim', style: { opacity: 0.2 } },
    {
      selector: 'node.dim',
      style: { 'background-opacity': 0.4, 'border-opacity': 0.45, 'background-image-opacity': 0.5 },
    },
    ...statuses.map((status): Rule => ({
      selector: `edge.near[status = "${status}"], edge.selected[status = "${status}"], edge.hot[status = "${status}"]`,
      style: { opacity: 1, width: statusTable[status].line.width * 1.15, 'z-index': 5 },
    })),
    { selector: 'node.hover', style: outline(ring.hover, colors.ink) },
    {
      selector: 'node.selected, node.ringed',
      style: { ...outline(ring.selected, colors.ink), ...belowRing },
    },
  ]
}

/** A name gives way to the ring above it. */
const belowRing = { 'text-margin-y': 'data(ringLabelGap)' }

/** A ring around a node. Cytoscape measures the offset across, so that half of it lies on each side. */
function outline(width: number, color: string, gap: number = ring.gap): Rule['style'] {
  return { 'outline-width': width, 'outline-color': color, 'outline-offset': gap * 2 }
}

/** The keyboard's place: a line on the node, and around it the halo, which is a node of its own beneath. */
function focusRules(colors: CanvasColors): Rule[] {
  return [
    { selector: 'node.keyboard', style: { ...outline(2, colors['focus-line'], 2), ...belowRing } },
    {
      selector: 'node.keyboard.selected, node.keyboard.ringed',
      style: outline(ring.selected, colors.ink),
    },
    {
      selector: 'node.halo',
      style: {
        ...outline(4, colors['focus-halo']),
        'background-opacity': 0,
        'background-image': 'none',
        'border-opacity': 0,
        label: '',
        events: 'no',
        'z-index': 9,
      },
    },
    { selector: 'node.halo.wide', style: { 'outline-offset': (ring.gap + ring.selected) * 2 } },
  ]
}
