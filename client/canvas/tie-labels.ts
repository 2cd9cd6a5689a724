import type { Rect } from '../layout/types.ts'
import { distanceToRect, overlapDepth, type Segment } from '../layout/geometry.ts'

/** A tie as a line on the screen, px. */
export interface TieLine extends Segment {
  id: string
}

/** A tie that may bear a label. */
export interface LabelledTie extends TieLine {
  /** The plate with glyph and verb, and the plate with the glyph alone, px. */
  full: { width: number; height: number }
  short: { width: number; height: number }
}

export interface PlacedLabel {
  id: string
  /** Whether the verb is written out. */
  full: boolean
  rect: Rect
}

/** Shorter ties show their glyph alone, px. */
const longEnough = 150
/** Where on the tie a label may stand, the middle first. */
const places = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78]

/**
 * Places the labels of ties, in their order, so that none lies on a node, a name or another label, nor on another of
 * these lines where that can be helped. A tie that is long enough takes its verb where that fits, else the glyph;
 * where nothing fits its line and colour must do.
 */
export function placeTieLabels(
  ties: readonly LabelledTie[],
  obstacles: readonly Rect[],
  lines: readonly TieLine[] = ties,
): PlacedLabel[] {
  const taken = [...obstacles]
  return ties.flatMap((tie) => {
    const others = lines.filter(({ id }) => id !== tie.id)
    const isLong = Math.hypot(tie.x2 - tie.x1, tie.y2 - tie.y1) >= longEnough
    const rect = isLong ? freeRect(tie, tie.full, taken, others) : null
    const short = rect === null ? freeRect(tie, tie.short, taken, others) : null
    const found = rect ?? short
    if (found === null) return []
    taken.push(found)
    return [{ id: tie.id, full: rect !== null, rect: found }]
  })
}

/** The first free place on the tie, away from the other ties if there is such a place. */
function freeRect(
  tie: LabelledTie,
  size: LabelledTie['full'],
  taken: readonly Rect[],
  others: readonly TieLine[],
): Rect | null {
  let second: Rect | null = null
  for (const place of places) {
    const rect = rectAt(tie, place, size)
    if (taken.some((other) => overlapDepth(rect, other) > 0)) continue
    if (others.every((other) => distanceToRect(other, rect) > 0)) return rect
    second ??= rect
  }
  return second
}

function rectAt(
  { x1, y1, x2, y2 }: LabelledTie,
  place: number,
  size: { width: number; height: number },
): Rect {
  const x = x1 + (x2 - x1) * place
  const y = y1 + (y2 - y1) * place
  return {
    left: x - size.width / 2,
    top: y - size.height / 2,
    right: x + size.width / 2,
    bottom: y + size.height / 2,
  }
}
