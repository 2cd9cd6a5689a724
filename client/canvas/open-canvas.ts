import cytoscape, { type Core } from 'cytoscape'
import { signal } from '@preact/signals'
import { theme } from '../theme/theme.ts'
import { arrangeWhatLacksAPlace, type Arranged } from './arrange.ts'
import { answerBoxRequests } from './box-requests.ts'
import { camera } from './camera.ts'
import { canvasStyle } from './cytoscape-style.ts'
import { bindGestures } from './gestures.ts'
import { keepChainInView, keepColors, keepElements, keepOverlay, keepSize, keepZoom } from './in-step.ts'
import { bindKeyboard } from './keyboard.ts'
import { labelOf, labelStyle } from './label-text.ts'
import { contentBounds, layoutInput, type Frame } from './layout-input.ts'
import { elements, followSelection, isNarrow, scene } from './scene-state.ts'
import { movedSentence } from './speech.ts'
import { canvasColors, type Paint } from './theme-colors.ts'
import { zoomLimits } from './view.ts'
import { viewportOf, type Viewport } from './viewport.ts'

/** The parts of the page that the canvas draws on. */
export interface Parts {
  surface: HTMLElement
  /** Lies over the surface and bears what stands on ties. */
  overlay: HTMLCanvasElement
  speak: (sentence: string) => void
}

/** Opens the drawing and keeps it in step with the page's state; returns how to close it. */
export function openCanvas({ surface, overlay, speak }: Parts, isLarge: boolean): () => void {
  surface.tabIndex = 0
  const paint: Paint = { theme: theme.peek(), colors: canvasColors() }
  const cy = newCytoscape(surface, paint, isLarge)
  const frame = signal<Frame | null>(null)
  const viewport = viewportOf(cy, boundsOfScene)
  const keyboard = bindKeyboard(cy, surface, speak, viewport.reveal)
  bindGestures(cy, surface)
  const drawnOver = keepOverlay(cy, overlay, paint)
  const closers = [
    followSelection(),
    keepSize(cy, surface, frame, viewport),
    keepColors(cy, paint, isLarge),
    keepElements(cy, surface, viewport, keyboard.refresh),
    keepChainInView(viewport),
    keepZoom(cy),
    arrangeWhatLacksAPlace(frame, (arranged) => show(arranged, cy, viewport, speak)),
    answerBoxRequests(cy, surface, drawnOver),
    keyboard.close,
  ]
  camera.value = {
    ...viewport,
    // A narrow screen brings what is chosen into the middle by drawing its neighbourhood.
    flyTo: (entity) => (isNarrow.peek() ? undefined : viewport.flyTo(entity)),
    focus: () => surface.focus(),
  }
  return () => {
    camera.value = null
    for (const close of closers) close()
    cy.destroy()
  }
}

/** Many elements: speed comes before fineness while the view moves. */
function newCytoscape(container: HTMLElement, paint: Paint, isLarge: boolean): Core {
  return cytoscape({
    container,
    style: canvasStyle(paint, isLarge),
    layout: { name: 'preset' },
    minZoom: zoomLimits.least,
    maxZoom: zoomLimits.most,
    boxSelectionEnabled: false,
    autounselectify: true,
    ...(isLarge ? { hideEdgesOnViewport: true, textureOnViewport: true, pixelRatio: 1 } : {}),
  })
}

/** The box around the scene in both languages, so that the language does not move the view. */
function boundsOfScene() {
  const { positions } = scene.peek()
  const nodes = elements.peek().nodes.filter(({ id }) => positions[id] !== undefined)
  const input = layoutInput({ nodes, ties: [] }, labelOf, { width: 0, height: 0 }, {})
  return contentBounds(input, positions, labelStyle.gap)
}

function show({ anew, added, moved }: Arranged, cy: Core, viewport: Viewport, speak: Parts['speak']): void {
  if (anew) viewport.settle(true)
  else if (!added.every((id) => isInView(cy, id))) viewport.fit()
  viewport.arrive()
  if (moved.length > 0) speak(movedSentence(moved.length))
}

function isInView(cy: Core, id: string): boolean {
  const node = cy.getElementById(id)
  if (node.empty()) return true
  const { x1, y1, x2, y2 } = node.renderedBoundingBox()
  return x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height()
}
