import type { Point } from '../layout/types.ts'
import type { Frame } from './layout-input.ts'

const column = 120
const row = 90

/** Plain rows under what has a place already: for when nothing better can be had. */
export function inRows(
  ids: readonly string[],
  placed: Readonly<Record<string, Point>>,
  frame: Frame,
): Record<string, Point> {
  const columns = Math.max(1, Math.floor(frame.width / column))
  const top = Math.max(0, ...Object.values(placed).map(({ y }) => y + row))
  return Object.fromEntries(
    ids.map((id, index) => [
      id,
      { x: column * ((index % columns) + 0.5), y: top + row * (Math.floor(index / columns) + 0.5) },
    ]),
  )
}
