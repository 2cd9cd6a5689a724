import { boardOf, type Board, type Body } from './board.ts'
import { bookedCost, type Terms } from './cost.ts'
import { addAround } from './incremental.ts'
import { latticeOver, roomyZoom, type Lattice } from './lattice.ts'
import { bookAll } from './ledger.ts'
import { putAt } from './board.ts'
import { seededRandom, type Random } from './random.ts'
import { atFault, repair } from './repair.ts'
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
}

const efforts: Record<LayoutInput['effort'], Effort> = {
  live: { moves: 10_000, shifts: 3_000, repairs: 150, heats: 8, starts: 8, all: false },
  prepared: { moves: 40_000, shifts: 14_000, repairs: 600, heats: 8, starts: 5, all: true },
}

/** The first moves look at crossings and shores alone; nodes, names and angles come once the rest has settled. */
const coarse: Terms = { through: 0, label: 0, angle: 0, time: 5, overlap: 0, gap: 0, frame: 1 }
const slots: Terms = { through: 40, label: 2.5, angle: 8, time: 5, overlap: 1, gap: 0, frame: 1 }
const shifts: Terms = { ...slots, through: 120, gap: 10 }
const repairs: Terms = { ...slots, through: 400 }
const coarseShare = 0.6
const reheating = { share: 0.2, heat: 25 }
const nextStart = 7919

/**
 * Daejeon's side left, the partners' right, what is to join them between; no name on a name, no tie through a
 * foreign node. The same input gives the same result in every engine: whole px, a seeded generator, fixed counts.
 * Nodes in `placed` stay where they are, and only give way where the rules cannot be kept otherwise.
 */
export function facing(input: LayoutInput): LayoutResult {
  const board = boardOf(input)
  if (board.bodies.length === 0) return resultOf(board, input)
  const zoom = Math.max(input.minZoom ?? 0.85, roomyZoom(board, input.frame))
  board.width = Math.floor(input.frame.width / zoom)
  board.height = Math.floor(input.frame.height / zoom)
  const placed = board.bodies.filter(({ id }) => input.placed?.[id] !== undefined)
  if (placed.length > 0) return resultOf(board, input, addAround(board, placed, input))
  assignShores(board)
  keepBest(board, latticeOver(board), input)
  return resultOf(board, input)
}

function keepBest(board: Board, lattice: Lattice, input: LayoutInput): void {
  const effort = efforts[input.effort]
  let best: { faults: number; cost: number; at: [Body, number, number][] } | undefined
  for (let start = 0; start < effort.starts; start += 1) {
    const random = seededRandom((input.seed ?? 1) + start * nextStart)
    deal(board, lattice, random)
    searchSlots(board, lattice, random, {
      moves: effort.moves * coarseShare,
      heat: 60,
      cooled: 24,
      terms: coarse,
    })
    searchSlots(board, lattice, random, {
      moves: effort.moves * (1 - coarseShare),
      heat: 24,
      cooled: 0,
      terms: slots,
    })
    settleDown(board, lattice, random, effort)
    const faults = atFault(board).length
    const cost = board.bodies.reduce((sum, body) => sum + bookedCost(board, body, slots, null), 0)
    if (best === undefined || faults < best.faults || (faults === best.faults && cost < best.cost))
      best = { faults, cost, at: board.bodies.map((body) => [body, body.x, body.y]) }
    if (!effort.all && faults === 0) break
  }
  for (const [body, x, y] of best?.at ?? []) putAt(body, x, y)
  bookAll(board)
}

/** Off the lattice by small steps, then mending; what stays broken is heated again, some times. */
function settleDown(board: Board, lattice: Lattice, random: Random, effort: Effort): void {
  for (let heats = 0; heats <= effort.heats; heats += 1) {
    shift(board, random, effort.shifts, shifts)
    if (repair(board, lattice, random, effort.repairs, repairs) || heats === effort.heats) return
    searchSlots(board, lattice, random, {
      moves: effort.moves * reheating.share,
      heat: reheating.heat,
      cooled: 0,
      terms: slots,
    })
  }
}
