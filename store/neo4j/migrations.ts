import { StoreError } from '../errors.ts'
import type { Connection, Statement } from './connection.ts'
import { labels } from './labels.ts'

interface Migration {
  number: number
  statements: readonly Statement[]
}

/** In the order of their numbers; each may run again without harm. What has landed is never edited: add one. */
const migrations: readonly Migration[] = [
  {
    number: 1,
    statements: [
      uniqueId('PartnerAtlas'),
      ...Object.values(labels).map(uniqueId),
      uniqueId('ChangeSet'),
      uniqueId('Removed'),
      uniqueId('FormerId'),
      rangeIndex('Entity', 'type'),
      rangeIndex('Entity', 'subtype'),
      rangeIndex('Entity', 'sortName'),
      rangeIndex('Relation', 'type'),
      rangeIndex('Relation', 'status'),
      rangeIndex('Fact', 'property', 'value'),
      rangeIndex('Claim', 'subject'),
      rangeIndex('Claim', 'relationId'),
      rangeIndex('Claim', 'sourceId'),
      rangeIndex('Claim', 'status'),
      rangeIndex('ChangeSet', 'number'),
      textIndex('Entity', 'folded'),
      textIndex('Entity', 'choseong'),
      textIndex('Entity', 'jamo'),
      textIndex('Entity', 'qwerty'),
    ],
  },
  // What commits need: see commits.ts.
  { number: 2, statements: [] },
]
const latest = Math.max(...migrations.map(({ number }) => number))

/**
 * Brings the database to the shape that this version knows; sends no schema statement where it has it already.
 * @throws StoreError FOREIGN_DATA where it holds something else, CORRUPT where a newer version wrote it
 */
export async function migrate(connection: Connection): Promise<void> {
  const found = await reached(connection)
  if (found > latest)
    throw new StoreError(
      'CORRUPT',
      'The data were written by a newer version of Partner Atlas.',
      'Use that version, or another NEO4J_DATABASE.',
    )
  for (const { number, statements } of migrations.filter((one) => one.number > found)) {
    await connection.runEach(...statements, { text: 'CALL db.awaitIndexes(60)' })
    await connection.write((run) =>
      run(
        { text: 'MERGE (c:PartnerAtlas {id: "commits"}) ON CREATE SET c.begun = 0, c.ended = 0' },
        {
          text: 'MERGE (a:PartnerAtlas {id: "atlas"}) ON CREATE SET a.head = 0 SET a.migration = toInteger($number)',
          parameters: { number },
        },
      ),
    )
  }
}

/** The last migration that stands; 0 in an empty database. */
async function reached(connection: Connection): Promise<number> {
  // In this order: another process may make the atlas meanwhile, which is nothing foreign then.
  const [anything = [], atlas = []] = await connection.read((run) =>
    run(
      { text: 'MATCH (n) RETURN 1 AS one LIMIT 1' },
      { text: 'MATCH (a:PartnerAtlas {id: "atlas"}) RETURN a.migration AS migration' },
    ),
  )
  if (atlas[0] !== undefined) return Number(atlas[0]['migration'])
  if (anything.length === 0) return 0
  throw new StoreError(
    'FOREIGN_DATA',
    'The database holds something that is no Partner Atlas; nothing was changed in it.',
    'Name an empty database with NEO4J_DATABASE, or another Neo4j with NEO4J_URL.',
  )
}

function uniqueId(label: string): Statement {
  const name = `atlas_${label.toLowerCase()}_id`
  return { text: `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE` }
}

function rangeIndex(label: string, ...properties: string[]): Statement {
  const name = `atlas_${[label, ...properties].join('_').toLowerCase()}`
  const keys = properties.map((property) => `n.${property}`).join(', ')
  return { text: `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${keys})` }
}

function textIndex(label: string, property: string): Statement {
  const name = `atlas_${label.toLowerCase()}_${property}_text`
  return { text: `CREATE TEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})` }
}
