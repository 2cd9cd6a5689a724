import type { Core, NodeSingular } from 'cytoscape'
import { choose, dispatch } from '../state/app.ts'
import { place } from '../state/exploration.ts'
import { pickEntity, tapEntity } from '../state/path-panel.ts'
import { spreadParallel } from './reconcile.ts'

/** Binds hands to the drawing: a tap chooses, with Shift or Ctrl it picks one more, pointing shows, dragging moves. */
export function bindGestures(cy: Core, surface: HTMLElement): void {
  bindTaps(cy)
  bindPointing(cy, surface)
  bindDragging(cy)
}

function bindTaps(cy: Core): void {
  cy.on('tap', (event) => {
    if (event.target === cy) choose(null)
  })
  cy.on('tap', 'node', ({ target, originalEvent: { shiftKey, ctrlKey, metaKey } }) => {
    if (shiftKey || ctrlKey || metaKey) pickEntity(target.id())
    else tapEntity(target.id())
  })
  cy.on('tap', 'edge', (event) => choose({ kind: 'relation', id: event.target.id() }))
}

/** A node that is pointed at shows its whole name, and its ties in full ink; so does a tie itself. */
function bindPointing(cy: Core, surface: HTMLElement): void {
  const cursor = (name: 'pointer' | 'grabbing' | null) => {
    if (name === null) delete surface.dataset['cursor']
    else surface.dataset['cursor'] = name
  }
  cy.on('mouseover', 'node', ({ target }) => {
    target.addClass('hover named')
    target.connectedEdges().addClass('hot')
    cursor('pointer')
  })
  cy.on('mouseout', 'node', ({ target }) => {
    target.removeClass('hover')
    if (!target.hasClass('keyboard')) target.removeClass('named')
    target.connectedEdges().removeClass('hot')
    cursor(null)
  })
  cy.on('mouseover', 'edge', ({ target }) => {
    target.addClass('hot')
    cursor('pointer')
  })
  cy.on('mouseout', 'edge', ({ target }) => {
    target.removeClass('hot')
    cursor(null)
  })
  // The pointer may leave the canvas from a node, faster than the node can tell.
  surface.addEventListener('pointerleave', () => {
    cy.edges('.hot').removeClass('hot')
    cy.nodes('.hover').removeClass('hover').not('.keyboard').removeClass('named')
  })
  cy.on('grab', 'node', () => cursor('grabbing'))
  cy.on('free', 'node', () => cursor('pointer'))
}

function bindDragging(cy: Core): void {
  cy.on('drag', 'node', () => spreadParallel(cy))
  cy.on('dragfree', 'node', ({ target }: { target: NodeSingular }) => {
    const { x, y } = target.position()
    const to = { [target.id()]: { x: Math.round(x), y: Math.round(y) } }
    dispatch((state) => place(state, to), { ko: '옮기기', en: 'Move' })
  })
}
