import type { Core, NodeSingular } from 'cytoscape'
import type { DrawnNode, DrawnTie } from '../layout/rules.ts'
import type { Rect } from '../layout/types.ts'
import { labelStyle } from './label-text.ts'

/** What Cytoscape adds around a label's box for itself, px: the halo, and room for error. */
const labelMargin = labelStyle.halo + 2

/** The rectangles of shape and name of every node as they are drawn, px at zoom 1. */
export function nodeBoxes(cy: Core): DrawnNode[] {
  return cy
    .nodes()
    .toArray()
    .filter((node) => !node.hasClass('halo'))
    .map((node) => ({ id: node.id(), shape: shapeBox(node), label: labelBox(node) }))
}

function shapeBox(node: NodeSingular): Rect {
  const { x, y } = node.position()
  const half = Number(node.data('size')) / 2
  return { left: x - half, top: y - half, right: x + half, bottom: y + half }
}

function labelBox(node: NodeSingular): Rect | null {
  if (Number(node.style('text-opacity')) === 0 || node.style('label') === '') return null
  const box = node.boundingBox({ includeNodes: false, includeEdges: false, includeOverlays: false })
  return {
    left: box.x1 + labelMargin,
    top: box.y1 + labelMargin,
    right: box.x2 - labelMargin,
    bottom: box.y2 - labelMargin,
  }
}

/** Every tie as it is drawn, from edge to edge of its nodes, px at zoom 1. */
export function tieLines(cy: Core): DrawnTie[] {
  return cy.edges().map((edge) => {
    const start = edge.sourceEndpoint()
    const end = edge.targetEndpoint()
    return {
      id: edge.id(),
      from: edge.source().id(),
      to: edge.target().id(),
      x1: start.x,
      y1: start.y,
      x2: end.x,
      y2: end.y,
    }
  })
}

/** The rectangle as it lies on the screen, px. */
export function onScreen(cy: Core, { left, top, right, bottom }: Rect): Rect {
  const factor = cy.zoom()
  const pan = cy.pan()
  return {
    left: left * factor + pan.x,
    top: top * factor + pan.y,
    right: right * factor + pan.x,
    bottom: bottom * factor + pan.y,
  }
}
