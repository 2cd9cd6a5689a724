import { violations, type DrawnNode } from '../../../client/layout/rules.ts'
import type { LayoutInput, LayoutNode, LayoutResult, Point } from '../../../client/layout/types.ts'

const labelGap = 4
const minZoom = 0.85

/** The broken rules of a layout as one language draws it, at the smallest readable zoom about its middle. */
export function readable(input: LayoutInput, { positions, view }: LayoutResult, language: number): string[] {
  const nodes = input.nodes.map((node) =>
    drawn(node, positions[node.id] ?? { x: Number.NaN, y: 0 }, language),
  )
  const ties = input.edges.map(({ id, from, to }) => {
    const [a, b] = [positions[from], positions[to]]
    return { id, from, to, x1: a?.x ?? 0, y1: a?.y ?? 0, x2: b?.x ?? 0, y2: b?.y ?? 0 }
  })
  const middle = { x: (view.left + view.right) / 2, y: (view.top + view.bottom) / 2 }
  const [width, height] = [input.frame.width / minZoom, input.frame.height / minZoom]
  const frame = {
    left: middle.x - width / 2,
    right: middle.x + width / 2,
    top: middle.y - height / 2,
    bottom: middle.y + height / 2,
  }
  return violations(nodes, ties, frame).map(({ rule, id, other }) => `${rule} ${id} ${other}`)
}

function drawn({ id, size, labels }: LayoutNode, { x, y }: Point, language: number): DrawnNode {
  const { width, height } = labels[language] ?? { width: 0, height: 0 }
  const top = y + size / 2 + labelGap
  return {
    id,
    shape: { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 },
    label: { left: x - width / 2, right: x + width / 2, top, bottom: top + height },
  }
}

/** The input less some nodes and whatever is tied to them. */
export function without(input: LayoutInput, leaves: (node: LayoutNode) => boolean): LayoutInput {
  const nodes = input.nodes.filter((node) => !leaves(node))
  const ids = new Set(nodes.map(({ id }) => id))
  return { ...input, nodes, edges: input.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) }
}

/** The ids, sorted, whose place differs from where they were. */
export const shifted = (
  before: Readonly<Record<string, Point>>,
  after: Readonly<Record<string, Point>>,
): string[] =>
  Object.entries(before)
    .filter(([id, { x, y }]) => after[id]?.x !== x || after[id]?.y !== y)
    .map(([id]) => id)
    .toSorted()
