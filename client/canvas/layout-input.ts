import { shortNameIn } from '../i18n/names.ts'
import { boundsOf } from '../layout/geometry.ts'
import type { LayoutInput, LayoutNode, Point, Rect } from '../layout/types.ts'
import { languages } from '../../model/text.ts'
import type { Label } from './label-text.ts'
import type { Elements, NodeElement } from './elements.ts'

export interface Frame {
  width: number
  height: number
}

/** Any seed keeps the rules; of the first twelve this one crosses fewest ties when the page opens (18 at 1440 × 900). */
const seed = 12

/** What the layout is asked: boxes that hold the names of both languages, so that switching moves nothing. */
export function layoutInput(
  elements: Elements,
  labelOf: (name: string, type: NodeElement['type']) => Label,
  frame: Frame,
  placed: Readonly<Record<string, Point>>,
): LayoutInput {
  return {
    nodes: elements.nodes.map((node) => layoutNode(node, labelOf)),
    edges: elements.ties.map(({ id, from, to }) => ({ id, from, to })),
    frame,
    effort: 'live',
    seed,
    placed,
  }
}

function layoutNode(
  { id, entity, type, shore, size }: NodeElement,
  labelOf: (name: string, type: NodeElement['type']) => Label,
): LayoutNode {
  const day = type === 'EVENT' ? entity.period?.earliest : null
  return {
    id,
    shore,
    size,
    labels: languages.map((language) => {
      const { width, height } = labelOf(shortNameIn(entity, language), type)
      return { width, height }
    }),
    ...(day ? { order: dayNumber(day) } : {}),
  }
}

/** An ISO date or the beginning of one (2025, 2025-01) as a number that grows with time. */
function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return (year * 12 + month - 1) * 31 + date
}

/** The box around everything that has a place, with the names of both languages; px at zoom 1, null for nothing. */
export function contentBounds(
  { nodes }: Pick<LayoutInput, 'nodes'>,
  positions: Readonly<Record<string, Point>>,
  labelGap: number,
): Rect | null {
  return boundsOf(
    nodes.flatMap(({ id, size, labels }) => {
      const at = positions[id]
      if (at === undefined) return []
      const half = Math.max(size, ...labels.map(({ width }) => width)) / 2
      const below = labelGap + Math.max(0, ...labels.map(({ height }) => height))
      return [
        { left: at.x - half, right: at.x + half, top: at.y - size / 2, bottom: at.y + size / 2 + below },
      ]
    }),
  )
}
