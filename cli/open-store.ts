import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Config } from '../server/config.ts'
import { holdsEmbeddedStore } from '../store/embedded/database.ts'
import { openEmbeddedStore } from '../store/embedded/embedded-store.ts'
import type { Store } from '../store/store.ts'

/** Opens the store that the settings name. */
async function openStore(config: Config): Promise<Store> {
  if (config.store === 'embedded') return openEmbeddedStore(resolve(config.dataDir))
  // Loaded when asked for: the driver is larger than all that the embedded store needs.
  const { openNeo4jStore } = await import('../store/neo4j/neo4j-store.ts')
  const { neo4jUrl: url, neo4jUser: user, neo4jPassword: password, neo4jDatabase } = config
  return openNeo4jStore({ url, user, password, ...(neo4jDatabase !== '' && { database: neo4jDatabase }) })
}

/** Where the data are, in words. */
export function placeOf({ store, dataDir, neo4jUrl }: Config): string {
  return store === 'embedded' ? dataDir : neo4jUrl
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

/**
 * The same without a trace: where the embedded store has no data yet, the work sees an empty one that is then thrown
 * away. An empty Neo4j is made ready for data, and no more.
 */
export async function withStoreOrNone(config: Config, work: (store: Store) => Promise<void>): Promise<void> {
  if (config.store !== 'embedded' || holdsEmbeddedStore(config.dataDir)) return withStore(config, work)
  const dataDir = mkdtempSync(join(tmpdir(), 'partner-atlas-'))
  try {
    await withStore({ ...config, dataDir }, work)
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 })
  }
}
