import { build } from './build.mjs'
import { withLock } from './lock.mjs'
import { prepare } from './prepare.mjs'

/**
 * Builds where the sources have changed; with `--force` in any case.
 * @param {string[]} args
 */
export async function main(args) {
  if (args.includes('--force')) await withLock(build)
  else await prepare()
}
