import type { Browser, Locator, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { serveAtlas, type ServedAtlas } from '../helpers/atlas.ts'
import { describeInChromium } from '../helpers/chromium.ts'
import { axeViolations, launchBrowser, openPage, phone, type PageOptions } from '../helpers/page.ts'

describeInChromium('the panels', (chromiumPath) => {
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

  /** The page with its panel; where a partner is named, it is opened from the overview. */
  async function openPanel(options: PageOptions = {}, partner?: string) {
    const { page } = await openPage(browser, atlas.url, options)
    const panel = page.locator('#details')
    if (partner !== undefined) {
      await panel.getByRole('button', { name: partner }).first().click()
      await panel.getByRole('heading', { level: 2, name: partner }).waitFor()
    }
    return { page, panel }
  }

  /** The visit to Lockheed Martin, opened from the receipt of its first tie. */
  async function openVisit() {
    const opened = await openPanel({}, '록히드마틴')
    await opened.panel.getByRole('button', { name: '근거 보기' }).first().click()
    await opened.panel.locator('.ladder').waitFor()
    return opened
  }

  const section = (panel: Locator, name: string) => panel.getByRole('region', { name, exact: true })

  it('tells at a glance how firm the whole is, who the partners are and what is not known', async () => {
    const { page, panel } = await openPanel()
    await says(panel, '관계 94개 가운데 이미 이루어진 것은 12개입니다.')
    const bars = await panel.locator('.status-bars li').allInnerTexts()
    const told = bars.map((bar) => bar.replace(/\s+/g, ' ')).join(', ')
    expect(told).toBe('실재 12, 예정 39, 모색 26, 포부 8, 전망 1, 평판 8')
    const partners = await section(panel, '미국 파트너').getByRole('listitem').allInnerTexts()
    const names = partners.map((row) => row.split('\n')[0]).join(', ')
    expect(names).toBe('록히드마틴, 조지아공대, 델타항공, 델타테크옵스')
    const unknown = section(panel, '아직 모르는 것')
    expect(await unknown.getByRole('listitem').count()).toBe(4)
    await unknown.getByRole('button', { name: '9개 모두 보기' }).click()
    expect(await unknown.getByRole('listitem').count()).toBe(9)
    await unknown.getByRole('button', { name: '조지아공대 방문이 이루어졌는지' }).click()
    await panel.getByRole('heading', { level: 2, name: '조지아공대 방문' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  it('never shows a planned tie as established, and puts later sources beside it as a mark', async () => {
    const { page, panel } = await openPanel({}, '록히드마틴')
    await says(
      panel,
      '보도자료에는 이미 이루어진 관계가 없습니다. 방문 예정 1건과 모색 2건, 포부 1건이 있고, 나머지 3건은 글쓴이의 평가입니다.',
    )
    const release = section(panel, '보도자료의 관계')
    await says(release, '2025년 1월 작성 시점')
    const chips = await release.locator('.status-chip').allInnerTexts()
    expect(chips.join(' ')).toBe('예정 모색 모색 포부 평판 평판 평판')
    const visit = release.getByRole('listitem').first()
    await says(
      visit,
      '장호종 부시장이 방문 예정',
      '2025. 1. 5.~12. 사이',
      '문장 7·8',
      '이후 자료 2: 뒷받침, 엇갈림',
      'ko 7, 8',
    )
    const later = section(panel, '이후 자료')
    await says(later, '보도자료와 섞지 않음')
    expect(await later.locator('.status-chip').first().innerText()).toBe('실재')
    const gaps = section(panel, '모르는 것')
    await gaps.getByRole('button', { name: /모두 보기/ }).click()
    await says(gaps, '보도자료에는 미국 쪽과 맺은 합의, 양해각서, 의향서, 계약이 나오지 않으며')
    expect(await axeViolations(page)).toEqual([])
  })

  it('says of a plan without a report that its outcome is not known', async () => {
    const { panel } = await openPanel({}, '조지아공대')
    const visit = section(panel, '보도자료의 관계').getByRole('listitem').first()
    await expect.poll(() => visit.innerText()).toContain('예정이었음(결과 미확인)')
    await says(visit, '보도 못 찾음')
  })

  it('shows the visit on the rung of the release, both languages, and Asia Today beside it', async () => {
    const { page, panel } = await openVisit()
    await panel.getByRole('heading', { level: 2, name: '장호종 부시장이 록히드마틴을 방문 예정' }).waitFor()
    expect(await panel.locator('.rung[aria-current]').innerText()).toContain('예정')
    expect(await panel.locator('.rung').count()).toBe(6)
    await says(section(panel, '상태 사다리'), '쓸 때 아직 일어나지 않은 일이어서 실재로 치지 않습니다.')
    await says(panel.locator('.evidence-column:lang(ko)'), '록히드마틴을 찾아갈 예정이라고 발표했다')
    await says(panel.locator('.evidence-column:lang(en)'), 'would call on Lockheed Martin')
    await says(section(panel, '근거'), '원문 문장은 아틀라스에 담지 않습니다')
    const later = section(panel, '이후 자료')
    await says(later, '위 상태를 바꾸지 않고 곁에 둡니다', '모든 출처를 합치면 실재')
    const asiaToday = later.getByRole('listitem').filter({ hasText: '아시아투데이는' })
    expect(await asiaToday.innerText()).toMatch(/^뒷받침/)
    expect(await asiaToday.locator('.status-chip').innerText()).toBe('실재')
    expect(await asiaToday.getByRole('link').getAttribute('rel')).toContain('noopener')
    expect(await axeViolations(page)).toEqual([])
  })

  it('copies the tie with its sources', async () => {
    const { page, panel } = await openVisit()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await panel.getByRole('button', { name: '출처와 함께 복사' }).click()
    await panel.getByText('복사했습니다').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('장호종 부시장이 록히드마틴을 방문 예정 [예정]')
    expect(copied).toContain('asiatoday')
    expect(copied).toContain('r:052')
  })

  it('changes its language with the page, keeping what is open', async () => {
    const { page, panel } = await openVisit()
    await page.getByRole('button', { name: 'English' }).click()
    await panel
      .getByRole('heading', { level: 2, name: 'Vice Mayor Jang plans to visit Lockheed Martin' })
      .waitFor()
    expect(await panel.locator('.rung[aria-current]').innerText()).toContain('Planned')
    await says(section(panel, 'Later sources'), 'With all sources: Established')
    // The bodies of evidence stay in both languages; everything else is English.
    const korean = await panel.locator('.panel-head, .ladder, .ladder-reasons, .panel-foot').allInnerTexts()
    expect(korean.join(' ')).not.toMatch(/[가-힣]/)
  })

  it('keeps the focus in the panel where it was, and out of it where it was not', async () => {
    const { page, panel } = await openPanel({}, '록히드마틴')
    const inside = () =>
      page.evaluate(() => document.querySelector('#details')?.contains(document.activeElement))
    expect(await inside()).toBe(true)
    await panel.getByRole('button', { name: '닫기' }).press('Enter')
    await panel.getByRole('heading', { level: 2, name: '대전시와 미국 파트너' }).waitFor()
    expect(await inside()).toBe(true)
    await page.getByRole('button', { name: /기관·기업·행사 찾기/ }).click()
    await page.getByRole('combobox').fill('델타항공')
    await page
      .getByRole('option', { name: /델타항공/ })
      .first()
      .click()
    await panel.getByRole('heading', { level: 2, name: '델타항공' }).waitFor()
    expect(await inside()).toBe(false)
  })

  it('draws up as a sheet on the phone, by a press, by the keyboard and by a selection', async () => {
    const { page, panel } = await openPanel({ size: phone, language: 'en', theme: 'dark' })
    const sheet = panel.locator('.panel')
    const height = async () => Math.round((await sheet.boundingBox())?.height ?? 0)
    expect(await height()).toBe(96)
    const handle = panel.getByRole('button').first()
    await handle.press('ArrowUp')
    await expect.poll(height).toBe(382)
    await handle.click()
    await expect.poll(height).toBe(phone.height - 52 - 76)
    await handle.click()
    await expect.poll(height).toBe(96)
    await handle.click()
    await panel.getByRole('button', { name: 'Lockheed Martin' }).click()
    await panel.getByRole('heading', { level: 2, name: 'Lockheed Martin' }).waitFor()
    await expect.poll(height).toBe(382)
    expect(await axeViolations(page)).toEqual([])
    const widest = await panel.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect(widest).toBe(0)
  })

  it('says what is safe when the details do not come, and gets them when asked again', async () => {
    const { page, panel } = await openPanel()
    const lose = (route: Route) => (asks(route, 'EntityDetail') ? route.abort() : route.continue())
    await page.route('**/graphql', lose)
    await panel.getByRole('button', { name: '록히드마틴' }).click()
    expect(await panel.getByRole('alert').innerText()).toContain('보던 화면은 그대로입니다')
    expect(await axeViolations(page)).toEqual([])
    await page.unroute('**/graphql', lose)
    await panel.getByRole('button', { name: '다시 불러오기' }).click()
    await section(panel, '보도자료의 관계').waitFor()
  })

  it('says that something is no longer there', async () => {
    const { page, panel } = await openPanel()
    const gone = { data: { node: null } }
    await page.route('**/graphql', (route) =>
      asks(route, 'EntityDetail') ? route.fulfill({ json: gone }) : route.continue(),
    )
    await panel.getByRole('button', { name: '록히드마틴' }).click()
    const title = panel.getByRole('heading', { level: 2 })
    await expect.poll(() => title.innerText()).toBe('더 이상 아틀라스에 없습니다')
    await panel.getByRole('button', { name: '한눈에 보기로' }).click()
    await expect.poll(() => title.innerText()).toBe('대전시와 미국 파트너')
  })

  it('brings in the hidden neighbours, and asks by kind where they are too many', async () => {
    const { page, panel } = await openPanel({}, '록히드마틴')
    await panel.getByRole('button', { name: /^이웃 \d+ 펼치기$/ }).click()
    await panel.getByText('이웃이 모두 관계도에 있습니다.').waitFor()
    await page.route('**/graphql', async (route) => {
      if (!asks(route, 'EntityDetail')) return route.continue()
      const response = await route.fetch()
      const answer: { data: { node: { relations: { nodes: TieAnswer[] } } } } = await response.json()
      const { nodes } = answer.data.node.relations
      nodes.push(...manyTies(nodes[0]))
      return route.fulfill({ json: answer })
    })
    await panel.getByRole('button', { name: '닫기' }).click()
    await panel.getByRole('button', { name: '조지아공대' }).first().click()
    await panel.getByRole('button', { name: /^이웃 \d+ 펼치기$/ }).click()
    const asked = panel.getByRole('region', { name: /^이웃이 \d+개입니다\. 종류를 골라 주세요$/ })
    await asked.getByRole('checkbox', { name: /지역/ }).setChecked(true)
    await asked.getByRole('button', { name: /\d+개 펼치기/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
})

/** Waits until a part says these words, in ordinary spaces. */
async function says(part: Locator, ...words: string[]): Promise<void> {
  const text = async () => (await part.innerText()).replaceAll('\u00A0', ' ')
  for (const word of words) await expect.poll(text).toContain(word)
}

interface TieAnswer {
  id: string
  to: { id: string; type: string }
}

/** Fifty ties like this one, each to a place of its own. */
function manyTies(like: TieAnswer | undefined): TieAnswer[] {
  if (like === undefined) return []
  return Array.from({ length: 50 }, (_, index) => ({
    ...like,
    id: `r:many-${index}`,
    to: { ...like.to, id: `place:many-${index}`, type: 'PLACE' },
  }))
}

function asks(route: Route, operation: string): boolean {
  return route.request().postData()?.includes(`query ${operation}`) === true
}
