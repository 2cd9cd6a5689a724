import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []

/** A new empty folder with a blank and Hangul in its name. It goes when the test file that asked for it is done. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'partner atlas 시험 '))
  made.push(folder)
  return folder
}

/** The same with files in it: their content by name, with forward slashes. */
export function tempFolderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = tempFolder()
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
  return folder
}

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
