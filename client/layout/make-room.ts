import { farEnd, putAt, type Board, type Body } from './board.ts'
import { bookedCost, trialCost, type Terms } from './cost.ts'
import { book } from './ledger.ts'
import { pick, type Random } from './random.ts'
import { faultsOf } from './repair.ts'
import { tryShift } from './search.ts'

const terms: Terms = { through: 120, label: 2.5, angle: 8, time: 5, hard: 2, gap: 10 }
/** At first boxes may overlap a little, so that bodies find past each other; then no fault may stay. */
const loose: Terms = { ...terms, through: 400, hard: 1, gap: 0 }
const strict: Terms = { ...terms, through: 1000, hard: 20, gap: 0 }
/** Distance between the places that are tried all over the frame, px; and by how far a near try moves at most. */
const grid = 28
const steps = [16, 48, 120]
/** Rounds of mending, tries near by in each, and how many rounds lie between two looks all over the frame. */
const rounds = 40
const tries = 24
const farLook = 3
const cycles = 8
/** From this cycle on even a placed body may be sent to the other end of the frame. */
const jumping = 3
const shaking = { moves: 200, heat: 25 }
/** A body that has moved goes back by this share of the way, at first all of it. */
const waysBack = [1, 0.5, 0.5]

/** Mends among the newcomers; where that does not do, lets the placed bodies give way. */
export function makeRoom(board: Board, newcomers: readonly Body[], random: Random): void {
  mend(board, newcomers, random, loose, true)
  mend(board, newcomers, random, strict, true)
  for (let cycle = 0; cycle < cycles && faultsOf(board).length > 0; cycle += 1) {
    if (cycle > 0) shake(board, random)
    mend(board, board.bodies, random, loose, cycle >= jumping)
    mend(board, board.bodies, random, strict, cycle >= jumping)
  }
}

const isAtHome = ({ anchor, x, y }: Body): boolean => anchor !== null && x === anchor.x && y === anchor.y

/** What a body costs among all the others. */
export const costOf = (board: Board, body: Body): number => bookedCost(board, body, terms, null)

/** While a rule is broken, tries other places for those of `movable` that take part in it. */
function mend(board: Board, movable: readonly Body[], random: Random, weights: Terms, jump: boolean): void {
  const may = new Set(movable)
  for (let round = 0; round < rounds; round += 1) {
    const atFault = faultsOf(board).flatMap((fault) => fault.filter((body) => may.has(body)))
    const body = pick(random, atFault)
    if (body === undefined) return
    const looksFar = round % farLook === farLook - 1 && (jump || body.anchor === null)
    if (looksFar) moveToCheapest(board, body, random, weights)
    for (let turn = 0; turn < tries; turn += 1)
      tryShift(board, body, random, pick(random, steps) ?? 0, weights)
  }
}

/** Moves those at fault and their neighbours about, ever less freely. */
function shake(board: Board, random: Random): void {
  const among = faultsOf(board)
    .flat()
    .flatMap((body) => [body, ...body.ties.map((tie) => farEnd(tie, body))])
  for (let move = 0; move < shaking.moves; move += 1) {
    const body = pick(random, among)
    if (body === undefined) return
    const rise = shaking.heat * (1 - move / shaking.moves) * random()
    tryShift(board, body, random, pick(random, steps) ?? 0, loose, rise)
  }
}

/** The cheapest place on a grid, whose offset is drawn, if it is cheaper than where the body stands. */
export function moveToCheapest(board: Board, body: Body, random: Random, weights: Terms = terms): void {
  let best = { cost: bookedCost(board, body, weights, null), x: body.x, y: body.y }
  const right = body.boxHalf + Math.floor(random() * grid)
  const down = body.boxUp + Math.floor(random() * grid)
  for (let x = right; x <= board.width - body.boxHalf; x += grid)
    for (let y = down; y <= board.height - body.boxDown; y += grid) {
      putAt(body, x, y)
      const cost = trialCost(board, body, weights, best.cost, null)
      if (cost < best.cost) best = { cost, x, y }
    }
  putAt(body, best.x, best.y)
  book(board, body, true)
}

/** Sends a placed body home, or as far as breaks no further rule. Returns whether it is there; newcomers have none. */
export function comeBack(board: Board, body: Body): boolean {
  const { anchor: home } = body
  if (home === null) return true
  for (const share of waysBack) {
    if (isAtHome(body)) return true
    const { x, y } = body
    const broken = faultsOf(board).length
    if (share === 1) putAt(body, home.x, home.y)
    else putAt(body, Math.round(x + (home.x - x) * share), Math.round(y + (home.y - y) * share))
    book(board, body, true)
    if (faultsOf(board).length <= broken) continue
    putAt(body, x, y)
    book(board, body, true)
  }
  return isAtHome(body)
}
