import axe from 'axe-core'
import { chromium, type Browser, type Page } from 'playwright-core'

/** A Chromium of its own, with nothing asked of any other host. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

export interface PageOptions {
  language?: 'ko' | 'en'
  theme?: 'light' | 'dark'
  size?: { width: number; height: number }
}

/** What a page did that it should not: words on the console, requests to other hosts, violated policies. */
export interface Misdeeds {
  console: string[]
  foreignRequests: string[]
}

/** Opens the page and waits until the graph stands. */
export async function openPage(
  browser: Browser,
  url: string,
  options: PageOptions = {},
): Promise<{ page: Page; misdeeds: Misdeeds }> {
  const { language = 'ko', theme = 'light', size = desk } = options
  const context = await browser.newContext({
    viewport: size,
    locale: language === 'ko' ? 'ko-KR' : 'en-GB',
    hasTouch: size.width < 768,
  })
  const page = await context.newPage()
  const misdeeds: Misdeeds = { console: [], foreignRequests: [] }
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') misdeeds.console.push(message.text())
  })
  page.on('pageerror', (error) => misdeeds.console.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      misdeeds.foreignRequests.push(request.url())
  })
  await page.goto(`${url}/?lang=${language}&theme=${theme}`)
  await graphStands(page)
  return { page, misdeeds }
}

/** Waits until the canvas says that everything drawn has its place. */
export async function graphStands(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('main')?.getAttribute('aria-busy') === 'false' &&
      Number(document.querySelector<HTMLElement>('.graph-surface')?.dataset['nodes'] ?? 0) > 0,
    undefined,
    { timeout: 30_000 },
  )
}

/** The violations that axe-core finds, each with where. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> }
    }
    const { violations } = await runner.run()
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`,
    )
  })
}
