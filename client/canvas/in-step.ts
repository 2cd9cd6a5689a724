import type { Core } from 'cytoscape'
import { effect, signal, type Signal } from '@preact/signals'
import { theme } from '../theme/theme.ts'
import { zoom } from './camera.ts'
import { coveredBelow } from './covered.ts'
import { canvasStyle } from './cytoscape-style.ts'
import { drawingOf } from './drawing.ts'
import type { Frame } from './layout-input.ts'
import { reconcile } from './reconcile.ts'
import { elements, isNarrow, placedChain, scene, sceneName } from './scene-state.ts'
import { drawOverlay } from './overlay.ts'
import { canvasColors, type Paint } from './theme-colors.ts'
import type { PlacedLabel } from './tie-labels.ts'
import { framePadding } from './view.ts'
import type { Viewport } from './viewport.ts'

/** Each keeps one thing of the drawing in step with the page, and returns how to stop. */
type Stop = () => void

/** How high a narrow screen's picture may be, whatever a sheet leaves free of it, px. */
const narrowHeight = { least: 320, most: 560 }

/** The part of the canvas that can be seen, and with it the frame in which new pictures are laid out. */
export function keepSize(
  cy: Core,
  surface: HTMLElement,
  frame: Signal<Frame | null>,
  viewport: Viewport,
): Stop {
  const size = signal<Frame>({ width: 0, height: 0 })
  const observer = new ResizeObserver(() => {
    cy.resize()
    size.value = { width: surface.clientWidth, height: surface.clientHeight }
  })
  observer.observe(surface)
  const stop = effect(() => {
    const { width } = size.value
    const height = size.value.height - coveredBelow.value
    if (width <= 0 || height <= 0) return
    const tall = isNarrow.value ? Math.max(narrowHeight.least, Math.min(narrowHeight.most, height)) : height
    frame.value = { width: width - 2 * framePadding, height: tall - 2 * framePadding }
    viewport.settle()
  })
  return () => {
    observer.disconnect()
    stop()
  }
}

/** The colours of the theme. They are read once the document has changed over, hence the microtask. */
export function keepColors(cy: Core, paint: Paint, isLarge: boolean): Stop {
  return effect(() => {
    const wanted = theme.value
    if (wanted === paint.theme) return
    queueMicrotask(() => {
      if (cy.destroyed()) return
      Object.assign(paint, { theme: wanted, colors: canvasColors() })
      cy.style(canvasStyle(paint, isLarge))
    })
  })
}

/** What is drawn and where it stands. Another neighbourhood on a narrow screen comes into view as a whole. */
export function keepElements(cy: Core, surface: HTMLElement, viewport: Viewport, moved: () => void): Stop {
  let shown: string | null = null
  return effect(() => {
    const { nodes, ties } = drawingOf(elements.value, scene.value.positions)
    const name = sceneName.value
    reconcile(cy, nodes, ties)
    markFar(cy)
    if (isNarrow.value) cy.nodes().panify()
    cy.autoungrabify(isNarrow.value)
    surface.dataset['nodes'] = String(nodes.length)
    surface.dataset['edges'] = String(ties.length)
    if (shown !== null && shown !== name && nodes.length > 0) viewport.settle(true)
    shown = name
    moved()
  })
}

/** A chain that was opened comes into view as a whole, once all of it stands. */
export function keepChainInView(viewport: Viewport): Stop {
  let shown = ''
  return effect(() => {
    const name = placedChain.value?.join(' ') ?? ''
    if (name !== shown && placedChain.value !== null) viewport.show(placedChain.value)
    shown = name
  })
}

/** The zoom that the page shows. */
export function keepZoom(cy: Core): Stop {
  const follow = () => {
    zoom.value = cy.zoom()
    markFar(cy)
  }
  follow()
  cy.on('zoom', follow)
  return () => cy.removeListener('zoom', follow)
}

/** From far away only those who can act bear their names. */
function markFar(cy: Core): void {
  const isFar = cy.zoom() < 0.6
  const wrong = cy.nodes().filter((node) => node.hasClass('far') !== isFar)
  if (wrong.nonempty()) wrong.toggleClass('far', isFar)
}

/** What lies over the drawing, after each of its frames; returns what was placed on ties last. */
export function keepOverlay(
  cy: Core,
  overlay: HTMLCanvasElement,
  paint: Paint,
): () => readonly PlacedLabel[] {
  let placed: readonly PlacedLabel[] = []
  cy.on('render', () => {
    placed = drawOverlay(cy, overlay, paint)
  })
  return () => placed
}
