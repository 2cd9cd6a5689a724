import { inject } from 'vitest'
import { openEmbeddedStore } from '../../store/embedded/embedded-store.ts'
import { emptied } from './neo4j.ts'
import { storesIn } from './neo4j-stores.ts'
import type { OpenStore } from './stores.ts'

/** The same suites run on both stores: which one a run means, its project says by TEST_STORE. */
const servers = process.env.TEST_STORE === 'neo4j' ? (inject('neo4j')?.servers ?? []) : null

export const openTestStore: OpenStore = servers === null ? openEmbeddedStore : storesIn(servers)

/** The settings by which the program opens an empty store of that kind; the folder is for one that needs it. */
export async function testStoreSettings(folder: string): Promise<Record<string, string>> {
  if (servers === null) return { DATA_DIR: folder }
  const [server] = servers
  if (server === undefined) throw new Error('there is no Neo4j to test on')
  const { url, user, password } = await emptied(server)
  return { STORE: 'neo4j', NEO4J_URL: url, NEO4J_USER: user, NEO4J_PASSWORD: password }
}
