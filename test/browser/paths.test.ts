import type { Browser, Locator } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { serveAtlas, type ServedAtlas } from '../helpers/atlas.ts'
import { boxesOf } from '../helpers/canvas.ts'
import { describeInChromium } from '../helpers/chromium.ts'
import {
  axeViolations,
  graphStands,
  launchBrowser,
  openPage,
  phone,
  type PageOptions,
} from '../helpers/page.ts'
import { enterBoth, isFocused, openPaths, says, tabTo } from '../helpers/path-panel.ts'

const looks: PageOptions[] = [
  { language: 'ko', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ko', theme: 'dark', size: phone },
  { language: 'en', theme: 'light', size: phone },
]

describeInChromium('paths between two', (chromiumPath) => {
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

  it('shows that the city set up the office in Seattle, and nothing that is not established', async () => {
    const { page, panel, misdeeds } = await findPaths('대전시', '시애틀')
    const card = panel.locator('.path-card').first()
    await says(card, '실재', '2단계 · 1곳 거쳐', '대전시가 시애틀 해외통상사무소를 설치함')
    await says(card, '시애틀 해외통상사무소가 시애틀에 있음')
    const chips = await panel.locator('.path-cards .status-chip').allInnerTexts()
    expect(new Set(chips)).toEqual(new Set(['실재']))
    await says(panel, '실재 관계만 · 4단계까지 · 모든 출처', '가장 약한 관계를 따릅니다')
    const { tieLabels, nodes } = await boxesOf(page)
    expect(tieLabels.map(({ id }) => id).toSorted()).toEqual(['r:024', 'r:025'])
    expect(nodes).toHaveLength(42)
    expect(misdeeds).toEqual({ console: [], foreignRequests: [] })
  })

  it('says that no established tie joins two legs of a plan, and then shows the plan as one', async () => {
    const { panel } = await findPaths('라스베이거스 일정', '장호종 부시장 미국 방문')
    const none = panel.getByRole('region', { name: '경로를 찾지 못했습니다' })
    await says(none, '실재 관계로 4단계 안에 이어지는 경로를 찾지 못했습니다', '관계가 없다는 뜻은 아닙니다')
    await none.getByRole('button', { name: '예정인 관계도 넣기' }).click()
    const card = panel.locator('.path-card').first()
    await says(card, '예정', '1단계 · 직접', '미국 방문에 속할 예정')
    expect(await card.locator('.status-chip').allInnerTexts()).toEqual(['예정', '예정'])
    expect(await panel.locator('.path-toggle .status-chip').allInnerTexts()).not.toContain('실재')
  })

  it('takes the status of the weakest tie: a firm that supplies a part of what another is known for', async () => {
    const { panel } = await findPaths('성진테크윈', '록히드마틴')
    await panel.locator('.path-options summary').click()
    await panel.getByRole('checkbox', { name: '평판' }).check()
    await panel.locator('.path-options summary').click()
    const card = panel.locator('.path-card').first()
    await says(card, '성진테크윈이 F-35에 공급함', '문장 8')
    expect(await card.locator('.status-chip').allInnerTexts()).toEqual(['평판', '실재', '평판'])
  })

  it('judges a visit by the sources that are asked: later ones report it, the release announced it', async () => {
    const { panel } = await findPaths('장호종', '록히드마틴')
    const card = panel.locator('.path-card').first()
    await says(card, '실재', '1단계 · 직접', '장호종 부시장이 록히드마틴을 방문함')
    await panel.locator('.path-options summary').click()
    await panel.getByRole('button', { name: '관계도와 같게: 보도자료만' }).click()
    await says(panel, '경로를 찾지 못했습니다(보도자료만)')
    await panel.getByRole('button', { name: '예정인 관계도 넣기' }).click()
    await says(card, '예정', '장호종 부시장이 록히드마틴을 방문 예정')
    await says(card, '이후 자료 2: 뒷받침, 엇갈림')
  })

  it('leads to the evidence of a tie and back to where it was left, by the keyboard alone', async () => {
    const { page, panel } = await open({ language: 'en' })
    const focused = (locator: Locator) => expect.poll(() => locator.evaluate(isFocused)).toBe(true)
    await focused(panel.getByRole('combobox', { name: 'From' }))
    await page.keyboard.type('Daejeon City')
    await page.keyboard.press('Enter')
    await focused(panel.getByRole('combobox', { name: 'To' }))
    await page.keyboard.type('seattle')
    await panel.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await panel.getByRole('listbox').count()).toBe(0)
    await page.keyboard.type('Seattle')
    await page.keyboard.press('Enter')
    await says(panel.locator('.path-results > output'), 'paths. 2 steps, Established')
    const receipt = panel.locator('.path-receipt').first()
    await tabTo(page, receipt)
    await page.keyboard.press('Enter')
    await panel.getByRole('heading', { level: 2, name: /Daejeon City set up/ }).waitFor()
    await page.keyboard.press('Escape')
    await focused(receipt)
    const second = panel.locator('.path-toggle').nth(1)
    await tabTo(page, second)
    await page.keyboard.press('Enter')
    expect(await second.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await panel.getByRole('heading', { level: 2, name: 'Daejeon and its US partners' }).waitFor()
  })

  it('shows the shortest where there are more, and more when asked', async () => {
    const { panel } = await findPaths('Daejeon City', 'Lockheed Martin', { language: 'en' })
    await panel.locator('.path-options summary').click()
    await panel.getByRole('button', { name: '6', exact: true }).click()
    for (const rung of ['Planned', 'Intended', 'Aspiration'])
      await panel.getByRole('checkbox', { name: rung }).check()
    await says(panel, '10 paths', 'There are more. The shortest 10 are shown.')
    await panel.getByRole('button', { name: 'Look for more paths' }).click()
    await says(panel, '50 paths')
  })

  it('asks for its part of the program when it is first opened, and no sooner', async () => {
    const { page } = await openPage(browser, atlas.url)
    const scripts: string[] = []
    page.on('request', (request) => scripts.push(request.url()))
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    expect(loaded.filter((name) => name.includes('path-panel'))).toEqual([])
    await page.keyboard.press('p')
    await page.locator('.path-ends').waitFor()
    expect(scripts.filter((url) => url.includes('path-panel')).length).toBeGreaterThan(0)
  })

  it('says that a search failed, keeps what is shown, and looks again', async () => {
    const { page, panel } = await open()
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query FindPaths') === true ? route.abort() : route.continue(),
    )
    await enterBoth(page, '대전시', '시애틀')
    await panel.getByRole('alert').getByText('서버와 연결이 끊겼습니다').waitFor()
    await page.unroute('**/graphql')
    await panel.getByRole('button', { name: '다시 불러오기' }).click()
    await says(panel.locator('.path-card').first(), '2단계 · 1곳 거쳐')
  })

  it.each(looks)('is without a violation that axe-core finds: %o', async (options) => {
    const { page, panel, misdeeds } = await open(options)
    expect(await axeViolations(page)).toEqual([])
    await enterBoth(page, 'sungjin', 'lockheed')
    await panel.locator('.path-card').first().waitFor()
    await graphStands(page)
    await panel.locator('.path-options summary').click()
    await panel.getByRole('checkbox').last().check()
    await panel.locator('.path-card').nth(1).waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(misdeeds).toEqual({ console: [], foreignRequests: [] })
  })
})
