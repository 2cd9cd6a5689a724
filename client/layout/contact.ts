import { CLEARANCE, farEnd } from './board.ts'
import type { Body, Tie } from './board.ts'

/** How two ties meet. */
export const APART = 0
export const CROSS = 1
/** A crossing under 20°. */
export const CROSS_FLAT = 2
/** Two ties of one node less than 8° apart. */
export const NARROW = 3

/** What a tie does to a foreign node. */
export const CLEAR = 0
export const UNDER_LABEL = 1
export const THROUGH = 2

/** cos² of 20° and of 8°. */
const FLAT_COS2 = 0.883
const NARROW_COS2 = 0.98063

/** How two different ties meet. */
export function meeting(tie: Tie, other: Tie): number {
  if (other.left > tie.right || other.right < tie.left || other.top > tie.bottom || other.bottom < tie.top)
    return APART
  const { from, to } = tie
  const a = other.from
  const b = other.to
  if (a === from || b === from) return narrow(tie, other, from)
  if (a === to || b === to) return narrow(tie, other, to)
  const dx = to.x - from.x
  const dy = to.y - from.y
  const ax = a.x - from.x
  const ay = a.y - from.y
  const ex = b.x - a.x
  const ey = b.y - a.y
  // Two segments cross where each has the other's ends on either side of its line.
  const sideA = dx * ay - dy * ax
  const sideB = sideA + dx * ey - dy * ex
  if (sideA >= 0 === sideB >= 0) return APART
  const sideFrom = ey * ax - ex * ay
  const sideTo = sideFrom + ex * dy - ey * dx
  if (sideFrom >= 0 === sideTo >= 0) return APART
  const dot = dx * ex + dy * ey
  const lengths = tie.length * other.length
  return dot * dot > FLAT_COS2 * lengths * lengths ? CROSS_FLAT : CROSS
}

function narrow(a: Tie, b: Tie, shared: Body): number {
  const p = farEnd(a, shared)
  const q = farEnd(b, shared)
  const dot = (p.x - shared.x) * (q.x - shared.x) + (p.y - shared.y) * (q.y - shared.y)
  if (dot <= 0) return APART
  const lengths = a.length * b.length
  return dot * dot > NARROW_COS2 * lengths * lengths ? NARROW : APART
}

/** What a tie does to a node that is none of its ends. */
export function contact(tie: Tie, body: Body): number {
  const { x, y } = body
  if (tie.left > x + body.reachSide || tie.right < x - body.reachSide) return CLEAR
  if (tie.top > y + body.reachDown || tie.bottom < y - body.reachUp) return CLEAR
  if (passesShape(tie, body)) return THROUGH
  return passesLabel(tie, body) ? UNDER_LABEL : CLEAR
}

/** Whether a tie comes too near a body's shape, taken as its square whatever is drawn in it. */
function passesShape(tie: Tie, body: Body): boolean {
  const { from } = tie
  const { x, y } = body
  const room = CLEARANCE + tie.spread
  const reach = body.half + room
  if (tie.left >= x + reach || tie.right <= x - reach) return false
  if (tie.top >= y + reach || tie.bottom <= y - reach) return false
  const dx = tie.to.x - from.x
  const dy = tie.to.y - from.y
  const off = dx * (y - from.y) - dy * (x - from.x)
  const wide = (dx < 0 ? -dx : dx) + (dy < 0 ? -dy : dy)
  return (off < 0 ? -off : off) < body.half * wide + room * tie.length
}

function passesLabel(tie: Tie, body: Body): boolean {
  const { from } = tie
  const { labelHalf, x } = body
  const top = body.y + body.labelTop
  const bottom = body.y + body.labelBottom
  if (tie.left >= x + labelHalf || tie.right <= x - labelHalf || tie.top >= bottom || tie.bottom <= top)
    return false
  const dx = tie.to.x - from.x
  const dy = tie.to.y - from.y
  const off = dx * ((top + bottom) / 2 - from.y) - dy * (x - from.x)
  const reach = (dx < 0 ? -dx : dx) * ((bottom - top) / 2) + (dy < 0 ? -dy : dy) * labelHalf
  return (off < 0 ? -off : off) < reach
}
