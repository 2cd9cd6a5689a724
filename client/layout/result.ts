import { farEnd, type Board, type Body } from './board.ts'
import { boundsOf } from './geometry.ts'
import { violations, type DrawnNode, type DrawnTie } from './rules.ts'
import type { LayoutInput, LayoutResult, Rect } from './types.ts'

/** The board as a finished layout: where everything stands, what part of it to show, and which rules are broken. */
export function resultOf(board: Board, input: LayoutInput, moved: readonly string[] = []): LayoutResult {
  const positions = Object.fromEntries(board.bodies.map(({ id, x, y }) => [id, { x, y }]))
  const view = boundsOf(board.bodies.map(boxOf)) ?? { left: 0, top: 0, right: 1, bottom: 1 }
  const zoom = Math.min(
    1,
    input.frame.width / (view.right - view.left),
    input.frame.height / (view.bottom - view.top),
  )
  return {
    positions,
    zoom,
    view,
    violations: violations(board.bodies.map(drawnNode), board.ties.map(drawnTie), frameAround(view, input)),
    moved: [...moved],
    crossings: crossingsOf(board),
  }
}

function boxOf({ x, y, boxHalf, boxUp, boxDown }: Body): Rect {
  return { left: x - boxHalf, right: x + boxHalf, top: y - boxUp, bottom: y + boxDown }
}

function drawnNode({ id, x, y, half, labelHalf, labelTop, labelBottom }: Body): DrawnNode {
  const label =
    labelHalf > 0
      ? { left: x - labelHalf, right: x + labelHalf, top: y + labelTop, bottom: y + labelBottom }
      : null
  return { id, shape: { left: x - half, right: x + half, top: y - half, bottom: y + half }, label }
}

const drawnTie = ({ index, from, to }: Board['ties'][number]): DrawnTie => ({
  id: String(index),
  from: from.id,
  to: to.id,
  x1: from.x,
  y1: from.y,
  x2: to.x,
  y2: to.y,
})

/** What the canvas shows at the smallest zoom at which names are read well, about the middle of the view. */
function frameAround(view: Rect, { frame, minZoom = 0.85 }: LayoutInput): Rect {
  const halfWidth = frame.width / minZoom / 2
  const halfHeight = frame.height / minZoom / 2
  const x = (view.left + view.right) / 2
  const y = (view.top + view.bottom) / 2
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
}

/** How many pairs of ties cross; ties of one node meet there and do not count. */
function crossingsOf({ ties }: Board): number {
  let crossings = 0
  for (const [index, a] of ties.entries())
    for (const b of ties.slice(index + 1)) if (!shareEnd(a, b) && cross(a, b)) crossings += 1
  return crossings
}

type Tie = Board['ties'][number]

const shareEnd = (a: Tie, b: Tie): boolean =>
  [b.from, b.to].some((end) => end === a.from || farEnd(a, a.from) === end)

function cross(a: Tie, b: Tie): boolean {
  return sideOf(a, b.from) !== sideOf(a, b.to) && sideOf(b, a.from) !== sideOf(b, a.to)
}

const sideOf = ({ from, to }: Tie, { x, y }: Body): boolean =>
  (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0
