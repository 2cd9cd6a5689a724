import { statusTable, type Status } from '../../model/vocabulary/statuses.ts'
import type { Rect } from '../layout/types.ts'
import { drawGlyph } from './glyph-drawings.ts'
import { labelStyle, overlayFont } from './label-text.ts'
import type { Paint } from './theme-colors.ts'

/** What stands on a tie, on a plate of the canvas' colour: glyph, verb and mark, each of which may be missing. */
export interface Plate {
  status: Status
  glyph: boolean
  word: string
  /** How many further claims stand behind the tie: “+2”. */
  more: string
}

const padding = 3
const gap = 4
const glyphSize = 12
const wordSize = 12
const moreSize = 11
const height = 18
/** A mark by itself lies closer to its line. */
const bareHeight = 12

interface Part {
  kind: 'glyph' | 'word' | 'more'
  width: number
}

/** The size of a plate in px. */
export function plateSize(
  context: CanvasRenderingContext2D,
  plate: Plate,
): { width: number; height: number } {
  const parts = partsOf(context, plate)
  const width = parts.reduce((sum, part) => sum + part.width, 0) + gap * Math.max(0, parts.length - 1)
  return isBare(plate) ? { width: width + 2, height: bareHeight } : { width: width + padding * 2, height }
}

export function drawPlate(context: CanvasRenderingContext2D, rect: Rect, plate: Plate, paint: Paint): void {
  const color = statusTable[plate.status].color[paint.theme]
  const middle = (rect.top + rect.bottom) / 2
  context.fillStyle = paint.colors.canvas
  context.fillRect(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top)
  let left = rect.left + (isBare(plate) ? 1 : padding)
  for (const { kind, width } of partsOf(context, plate)) {
    const at = { x: left, y: middle }
    if (kind === 'glyph')
      drawGlyph(
        context,
        statusTable[plate.status].glyph,
        { x: left + glyphSize / 2, y: middle },
        glyphSize,
        color,
      )
    else if (kind === 'word') write(context, plate.word, at, wordSize, color)
    else write(context, plate.more, at, moreSize, paint.colors['ink-3'])
    left += width + gap
  }
}

const isBare = ({ glyph, word }: Plate) => !glyph && word === ''

function partsOf(context: CanvasRenderingContext2D, { glyph, word, more }: Plate): Part[] {
  const parts: Part[] = []
  if (glyph) parts.push({ kind: 'glyph', width: glyphSize })
  if (word !== '') parts.push({ kind: 'word', width: textWidth(context, word, wordSize) })
  if (more !== '') parts.push({ kind: 'more', width: textWidth(context, more, moreSize) })
  return parts
}

/** Width of a text in px, as `write` draws it. */
export function textWidth(context: CanvasRenderingContext2D, text: string, size: number): number {
  context.font = overlayFont(size)
  return context.measureText(text).width
}

/** Writes a text from a point on its left, half way up; on its own ground where a halo's colour is given. */
export function write(
  context: CanvasRenderingContext2D,
  text: string,
  at: { x: number; y: number },
  size: number,
  color: string,
  halo?: string,
): void {
  context.font = overlayFont(size)
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  if (halo !== undefined) {
    context.strokeStyle = halo
    context.lineWidth = 2 * labelStyle.halo
    context.lineJoin = 'round'
    context.strokeText(text, at.x, at.y + 0.5)
  }
  context.fillStyle = color
  context.fillText(text, at.x, at.y + 0.5)
}
