import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { serveAtlas, type ServedAtlas } from '../helpers/atlas.ts'
import { describeInChromium } from '../helpers/chromium.ts'
import {
  axeViolations,
  graphStands,
  launchBrowser,
  openPage,
  phone,
  type PageOptions,
} from '../helpers/page.ts'

const looks: PageOptions[] = [
  { language: 'ko', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ko', theme: 'dark', size: phone },
  { language: 'en', theme: 'light', size: phone },
]

describeInChromium('the explorer', (chromiumPath) => {
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

  const strip = (page: Page) => page.locator('.shown-counts').innerText()
  const filter = (page: Page, name: string) => page.getByRole('checkbox', { name })

  it('opens on the release: 42 of its 56 entities and 63 of its 94 ties, and asks no other host', async () => {
    const { page, misdeeds } = await openPage(browser, atlas.url)
    expect(await strip(page)).toMatch(/56개 중\s+42개\s+표시\s+관계 94개 중\s+63개/)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('록히드')
    await expectText(page.getByRole('option').first(), '록히드마틴')
    expect(misdeeds).toEqual({ console: [], foreignRequests: [] })
  })

  it.each(looks)('is without a violation that axe-core finds: %o', async (options) => {
    const { page, misdeeds } = await openPage(browser, atlas.url, options)
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Control+k')
    await page.keyboard.type('delta')
    await page.getByRole('option').first().waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(misdeeds.console).toEqual([])
  })

  it('finds by initials, by the wrong keyboard layout and by the release’s spelling, and says when it finds nothing', async () => {
    const { page } = await openPage(browser, atlas.url)
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox')
    const first = page.getByRole('option').first()
    await box.fill('ㄹㅎㄷ')
    await expectText(first, '록히드마틴')
    await box.fill('whwldkrhdeo')
    await expectText(first, '조지아공대')
    await box.fill('델타테크웍스')
    await expectText(first, '델타테크옵스')
    expect(await first.innerText()).toContain('보도자료 표기')
    await box.fill('qqqqzzz')
    await page.getByText('아틀라스에 없습니다').waitFor()
  })

  it('brings in what it found, with its ties, and takes it back by undo', async () => {
    const { page } = await openPage(browser, atlas.url)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('성진테크윈')
    await expectText(page.getByRole('option').first(), '성진테크윈')
    await page.keyboard.press('Enter')
    await page.locator('#details').getByRole('heading', { name: '성진테크윈', exact: true }).waitFor()
    await expectStrip(page, /57개 중\s+43개/)
    await graphStands(page)
    await page
      .getByRole('button', { name: /되돌리기: .*성진테크윈/ })
      .first()
      .click()
    await expectStrip(page, /56개 중\s+42개/)
  })

  it('filters by kind, status, tie and layer, each with how many there are', async () => {
    const { page } = await openPage(browser, atlas.url)
    await expectLabel(page, '실재 12')
    await expectLabel(page, '예정 39')
    await expectLabel(page, '보도자료 94')
    await filter(page, '예정').uncheck()
    await expectStrip(page, /관계 94개 중\s+\d\d개/)
    expect(Number(/중\s+(\d+)개\s*$/.exec((await strip(page)).trim())?.[1])).toBeLessThan(63)
    await filter(page, '예정').check()
    await filter(page, '분야').check()
    await expectStrip(page, /56개 중\s+48개/)
    await page.getByRole('button', { name: '처음 거르기로' }).click()
    await expectStrip(page, /56개 중\s+42개 표시\s+관계 94개 중\s+63개/)
  })

  it('draws all layers together when asked: the visit that later sources report turns established', async () => {
    const { page } = await openPage(browser, atlas.url)
    await page.getByRole('button', { name: '함께 그리기' }).click()
    await expectStrip(page, /104개 중/)
    await expectLabel(page, '실재 90')
    await graphStands(page)
  })

  it('shows what an expansion would bring, and brings it', async () => {
    const { page } = await openPage(browser, atlas.url)
    await page
      .locator('#details')
      .getByRole('button', { name: /록히드마틴/ })
      .first()
      .click()
    const expandButton = page.locator('#details').getByRole('button', { name: /펼치기/ })
    const offered = Number(/\d+/.exec(await expandButton.innerText())?.[0])
    expect(offered).toBeGreaterThan(0)
    await expandButton.click()
    await expectStrip(page, new RegExp(`중\\s+${42 + offered}개`))
  })

  it('speaks Korean or English and is light or dark at any time, and remembers it', async () => {
    const { page } = await openPage(browser, atlas.url)
    await page.getByRole('button', { name: 'English' }).click()
    await expectStrip(page, /Showing\s+42\s+of 56/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: 'Dark theme' }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    await page.goto(atlas.url)
    await graphStands(page)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  it('says that the connection was lost, keeps what is shown, and recovers', async () => {
    const { page } = await openPage(browser, atlas.url)
    await page.route('**/graphql', (route) => route.abort())
    await page.getByRole('button', { name: '함께 그리기' }).click()
    await page.getByRole('alert').getByText('서버와 연결이 끊겼습니다').waitFor()
    expect(await strip(page)).toMatch(/42개/)
    await page.unroute('**/graphql')
    await page.getByRole('button', { name: '다시 연결' }).click()
    await page.getByRole('alert').waitFor({ state: 'detached' })
  })

  it('explains an empty atlas', async () => {
    const { page } = await openPage(browser, atlas.url)
    await page.route('**/graphql', (route) => {
      const empty = { totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] }
      return route.fulfill({ json: { data: { entities: empty, relations: empty, gaps: empty } } })
    })
    await page.reload()
    await page.getByText('아직 담긴 기관이 없습니다').waitFor()
    expect(await page.locator('.notice').innerText()).toContain('npm run seed')
  })

  it('loads at most 230 kB of JavaScript, gzipped, until the graph stands', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const scripts: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body())
    })
    await page.goto(atlas.url)
    await graphStands(page)
    const sizes = (await Promise.all(scripts)).map((script) => gzipSync(script, { level: 9 }).length)
    expect(sizes.length).toBeGreaterThan(2)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(230_000)
  })

  it('shows every shortcut, and gives the focus back', async () => {
    const { page } = await openPage(browser, atlas.url)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '단축키' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.locator('dialog').count()).toBe(0)
  })

  async function expectStrip(page: Page, pattern: RegExp): Promise<void> {
    await expect.poll(() => strip(page), { timeout: 15_000 }).toMatch(pattern)
  }

  async function expectLabel(page: Page, text: string): Promise<void> {
    const rows = async () =>
      (await page.locator('.filter-row').allInnerTexts()).map((row) => row.replace(/\s+/g, ' ').trim())
    await expect.poll(rows, { timeout: 15_000 }).toContain(text)
  }

  async function expectText(locator: ReturnType<Page['locator']>, text: string): Promise<void> {
    await expect.poll(() => locator.innerText().catch(() => ''), { timeout: 10_000 }).toContain(text)
  }
})
