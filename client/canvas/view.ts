import type { Rect } from '../layout/types.ts'
import type { Frame } from './layout-input.ts'

export const zoomLimits = { least: 0.2, most: 3 }
/** Room between what is shown and the edge of the canvas, px. */
export const framePadding = 8

/** Zoom and pan that show these bounds in the middle of the frame, never larger than they are. */
export function viewOf(bounds: Rect, frame: Frame): { zoom: number; pan: { x: number; y: number } } {
  const width = Math.max(1, bounds.right - bounds.left)
  const height = Math.max(1, bounds.bottom - bounds.top)
  const room = Math.min((frame.width - 2 * framePadding) / width, (frame.height - 2 * framePadding) / height)
  const zoom = Math.max(zoomLimits.least, Math.min(1, room))
  return {
    zoom,
    pan: {
      x: frame.width / 2 - (zoom * (bounds.left + bounds.right)) / 2,
      y: frame.height / 2 - (zoom * (bounds.top + bounds.bottom)) / 2,
    },
  }
}
