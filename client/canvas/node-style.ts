import { entityTypes, entityTypeTable, type EntityType } from '../../model/vocabulary/entity-types.ts'
import { labelStyle } from './label-text.ts'
import { iconImage } from './node-icons.ts'
import type { Rule } from './style-rule.ts'
import type { CanvasColors } from './theme-colors.ts'

/** How nodes and their names are drawn at rest: shapes, outlines, fills and drawings from the vocabulary. */
export function nodeRules(colors: CanvasColors): Rule[] {
  return [
    nodeRule(colors),
    ...entityTypes.flatMap((type) => typeRules(type, colors)),
    announcedRule,
    ...labelRules(colors),
  ]
}

const border = { default: 1.5, group: 5 }

function nodeRule(colors: CanvasColors): Rule {
  return {
    selector: 'node',
    style: {
      width: 'data(inner)',
      height: 'data(inner)',
      label: 'data(label)',
      'font-family': labelStyle.family,
      'font-size': labelStyle.size,
      'font-weight': labelStyle.weight,
      'line-height': labelStyle.lineHeight,
      'text-wrap': 'wrap',
      'text-max-width': 1000,
      'text-valign': 'bottom',
      'text-halign': 'center',
      'text-margin-y': 'data(labelGap)',
      'text-outline-width': labelStyle.halo,
      'text-outline-color': colors.canvas,
      color: colors.ink,
      'background-width': '50%',
      'background-height': '50%',
      'background-clip': 'none',
      'overlay-opacity': 0,
      'z-index': 10,
    },
  }
}

/** Where a drawing sits in a shape whose middle is not that of its box, and how much of the box it takes. */
const iconPlace: Partial<Record<EntityType, Rule['style']>> = {
  INITIATIVE: { 'background-position-x': '32%' },
  PLACE: { 'background-position-y': '58%' },
  PROJECTION: { 'background-position-y': '78%', 'background-width': '42%', 'background-height': '42%' },
  EVENT: { 'background-width': '42%', 'background-height': '42%' },
}

function typeRules(type: EntityType, colors: CanvasColors): Rule[] {
  const term = entityTypeTable[type]
  const edge = borderOf(type)
  const base: Rule = {
    selector: `node[type = "${type}"]`,
    style: {
      shape: term.shape,
      ...edge,
      ...(term.shape === 'round-rectangle' ? { 'corner-radius': '8px' } : {}),
      ...(term.shape === 'bottom-round-rectangle' ? { 'corner-radius': '11px' } : {}),
      ...(term.shape === 'cut-rectangle' ? { 'corner-radius': '8px' } : {}),
      ...iconPlace[type],
    },
  }
  return [base, ...(['home', 'partner', 'none'] as const).map((shore) => shoreRule(type, shore, colors))]
}

function shoreRule(type: EntityType, shore: 'home' | 'partner' | 'none', colors: CanvasColors): Rule {
  const { fill, icon } = entityTypeTable[type]
  const color = shore === 'none' ? colors['ink-2'] : colors[shore]
  return {
    selector: `node[type = "${type}"][shore = "${shore}"]`,
    style: {
      'background-color': fill === 'solid' ? color : colors.surface,
      'border-color': color,
      'background-image': iconImage(icon, fill === 'solid' ? colors['on-solid'] : color),
    },
  }
}

/** The width of a type's outline, px; half of it lies outside the shape. */
export function borderWidthOf(type: EntityType): number {
  const { border: kind } = entityTypeTable[type]
  return kind === 'none' ? 0 : kind === 'double' ? border.group : border.default
}

function borderOf(type: EntityType): Rule['style'] {
  const width = { 'border-width': borderWidthOf(type) }
  switch (entityTypeTable[type].border) {
    case 'none':
      return width
    case 'double':
      return { ...width, 'border-style': 'double' }
    case 'dotted':
      return { ...width, 'border-style': 'dashed', 'border-dash-pattern': [1.5, 1.5] }
    case 'solid':
    case 'dashed-if-announced':
      return { ...width, 'border-style': 'solid' }
  }
}

const announcedRule: Rule = {
  selector: 'node[?announced]',
  style: { 'border-style': 'dashed', 'border-dash-pattern': [4.5, 2.5] },
}

function labelRules(colors: CanvasColors): Rule[] {
  return [
    {
      selector: 'node[?actor]',
      style: { 'font-size': labelStyle.actorSize, 'font-weight': labelStyle.actorWeight },
    },
    { selector: 'node.far[!actor]', style: { 'text-opacity': 0 } },
    { selector: 'node.named', style: { label: 'data(fullLabel)', 'text-opacity': 1, 'z-index': 30 } },
    { selector: 'node.dim', style: { color: colors['ink-3'] } },
  ]
}
