import { farEnd, putAt, type Board, type Body } from './board.ts'
import { bookedCost, trialCost, type Terms } from './cost.ts'
import { book, bookAll } from './ledger.ts'
import { pick, seededRandom, type Random } from './random.ts'
import { atFault } from './repair.ts'
import { tryShift } from './search.ts'
import { assignShores } from './shores.ts'
import type { LayoutInput } from './types.ts'

const terms: Terms = { through: 400, label: 4, angle: 8, time: 2, overlap: 8, gap: 6, frame: 1 }
/** Distance between the places that are tried, px. */
const grid = 28
const passes = 5
const tries = 40
const mendings = 60
const gives = 60
/** How far a try next to the old place goes, px; each pass goes further. */
const near = 46
const wider = 40

/**
 * Gives each new body the cheapest place among those that are placed, most ties to them first; then mends among
 * the new; only then lets placed ones in the way give. Returns the ids of the placed ones that moved.
 */
export function addAround(board: Board, placed: readonly Body[], input: LayoutInput): string[] {
  const random = seededRandom(input.seed ?? 1)
  const origin = shifted(placed, input)
  for (const body of placed) putAt(body, at(input, body).x - origin.x, at(input, body).y - origin.y)
  const newcomers = board.bodies.filter((body) => !placed.includes(body))
  growAround(board, placed)
  assignShores(board)
  const off = { x: -10 * board.width, y: -10 * board.height }
  for (const body of newcomers) putAt(body, off.x, off.y)
  bringIn(board, newcomers, new Set(placed))
  bookAll(board)
  for (let pass = 0; pass < passes; pass += 1) {
    for (const body of atFaultAmong(board, newcomers)) moveToCheapest(board, body)
    mend(board, random, newcomers, mendings, near)
    mend(board, random, board.bodies, gives, near + pass * wider)
    if (atFault(board).length === 0) break
  }
  const moved = placed.filter(
    (body) => body.x !== at(input, body).x - origin.x || body.y !== at(input, body).y - origin.y,
  )
  for (const body of board.bodies) putAt(body, body.x + origin.x, body.y + origin.y)
  return moved.map(({ id }) => id)
}

function at(input: LayoutInput, { id }: Body): { x: number; y: number } {
  const point = input.placed?.[id] ?? { x: 0, y: 0 }
  return { x: Math.round(point.x), y: Math.round(point.y) }
}

/** The corner of what is placed: the board counts from there. */
function shifted(placed: readonly Body[], input: LayoutInput): { x: number; y: number } {
  return {
    x: Math.min(...placed.map((body) => at(input, body).x - body.boxHalf)),
    y: Math.min(...placed.map((body) => at(input, body).y - body.boxUp)),
  }
}

/** At least as large as what is placed needs. */
function growAround(board: Board, placed: readonly Body[]): void {
  board.width = Math.max(board.width, ...placed.map((body) => body.x + body.boxHalf))
  board.height = Math.max(board.height, ...placed.map((body) => body.y + body.boxDown))
}

function bringIn(board: Board, newcomers: readonly Body[], placed: Set<Body>): void {
  const waiting = [...newcomers]
  const known = (body: Body) => body.ties.filter((tie) => placed.has(farEnd(tie, body))).length
  while (waiting.length > 0) {
    waiting.sort((a, b) => known(b) - known(a) || a.index - b.index)
    const body = waiting.shift()
    if (body === undefined) return
    putAtCheapest(board, body, placed)
    placed.add(body)
  }
}

/** Only ties to those that are placed count: the others still wait far away, and their lines would mislead. */
function putAtCheapest(board: Board, body: Body, placed: ReadonlySet<Body>): void {
  const present: Board = {
    ...board,
    bodies: board.bodies.filter((other) => other === body || placed.has(other)),
    ties: board.ties.filter((tie) => [tie.from, tie.to].every((end) => end === body || placed.has(end))),
  }
  const towards = body.ties.map((tie) => farEnd(tie, body)).filter((other) => placed.has(other))
  let best = { cost: Infinity, x: board.width / 2, y: board.height / 2 }
  for (let x = body.boxHalf; x <= board.width - body.boxHalf; x += grid)
    for (let y = body.boxUp; y <= board.height - body.boxDown; y += grid) {
      putAt(body, Math.round(x), Math.round(y))
      const cost = trialCost(present, body, terms, best.cost, null) + farness(body, towards)
      if (cost < best.cost) best = { cost, x: body.x, y: body.y }
    }
  putAt(body, best.x, best.y)
}

function farness(body: Body, towards: readonly Body[]): number {
  return towards.reduce(
    (sum, other) => sum + (Math.abs(other.x - body.x) + Math.abs(other.y - body.y)) * 0.05,
    0,
  )
}

function atFaultAmong(board: Board, movable: readonly Body[]): Body[] {
  return [...new Set(atFault(board))].filter((body) => movable.includes(body))
}

/** The cheapest place on the grid, if it is cheaper than where it stands. */
function moveToCheapest(board: Board, body: Body): void {
  const best = { cost: bookedCost(board, body, terms, null), x: body.x, y: body.y }
  for (let x = body.boxHalf; x <= board.width - body.boxHalf; x += grid)
    for (let y = body.boxUp; y <= board.height - body.boxDown; y += grid) {
      putAt(body, x, y)
      const cost = trialCost(board, body, terms, best.cost, null)
      if (cost < best.cost) Object.assign(best, { cost, x, y })
    }
  putAt(body, best.x, best.y)
  book(board, body, true)
}

/** While a rule is broken, tries other places near by for those of `movable` that are at fault. */
function mend(board: Board, random: Random, movable: readonly Body[], rounds: number, reach: number): void {
  for (let round = 0; round < rounds; round += 1) {
    const body = pick(random, atFaultAmong(board, movable))
    if (body === undefined) return
    for (let turn = 0; turn < tries; turn += 1) tryShift(board, body, random, reach, terms)
  }
}
