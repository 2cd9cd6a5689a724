import type { Rect } from './types.ts'

/** How deep two rectangles lie in each other, in px along the easier axis; 0 or less when apart. */
export const overlapDepth = (a: Rect, b: Rect): number =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  )

/** How far a rectangle sticks out of another, in px. */
export const stickingOut = (inner: Rect, outer: Rect): number =>
  Math.max(
    outer.left - inner.left,
    outer.top - inner.top,
    inner.right - outer.right,
    inner.bottom - outer.bottom,
    0,
  )

/** The smallest rectangle around all of them; null for none. */
export function boundsOf(rects: readonly Rect[]): Rect | null {
  const [first, ...rest] = rects
  if (first === undefined) return null
  const bounds = { ...first }
  for (const rect of rest) {
    bounds.left = Math.min(bounds.left, rect.left)
    bounds.top = Math.min(bounds.top, rect.top)
    bounds.right = Math.max(bounds.right, rect.right)
    bounds.bottom = Math.max(bounds.bottom, rect.bottom)
  }
  return bounds
}

/** A straight line from one point to another. */
export interface Segment {
  x1: number
  y1: number
  x2: number
  y2: number
}

/** Distance in px between a segment and a rectangle; 0 where they touch. */
export function distanceToRect(segment: Segment, rect: Rect): number {
  if (meetsRect(segment, rect)) return 0
  const corners = [
    pointToSegment(rect.left, rect.top, segment),
    pointToSegment(rect.right, rect.top, segment),
    pointToSegment(rect.left, rect.bottom, segment),
    pointToSegment(rect.right, rect.bottom, segment),
  ]
  return Math.min(
    ...corners,
    pointToRect(segment.x1, segment.y1, rect),
    pointToRect(segment.x2, segment.y2, rect),
  )
}

function meetsRect({ x1, y1, x2, y2 }: Segment, rect: Rect): boolean {
  if (Math.max(x1, x2) < rect.left || Math.min(x1, x2) > rect.right) return false
  if (Math.max(y1, y2) < rect.top || Math.min(y1, y2) > rect.bottom) return false
  const dx = x2 - x1
  const dy = y2 - y1
  const off = dx * ((rect.top + rect.bottom) / 2 - y1) - dy * ((rect.left + rect.right) / 2 - x1)
  const reach = (Math.abs(dx) * (rect.bottom - rect.top)) / 2 + (Math.abs(dy) * (rect.right - rect.left)) / 2
  return Math.abs(off) <= reach
}

function pointToSegment(x: number, y: number, { x1, y1, x2, y2 }: Segment): number {
  const dx = x2 - x1
  const dy = y2 - y1
  const squared = dx * dx + dy * dy
  const along = squared === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / squared))
  return lengthOf(x - x1 - along * dx, y - y1 - along * dy)
}

const pointToRect = (x: number, y: number, rect: Rect): number =>
  lengthOf(Math.max(rect.left - x, 0, x - rect.right), Math.max(rect.top - y, 0, y - rect.bottom))

/** Length of a vector; not Math.hypot, which may round differently from engine to engine. */
export const lengthOf = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy)
