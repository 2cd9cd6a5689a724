import type { Core } from 'cytoscape'
import type { DrawnNode, DrawnTie } from '../layout/rules.ts'
import type { Rect } from '../layout/types.ts'
import { nodeBoxes, tieLines } from './boxes.ts'
import type { PlacedLabel } from './tie-labels.ts'

/** What lies where on the canvas. */
export interface Boxes {
  /** px at zoom 1, as is the part of the plane that is in view. */
  nodes: DrawnNode[]
  ties: DrawnTie[]
  view: Rect
  zoom: number
  /** What stands on ties, px on the screen from the canvas' corner. */
  tieLabels: readonly PlacedLabel[]
}

/** The event by which anyone may ask the canvas for its boxes: its detail is a function that is called with them. */
export const boxesEvent = 'partner-atlas:boxes'

export function answerBoxRequests(
  cy: Core,
  surface: HTMLElement,
  tieLabels: () => readonly PlacedLabel[],
): () => void {
  const answer = (event: Event) => {
    if (!(event instanceof CustomEvent) || typeof event.detail !== 'function') return
    const { x1, y1, x2, y2 } = cy.extent()
    const boxes: Boxes = {
      nodes: nodeBoxes(cy),
      ties: tieLines(cy),
      view: { left: x1, top: y1, right: x2, bottom: y2 },
      zoom: cy.zoom(),
      tieLabels: tieLabels(),
    }
    event.detail(boxes)
  }
  surface.addEventListener(boxesEvent, answer)
  return () => surface.removeEventListener(boxesEvent, answer)
}
