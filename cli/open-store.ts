import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Config } from '../server/config.ts'
import { openEmbeddedStore } from '../store/embedded/embedded-store.ts'
import type { Store } from '../store/store.ts'

/** Opens the store that the settings name. */
function openStore({ dataDir }: Config): Promise<Store> {
  return openEmbeddedStore(resolve(dataDir))
}

/** Opens the store for as long as the work takes. */
export async function withStore(config: Config, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(config)
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

/** The same without a trace: where there are no data yet, the work sees an empty store that is then thrown away. */
export async function withStoreOrNone(config: Config, work: (store: Store) => Promise<void>): Promise<void> {
  if (holdsSomething(config.dataDir)) return withStore(config, work)
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-atlas-'))
  try {
    await withStore({ ...config, dataDir }, work)
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
  }
}

function holdsSomething(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0
  } catch {
    return false
  }
}
