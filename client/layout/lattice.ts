import { putAt, type Board, type Body } from './board.ts'

/** A place on the lattice, and who stands there. */
export interface Slot {
  readonly x: number
  readonly y: number
  body: Body | null
}

/** Rows and columns of slots over the board; odd columns stand half a row lower. */
export interface Lattice {
  readonly columns: readonly (readonly Slot[])[]
  readonly slots: readonly Slot[]
  readonly slotOf: Map<Body, Slot>
  readonly stepX: number
  readonly stepY: number
}

const STEP_X = 110
const STEP_Y = 84
/** Nodes fill at most this part of the slots, so that moves find room. */
const FULL = 0.7
const FULL_AT_LEAST = 0.78
const ZOOM_STEP = 0.01
const SMALLEST_ZOOM = 0.05

/**
 * The largest zoom, 1 at most, at which the board's bodies leave slots enough free. Around the smallest readable
 * zoom they may stand closer, before names are drawn smaller than that.
 */
export function roomyZoom(board: Board, frame: { width: number; height: number }, minZoom: number): number {
  const step = stepsFor(board)
  const fits = (zoom: number, full: number): boolean => {
    const { columns, rows } = gridOf(frame.width / zoom, frame.height / zoom, step)
    return board.bodies.length <= full * columns * rows
  }
  let zoom = 1
  while (zoom > SMALLEST_ZOOM && !fits(zoom, FULL)) {
    const next = zoom - ZOOM_STEP
    if (zoom > minZoom && next <= minZoom && fits(minZoom, FULL_AT_LEAST)) return minZoom
    zoom = next
  }
  return zoom
}

/** An empty lattice over the board. */
export function latticeOver(board: Board): Lattice {
  const step = stepsFor(board)
  const { columns, rows } = gridOf(board.width, board.height, step)
  const spanX = board.width - step.x
  const spanY = board.height - step.y
  const stepX = columns > 1 ? spanX / (columns - 1) : 0
  const stepY = columns > 1 ? spanY / (rows - 0.5) : rows > 1 ? spanY / (rows - 1) : 0
  const grid: Slot[][] = []
  for (let column = 0; column < columns; column += 1) {
    const x = Math.round(step.x / 2 + column * stepX)
    const shift = column % 2 === 1 ? 0.5 : 0
    grid.push(
      Array.from({ length: rows }, (_, row) => ({
        x,
        y: Math.round(step.up + (row + shift) * stepY),
        body: null,
      })),
    )
  }
  return { columns: grid, slots: grid.flat(), slotOf: new Map(), stepX, stepY }
}

interface Steps {
  x: number
  y: number
  /** Of the row's height, what lies above the centre. */
  up: number
}

function stepsFor({ bodies }: Board): Steps {
  const up = Math.max(...bodies.map((body) => body.boxUp))
  const down = Math.max(...bodies.map((body) => body.boxDown))
  const side = Math.max(...bodies.map((body) => body.boxHalf))
  return { x: Math.max(STEP_X, 2 * side), y: Math.max(STEP_Y, up + down), up }
}

function gridOf(width: number, height: number, step: Steps): { columns: number; rows: number } {
  const columns = Math.max(1, Math.floor(width / step.x))
  const rows = Math.max(1, Math.floor(height / step.y + (columns > 1 ? -0.5 : 0)))
  return { columns, rows }
}

/** First and last column between two x; the nearest one where none lies between them. */
export function columnsWithin({ columns, stepX }: Lattice, least: number, most: number): [number, number] {
  const start = columns[0]?.[0]?.x ?? 0
  const end = columns.length - 1
  if (end <= 0 || stepX === 0) return [0, 0]
  const first = Math.max(0, Math.ceil((least - start) / stepX))
  const last = Math.min(end, Math.floor((most - start) / stepX))
  if (first <= last) return [first, last]
  const middle = Math.max(0, Math.min(end, Math.round(((least + most) / 2 - start) / stepX)))
  return [middle, middle]
}

/** Lets every body stand in one column at least: the nearest, where none lies in its part of the width. */
export function admitColumns(board: Board, lattice: Lattice): void {
  for (const body of board.bodies) {
    const [first, last] = columnsWithin(lattice, body.least, body.most)
    body.least = Math.min(body.least, lattice.columns[first]?.[0]?.x ?? body.least)
    body.most = Math.max(body.most, lattice.columns[last]?.[0]?.x ?? body.most)
  }
}

/** The slot nearest to a point. */
export function slotNear(lattice: Lattice, x: number, y: number): Slot | undefined {
  const { columns, stepX, stepY } = lattice
  const first = columns[0]?.[0]
  if (first === undefined) return undefined
  const index = stepX === 0 ? 0 : Math.round((x - first.x) / stepX)
  const column = columns[Math.max(0, Math.min(columns.length - 1, index))] ?? []
  const row = stepY === 0 ? 0 : Math.round((y - (column[0]?.y ?? 0)) / stepY)
  return column[Math.max(0, Math.min(column.length - 1, row))]
}

/** Moves a body to a slot; whoever stands there takes its slot. */
export function settle(lattice: Lattice, body: Body, slot: Slot): void {
  const left = lattice.slotOf.get(body)
  const other = slot.body
  if (left !== undefined) left.body = null
  slot.body = body
  lattice.slotOf.set(body, slot)
  putAt(body, slot.x, slot.y)
  if (other === null || other === body || left === undefined) return
  left.body = other
  lattice.slotOf.set(other, left)
  putAt(other, left.x, left.y)
}
