import type { Page } from 'playwright-core'
import { boxesEvent, type Boxes } from '../../client/canvas/box-requests.ts'

/** What lies where on the canvas, as it is drawn. */
export function boxesOf(page: Page): Promise<Boxes> {
  return page.evaluate(async (event) => {
    // What the state says is drawn in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return new Promise<Boxes>((resolve) => {
      document.querySelector('.graph-surface')?.dispatchEvent(new CustomEvent(event, { detail: resolve }))
    })
  }, boxesEvent)
}

const centre = ({ shape }: Boxes['nodes'][number]) => ({
  x: Math.round((shape.left + shape.right) / 2),
  y: Math.round((shape.top + shape.bottom) / 2),
})

/** The middle of every node, px at zoom 1, by its id. */
export const placesOf = ({ nodes }: Boxes) => Object.fromEntries(nodes.map((node) => [node.id, centre(node)]))

/** Who stood before and stands elsewhere now. */
export function moved(before: Boxes, after: Boxes): string[] {
  const [was, is] = [placesOf(before), placesOf(after)]
  return Object.keys(was).filter((id) => is[id]?.x !== was[id]?.x || is[id]?.y !== was[id]?.y)
}

/** Where a node stands on the screen, to be clicked. */
export async function screenPoint(
  page: Page,
  { nodes, view, zoom }: Boxes,
  id: string,
): Promise<[number, number]> {
  const surface = await page.locator('.graph-surface').boundingBox()
  const node = nodes.find((one) => one.id === id)
  if (surface === null || node === undefined) throw new Error(`The canvas does not hold ${id}`)
  const at = centre(node)
  return [surface.x + (at.x - view.left) * zoom, surface.y + (at.y - view.top) * zoom]
}
