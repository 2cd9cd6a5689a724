import { existsSync } from 'node:fs'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import { emptied, type Neo4jServer } from './neo4j.ts'
import type { OpenStore } from './stores.ts'

/**
 * Opens stores in the databases at hand. The community edition has one database a server, so that a folder's name
 * stands for a whole server: it keeps it until the folder is gone, and the next one finds it empty.
 */
export function storesIn(servers: readonly Neo4jServer[]): OpenStore {
  const folders = new Map<Neo4jServer, string>()
  const free = () => servers.find((server) => !existsSync(folders.get(server) ?? ''))
  return async (folder) => {
    const kept = servers.find((server) => folders.get(server) === folder)
    const server = kept ?? free()
    if (server === undefined) throw new Error('more stores at once than there are databases')
    if (kept === undefined) {
      folders.set(server, folder)
      await emptied(server)
    }
    return openNeo4jStore(server)
  }
}
