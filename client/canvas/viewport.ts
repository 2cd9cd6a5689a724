import type { Core } from 'cytoscape'
import type { Rect } from '../layout/types.ts'
import type { Frame } from './layout-input.ts'
import { framePadding, viewOf, zoomLimits } from './view.ts'
import type { Camera } from './camera.ts'
import { coveredBelow } from './covered.ts'

const step = 1.25
const flightMs = 240
/** The smallest zoom at which a name that was asked for is read well. */
const readable = 0.85
export interface Viewport extends Omit<Camera, 'focus'> {
  /** Shows everything at once, unless somebody has moved the view: then only `always` does. */
  settle(always?: boolean): void
  /** Flies to what was asked for before it had a place. */
  arrive(): void
  /** Brings an entity into view where it lies outside. */
  reveal: (entity: string) => void
  /** Brings several into view together, where one of them lies outside. */
  show(entities: readonly string[]): void
}

/** The camera over a drawing. Moves glide, and jump for those who asked for less motion. */
export function viewportOf(cy: Core, content: () => Rect | null): Viewport {
  let movedByHand = false
  let awaited: string | null = null
  cy.on('dragpan scrollzoom pinchzoom', () => {
    movedByHand = true
  })
  const glide = (to: { zoom?: number; pan?: { x: number; y: number } }) => {
    cy.stop()
    if (matchMedia('(prefers-reduced-motion: reduce)').matches)
      cy.viewport({ zoom: cy.zoom(), pan: cy.pan(), ...to })
    else cy.animate({ ...to, duration: flightMs, easing: 'ease-out' })
  }
  const zoomBy = (factor: number) => {
    movedByHand = true
    const zoom = Math.max(zoomLimits.least, Math.min(zoomLimits.most, cy.zoom() * factor))
    const { width, height } = visibleFrame(cy)
    glide(around(cy, { x: width / 2, y: height / 2 }, zoom))
  }
  const whole = () => {
    const bounds = content()
    return bounds === null ? null : viewOf(bounds, visibleFrame(cy))
  }
  const flyTo = (entity: string) => {
    const node = cy.getElementById(entity)
    awaited = node.empty() ? entity : null
    if (node.empty()) return
    movedByHand = true
    const zoom = Math.max(cy.zoom(), readable)
    const { x, y } = node.position()
    const { width, height } = visibleFrame(cy)
    glide({ zoom, pan: { x: width / 2 - zoom * x, y: height / 2 - zoom * y } })
  }
  return {
    zoomIn: () => zoomBy(step),
    zoomOut: () => zoomBy(1 / step),
    fit: () => {
      movedByHand = false
      const view = whole()
      if (view !== null) glide(view)
    },
    flyTo,
    arrive: () => {
      if (awaited !== null) flyTo(awaited)
    },
    settle: (always = false) => {
      if (movedByHand && !always) return
      movedByHand = false
      const view = whole()
      cy.stop()
      if (view !== null) cy.viewport(view)
    },
    reveal: (entity) => {
      const node = cy.getElementById(entity)
      if (node.empty()) return
      const by = intoView(node.renderedBoundingBox(), visibleFrame(cy))
      if (by.x !== 0 || by.y !== 0) glide({ pan: { x: cy.pan().x + by.x, y: cy.pan().y + by.y } })
    },
    show: (entities) => {
      const nodes = cy.nodes().filter((node) => entities.includes(node.id()))
      if (nodes.empty()) return
      const frame = visibleFrame(cy)
      const by = intoView(nodes.renderedBoundingBox(), frame)
      if (by.x === 0 && by.y === 0) return
      const { x1, y1, x2, y2 } = nodes.boundingBox()
      glide(viewOf({ left: x1, top: y1, right: x2, bottom: y2 }, frame))
    },
  }
}

const visibleFrame = (cy: Core): Frame => ({
  width: cy.width(),
  height: Math.max(1, cy.height() - coveredBelow.peek()),
})

/** The view at another zoom in which this point of the screen stays where it is. */
function around(cy: Core, point: { x: number; y: number }, zoom: number) {
  const factor = zoom / cy.zoom()
  const pan = cy.pan()
  return { zoom, pan: { x: point.x - (point.x - pan.x) * factor, y: point.y - (point.y - pan.y) * factor } }
}

function intoView(box: { x1: number; y1: number; x2: number; y2: number }, { width, height }: Frame) {
  const along = (low: number, high: number, size: number) =>
    low < framePadding ? framePadding - low : high > size - framePadding ? size - framePadding - high : 0
  return { x: along(box.x1, box.x2, width), y: along(box.y1, box.y2, height) }
}
