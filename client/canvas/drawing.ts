import { language } from '../i18n/language.ts'
import { shortNameIn, shortNameOf } from '../i18n/names.ts'
import { entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import type { Position } from '../state/exploration.ts'
import { borderWidthOf } from './node-style.ts'
import type { Elements, NodeElement, Standing, TieElement } from './elements.ts'
import { fullLabelOf, labelOf, labelStyle } from './label-text.ts'
import type { DrawnNode, DrawnTie } from './reconcile.ts'

/** The elements as Cytoscape is to hold them, in the page's language; what has no place yet is left out. */
export function drawingOf(
  { nodes, ties }: Elements,
  positions: Readonly<Record<string, Position>>,
): { nodes: DrawnNode[]; ties: DrawnTie[] } {
  const placed = nodes.flatMap((node) => {
    const position = positions[node.id]
    return position === undefined ? [] : [drawnNode(node, position)]
  })
  const ids = new Set(placed.map(({ id }) => id))
  return { nodes: placed, ties: ties.filter(({ from, to }) => ids.has(from) && ids.has(to)).map(drawnTie) }
}

function drawnNode({ id, entity, type, shore, size, announced, standing }: NodeElement, position: Position) {
  const short = shortNameOf(entity)
  const other = shortNameIn(entity, language.value === 'KO' ? 'EN' : 'KO')
  return {
    id,
    position,
    classes: classesOf(standing),
    data: {
      type,
      shore: shore ?? 'none',
      size,
      // An outline lies half outside its shape: what is left is the shape itself.
      inner: size - borderWidthOf(type),
      announced,
      actor: entityTypeTable[type].actor,
      labelGap: labelStyle.gap + borderWidthOf(type) / 2,
      ringLabelGap: labelStyle.ringGap + borderWidthOf(type) / 2,
      label: labelOf(short, type).text,
      fullLabel: fullLabelOf(short, type),
      otherName: other === short ? '' : other,
    },
  }
}

function drawnTie({ id, from, to, type, status, more, lane, standing }: TieElement): DrawnTie {
  return { id, from, to, lane, classes: classesOf(standing), data: { type, status, more } }
}

const classesOf = (standing: Standing) => (standing === 'rest' ? [] : [standing])
