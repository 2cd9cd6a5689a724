import { pathToFileURL } from 'node:url'
import { prepare } from './prepare.mjs'
import { cliEntry, root } from './project.mjs'

/**
 * Runs the program that was built, in this very process: a signal then reaches it without a go-between, and
 * on Windows, where a parent cannot end its child gently, no server is left behind.
 * @param {string[]} args
 */
export async function main(args) {
  await prepare()
  process.chdir(root)
  process.setSourceMapsEnabled(true)
  process.argv = [process.execPath, cliEntry, ...args]
  await import(pathToFileURL(cliEntry).href)
}
