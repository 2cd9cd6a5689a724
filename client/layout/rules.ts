import { distanceToRect, overlapDepth, stickingOut } from './geometry.ts'
import type { Segment } from './geometry.ts'
import type { Rect, Rule, Violation } from './types.ts'

/** Room that a tie keeps from a foreign node's shape, px. */
const TIE_CLEARANCE = 5
/** Rounding in positions and measured text that is no fault, px. */
const TOLERANCE = 0.01

/** A node as it is drawn: the rectangle of its shape, and of its label where it shows one. */
export interface DrawnNode {
  id: string
  shape: Rect
  label: Rect | null
}

/** A tie as it is drawn, between the nodes `from` and `to`. */
export interface DrawnTie extends Segment {
  id: string
  from: string
  to: string
}

/**
 * Every rule of a readable canvas that a drawing breaks, in the order nodes, ties, frame. All in one
 * coordinate system in px; `frame` is what the canvas shows at the smallest readable zoom, or null
 * where it is not to be judged.
 */
export function violations(
  nodes: readonly DrawnNode[],
  ties: readonly DrawnTie[],
  frame: Rect | null,
): Violation[] {
  return [
    ...betweenNodes(nodes),
    ...ties.flatMap((tie) => tieThroughNodes(tie, nodes)),
    ...(frame === null ? [] : nodes.flatMap((node) => outsideFrame(node, frame))),
  ]
}

/** Pairs are looked for from left to right, so that thousands of nodes need not all be compared. */
function betweenNodes(nodes: readonly DrawnNode[]): Violation[] {
  const found: Violation[] = []
  const sorted = nodes
    .map((node) => ({ node, left: leftOf(node), right: rightOf(node) }))
    .toSorted((a, b) => a.left - b.left)
  for (const [index, { node, right }] of sorted.entries())
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next]
      if (other === undefined || other.left >= right) break
      found.push(...betweenTwo(node, other.node))
    }
  return found
}

const leftOf = ({ shape, label }: DrawnNode): number => Math.min(shape.left, label?.left ?? shape.left)
const rightOf = ({ shape, label }: DrawnNode): number => Math.max(shape.right, label?.right ?? shape.right)

function betweenTwo(a: DrawnNode, b: DrawnNode): Violation[] {
  return [
    ...overlapping('label-on-label', a.id, a.label, b.id, b.label),
    ...overlapping('label-on-node', a.id, a.label, b.id, b.shape),
    ...overlapping('label-on-node', b.id, b.label, a.id, a.shape),
    ...overlapping('node-on-node', a.id, a.shape, b.id, b.shape),
  ]
}

function overlapping(
  rule: Rule,
  id: string,
  rect: Rect | null,
  other: string,
  otherRect: Rect | null,
): Violation[] {
  if (rect === null || otherRect === null) return []
  const depth = overlapDepth(rect, otherRect)
  return depth > TOLERANCE ? [{ rule, id, other, depth }] : []
}

function tieThroughNodes(tie: DrawnTie, nodes: readonly DrawnNode[]): Violation[] {
  const found: Violation[] = []
  for (const { id, shape } of nodes) {
    if (id === tie.from || id === tie.to) continue
    const depth = TIE_CLEARANCE - distanceToRect(tie, shape)
    if (depth > TOLERANCE) found.push({ rule: 'tie-through-node', id: tie.id, other: id, depth })
  }
  return found
}

function outsideFrame(node: DrawnNode, frame: Rect): Violation[] {
  const label = node.label === null ? 0 : stickingOut(node.label, frame)
  const depth = Math.max(stickingOut(node.shape, frame), label)
  return depth > TOLERANCE ? [{ rule: 'outside-frame', id: node.id, other: null, depth }] : []
}
