import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { openPage, type PageOptions } from './page.ts'

/** The page with the panel of paths, opened by its key. */
export async function openPaths(browser: Browser, url: string, options: PageOptions = {}) {
  const { page, misdeeds } = await openPage(browser, url, options)
  await page.keyboard.press('p')
  await page.locator('.path-ends').waitFor()
  return { page, misdeeds, panel: page.locator('#details') }
}

/** Types a name into the field that has the keyboard, and enters what is found first; then the other. */
export async function enterBoth(page: Page, from: string, to: string): Promise<void> {
  for (const [index, name] of [from, to].entries()) {
    const field = page.locator('.path-end input').nth(index)
    await expect.poll(() => field.evaluate(isFocused)).toBe(true)
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false')
  }
}

/** For `evaluate`: whether the element has the keyboard. */
export const isFocused = (element: Element) => element === document.activeElement

/** Presses Tab until the target has the keyboard. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate(isFocused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not lead there')
}

/** Waits until a part says these words, in ordinary spaces. */
export async function says(part: Locator, ...words: string[]): Promise<void> {
  const text = async () => ((await part.textContent()) ?? '').replaceAll(/\s+/g, ' ')
  for (const word of words) await expect.poll(text, { timeout: 15_000 }).toContain(word)
}
