import { farEnd, putAt, type Board, type Body } from './board.ts'
import { boundsOf } from './geometry.ts'
import { roomyZoom } from './lattice.ts'
import { bookAll } from './ledger.ts'
import { comeBack, costOf, makeRoom, moveToCheapest } from './make-room.ts'
import { seededRandom, type Random } from './random.ts'
import { faultsOf } from './repair.ts'
import { assignShores } from './shores.ts'
import type { LayoutInput, Point } from './types.ts'

/** How often everything is tried from the start: at least, and at most while rules stay broken. */
const attempts = { least: 2, most: 4 }
const nextAttempt = 7919
/** How often newcomers choose a place anew, now that the others have one. */
const choices = 2
/** What it counts that a placed body moves at all, px. */
const moving = 40

/** What came of one attempt: the fewer faults, the less given way and the lower the cost, in this order, the better. */
interface Attempt {
  faults: number
  moved: Body[]
  given: number
  cost: number
  at: [Body, Point][]
}

/**
 * Gives each new body the cheapest place in the frame around those that are placed; then mends among the new;
 * only then lets placed ones in the way give, at a price for each px. Returns the ids of the placed ones that moved.
 */
export function addAround(board: Board, placed: readonly Body[], input: LayoutInput): string[] {
  const pointOf = ({ id }: Body): Point => input.placed?.[id] ?? { x: 0, y: 0 }
  const origin = frameAround(board, placed, pointOf, input)
  assignShores(board)
  for (const body of placed) anchor(body, pointOf(body), origin, board.width)
  const best = bestAttempt(board, input.seed ?? 1)
  for (const [body, { x, y }] of best.at) putAt(body, x + origin.x, y + origin.y)
  for (const body of placed) if (!best.moved.includes(body)) putAt(body, pointOf(body).x, pointOf(body).y)
  return best.moved.map(({ id }) => id)
}

/** Lays the frame at the smallest readable zoom about the middle of what is placed; returns its corner. */
function frameAround(
  board: Board,
  placed: readonly Body[],
  pointOf: (body: Body) => Point,
  { frame, minZoom = 0.85 }: LayoutInput,
): Point {
  const zoom = Math.min(minZoom, roomyZoom(board, frame, minZoom))
  const boxes = placed.map((body) => {
    const { x, y } = pointOf(body)
    return { left: x - body.boxHalf, right: x + body.boxHalf, top: y - body.boxUp, bottom: y + body.boxDown }
  })
  const bounds = boundsOf(boxes) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  board.width = Math.max(Math.floor(frame.width / zoom), Math.ceil(bounds.right - bounds.left) + 1)
  board.height = Math.max(Math.floor(frame.height / zoom), Math.ceil(bounds.bottom - bounds.top) + 1)
  return {
    x: Math.floor((bounds.left + bounds.right - board.width) / 2),
    y: Math.floor((bounds.top + bounds.bottom - board.height) / 2),
  }
}

/** A placed body seeks no shore any more: it stays. */
function anchor(body: Body, point: Point, origin: Point, width: number): void {
  body.anchor = { x: point.x - origin.x, y: point.y - origin.y }
  body.least = 0
  body.most = width
  body.pull = 0
}

function bestAttempt(board: Board, seed: number): Attempt {
  let best = attemptWith(board, seededRandom(seed))
  for (let count = 1; count < attempts.most; count += 1) {
    const enough = best.moved.length === 0 || count >= attempts.least
    if (best.faults === 0 && enough) break
    const next = attemptWith(board, seededRandom(seed + count * nextAttempt))
    if (isBetter(next, best)) best = next
  }
  return best
}

const isBetter = (a: Attempt, b: Attempt): boolean => {
  if (a.faults !== b.faults) return a.faults < b.faults
  return a.given === b.given ? a.cost < b.cost : a.given < b.given
}

function attemptWith(board: Board, random: Random): Attempt {
  const { bodies } = board
  for (const body of bodies) if (body.anchor !== null) putAt(body, body.anchor.x, body.anchor.y)
  const newcomers = bodies.filter((body) => body.anchor === null)
  for (const body of newcomers) putNearNeighbours(board, body)
  bookAll(board)
  const order = inOrder(newcomers, random)
  for (let choice = 0; choice < choices; choice += 1)
    for (const body of order) moveToCheapest(board, body, random)
  makeRoom(board, newcomers, random)
  const moved = bodies.filter((body) => !comeBack(board, body))
  return {
    faults: faultsOf(board).length,
    moved,
    given: moved.reduce((sum, body) => sum + moving + distanceMoved(body), 0),
    cost: bodies.reduce((sum, body) => sum + costOf(board, body), 0),
    at: bodies.map((body) => [body, { x: body.x, y: body.y }]),
  }
}

const distanceMoved = ({ x, y, anchor: home }: Body): number =>
  home === null ? 0 : Math.abs(x - home.x) + Math.abs(y - home.y)

/** For a start, the mean of its placed neighbours, or the middle. */
function putNearNeighbours(board: Board, body: Body): void {
  const known = body.ties.map((tie) => farEnd(tie, body)).filter((far) => far.anchor !== null)
  const mean = (of: (far: Body) => number, otherwise: number): number =>
    Math.round(known.length === 0 ? otherwise : known.reduce((sum, far) => sum + of(far), 0) / known.length)
  putAt(
    body,
    mean(({ x }) => x, board.width / 2),
    mean(({ y }) => y, board.height / 2),
  )
}

/** Most ties first; chance decides among equals. */
const inOrder = (bodies: readonly Body[], random: Random): Body[] =>
  bodies
    .map((body) => ({ body, weight: body.ties.length + random() }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ body }) => body)
