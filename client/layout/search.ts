import { farEnd, putAt, type Board, type Body } from './board.ts'
import { bookedCost, trialCost, type Terms } from './cost.ts'
import { columnsWithin, settle, slotNear, type Lattice, type Slot } from './lattice.ts'
import { book, bookAll } from './ledger.ts'
import { below, pick, type Random } from './random.ts'

/** How long and how freely to search. */
export interface Search {
  moves: number
  /** The rise in cost let through at the start and at the end. */
  heat: number
  cooled: number
  terms: Terms
  /** Who moves, as often as it is named; all of them, unless given. */
  among?: readonly Body[]
}

/** Deals the bodies, most ties first, into free slots near their wanted x and their neighbours' rows. */
export function deal(board: Board, lattice: Lattice, random: Random): void {
  lattice.slotOf.clear()
  for (const slot of lattice.slots) slot.body = null
  const order = board.bodies.map((body) => ({ body, weight: body.ties.length + random() }))
  order.sort((a, b) => b.weight - a.weight)
  for (const { body } of order) {
    const row = meanRow(lattice, body) ?? board.height / 2
    let best: Slot | null = null
    let least = Infinity
    for (const slot of lattice.slots) {
      if (slot.body !== null) continue
      const off = Math.max(0, body.least - slot.x, slot.x - body.most)
      const far = Math.abs(slot.x - body.wanted) + Math.abs(slot.y - row) + 4 * off + random() * 60
      if (far >= least) continue
      least = far
      best = slot
    }
    if (best !== null) settle(lattice, body, best)
  }
}

function meanRow(lattice: Lattice, body: Body): number | null {
  const placed = body.ties.map((tie) => farEnd(tie, body)).filter((far) => lattice.slotOf.has(far))
  return placed.length === 0 ? null : placed.reduce((sum, far) => sum + far.y, 0) / placed.length
}

/** Simulated cooling over the slots: one try near the neighbours' mean, one anywhere allowed. */
export function searchSlots(board: Board, lattice: Lattice, random: Random, search: Search): void {
  const { moves, heat, cooled, terms } = search
  bookAll(board)
  for (let move = 0; move < moves; move += 1) {
    const threshold = heat + ((cooled - heat) * move) / moves
    const body = pick(random, search.among ?? board.bodies)
    if (body === undefined) return
    trySlot(board, lattice, body, slotNearNeighbours(lattice, body, random), terms, threshold * random())
    trySlot(board, lattice, body, slotAllowed(lattice, body, random), terms, threshold * random())
  }
  if (terms.through === 0) bookAll(board)
}

/** Moves a body to a slot, or swaps it with whoever stands there, if the cost rises by no more than `rise`. */
export function trySlot(
  board: Board,
  lattice: Lattice,
  body: Body,
  slot: Slot | undefined,
  terms: Terms,
  rise: number,
): void {
  const old = lattice.slotOf.get(body)
  if (slot === undefined || old === undefined || slot === old) return
  const other = slot.body
  if (isOff(body, slot) || (other !== null && isOff(other, old))) return
  const { x, y } = body
  const otherX = other?.x ?? 0
  const otherY = other?.y ?? 0
  let limit = rise + bookedCost(board, body, terms, null)
  if (other !== null) limit += bookedCost(board, other, terms, body)
  settle(lattice, body, slot)
  let cost = trialCost(board, body, terms, limit, null)
  if (other !== null && cost <= limit) cost += trialCost(board, other, terms, limit - cost, body)
  if (cost <= limit) {
    book(board, body, terms.through > 0)
    if (other !== null) book(board, other, terms.through > 0)
    return
  }
  settle(lattice, body, old)
  putAt(body, x, y)
  if (other !== null) putAt(other, otherX, otherY)
}

const isOff = (body: Body, slot: Slot): boolean => slot.x < body.least || slot.x > body.most

function slotNearNeighbours(lattice: Lattice, body: Body, random: Random): Slot | undefined {
  let x = 0
  let y = 0
  for (const tie of body.ties) {
    const far = farEnd(tie, body)
    x += far.x
    y += far.y
  }
  const count = body.ties.length
  if (count === 0) return slotAllowed(lattice, body, random)
  const near = (mean: number, step: number): number => mean + (random() * 4 - 2) * step
  return slotNear(lattice, near(x / count, lattice.stepX), near(y / count, lattice.stepY))
}

/** A random slot in the part of the width that the body is allowed. */
export function slotAllowed(lattice: Lattice, body: Body, random: Random): Slot | undefined {
  const [first, last] = columnsWithin(lattice, body.least, body.most)
  return pick(random, lattice.columns[first + below(random, last - first + 1)] ?? [])
}

/** Moves bodies off the lattice by ever smaller steps, wherever that costs no more. */
export function shift(board: Board, random: Random, count: number, terms: Terms): void {
  for (const step of [40, 20, 8]) {
    for (let n = 0; n < count / 3; n += 1) {
      const body = pick(random, board.bodies)
      if (body !== undefined) tryShift(board, body, random, step, terms)
    }
  }
}

/** Moves a body by up to `step` px each way, if the cost rises by no more than `rise`. */
export function tryShift(
  board: Board,
  body: Body,
  random: Random,
  step: number,
  terms: Terms,
  rise = 0,
): void {
  const { x, y } = body
  const limit = rise + bookedCost(board, body, terms, null)
  putAt(body, x + below(random, 2 * step + 1) - step, y + below(random, 2 * step + 1) - step)
  if (trialCost(board, body, terms, limit, null) > limit) putAt(body, x, y)
  else book(board, body, true)
}
