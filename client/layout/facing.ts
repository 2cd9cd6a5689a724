import { boardOf } from './board.ts'
import type { Board } from './board.ts'
import { bookedCost } from './cost.ts'
import type { Terms } from './cost.ts'
import { latticeOver, roomyZoom } from './lattice.ts'
import type { Lattice } from './lattice.ts'
import { seededRandom } from './random.ts'
import type { Random } from './random.ts'
import { atFault, repair } from './repair.ts'
import { deal, searchSlots, shift } from './search.ts'
import { assignShores } from './shores.ts'
import type { LayoutInput } from './types.ts'

declare const process: any
const E=(k:string,d:number)=>Number(process.env[k]??d)
export interface Effort { moves: number; shifts: number; repairs: number; heats: number; starts: number; all: boolean }
export const EFFORTS: Record<'live' | 'prepared', Effort> = {
  live: { moves: E('MV',10000), shifts: E('SH',3000), repairs: E('RP',150), heats: E('HE',8), starts: E('ST',8), all: false },
  prepared: { moves: 40000, shifts: 14000, repairs: 600, heats: 8, starts: 5, all: true },
}
const COARSE: Terms = { through: 0, label: 0, angle: 0, time: 5, overlap: 0, gap: 0, frame: 1 }
const SLOTS: Terms = { through: E('TS',40), label: 2.5, angle: 8, time: 5, overlap: 1, gap: 0, frame: 1 }
const SHIFTS: Terms = { ...SLOTS, through: E('TF',120), gap: E('GAP',10), overlap: E('OF',1), frame: E('OF',1) }
const REPAIR: Terms = { ...SLOTS, through: E('TR',400), gap: 0, overlap: E('OR',1), frame: E('OR',1) }
const LAST: Terms = { ...REPAIR, through: E('TL',400), overlap: E('OL',10), frame: E('OL',10) }
const HEAT: Terms = { ...SLOTS, through: E('TH',40) }
export const stats = { heats: 0, starts: 0 }
export function run(input: LayoutInput, effort: Effort = EFFORTS[input.effort]) {
  const board = boardOf(input)
  const zoom = Math.max(input.minZoom ?? 0.85, roomyZoom(board, input.frame))
  board.width = Math.floor(input.frame.width / zoom)
  board.height = Math.floor(input.frame.height / zoom)
  assignShores(board)
  const lattice = latticeOver(board)
  let best: { faults: number; cost: number; at: [number, number][] } | null = null
  stats.heats = 0; stats.starts = 0
  for (let start = 0; start < effort.starts; start += 1) {
    stats.starts++
    const random = seededRandom((input.seed ?? 1) + start * 7919)
    deal(board, lattice, random)
    searchSlots(board, lattice, random, { moves: effort.moves * E('CS',.6), heat: E('H0',60), cooled: E('H1',24), terms: COARSE })
    searchSlots(board, lattice, random, { moves: effort.moves * (1-E('CS',.6)), heat: E('H1',24), cooled: 0, terms: SLOTS })
    settleDown(board, lattice, random, effort)
    const faults = atFault(board).length
    const cost = board.bodies.reduce((sum, body) => sum + bookedCost(board, body, SLOTS, null), 0)
    if (best === null || faults < best.faults || (faults === best.faults && cost < best.cost)) best = { faults, cost, at: board.bodies.map((b) => [b.x, b.y]) }
    if (!effort.all && faults === 0) break
  }
  return { board, best, zoom }
}
function settleDown(board: Board, lattice: Lattice, random: Random, effort: Effort) {
  for (let heat = 0; ; heat += 1) {
    shift(board, random, heat===0?effort.shifts:effort.shifts*E('SH2',1), SHIFTS)
    if (repair(board, lattice, random, effort.repairs*E('R1',1), REPAIR)) return
    if (repair(board, lattice, random, effort.repairs*E('R2',0), LAST)) return
    if (heat === effort.heats) return
    stats.heats++
    searchSlots(board, lattice, random, { moves: effort.moves *E('HM',.2), heat: E('HEAT',25), cooled: 0, terms: HEAT, ...(E('FO',0)?{among:[...atFault(board),...atFault(board).flatMap(b=>b.ties.flatMap(t=>[t.from,t.to]))]}:{}) })
  }
}
