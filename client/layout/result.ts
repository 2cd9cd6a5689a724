import { farEnd, type Body, type Graph, type Tie } from './board.ts'
import { boundsOf } from './geometry.ts'
import { violations, type DrawnNode, type DrawnTie } from './rules.ts'
import type { LayoutInput, LayoutResult, Rect } from './types.ts'

/** Above this many ties their crossings are not counted. */
const mostCounted = 2_000

/** A graph as a finished layout: where everything stands, what part of it to show, which rules are broken. */
export function resultOf(graph: Graph, input: LayoutInput, moved: readonly string[] = []): LayoutResult {
  const { bodies } = graph
  const view = viewOf(bodies)
  return {
    ...resultWithoutRules(graph, input, moved),
    violations: violations(bodies.map(drawnNode), drawnTies(bodies, input), frameAround(view, input)),
  }
}

/** The same for a layout that promises no more than names apart. */
export function resultOfNames(graph: Graph, input: LayoutInput, moved: readonly string[]): LayoutResult {
  return {
    ...resultWithoutRules(graph, input, moved),
    violations: violations(graph.bodies.map(drawnNode), [], null),
  }
}

function resultWithoutRules(
  { bodies, ties }: Graph,
  { frame }: LayoutInput,
  moved: readonly string[],
): Omit<LayoutResult, 'violations'> {
  const view = viewOf(bodies)
  return {
    positions: Object.fromEntries(bodies.map(({ id, x, y }) => [id, { x, y }])),
    zoom: Math.min(1, frame.width / (view.right - view.left), frame.height / (view.bottom - view.top)),
    view,
    moved: [...moved],
    crossings: ties.length > mostCounted ? null : crossingsOf(ties),
  }
}

const viewOf = (bodies: readonly Body[]): Rect =>
  boundsOf(bodies.map(boxOf)) ?? { left: 0, top: 0, right: 1, bottom: 1 }

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

function drawnTies(bodies: readonly Body[], { edges }: LayoutInput): DrawnTie[] {
  const byId = new Map(bodies.map((body) => [body.id, body]))
  return edges.flatMap(({ id, from, to }) => {
    const start = byId.get(from)
    const end = byId.get(to)
    if (start === undefined || end === undefined || start === end) return []
    return [{ id, from, to, x1: start.x, y1: start.y, x2: end.x, y2: end.y }]
  })
}

/** What the canvas shows at the smallest zoom at which names are read well, about the middle of the view. */
function frameAround(view: Rect, { frame, minZoom = 0.85 }: LayoutInput): Rect {
  const halfWidth = frame.width / minZoom / 2
  const halfHeight = frame.height / minZoom / 2
  const x = (view.left + view.right) / 2
  const y = (view.top + view.bottom) / 2
  return { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight }
}

/** How many pairs of ties cross; ties of one node meet there and do not count. */
function crossingsOf(ties: readonly Tie[]): number {
  let crossings = 0
  for (const a of ties)
    for (const b of ties) {
      if (b === a) break
      if (!shareEnd(a, b) && cross(a, b)) crossings += 1
    }
  return crossings
}

const shareEnd = (a: Tie, b: Tie): boolean =>
  [b.from, b.to].some((end) => end === a.from || farEnd(a, a.from) === end)

const cross = (a: Tie, b: Tie): boolean =>
  sideOf(a, b.from) !== sideOf(a, b.to) && sideOf(b, a.from) !== sideOf(b, a.to)

const sideOf = ({ from, to }: Tie, { x, y }: Body): boolean =>
  (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > 0
