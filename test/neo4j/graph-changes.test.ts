import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import type { Store } from '../../store/store.ts'
import { changeArbitrary, graphArbitrary, runs } from '../helpers/graph-arbitrary.ts'
import { describeOnNeo4j, emptied } from '../helpers/neo4j.ts'
import { applied } from '../helpers/stores.ts'
import {
  changed,
  changeSet,
  created,
  entity,
  gap,
  graphOf,
  removed,
  tie,
  told,
} from '../unit/model/records.ts'
import { changesOf, recordsOf } from '../unit/model/steps.ts'
import { asking, driverOf, seededNeo4j, seedGraph, type Rows } from './seeded.ts'

/** What the seed holds under an id that it must hold. */
function held<T>(record: T | undefined): T {
  if (record === undefined) throw new Error('the seed data have no such record any more')
  return record
}

describeOnNeo4j('the graph in Neo4j, when records change', ([server, other]) => {
  describe('in the first data', () => {
    const seeded = seededNeo4j(server)
    const asked = async (text: string, parameters?: Record<string, unknown>) => seeded().ask(text, parameters)
    const apply = async (id: string, changes: Parameters<typeof changeSet>[1]) =>
      applied(seeded().store, changeSet(id, changes))
    const tieOf = async (id: string) => {
      const text = `MATCH (a:Entity)-[tie]->(b:Entity) WHERE tie.id = $id
        RETURN a.id AS from, b.id AS to, tie.status AS status, tie.sources AS sources, tie.statementEn AS statement`
      return (await asked(text, { id }))[0]
    }
    const degreeOf = async (id: string) =>
      (await asked('MATCH (n:Entity {id: $id}) RETURN n.degree AS degree', { id }))[0]?.['degree']

    it('a visit is planned again once its reports are withdrawn, and unsupported once its plan is too', async () => {
      const [first, second] = ['c:c08-lockheed-martin', 'c:c08-day-lockheed-martin'].map((id) =>
        held(seedGraph.claim(id)),
      )
      const plan = held(seedGraph.claim('c:052'))
      const withdrawn = { withdrawn: true }
      expect(await tieOf('r:052')).toMatchObject({ status: 'ESTABLISHED' })
      await apply(
        'reports',
        [first, second].map((claim) => changed(held(claim), withdrawn)),
      )
      expect(await tieOf('r:052')).toEqual({
        from: 'per:jang-ho-jong',
        to: 'org:lockheed-martin',
        status: 'PLANNED',
        sources: ['doc:seed-release'],
        statement: plan.statement.en,
      })
      await apply('plan', [changed(plan, withdrawn)])
      expect(await tieOf('r:052')).toMatchObject({ status: 'UNSUPPORTED', sources: [] })
      const node = `MATCH (:Claim {withdrawn: true})-[:SAYS]->(tie:Relation {id: 'r:052'})
        RETURN tie.status AS status, tie.statusRelease AS release, tie.statusContext AS context, count(*) AS claims`
      expect(await asked(node)).toEqual([
        { status: 'UNSUPPORTED', release: 'UNSUPPORTED', context: 'UNSUPPORTED', claims: 3 },
      ])
    })

    it('a tie is told by the later source, also when a source’s own date is mended', async () => {
      const notice = held(seedGraph.claim('c:c19'))
      expect((await tieOf('r:c19'))?.['sources']).toEqual([
        'src:newsimpact-2020-01-31',
        'src:daejeon-2014-07-23',
      ])
      await apply('date', [
        changed(held(seedGraph.source('src:daejeon-2014-07-23')), { publishedOn: '2021' }),
      ])
      expect(await tieOf('r:c19')).toMatchObject({
        sources: ['src:daejeon-2014-07-23', 'src:newsimpact-2020-01-31'],
        statement: notice.statement.en,
      })
    })

    it('an entity has its new names, and is named in the sources of these alone', async () => {
      const honeywell = held(seedGraph.entity('org:honeywell'))
      const source = 'src:sedaily-2017'
      await apply('rename', [
        changed(honeywell, {
          names: [
            { text: '허니웰', language: 'ko', kind: 'main', source },
            { text: 'Honeywell International', language: 'en', kind: 'main' },
          ],
        }),
      ])
      const text = `MATCH (n:Organization {id: 'org:honeywell'})-[:NAMED_IN]->(source:Source)
        RETURN n.nameKo AS ko, n.nameEn AS en, n.names AS names, collect(source.id) AS sources`
      expect(await asked(text)).toEqual([
        {
          ko: '허니웰',
          en: 'Honeywell International',
          names: ['허니웰', 'Honeywell International'],
          sources: [source],
        },
      ])
    })

    it('a tie that leads elsewhere is drawn there, and its claims say so', async () => {
      await apply('move', [changed(held(seedGraph.relation('r:c35')), { to: 'place:rockville' })])
      expect(await tieOf('r:c35')).toMatchObject({ from: 'org:lockheed-martin', to: 'place:rockville' })
      const text = `MATCH (claim:Claim {relationId: 'r:c35'})-[:SAYS]->(tie:Relation)-[:TO]->(place:Entity)
        RETURN claim.to AS said, tie.to AS written, place.id AS place`
      const rockville = 'place:rockville'
      expect(await asked(text)).toEqual([{ said: rockville, written: rockville, place: rockville }])
      // One fewer than the two and one more than the two that the first data give them.
      expect([await degreeOf('place:bethesda'), await degreeOf(rockville)]).toEqual([1, 3])
    })

    it('a tie that is removed is gone with its claims, and only that it was is left', async () => {
      const [relation, claim] = [held(seedGraph.relation('r:c25')), held(seedGraph.claim('c:c25'))]
      await apply('remove', removed(claim, relation))
      expect(await tieOf('r:c25')).toBeUndefined()
      const left = 'MATCH (n) WHERE n.id IN ["r:c25", "c:c25"] RETURN labels(n) AS labels, n.changedBy AS by'
      const gone = { labels: ['Removed'], by: 'chg:remove' }
      expect(await asked(left)).toEqual([gone, gone])
      expect(await degreeOf('org:anduril')).toBe(0)
    })

    it('what belonged to a merged entity leads to the survivor, and so does its id', async () => {
      const twin = entity('org:etri-twin')
      const [attends, said] = tie('twin', 'PARTICIPATES_IN', twin.id, 'evt:ces-2024', {
        source: 'doc:seed-release',
      })
      const [country, told_] = told('twin', twin.id, 'COUNTRY', 'KR', { source: 'doc:seed-release' })
      const unknown = gap('gap:twin', [twin.id])
      await apply('twin', created(twin, attends, said, country, told_, unknown))
      const etri = held(seedGraph.entity('org:etri'))
      await apply('merge', [
        changed(attends, { from: etri.id }),
        changed(country, { entity: etri.id }),
        changed(unknown, { about: [etri.id] }),
        changed(etri, { formerIds: [twin.id] }),
        ...removed(twin),
      ])
      expect(await tieOf('r:twin')).toMatchObject({ from: etri.id, to: 'evt:ces-2024' })
      const leading = `MATCH (n)-[r:FROM|OF|ABOUT|IS_NOW]->(:Entity {id: $id})
        WHERE n.id IN ['r:twin', 'f:twin', 'gap:twin', $former] RETURN type(r) AS type ORDER BY type`
      expect((await asked(leading, { id: etri.id, former: twin.id })).map(({ type }) => type)).toEqual([
        'ABOUT',
        'FROM',
        'IS_NOW',
        'OF',
      ])
      expect(await asked('MATCH (n:Entity {id: $id}) RETURN n', { id: twin.id })).toEqual([])
    })
  })

  it('is always the one that its records alone would make, whatever way they came', async () => {
    const drivers = [driverOf(server), driverOf(other)]
    const [grown, made] = drivers.map((driver) => () => drawn(asking(driver).ask))
    await fc.assert(
      fc.asyncProperty(
        graphArbitrary,
        fc.array(changeArbitrary, { maxLength: 6 }),
        async (records, plans) => {
          const model = graphOf(...records)
          await filled(server, async (store) => {
            await applied(store, changeSet('first', created(...records)))
            for (const [number, plan] of plans.entries()) {
              const changes = changesOf(plan, model, `k${number}`)
              const outcome =
                changes.length === 0 ? null : await store.apply(changeSet(`k${number}`, changes))
              if (outcome?.outcome === 'applied') model.put(changes)
            }
          })
          await filled(other, (store) => applied(store, changeSet('whole', created(...recordsOf(model)))))
          expect(await grown?.()).toEqual(await made?.())
        },
      ),
      runs(2, 150, 90),
    )
    for (const driver of drivers) await driver.close()
  })
})

/** An emptied database in which something is then done through the product. */
async function filled(server: Parameters<typeof emptied>[0], fill: (store: Store) => Promise<unknown>) {
  await emptied(server)
  const store = await openNeo4jStore(server)
  try {
    await fill(store)
  } finally {
    await store.close()
  }
}

/** All that there is to read, without the history: nodes and relationships as lines, in no order of their own. */
async function drawn(ask: (text: string) => Promise<Rows>): Promise<string[]> {
  const nodes = await ask(`MATCH (n) WHERE NOT n:PartnerAtlas AND NOT n:ChangeSet AND NOT n:Removed
    RETURN labels(n) AS labels, n {.*, revision: null, updatedAt: null, enteredBy: null, changedBy: null} AS told`)
  const relationships = await ask(
    'MATCH (a)-[r]->(b) RETURN a.id AS a, type(r) AS type, b.id AS b, properties(r) AS told',
  )
  return [...nodes, ...relationships].map((row) => JSON.stringify(sorted(row))).toSorted()
}

/** Labels and the keys of properties come in any order. */
function sorted(row: Rows[number]): unknown {
  const { labels, told: properties, ...rest } = row
  const entries = Object.entries(properties ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return [rest, Array.isArray(labels) ? labels.map(String).toSorted() : null, entries]
}
