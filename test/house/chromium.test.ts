import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findChromium } from '../helpers/chromium.ts'

const folder = mkdtempSync(join(tmpdir(), 'a browser '))
const browser = join(folder, 'my-browser')
writeFileSync(browser, '', { mode: 0o755 })
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('the browser that the suites drive', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    expect(findChromium({ CHROMIUM_PATH: browser }, 'linux')).toBe(browser)
  })

  it('is refused where that one cannot be run, with the mend', () => {
    const named = { CHROMIUM_PATH: join(folder, 'none') }
    expect(() => findChromium(named, 'linux')).toThrow(/cannot be run\. Install Chromium, Chrome or Edge/)
  })

  it('is found where Windows keeps Edge', () => {
    const programs = join(folder, 'Program Files')
    const edge = join(programs, 'Microsoft', 'Edge', 'Application', 'msedge.exe')
    mkdirSync(dirname(edge), { recursive: true })
    writeFileSync(edge, '', { mode: 0o755 })
    expect(findChromium({ PROGRAMFILES: programs }, 'win32')).toBe(edge)
  })

  it('may be missing elsewhere', () => {
    expect(findChromium({ PROGRAMFILES: folder }, 'win32')).toBeUndefined()
  })

  it('must be there for CI', () => {
    expect(() => findChromium({ PROGRAMFILES: folder, CI: 'true' }, 'win32')).toThrow(/there is no Chromium/)
  })
})
