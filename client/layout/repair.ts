import { CLEARANCE } from './board.ts'
import type { Board, Body } from './board.ts'
import { passesThrough } from './contact.ts'
import type { Terms } from './cost.ts'
import type { Lattice } from './lattice.ts'
import { pick } from './random.ts'
import type { Random } from './random.ts'
import { slotAllowed, tryShift, trySlot } from './search.ts'

const TRIES = 24
/** How far a try next to the old place goes, px. */
const NEAR = 60

/** The bodies that take part in a broken rule, each as often as it does. */
export function atFault(board: Board): Body[] {
  const found: Body[] = []
  const { bodies, ties } = board
  for (const [index, body] of bodies.entries()) {
    if (isOutside(board, body)) found.push(body)
    for (let next = index + 1; next < bodies.length; next += 1) {
      const other = bodies[next]
      if (other !== undefined && boxesMeet(body, other)) found.push(body, other)
    }
    for (const tie of ties) {
      if (tie.from === body || tie.to === body) continue
      if (passesThrough(tie, body, CLEARANCE)) found.push(body, tie.from, tie.to)
    }
  }
  return found
}

const isOutside = (board: Board, body: Body): boolean =>
  body.x < body.boxHalf ||
  body.x + body.boxHalf > board.width ||
  body.y < body.boxUp ||
  body.y + body.boxDown > board.height

const boxesMeet = (a: Body, b: Body): boolean =>
  Math.abs(a.x - b.x) < a.boxHalf + b.boxHalf &&
  a.y - a.boxUp < b.y + b.boxDown &&
  b.y - b.boxUp < a.y + a.boxDown

/** While a rule is broken, gives a body at fault the best of some other places. */
export function repair(
  board: Board,
  lattice: Lattice,
  random: Random,
  rounds: number,
  terms: Terms,
): boolean {
  for (let round = 0; round < rounds; round += 1) {
    const body = pick(random, atFault(board))
    if (body === undefined) return true
    mend(board, lattice, body, random, terms)
  }
  return atFault(board).length === 0
}

function mend(board: Board, lattice: Lattice, body: Body, random: Random, terms: Terms): void {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries % 2 === 0) trySlot(board, lattice, body, slotAllowed(lattice, body, random), terms, 0)
    else tryShift(board, body, random, NEAR, terms)
  }
}
