import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder, found upwards from this code: it runs from a bundle, and the data stand beside it. */
const root = rootAbove(dirname(fileURLToPath(import.meta.url)))

function rootAbove(folder: string): string {
  const parent = dirname(folder)
  if (existsSync(join(folder, 'package.json')) || parent === folder) return folder
  return rootAbove(parent)
}

export const seedFolder = join(root, 'seed', 'data')
export const clientFolder = join(root, 'dist', 'client')

/** The version that package.json gives. */
export function version(): string {
  const described: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return typeof described === 'object' && described !== null && 'version' in described
    ? String(described.version)
    : ''
}
