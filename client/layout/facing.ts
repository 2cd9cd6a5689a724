import { boardOf, farEnd, putAt, type Board, type Body } from './board.ts'
import { bookedCost, type Terms } from './cost.ts'
import { addAround } from './incremental.ts'
import { admitColumns, latticeOver, roomyZoom, type Lattice } from './lattice.ts'
import { seededRandom, type Random } from './random.ts'
import { faultsOf, repair } from './repair.ts'
import { resultOf } from './result.ts'
import { deal, searchSlots, shift } from './search.ts'
import { assignShores } from './shores.ts'
import type { LayoutInput, LayoutResult } from './types.ts'

interface Effort {
  moves: number
  shifts: number
  repairs: number
  /** How often a broken layout is heated again before the next start. */
  heats: number
  starts: number
  /** Whether to make every start and keep the cheapest, or stop at the first without a fault. */
  all: boolean
  /** What a tie under a foreign name costs, and a later event above an earlier one. */
  label: number
  time: number
}

const efforts: Record<LayoutInput['effort'], Effort> = {
  live: { moves: 10_000, shifts: 3_000, repairs: 150, heats: 4, starts: 20, all: false, label: 2.5, time: 5 },
  prepared: {
    moves: 40_000,
    shifts: 14_000,
    repairs: 600,
    heats: 8,
    starts: 5,
    all: true,
    label: 4,
    time: 8,
  },
}

/** Part of the moves, at the start, that looks at crossings, length and shores alone. */
const coarseShare = 0.6
/** The rise in cost let through at the start, when nodes come in, and when a broken layout is heated again. */
const heat = { start: 60, nodes: 24, again: 25 }
const again = { moves: 0.05, shifts: 0.5 }
const nextStart = 7919
/** Larger graphs get fewer starts: bodies times ties times starts, about. */
const mostWork = 60_000
const fewestStarts = 2

/**
 * Daejeon's side left, the partners' right, what is to join them between; no name on a name, no tie through a
 * foreign node. The same input gives the same result in every engine: whole px, a seeded generator, fixed counts.
 * Nodes in `placed` stay where they are, and only give way where the rules cannot be kept otherwise.
 */
export function facing(input: LayoutInput): LayoutResult {
  const board = boardOf(input)
  if (board.bodies.length === 0) return resultOf(board, input)
  const placed = board.bodies.filter(({ id }) => input.placed?.[id] !== undefined)
  if (placed.length > 0) return resultOf(board, input, addAround(board, placed, input))
  const zoom = roomyZoom(board, input.frame, input.minZoom ?? 0.85)
  board.width = Math.floor(input.frame.width / zoom)
  board.height = Math.floor(input.frame.height / zoom)
  assignShores(board)
  const lattice = latticeOver(board)
  admitColumns(board, lattice)
  keepBest(board, lattice, input)
  return resultOf(board, input)
}

function keepBest(board: Board, lattice: Lattice, { effort: name, seed = 1 }: LayoutInput): void {
  const effort = efforts[name]
  const terms = termsOf(effort)
  let best: { faults: number; cost: number; at: [Body, number, number][] } | undefined
  const affordable = Math.floor(mostWork / (board.bodies.length * board.ties.length + 1))
  const starts = Math.max(fewestStarts, Math.min(effort.starts, affordable))
  for (let start = 0; start < starts; start += 1) {
    const random = seededRandom(seed + start * nextStart)
    deal(board, lattice, random)
    const moves = effort.moves * coarseShare
    searchSlots(board, lattice, random, { moves, heat: heat.start, cooled: heat.nodes, terms: terms.coarse })
    const rest = effort.moves - moves
    searchSlots(board, lattice, random, { moves: rest, heat: heat.nodes, cooled: 0, terms: terms.slots })
    settleDown(board, lattice, random, effort, terms)
    const faults = faultsOf(board).length
    const cost = board.bodies.reduce((sum, body) => sum + bookedCost(board, body, terms.slots, null), 0)
    if (best === undefined || faults < best.faults || (faults === best.faults && cost < best.cost))
      best = { faults, cost, at: board.bodies.map((body) => [body, body.x, body.y]) }
    if (!effort.all && faults === 0) break
  }
  for (const [body, x, y] of best?.at ?? []) putAt(body, x, y)
}

/**
 * What counts in which step. Mending comes twice: at first boxes may still overlap a little, so that bodies find
 * their way past each other; then no fault is worth any number of crossings.
 */
function termsOf({
  label,
  time,
}: Effort): Record<'coarse' | 'slots' | 'shifts' | 'mend' | 'last' | 'again', Terms> {
  const slots: Terms = { through: 40, label, angle: 8, time, hard: 1, gap: 0 }
  return {
    coarse: { through: 0, label: 0, angle: 0, time, hard: 0, gap: 0 },
    slots,
    shifts: { ...slots, through: 120, gap: 10 },
    mend: { ...slots, through: 400 },
    last: { ...slots, through: 1000, hard: 20 },
    again: { ...slots, through: 80 },
  }
}

/** Off the lattice by small steps, then mending; what stays broken is heated again, some times. */
function settleDown(
  board: Board,
  lattice: Lattice,
  random: Random,
  effort: Effort,
  terms: ReturnType<typeof termsOf>,
): void {
  for (let heats = 0; ; heats += 1) {
    shift(board, random, heats === 0 ? effort.shifts : effort.shifts * again.shifts, terms.shifts)
    if (repair(board, lattice, random, effort.repairs, terms.mend)) return
    if (repair(board, lattice, random, effort.repairs, terms.last) || heats === effort.heats) return
    const among = withNeighbours(faultsOf(board).flat())
    const moves = effort.moves * again.moves
    searchSlots(board, lattice, random, { moves, heat: heat.again, cooled: 0, terms: terms.again, among })
  }
}

const withNeighbours = (bodies: readonly Body[]): Body[] =>
  bodies.flatMap((body) => [body, ...body.ties.map((tie) => farEnd(tie, body))])
