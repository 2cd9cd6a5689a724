import { fileURLToPath } from 'node:url'
import neo4j, { type Driver, type Notification } from 'neo4j-driver'
import { afterAll, beforeAll } from 'vitest'
import { readSeedFiles } from '../../seed/read.ts'
import { seedStore } from '../../seed/seed.ts'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import type { Store } from '../../store/store.ts'
import { emptied, type Neo4jServer } from '../helpers/neo4j.ts'
import { graphOf } from '../unit/model/records.ts'

const folder = fileURLToPath(new URL('../../seed/data', import.meta.url))

/** The seed data as the files tell them, without any store. */
export const seedGraph = graphOf(...readSeedFiles(folder).records.map(({ record }) => record))

export type Rows = Record<string, unknown>[]

/** The seed data in a Neo4j, and the database as a colleague with Cypher alone sees it. */
export interface SeededNeo4j {
  store: Store
  driver: Driver
  /** The rows that a query gives. */
  ask: (text: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Rows>
  /** The same with what the server says of the query: `r` where it only reads, and what it warns of. */
  told: (text: string, parameters?: Readonly<Record<string, unknown>>) => Promise<Told>
}

export interface Told {
  rows: Rows
  queryType: string
  notifications: Notification[]
}

/** A database that is emptied, then filled as `npm run seed` does it, for all tests of a describe block. */
export function seededNeo4j(server: Neo4jServer): () => SeededNeo4j {
  let seeded: SeededNeo4j | undefined
  beforeAll(async () => {
    await emptied(server)
    const store = await openNeo4jStore(server)
    const driver = driverOf(server)
    seeded = { store, driver, ...asking(driver) }
    const result = await seedStore(store, { folder })
    if (!result.ok) throw new Error(result.problems.map(({ where, what }) => `${where}  ${what}`).join('\n'))
  })
  afterAll(async () => {
    await seeded?.store.close()
    await seeded?.driver.close()
  })
  return () => {
    if (seeded === undefined) throw new Error('the database is not filled yet')
    return seeded
  }
}

/** Asks in transactions that may only read. */
export function asking(driver: Driver): Pick<SeededNeo4j, 'ask' | 'told'> {
  const told: SeededNeo4j['told'] = async (text, parameters = {}) => {
    const { records, summary } = await driver.executeQuery(text, parameters, { routing: neo4j.routing.READ })
    const rows: Rows = records.map((record) => record.toObject())
    return { rows, queryType: summary.queryType, notifications: summary.notifications }
  }
  return { told, ask: async (text, parameters) => (await told(text, parameters)).rows }
}

export function driverOf({ url, user, password }: Neo4jServer): Driver {
  return neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
}
