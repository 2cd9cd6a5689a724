import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { describe, inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { Failure } from '../../scripts/lib/failure.mjs'
import { prepareNeo4j, startNeo4j, type Neo4j, type Tools } from '../../scripts/lib/neo4j/server.mjs'

/** A server by what a driver needs. */
export interface Neo4jServer {
  url: string
  user: string
  password: string
}

/** Two, so that a test can have two stores at once: the community edition keeps one database a server. */
export type Neo4jServers = readonly [Neo4jServer, Neo4jServer]

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where none could be had. */
    neo4j: { servers: Neo4jServers } | null
  }
}

const user = 'neo4j'
const password = 'partner-atlas'
const nowhere: Neo4jServer = { url: '', user, password }

/** A suite that needs a real Neo4j: given two servers, or left out where there is none. */
export function describeOnNeo4j(name: string, suite: (servers: Neo4jServers) => void): void {
  const provided = inject('neo4j')
  if (provided === undefined)
    throw new Error('No Neo4j was asked for: this project needs test/helpers/neo4j.ts as its globalSetup.')
  describe.runIf(provided !== null)(name, () => {
    suite(provided?.servers ?? [nowhere, nowhere])
  })
}

/** Deletes every node and relationship, a thousand nodes a transaction; indexes and constraints stay. */
export async function emptied(server: Neo4jServer): Promise<Neo4jServer> {
  const driver = neo4j.driver(server.url, neo4j.auth.basic(server.user, server.password))
  const session = driver.session()
  try {
    // Not by executeQuery: it would open a transaction, and this statement opens its own.
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS')
    return server
  } finally {
    await session.close()
    await driver.close()
  }
}

/** Vitest calls this once before the project's suites, and what it returns after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = namedServers(process.env)
  const tools = named === undefined ? await neo4jTools() : null
  const pair = tools === null ? null : await startedPair(tools)
  const servers = named ?? pair?.servers
  project.provide('neo4j', servers === undefined ? null : { servers })
  return async () => {
    await pair?.stop()
  }
}

/**
 * The servers that `NEO4J_TEST_URLS` names, two of them with a comma between, by the password in
 * `NEO4J_TEST_PASSWORD`. What is in them will be deleted.
 */
function namedServers(env: NodeJS.ProcessEnv): Neo4jServers | undefined {
  const urls = (env.NEO4J_TEST_URLS ?? '').split(',').map((url) => url.trim())
  const [first = '', second = '', ...more] = urls
  if (first === '' && urls.length === 1) return undefined
  if (first === '' || second === '' || more.length > 0 || first === second) {
    throw new Error(
      'NEO4J_TEST_URLS must name two servers, such as neo4j://127.0.0.1:7688,neo4j://127.0.0.1:7689; ' +
        'leave it out, and the tests start two of their own.',
    )
  }
  const server = (url: string) => ({ url, user, password: env.NEO4J_TEST_PASSWORD ?? password })
  return [server(first), server(second)]
}

/** Java and the jars; null where they cannot be had, which is told, and which CI does not put up with. */
export async function neo4jTools(): Promise<Tools | null> {
  try {
    return await prepareNeo4j()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (process.env.CI)
      throw new Error(`CI runs every suite, and there is no Neo4j. ${error.plain}`, { cause: error })
    console.log(`The suites on Neo4j are left out. ${error.plain.split('\n')[0]}`)
    return null
  }
}

async function startedPair(tools: Tools): Promise<{ servers: Neo4jServers; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'neo4j 시험 '))
  const started: Neo4j[] = []
  const stop = async () => {
    await Promise.all(started.map((server) => server.stop()))
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  const start = async (name: string) => {
    const small = { heap: 384, pageCache: 48, shortLived: true }
    const server = await startNeo4j({ home: join(folder, name), port: 0, password, ...small }, tools)
    started.push(server)
    return { url: server.url, user, password }
  }
  const [first, second] = await Promise.allSettled([start('first'), start('second')])
  if (first.status === 'fulfilled' && second.status === 'fulfilled')
    return { servers: [first.value, second.value], stop }
  await stop()
  throw first.status === 'rejected' ? first.reason : second.status === 'rejected' ? second.reason : undefined
}
