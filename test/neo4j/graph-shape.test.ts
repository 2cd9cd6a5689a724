import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { statusOf } from '../../model/derived.ts'
import { qualifierEntities } from '../../model/records/relation.ts'
import { entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { describeOnNeo4j } from '../helpers/neo4j.ts'
import { readOver } from '../helpers/stores.ts'
import { lines } from './cypher-page.ts'
import { seededNeo4j, seedGraph } from './seeded.ts'

const reading = z
  .object({ relations: z.array(z.object({ id: z.string(), status: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL('../fixtures/release-reading.json', import.meta.url), 'utf8')))

const line = (...parts: readonly string[]) => parts.join(' | ')
const relations = [...seedGraph.relations()]
const ties = relations.map(({ id, type, from, to }) => line(id, type, from, to)).toSorted()

describeOnNeo4j('the first data in Neo4j', ([server]) => {
  const seeded = seededNeo4j(server)
  const asked = async (text: string, ...names: string[]) => lines(await seeded().ask(text), ...names)

  it('hold every tie as one relationship of its type, with a status and the sources that it rests on', async () => {
    expect(ties).toHaveLength(172)
    const found = `MATCH (a:Entity)-[tie]->(b:Entity)
      RETURN tie.id AS id, type(tie) AS type, a.id AS from, b.id AS to, tie.status AS status, tie.sources AS sources`
    expect(await asked(found, 'id', 'type', 'from', 'to')).toEqual(ties)
    for (const { id, status, sources } of await seeded().ask(found)) {
      const cited = seedGraph.claimsOf(String(id)).map(({ source }) => source)
      expect(status).not.toBe('UNSUPPORTED')
      expect(sources).toHaveLength(new Set(cited).size)
      expect(cited).toEqual(expect.arrayContaining(sources as string[]))
    }
  })

  it('hold the same tie as a node between the same ends, and at its event', async () => {
    const ends = `MATCH (a:Entity)<-[:FROM]-(tie:Relation)-[:TO]->(b:Entity)
      RETURN tie.id AS id, tie.type AS type, a.id AS from, b.id AS to`
    expect(await asked(ends, 'id', 'type', 'from', 'to')).toEqual(ties)
    const events = relations.flatMap((relation) =>
      qualifierEntities(relation).map((event) => line(relation.id, event)),
    )
    expect(events).toContain('r:052 | evt:lockheed-meeting')
    const at = 'MATCH (tie:Relation)-[:AT]->(event:Entity) RETURN tie.id AS id, event.id AS event'
    expect(await asked(at, 'id', 'event')).toEqual(events.toSorted())
    const told = `MATCH ()-[tie:VISITS|EXHIBITS_AT|SUPPORTS]->() WHERE tie.event IS NOT NULL
      RETURN tie.id AS id, tie.event AS event`
    expect(await asked(told, 'id', 'event')).toEqual(events.toSorted())
  })

  it('tell of every tie the status that the store derives from its claims, here, there and layer by layer', async () => {
    const derived = await readOver(
      seeded().store,
      relations.map(({ id }) => id),
      (view) =>
        relations.map(({ id }) => {
          const layer = (name: 'RELEASE' | 'CONTEXT') => statusOf(view, id, [name]).status
          const { status, leading } = statusOf(view, id)
          const { ko = '', en = '' } = leading?.statement ?? {}
          return line(id, status, status, layer('RELEASE'), layer('CONTEXT'), ko, en)
        }),
    )
    const written = `MATCH (node:Relation) MATCH ()-[tie]->() WHERE tie.id = node.id
      RETURN node.id AS id, node.status AS status, tie.status AS drawn, node.statusRelease AS release,
        node.statusContext AS context, tie.statementKo AS ko, node.statementEn AS en`
    expect(await asked(written, 'id', 'status', 'drawn', 'release', 'context', 'ko', 'en')).toEqual(
      derived.toSorted(),
    )
  })

  it('tell of the ties of the release, by its word alone, what the reading of it says', async () => {
    const alone = `MATCH (tie:Relation) WHERE tie.statusRelease <> 'UNSUPPORTED'
      RETURN tie.id AS id, tie.statusRelease AS status`
    const read = reading.relations.map(({ id, status }) => line(id, status.toUpperCase()))
    expect(read).toHaveLength(94)
    expect(await asked(alone, 'id', 'status')).toEqual(read.toSorted())
  })

  it('establish nothing on a plan alone, and plan nothing that is established', async () => {
    const claimed = `EXISTS { MATCH (claim:Claim {relationId: tie.id, status: 'ESTABLISHED', withdrawn: false})
      WHERE claim.standing <> 'CONTRADICTED' }`
    const wrong = `MATCH ()-[tie]->() WHERE tie.status IS NOT NULL AND (tie.status = 'ESTABLISHED') <> ${claimed}
      RETURN tie.id AS id`
    expect(await asked(wrong, 'id')).toEqual([])
  })

  it('hold every entity under the label of its type, with its names in both languages', async () => {
    const entities = [...seedGraph.entities()]
    const labelled = 'MATCH (n:Entity) UNWIND labels(n) AS label RETURN n.id AS id, label'
    expect(await asked(labelled, 'id', 'label')).toEqual(
      entities
        .flatMap(({ id, type }) => [line(id, 'Entity'), line(id, entityTypeTable[type].typeName)])
        .toSorted(),
    )
    const named = await seeded().ask(
      'MATCH (n:Entity) RETURN n.id AS id, n.nameKo AS ko, n.nameEn AS en, n.names AS names',
    )
    expect(named).toContainEqual(expect.objectContaining({ ko: '조지아공대', en: 'Georgia Tech' }))
    for (const { id, ko, en, names } of named) {
      const own = seedGraph.entity(String(id))?.names ?? []
      const main = (language: string) =>
        own.find((name) => name.kind === 'main' && name.language === language)?.text
      expect([ko, en]).toEqual([main('ko') ?? main('en'), main('en') ?? main('ko')])
      expect(names).toEqual(own.map(({ text }) => text))
    }
  })

  it('lead from every claim to what it says and to its source, from facts, gaps and names to what they are of', async () => {
    const pairs = async (pattern: string) => asked(`MATCH ${pattern} RETURN a.id AS a, b.id AS b`, 'a', 'b')
    const claims = [...seedGraph.records('CLAIM')]
    const expected = (list: readonly (readonly [string, string])[]) =>
      list.map(([a, b]) => line(a, b)).toSorted()
    expect(await pairs('(a:Claim)-[:SAYS]->(b)')).toEqual(
      expected(claims.map(({ id, subject }) => [id, subject])),
    )
    expect(await pairs('(a:Claim)-[:FROM_SOURCE]->(b:Source)')).toEqual(
      expected(claims.map(({ id, source }) => [id, source])),
    )
    expect(await pairs('(a:Claim)-[:RELATED_TO]->(b:Claim)')).toEqual(
      expected(claims.flatMap(({ id, related }) => related.map(({ claim }) => [id, claim] as const))),
    )
    expect(await pairs('(a:Fact)-[:OF]->(b:Entity)')).toEqual(
      expected([...seedGraph.records('FACT')].map(({ id, entity }) => [id, entity])),
    )
    expect(await pairs('(a:Gap)-[:ABOUT]->(b)')).toEqual(
      expected([...seedGraph.gaps()].flatMap(({ id, about }) => about.map((one) => [id, one] as const))),
    )
    expect(await pairs('(a:Entity {id: "org:delta-techops"})-[:NAMED_IN]->(b:Source)')).toEqual(
      expected([
        ['org:delta-techops', 'doc:seed-release'],
        ['org:delta-techops', 'src:wikimili-delta-techops'],
      ]),
    )
  })
})
