import { build, isBuilt } from './build.mjs'
import { install, isInstalled } from './install.mjs'
import { withLock } from './lock.mjs'

/** Brings the checkout to where it can run: packages as locked, program as its sources. Nothing is done twice. */
export async function prepare() {
  if (isInstalled() && isBuilt()) return
  await withLock(async () => {
    // Another start may have done it while we waited.
    if (!isInstalled()) await install()
    if (!isBuilt()) await build()
  })
}
