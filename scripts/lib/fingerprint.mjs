import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'

/**
 * SHA-256 over names and contents of files; folders are taken whole, what is not there is passed over.
 * @param {string[]} names relative to the project, with `/`
 * @param {string[]} [without] files or folders to leave out
 * @returns {string} hexadecimal
 */
export function fingerprint(names, without = []) {
  const hash = createHash('sha256')
  for (const name of names.flatMap((start) => filesUnder(start, without))) {
    const content = readFileSync(join(root, name))
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} name
 * @param {string[]} without
 * @returns {string[]} sorted, so that every file system gives one order
 */
function filesUnder(name, without) {
  const path = join(root, name)
  if (without.includes(name) || !existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [name]
  return readdirSync(path)
    .toSorted()
    .flatMap((child) => filesUnder(`${name}/${child}`, without))
}
