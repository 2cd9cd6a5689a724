import type { Core, EdgeCollection, EdgeSingular } from 'cytoscape'
import { overlapDepth } from '../layout/geometry.ts'
import type { DrawnNode } from '../layout/rules.ts'
import type { Rect } from '../layout/types.ts'
import type { RelationType } from '../../model/vocabulary/relation-types.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import { nodeBoxes, onScreen } from './boxes.ts'
import { drawPlate, plateSize, textWidth, write, type Plate } from './plates.ts'
import { placeTieLabels, type PlacedLabel, type TieLine } from './tie-labels.ts'
import { moreMark, shortTieWord, tieWord } from './tie-words.ts'
import type { Paint } from './theme-colors.ts'

/** Below this zoom, or on more ties than this, there are no marks; above the other zoom names stand in both languages. */
const marksFrom = 0.6
const mostMarks = 100
const secondNamesFrom = 1.4
const secondNameSize = 12
const dimmed = 0.4

/**
 * Draws what Cytoscape cannot: glyph, verb and mark on ties in full ink, the bare mark of further claims on the
 * others, and second names from close by. Returns what was placed on ties, px on the screen.
 */
export function drawOverlay(cy: Core, canvas: HTMLCanvasElement, paint: Paint): PlacedLabel[] {
  const context = cleared(canvas)
  const hot = cy.edges('.near, .selected, .hot')
  const marked = markedTies(cy, hot)
  const isClose = cy.zoom() > secondNamesFrom
  if (context === null || (hot.empty() && marked.empty() && !isClose)) return []
  const nodes = nodeBoxes(cy)
  const taken = nodes.flatMap((node) => takenBy(cy, node))
  const placed = drawTieLabels(context, hot, taken, paint)
  taken.push(...placed.map(({ rect }) => rect))
  drawMarks(context, marked, taken, marked.empty() ? [] : cy.edges().map(lineOf), paint)
  if (isClose) drawSecondNames(context, cy, nodes, taken, paint)
  return placed
}

function markedTies(cy: Core, hot: EdgeCollection): EdgeCollection {
  const marked = cy.edges('[more > 0]').not(hot).edges()
  return cy.zoom() < marksFrom || marked.length > mostMarks ? cy.collection().edges() : marked
}

/** Room that the ring of a chosen node takes, px at zoom 1. */
const ringRoom = 7

/** What a node takes of the screen: its shape, with the ring if it is chosen, and its name. */
function takenBy(cy: Core, { id, shape, label }: DrawnNode): Rect[] {
  const by = cy.getElementById(id).is('.selected, .ringed') ? ringRoom : 0
  const ringed = {
    left: shape.left - by,
    top: shape.top - by,
    right: shape.right + by,
    bottom: shape.bottom + by,
  }
  return [ringed, ...(label === null ? [] : [label])].map((rect) => onScreen(cy, rect))
}

/** The canvas cleared, at the size of its box and the sharpness of the screen. */
function cleared(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const { clientWidth, clientHeight } = canvas
  const width = Math.round(clientWidth * devicePixelRatio)
  const height = Math.round(clientHeight * devicePixelRatio)
  if (canvas.width !== width) canvas.width = width
  if (canvas.height !== height) canvas.height = height
  const context = canvas.getContext('2d')
  context?.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  context?.clearRect(0, 0, clientWidth, clientHeight)
  return context
}

function drawTieLabels(
  context: CanvasRenderingContext2D,
  hot: EdgeCollection,
  taken: readonly Rect[],
  paint: Paint,
): PlacedLabel[] {
  const plates = new Map(hot.map((edge) => [edge.id(), platesOf(edge)]))
  const ties = hot.toArray().flatMap((edge) => {
    const plate = plates.get(edge.id())
    if (plate === undefined) return []
    return [{ ...lineOf(edge), full: plateSize(context, plate.full), short: plateSize(context, plate.short) }]
  })
  const placed = placeTieLabels(ties, taken)
  for (const { id, full, rect } of placed) {
    const plate = plates.get(id)
    if (plate !== undefined) drawPlate(context, rect, full ? plate.full : plate.short, paint)
  }
  return placed
}

function platesOf(edge: EdgeSingular): { full: Plate; short: Plate } {
  const status: Status = edge.data('status')
  const type: RelationType = edge.data('type')
  const more = moreMark(Number(edge.data('more')))
  const plate = (word: string): Plate => ({
    status,
    word,
    more,
    glyph: word === '' || status !== 'CHARACTERIZATION',
  })
  return { full: plate(tieWord({ type, status })), short: plate(shortTieWord({ status })) }
}

function lineOf(edge: EdgeSingular): TieLine {
  const start = edge.renderedSourceEndpoint()
  const end = edge.renderedTargetEndpoint()
  return { id: edge.id(), x1: start.x, y1: start.y, x2: end.x, y2: end.y }
}

/** A tie behind which further claims stand bears their number, in the ink of the tie; left out where there is no room. */
function drawMarks(
  context: CanvasRenderingContext2D,
  edges: EdgeCollection,
  taken: Rect[],
  lines: readonly TieLine[],
  paint: Paint,
): void {
  edges.forEach((edge) => {
    const plate: Plate = {
      status: edge.data('status'),
      glyph: false,
      word: '',
      more: moreMark(Number(edge.data('more'))),
    }
    const size = plateSize(context, plate)
    const [mark] = placeTieLabels([{ ...lineOf(edge), full: size, short: size }], taken, lines)
    if (mark === undefined) return
    taken.push(mark.rect)
    context.globalAlpha = edge.hasClass('dim') ? dimmed : 1
    drawPlate(context, mark.rect, plate, paint)
    context.globalAlpha = 1
  })
}

/** The name in the other language under the name, where nothing else stands. */
function drawSecondNames(
  context: CanvasRenderingContext2D,
  cy: Core,
  nodes: readonly DrawnNode[],
  taken: Rect[],
  paint: Paint,
): void {
  for (const { id, label } of nodes) {
    const name: string = cy.getElementById(id).data('otherName')
    if (label === null || name === '') continue
    const above = onScreen(cy, label)
    const width = textWidth(context, name, secondNameSize)
    const left = (above.left + above.right - width) / 2
    const rect = {
      left,
      right: left + width,
      top: above.bottom + 4,
      bottom: above.bottom + 4 + secondNameSize,
    }
    if (taken.some((other) => overlapDepth(rect, other) > 0)) continue
    taken.push(rect)
    write(
      context,
      name,
      { x: left, y: (rect.top + rect.bottom) / 2 },
      secondNameSize,
      paint.colors['ink-3'],
      paint.colors.canvas,
    )
  }
}
