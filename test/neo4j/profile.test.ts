import neo4j, { ManagedTransaction, type ProfiledPlan } from 'neo4j-driver'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { questions } from '../../bench/questions.mjs'
import { startServer } from '../../server/main.ts'
import { askAtlas } from '../helpers/atlas.ts'
import { describeOnNeo4j, emptied } from '../helpers/neo4j.ts'
import { tempFolder } from '../helpers/temp-folder.ts'
import { seededNeo4j, type SeededNeo4j } from './seeded.ts'

/** How a plan may begin where not all of something is asked for: at what an index leads to. */
const seeks = ['NodeUniqueIndexSeek', 'NodeIndexSeek', 'MultiNodeIndexSeek', 'NodeIndexContainsScan']

/** The questions that ask for all there is of a label, and so may begin with all of it. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  // Any tie that stands may have a period; which it is, the claim that leads tells.
  'the timeline': ['NodeIndexScan Relation'],
  // Facets count all entities and all ties that stand.
  facets: ['NodeByLabelScan Entity', 'NodeIndexScan Relation'],
}

/** Statements of Cypher as the store sent them, with their parameters. */
type Statements = Map<string, Record<string, unknown>>

describeOnNeo4j('the ten questions asked most, in a Neo4j that has grown', ([server]) => {
  const seeded = seededNeo4j(server)
  const sent = new Map<string, Statements>()
  beforeAll(async () => {
    for (const [name, statements] of await statementsSent(seeded())) sent.set(name, statements)
    await grow(seeded(), 5_000)
  })
  afterAll(() => emptied(server))

  it.each(questions)('$name: each plan begins at an index', async ({ name }) => {
    const statements = sent.get(name) ?? new Map()
    expect(statements.size).toBeGreaterThan(1)
    const others = new Map<string, string>()
    for (const [text, parameters] of statements)
      for (const start of await starts(seeded(), text, parameters))
        if (!seeks.includes(start.split(' ')[0] ?? '')) others.set(start, text)
    expect([...others.keys()].toSorted(), [...others.values()].join('\n')).toEqual(wholes[name] ?? [])
  })
})

/** Asks the questions of a server over the store, and takes down what goes over the wire to Neo4j meanwhile. */
async function statementsSent({ store }: SeededNeo4j): Promise<Map<string, Statements>> {
  const sent = new Map<string, Statements>()
  const options = { store, port: 0, host: '127.0.0.1', clientFolder: tempFolder(), today: () => '2026-01-01' }
  const running = await startServer(options)
  const run = vi.spyOn(ManagedTransaction.prototype, 'run')
  try {
    for (const { name, query, variables } of questions) {
      run.mockClear()
      await askAtlas(running.url, query, variables)
      const statements: Statements = new Map()
      for (const [text, parameters] of run.mock.calls)
        if (typeof text === 'string') statements.set(text, { ...parameters })
      sent.set(name, statements)
    }
  } finally {
    run.mockRestore()
    await running.close()
  }
  return sent
}

/**
 * Adds so much that the planner weighs as in a large graph: of a hundred nodes it reads them all, whatever index
 * there is. From here on it holds no Partner Atlas, and only plans are asked for.
 */
async function grow({ driver }: SeededNeo4j, entities: number): Promise<void> {
  const session = driver.session()
  const inParts = async (last: string, text: string) => {
    const whole = `UNWIND range(1, ${last}) AS i CALL (i) { ${text} } IN TRANSACTIONS OF 2000 ROWS`
    await session.run(whole, { n: neo4j.int(entities) })
  }
  try {
    await inParts('$n / 10', "CREATE (:Source {id: 'src:' + i})")
    await inParts(
      '$n',
      `CREATE (e:Entity:Organization {id: 'org:' + i, type: 'ORGANIZATION', subtype: 'company', sortName: '' + i,
         folded: 'name' + i, choseong: 'ㄱㄴ' + i, jamo: 'ㄱㅏㄴㅏ' + i, qwerty: 'rksk' + i})
       CREATE (e)<-[:ABOUT]-(:Gap {id: 'gap:' + i, kind: 'NOT_STATED'})
       CREATE (e)<-[:OF]-(f:Fact {id: 'f:' + i, property: CASE i % 9 WHEN 0 THEN 'PERIOD' ELSE 'COUNTRY' END, value: 'KR'})
       WITH f MATCH (s:Source {id: 'src:' + (i % ($n / 10) + 1)})
       CREATE (f)<-[:SAYS]-(:Claim {id: 'c:f' + i, subject: 'f:' + i, sourceId: s.id})-[:FROM_SOURCE]->(s)`,
    )
    await inParts(
      '2 * $n',
      `MATCH (a:Entity {id: 'org:' + (i / 2 + 1)}), (b:Entity {id: 'org:' + (i * 7 % $n + 1)})
       MATCH (s:Source {id: 'src:' + (i % ($n / 10) + 1)})
       CREATE (a)-[tie:PART_OF {id: 'r:' + i, status: CASE i % 3 WHEN 0 THEN 'PLANNED' ELSE 'ESTABLISHED' END}]->(b)
       CREATE (a)<-[:FROM]-(r:Relation {id: tie.id, type: 'PART_OF', status: tie.status})-[:TO]->(b)
       CREATE (r)<-[:SAYS]-(:Claim {id: 'c:' + i, subject: tie.id, relationId: tie.id, sourceId: s.id})-[:FROM_SOURCE]->(s)`,
    )
    await session.run('CALL db.resampleOutdatedIndexes()')
    await session.run('CALL db.awaitIndexes(60)')
  } finally {
    await session.close()
  }
}

/** Where the plan of a statement begins: operators and the label that they read. */
async function starts({ driver }: SeededNeo4j, text: string, parameters: Record<string, unknown>) {
  const { summary } = await driver.executeQuery(`CYPHER replan=force PROFILE ${text}`, parameters, {
    routing: neo4j.routing.READ,
  })
  if (summary.profile === false) throw new Error(`no plan was told of ${text}`)
  return leaves(summary.profile)
    .filter(({ operatorType }) => operatorType !== 'Argument@neo4j')
    .map(startOf)
}

function leaves(plan: ProfiledPlan): ProfiledPlan[] {
  return plan.children.length === 0 ? [plan] : plan.children.flatMap(leaves)
}

function startOf({ operatorType, arguments: told }: ProfiledPlan): string {
  const label = /:(\w+)/.exec(told['Details'] ?? '')?.[1] ?? 'of everything'
  return `${operatorType.replace('@neo4j', '')} ${label}`
}
