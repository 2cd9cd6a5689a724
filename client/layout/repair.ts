import type { Board, Body } from './board.ts'
import { THROUGH } from './contact.ts'
import type { Terms } from './cost.ts'
import type { Lattice } from './lattice.ts'
import { pick, type Random } from './random.ts'
import { slotAllowed, tryShift, trySlot } from './search.ts'

const TRIES = 24
/** How far a try next to the old place goes, px. */
const NEAR = 60

/** A broken rule: who takes part in it. */
export type Fault = readonly Body[]

/** Every broken rule on the board, which must be booked. */
export const faultsOf = (board: Board): Fault[] => [
  ...board.bodies.filter((body) => isOutside(board, body)).map((body) => [body]),
  ...inEachOther(board),
  ...inTheWayOfTies(board),
]

const isOutside = (board: Board, body: Body): boolean =>
  body.x < body.boxHalf ||
  body.x + body.boxHalf > board.width ||
  body.y < body.boxUp ||
  body.y + body.boxDown > board.height

function inEachOther({ bodies }: Board): Fault[] {
  const found: Fault[] = []
  for (const body of bodies)
    for (const other of bodies) {
      if (other === body) break
      if (boxesMeet(body, other)) found.push([body, other])
    }
  return found
}

const boxesMeet = (a: Body, b: Body): boolean =>
  Math.abs(a.x - b.x) < a.boxHalf + b.boxHalf &&
  a.y - a.boxUp < b.y + b.boxDown &&
  b.y - b.boxUp < a.y + a.boxDown

function inTheWayOfTies({ bodies, ties, ledger }: Board): Fault[] {
  const found: Fault[] = []
  for (const tie of ties) {
    if (tie.piercing === 0) continue
    for (const body of bodies)
      if (ledger.contacts[tie.index * bodies.length + body.index] === THROUGH)
        found.push([body, tie.from, tie.to])
  }
  return found
}

/** While a rule is broken, gives a body at fault a better place. Returns whether all is well. */
export function repair(
  board: Board,
  lattice: Lattice,
  random: Random,
  rounds: number,
  terms: Terms,
): boolean {
  for (let round = 0; round < rounds; round += 1) {
    const body = pick(random, faultsOf(board).flat())
    if (body === undefined) return true
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (tries % 2 === 0) trySlot(board, lattice, body, slotAllowed(lattice, body, random), terms, 0)
      else tryShift(board, body, random, NEAR, terms)
    }
  }
  return faultsOf(board).length === 0
}
