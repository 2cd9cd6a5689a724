import type { LayoutInput, LayoutNode } from './types.ts'

/** Room around shape and label, px. */
const SIDE = 3
const ABOVE = 4
const BELOW = 4
/** Between the shape and its label, px. */
const LABEL_GAP = 4
/** Room between a tie and a foreign shape, px; the rule asks for one less. */
export const CLEARANCE = 6
/** Ties of one pair are drawn this far apart, px. */
const PARALLEL_GAP = 14

/**
 * A node on the board. Whole px throughout: sums stay exact, so every engine comes to the same
 * layout, and V8 keeps whole numbers unboxed.
 */
export interface Body {
  readonly id: string
  readonly index: number
  readonly shore: LayoutNode['shore']
  readonly order: number | null
  readonly ties: Tie[]
  /** Bodies before or after this one in time. */
  readonly dated: Body[]
  readonly half: number
  readonly labelHalf: number
  /** Label and box edges, counted from the centre; `up` is above it. */
  readonly labelTop: number
  readonly labelBottom: number
  readonly boxHalf: number
  readonly boxUp: number
  readonly boxDown: number
  /** How far from the centre a tie can still touch shape or label. */
  reachSide: number
  reachUp: number
  reachDown: number
  /** Where it would like to stand, and the part of the width it is allowed, px (see shores.ts). */
  wanted: number
  least: number
  most: number
  /** What a px away from `wanted` costs. */
  pull: number
  /** A placed body's own place, which it leaves at a price; null for one that is free to go. */
  anchor: { readonly x: number; readonly y: number } | null
  x: number
  y: number
  /** Kept by ledger.ts: foreign ties through the shape and under the label. */
  pierced: number
  covered: number
}

/** A tie between two bodies, with its bounds kept up to date. */
export interface Tie {
  readonly index: number
  readonly from: Body
  readonly to: Body
  /** Half the width of its bundle of parallel lines, px. */
  readonly spread: number
  left: number
  right: number
  top: number
  bottom: number
  length: number
  /** Kept by ledger.ts: crossings, flat ones, ties at a narrow angle, shapes run through, labels run under. */
  crossed: number
  flat: number
  narrow: number
  piercing: number
  covering: number
}

/** What each pair of ties, and each tie and body, have to do with each other (see ledger.ts). */
export interface Ledger {
  readonly meetings: Uint8Array
  readonly contacts: Uint8Array
}

/** Bodies and the ties between them, in an order that does not depend on the caller's. */
export interface Graph {
  readonly bodies: readonly Body[]
  readonly ties: readonly Tie[]
}

/** A graph on a frame, whose corner is the origin: what the facing layout searches. */
export interface Board extends Graph {
  readonly ledger: Ledger
  /** px. */
  width: number
  height: number
}

/** Nodes and ties as bodies; loops, repeated ids and ties without both ends are left out. */
export function graphOf(input: Pick<LayoutInput, 'nodes' | 'edges'>): Graph {
  const byId = new Map<string, Body>()
  for (const node of input.nodes.toSorted(byIdOrder))
    if (!byId.has(node.id)) byId.set(node.id, bodyOf(node, byId.size))
  const bodies = [...byId.values()]
  const ties = tiesOf(input.edges, byId)
  const widestSpread = ties.reduce((widest, { spread }) => Math.max(widest, spread), 0)
  for (const body of bodies) setReach(body, widestSpread)
  return { bodies, ties }
}

/** A graph made ready to be searched. Its tables grow with the square of the ties: for hundreds, not thousands. */
export function boardOf(input: Pick<LayoutInput, 'nodes' | 'edges'>): Board {
  const { bodies, ties } = graphOf(input)
  const dated = bodies.filter(({ order }) => order !== null)
  for (const body of dated) body.dated.push(...dated.filter(({ order }) => order !== body.order))
  const ledger = {
    meetings: new Uint8Array(ties.length * ties.length),
    contacts: new Uint8Array(ties.length * bodies.length),
  }
  return { bodies, ties, ledger, width: 0, height: 0 }
}

function setReach(body: Body, widestSpread: number): void {
  const around = body.half + CLEARANCE + widestSpread
  body.reachSide = Math.max(body.labelHalf, around)
  body.reachUp = around
  body.reachDown = Math.max(body.labelBottom, around)
}

const byIdOrder = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

function bodyOf(node: LayoutNode, index: number): Body {
  const half = Math.ceil(node.size / 2)
  const labelWidth = Math.max(0, ...node.labels.map((label) => label.width))
  const labelHeight = Math.ceil(Math.max(0, ...node.labels.map((label) => label.height)))
  const labelHalf = Math.ceil(labelWidth / 2)
  const labelTop = half + LABEL_GAP
  return {
    id: node.id,
    index,
    shore: node.shore,
    order: node.order ?? null,
    ties: [],
    dated: [],
    half,
    labelHalf,
    labelTop,
    labelBottom: labelTop + labelHeight,
    boxHalf: Math.max(half, labelHalf) + SIDE,
    boxUp: half + ABOVE,
    boxDown: (labelHeight === 0 ? half : labelTop + labelHeight) + BELOW,
    reachSide: 0,
    reachUp: 0,
    reachDown: 0,
    wanted: 0,
    least: 0,
    most: 0,
    pull: 0,
    anchor: null,
    x: 0,
    y: 0,
    pierced: 0,
    covered: 0,
  }
}

function tiesOf(edges: LayoutInput['edges'], byId: ReadonlyMap<string, Body>): Tie[] {
  const pairs = new Map<number, { from: Body; to: Body; count: number }>()
  for (const edge of edges) {
    const one = byId.get(edge.from)
    const other = byId.get(edge.to)
    if (one === undefined || other === undefined || one === other) continue
    const [from, to] = one.index < other.index ? [one, other] : [other, one]
    const key = from.index * byId.size + to.index
    const known = pairs.get(key)
    if (known === undefined) pairs.set(key, { from, to, count: 1 })
    else known.count += 1
  }
  const sorted = [...pairs.entries()].sort(([a], [b]) => a - b)
  return sorted.map(([, { from, to, count }], index) => {
    const tie: Tie = {
      index,
      from,
      to,
      spread: ((count - 1) * PARALLEL_GAP) / 2,
      left: 0,
      right: 0,
      top: 0,
      bottom: 0,
      length: 0,
      crossed: 0,
      flat: 0,
      narrow: 0,
      piercing: 0,
      covering: 0,
    }
    from.ties.push(tie)
    to.ties.push(tie)
    return tie
  })
}

/** Puts a body somewhere and mends the bounds of its ties. */
export function putAt(body: Body, x: number, y: number): void {
  body.x = x
  body.y = y
  for (const tie of body.ties) {
    const { from, to } = tie
    const dx = to.x - from.x
    const dy = to.y - from.y
    tie.left = dx < 0 ? to.x : from.x
    tie.right = dx < 0 ? from.x : to.x
    tie.top = dy < 0 ? to.y : from.y
    tie.bottom = dy < 0 ? from.y : to.y
    tie.length = Math.sqrt(dx * dx + dy * dy)
  }
}

/** The other end of a tie. */
export const farEnd = (tie: Tie, body: Body): Body => (tie.from === body ? tie.to : tie.from)
