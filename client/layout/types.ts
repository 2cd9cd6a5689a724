/** A place in model space: px at zoom 1, y downwards; for a node, the centre of its shape. */
export interface Point {
  x: number
  y: number
}

/** A node to place. Sizes in px at zoom 1. */
export interface LayoutNode {
  id: string
  /** The side of the facing layout it belongs to; null stands between. */
  shore: 'home' | 'partner' | null
  /** Drawn diameter. */
  size: number
  /** The label's size in each language; the node's box takes the widest and the tallest. */
  labels: readonly { width: number; height: number }[]
  /** Place in time: a smaller order is drawn above a larger one where that costs little. */
  order?: number
}

/** A tie to draw as a straight line between the centres of two nodes. */
export interface LayoutEdge {
  id: string
  from: string
  to: string
}

/** What to lay out, and where. */
export interface LayoutInput {
  nodes: readonly LayoutNode[]
  edges: readonly LayoutEdge[]
  /** The canvas in screen px. */
  frame: { width: number; height: number }
  /** The smallest zoom at which names are still read well: .85 unless given. */
  minZoom?: number
  seed?: number
  /** `live` for a view just asked for, `prepared` for one that is stored. */
  effort: 'live' | 'prepared'
  /** Nodes that already have a place and should keep it. */
  placed?: Readonly<Record<string, Point>>
}

/** An axis-parallel rectangle, y downwards. */
export interface Rect {
  left: number
  top: number
  right: number
  bottom: number
}

/** The rules of a readable canvas, as a test or a status line names them. */
export type Rule = 'label-on-label' | 'label-on-node' | 'node-on-node' | 'tie-through-node' | 'outside-frame'

/** One broken rule: who is at fault, upon whom, and by how many px. */
export interface Violation {
  rule: Rule
  /** The node, or for `tie-through-node` the tie. */
  id: string
  /** The other node, or null for `outside-frame`. */
  other: string | null
  depth: number
}

/** A finished layout. */
export interface LayoutResult {
  positions: Record<string, Point>
  /** The zoom at which the whole of `view` fills the canvas. */
  zoom: number
  /** The part of model space to show at that zoom. */
  view: Rect
  violations: Violation[]
  /** Placed nodes that had to give way. */
  moved: string[]
  /** Pairs of ties that cross; null where there are too many ties to count. */
  crossings: number | null
}
