import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { serveAtlas, type ServedAtlas } from '../helpers/atlas.ts'
import { boxesOf, moved, placesOf, screenPoint } from '../helpers/canvas.ts'
import { describeInChromium } from '../helpers/chromium.ts'
import {
  axeViolations,
  graphStands,
  launchBrowser,
  openPage,
  phone,
  type PageOptions,
} from '../helpers/page.ts'
import { enterBoth, openPaths, says } from '../helpers/path-panel.ts'

describeInChromium('paths on the graph', (chromiumPath) => {
  let atlas: ServedAtlas
  let browser: Browser

  beforeAll(async () => {
    atlas = await serveAtlas()
    browser = await launchBrowser(chromiumPath)
  })
  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())))
  afterAll(async () => {
    await browser.close()
    await atlas.stop()
  })

  const open = (options: PageOptions = {}) => openPaths(browser, atlas.url, options)
  /** The answer to these two, as they are typed and entered. */
  const findPaths = async (from: string, to: string, options: PageOptions = {}) => {
    const opened = await open(options)
    await enterBoth(opened.page, from, to)
    return opened
  }

  it('lets a chain that is pointed at stand out among what is drawn, and gives way to the opened one', async () => {
    const { page, panel } = await findPaths('대전시', '시애틀')
    const labels = async () => (await boxesOf(page)).tieLabels.map(({ id }) => id).toSorted()
    await expect.poll(labels).toEqual(['r:024', 'r:025'])
    const places = placesOf(await boxesOf(page))
    const throughCentre = panel
      .locator('.path-card')
      .filter({ has: page.locator('.path-route, .path-entity', { hasText: '코리아스타트업센터' }) })
    await throughCentre.hover()
    await says(throughCentre, '관계도에 없는 것 1')
    await expect.poll(labels).toEqual(['r:024'])
    expect(placesOf(await boxesOf(page))).toEqual(places)
    await page.locator('.top-bar h1').hover()
    await expect.poll(labels).toEqual(['r:024', 'r:025'])
    await throughCentre.locator('.path-toggle').click()
    await expect.poll(labels).toHaveLength(3)
  })

  it('brings what is missing onto the graph beside what stands, and takes it off again', async () => {
    const { page, panel } = await open()
    const before = await boxesOf(page)
    await enterBoth(page, '대한항공 항공', '록히드마틴')
    const head = panel.locator('.path-toggle').first()
    await says(panel.locator('.path-card').first(), '실재', '2단계 · 1곳 거쳐')
    await expect.poll(async () => (await boxesOf(page)).nodes.length).toBe(44)
    await graphStands(page)
    const added = await boxesOf(page)
    const known = new Set(before.nodes.map(({ id }) => id))
    const newcomers = added.nodes.filter(({ id }) => !known.has(id)).map(({ id }) => id)
    expect(newcomers.toSorted()).toEqual(['org:korean-air', 'org:korean-air-rd'])
    expect(moved(before, added).length).toBeLessThanOrEqual(6)
    await head.click()
    await expect.poll(async () => placesOf(await boxesOf(page))).toEqual(placesOf(before))
    expect((await boxesOf(page)).tieLabels).toEqual([])
    await head.click()
    await expect.poll(async () => (await boxesOf(page)).nodes.length).toBe(44)
    await page.locator('.strip-tools').getByRole('button', { name: '되돌리기: 경로 보기' }).click()
    await expect.poll(async () => (await boxesOf(page)).nodes.length).toBe(42)
    await panel.getByRole('button', { name: '관계도에 넣기' }).click()
    await expect.poll(async () => (await boxesOf(page)).nodes.length).toBe(44)
  })

  it('finds paths between two that were picked on the graph, by hand or by key', async () => {
    const { page } = await openPage(browser, atlas.url)
    const panel = page.locator('#details')
    const boxes = await boxesOf(page)
    await page.mouse.click(...(await screenPoint(page, boxes, 'org:daejeon-city')))
    await page.keyboard.down('Control')
    await page.mouse.click(...(await screenPoint(page, boxes, 'place:seattle')))
    await page.keyboard.up('Control')
    const bar = page.getByRole('group', { name: '고른 둘' })
    await says(bar, '대전시', '시애틀')
    expect(await axeViolations(page)).toEqual([])
    await bar.getByRole('button', { name: '둘 사이의 경로 찾기' }).click()
    await says(panel.locator('.path-card').first(), '2단계 · 1곳 거쳐')
    await panel.getByRole('button', { name: '닫기' }).click()
    await panel.getByRole('heading', { level: 2, name: '대전시' }).waitFor()

    const graph = page.getByRole('application')
    await graph.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+Enter')
    await expect
      .poll(() => page.locator('.graph-canvas [aria-live]').textContent())
      .toMatch(/도 선택함\. P를 누르면/)
    await page.keyboard.press('p')
    await expect.poll(() => panel.getByRole('combobox').first().inputValue()).toBe('대전시')
    expect(await panel.getByRole('combobox').nth(1).inputValue()).not.toBe('')
  })

  it('starts from an entity’s panel, and takes the other end from the graph', async () => {
    const { page } = await openPage(browser, atlas.url)
    const panel = page.locator('#details')
    await panel.getByRole('button', { name: '록히드마틴' }).first().click()
    await panel.getByRole('button', { name: '여기서 경로 찾기…' }).click()
    await panel.getByRole('combobox', { name: '출발' }).waitFor()
    expect(await panel.getByRole('combobox', { name: '출발' }).inputValue()).toBe('록히드마틴')
    await page.mouse.click(...(await screenPoint(page, await boxesOf(page), 'org:lockheed-martin')))
    await says(panel, '출발과 도착이 같습니다')
    await panel.getByRole('button', { name: '도착 비우기' }).click()
    await page.mouse.click(...(await screenPoint(page, await boxesOf(page), 'org:georgia-tech')))
    await says(panel.locator('.path-card').first(), '조지아공대가 록히드마틴과 협약·계약 맺음')
    await panel.getByRole('button', { name: '출발과 도착 바꾸기' }).click()
    await expect.poll(() => panel.getByRole('combobox', { name: '출발' }).inputValue()).toBe('조지아공대')
  })

  it('shows the chain and nothing else on a telephone, above its cards', async () => {
    const { page, panel } = await findPaths('성진테크윈', '록히드마틴', { size: phone })
    await says(panel.locator('.path-card').first(), '4단계 · 3곳 거쳐')
    await graphStands(page)
    const drawn = async () => (await boxesOf(page)).nodes.map(({ id }) => id).toSorted()
    await expect
      .poll(drawn)
      .toEqual([
        'org:korean-air',
        'org:korean-air-rd',
        'org:lockheed-martin',
        'org:sungjin-techwin',
        'place:daejeon',
      ])
    const sheet = await page.locator('.panel').boundingBox()
    expect(sheet?.height).toBe(382)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(phone.width)
  })
})
