import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boxesEvent, type Boxes } from '../../client/canvas/box-requests.ts'
import { overlapDepth } from '../../client/layout/geometry.ts'
import { violations } from '../../client/layout/rules.ts'
import { askAtlas, serveAtlas, type ServedAtlas } from '../helpers/atlas.ts'
import { describeInChromium } from '../helpers/chromium.ts'
import { desk, graphStands, launchBrowser, openPage, phone, type PageOptions } from '../helpers/page.ts'

const lockheed = 'org:lockheed-martin'
/** Kinds that the opening view leaves out. */
const notAtFirst = ['SECTOR', 'VENUE', 'MARKET', 'PROJECTION']

describeInChromium('the canvas', (chromium) => {
  let atlas: ServedAtlas
  let browser: Browser

  beforeAll(async () => {
    atlas = await serveAtlas()
    browser = await launchBrowser(chromium)
  })
  afterAll(async () => {
    await browser.close()
    await atlas.stop()
  })
  const open = async (options: PageOptions = {}) => {
    const opened = await openPage(browser, atlas.url, options)
    return { ...opened, boxes: await boxesOf(opened.page) }
  }

  describe.each(['ko', 'en'] as const)('at its opening in %s', (language) => {
    it('holds what the release speaks of, and breaks no rule of a readable picture', async () => {
      const { page, boxes, misdeeds } = await open({ language })
      expect(idsOf(boxes)).toEqual(await openingIds(atlas.url))
      expect(violations(boxes.nodes, boxes.ties, boxes.view)).toEqual([])
      expect(boxes.nodes.every(({ label }) => label !== null)).toBe(true)
      expect(boxes.zoom).toBeGreaterThanOrEqual(0.85)
      expect(boxes.zoom).toBeLessThanOrEqual(1)
      expect(misdeeds).toEqual({ console: [], foreignRequests: [] })
      await page.context().close()
    })

    it('draws one neighbourhood on a telephone, by the same rules', async () => {
      const { page, boxes } = await open({ language, size: phone })
      expect(idsOf(boxes)).toEqual(await neighbourIds(atlas.url, 'org:daejeon-city'))
      expect(violations(boxes.nodes, boxes.ties, boxes.view)).toEqual([])
      await page.context().close()
    })
  })

  it('stands in the same places at every opening, in either language', async () => {
    const openings = [await open(), await open({ language: 'en' }), await open({ theme: 'dark' })]
    const [first, ...others] = openings.map(({ boxes }) => placesOf(boxes))
    for (const places of others) expect(places).toEqual(first)
    for (const { page } of openings) await page.context().close()
  })

  it('is painted: a node has the colour of its shore', async () => {
    const { page, boxes } = await open()
    expect(await colorIn(page, boxes, lockheed)).toBe('#1e252d')
    expect(await colorIn(page, boxes, 'org:daejeon-city')).toBe('#0f7a6c')
    await page.context().close()
  })

  it('keeps its places when the language is switched', async () => {
    const { page, boxes } = await open()
    await page.getByRole('button', { name: 'English' }).click()
    await page.waitForFunction(() => document.documentElement.lang === 'en')
    const after = await boxesOf(page)
    expect(placesOf(after)).toEqual(placesOf(boxes))
    expect(after.zoom).toBe(boxes.zoom)
    expect(violations(after.nodes, after.ties, after.view)).toEqual([])
    await page.context().close()
  })

  it('writes on the ties of what is clicked, upon no node and no name, and clears it on the empty canvas', async () => {
    const { page, boxes } = await open()
    expect(boxes.tieLabels).toEqual([])
    await page.mouse.click(...(await screenPoint(page, boxes, lockheed)))
    const chosen = await boxesOf(page)
    const ties = chosen.ties.filter(({ from, to }) => [from, to].includes(lockheed)).map(({ id }) => id)
    expect(ties).toEqual(expect.arrayContaining(chosen.tieLabels.map(({ id }) => id)))
    expect(chosen.tieLabels.some(({ full }) => full)).toBe(true)
    expect(labelsOnNodes(chosen)).toEqual([])
    const { x, y } = await surfaceBox(page)
    await page.mouse.click(x + 3, y + 3)
    expect((await boxesOf(page)).tieLabels).toEqual([])
    await page.context().close()
  })

  it('moves what is dragged, and takes it back', async () => {
    const { page, boxes } = await open()
    const [x, y] = await screenPoint(page, boxes, lockheed)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 40, y - 30, { steps: 4 })
    await page.mouse.up()
    const moved = await boxesOf(page)
    expect(changed(boxes, moved)).toEqual([lockheed])
    await page.keyboard.press('Control+z')
    expect(placesOf(await boxesOf(page))).toEqual(placesOf(boxes))
    await page.context().close()
  })

  it('is walked by keys, and every step is spoken', async () => {
    const { page } = await open({ language: 'en' })
    const graph = page.getByRole('application')
    const spoken = page.locator('.graph-canvas [aria-live]')
    await graph.focus()
    await expect.poll(() => spoken.textContent()).toMatch(/^.+, .+\. \d+ ties?$/)
    const start = (await spoken.textContent())?.split(',')[0] ?? ''
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => spoken.textContent()).toMatch(/^.+, .+, .+\. 1 of \d+$/)
    expect(await spoken.textContent()).toContain(start)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => spoken.textContent()).toMatch(/\. (\d+) of \1$/)
    await page.keyboard.press('Enter')
    await expect.poll(() => spoken.textContent()).toMatch(/ selected$/)
    expect((await boxesOf(page)).tieLabels.length).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await boxesOf(page)).tieLabels).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => graph.evaluate((element) => element === document.activeElement)).toBe(false)
    await page.context().close()
  })

  it('keeps what stands when neighbours come in, and lays nothing upon anything', async () => {
    const { page, boxes } = await open()
    await page.mouse.click(...(await screenPoint(page, boxes, lockheed)))
    await page.keyboard.press('e')
    await expect.poll(async () => (await boxesOf(page)).nodes.length).toBeGreaterThan(boxes.nodes.length)
    await graphStands(page)
    const after = await boxesOf(page)
    expect(changed(boxes, after).length).toBeLessThanOrEqual(6)
    expect(violations(after.nodes, after.ties, null)).toEqual([])
    await page.context().close()
  })

  it('keeps the telephone’s places apart from those of the desk', async () => {
    const { page, boxes } = await open()
    await page.setViewportSize(phone)
    await expect.poll(async () => (await boxesOf(page)).nodes.length).toBeLessThan(boxes.nodes.length)
    await graphStands(page)
    await page.setViewportSize(desk)
    await expect.poll(async () => placesOf(await boxesOf(page))).toEqual(placesOf(boxes))
    await page.context().close()
  })
})

function boxesOf(page: Page): Promise<Boxes> {
  return page.evaluate(async (event) => {
    // What the state says is drawn in the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    return new Promise<Boxes>((resolve) => {
      document.querySelector('.graph-surface')?.dispatchEvent(new CustomEvent(event, { detail: resolve }))
    })
  }, boxesEvent)
}

const idsOf = ({ nodes }: Boxes) => nodes.map(({ id }) => id).toSorted()

const centre = ({ shape }: Boxes['nodes'][number]) => ({
  x: Math.round((shape.left + shape.right) / 2),
  y: Math.round((shape.top + shape.bottom) / 2),
})

const placesOf = ({ nodes }: Boxes) => Object.fromEntries(nodes.map((node) => [node.id, centre(node)]))

/** Who stood before and stands elsewhere now. */
function changed(before: Boxes, after: Boxes): string[] {
  const [was, is] = [placesOf(before), placesOf(after)]
  return Object.keys(was).filter((id) => is[id]?.x !== was[id]?.x || is[id]?.y !== was[id]?.y)
}

async function surfaceBox(page: Page) {
  const box = await page.locator('.graph-surface').boundingBox()
  if (box === null) throw new Error('The page shows no canvas')
  return box
}

async function screenPoint(page: Page, { nodes, view, zoom }: Boxes, id: string): Promise<[number, number]> {
  const { x, y } = await surfaceBox(page)
  const node = nodes.find((one) => one.id === id)
  if (node === undefined) throw new Error(`The canvas does not hold ${id}`)
  const at = centre(node)
  return [x + (at.x - view.left) * zoom, y + (at.y - view.top) * zoom]
}

/** The colour in the canvas halfway between a node's middle and its left edge. */
async function colorIn(page: Page, boxes: Boxes, id: string): Promise<string> {
  const [x, y] = await screenPoint(page, boxes, id)
  const node = boxes.nodes.find((one) => one.id === id)
  const aside = node === undefined ? 0 : (node.shape.right - node.shape.left) * 0.4 * boxes.zoom
  const image = await page.screenshot({
    clip: { x: Math.round(x - aside), y: Math.round(y), width: 1, height: 1 },
  })
  return page.evaluate(async (base64) => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${base64}`
    await picture.decode()
    const context = document.createElement('canvas').getContext('2d')
    context?.drawImage(picture, 0, 0)
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? []
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }, image.toString('base64'))
}

/** Labels of ties that lie on a node or a name. */
function labelsOnNodes({ nodes, tieLabels, view, zoom }: Boxes): string[] {
  const onScreen = (rect: Boxes['view']) => ({
    left: (rect.left - view.left) * zoom,
    right: (rect.right - view.left) * zoom,
    top: (rect.top - view.top) * zoom,
    bottom: (rect.bottom - view.top) * zoom,
  })
  const rects = nodes.flatMap(({ shape, label }) => (label === null ? [shape] : [shape, label]).map(onScreen))
  return tieLabels
    .filter(({ rect }) => rects.some((other) => overlapDepth(rect, other) > 0.5))
    .map(({ id }) => id)
}

interface Named {
  id: string
  type: string
}

async function openingIds(url: string): Promise<string[]> {
  const { entities } = await askAtlas<{ entities: { nodes: Named[] } }>(
    url,
    '{ entities(first: 100, filter: { layers: [RELEASE] }) { nodes { id type } } }',
  )
  return entities.nodes
    .filter(({ type }) => !notAtFirst.includes(type))
    .map(({ id }) => id)
    .toSorted()
}

/** An entity and its neighbours by the release, among the kinds that the opening view shows. */
async function neighbourIds(url: string, id: string): Promise<string[]> {
  const { relations } = await askAtlas<{ relations: { nodes: { from: Named; to: Named }[] } }>(
    url,
    '{ relations(first: 100, filter: { layers: [RELEASE] }) { nodes { from { id type } to { id type } } } }',
  )
  const ends = relations.nodes
    .filter(({ from, to }) => from.id === id || to.id === id)
    .flatMap(({ from, to }) => [from, to])
  return [...new Set(ends.filter(({ type }) => !notAtFirst.includes(type)).map((end) => end.id))].toSorted()
}
