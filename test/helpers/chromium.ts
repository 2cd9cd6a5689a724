import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe } from 'vitest'

const howToGetOne =
  'Install Chromium, Chrome or Edge (on Debian: apt-get install chromium fonts-noto-cjk), or name one by CHROMIUM_PATH.'

/** Where each system keeps a browser of the Chromium family; Playwright drives any of them. */
function usualPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    )
    return roots.flatMap((root) => [
      join(root, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(root, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ])
  }
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(
    (folder) => folder !== '',
  )
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/**
 * The path of a browser of the Chromium family, or undefined. `CHROMIUM_PATH` comes first and must then be
 * right; where `CI` is set there must be one.
 */
export function findChromium(env = process.env, platform = process.platform): string | undefined {
  const named = env.CHROMIUM_PATH
  if (named) {
    if (canRun(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run. ${howToGetOne}`)
  }
  const found = usualPlaces(env, platform).find(canRun)
  if (found === undefined && env.CI)
    throw new Error(`CI runs every suite, and there is no Chromium. ${howToGetOne}`)
  return found
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const chromium = findChromium()

/** A suite that needs a browser: given its path, or left out where there is none. */
export function describeInChromium(name: string, suite: (chromiumPath: string) => void): void {
  describe.runIf(chromium !== undefined)(name, () => {
    suite(chromium ?? '')
  })
}

/** Vitest calls this once before all suites: who lacks a browser is told once, and how to get one. */
export function setup(): void {
  if (chromium === undefined)
    console.log(`The browser suites are skipped: there is no Chromium here. ${howToGetOne}`)
}
