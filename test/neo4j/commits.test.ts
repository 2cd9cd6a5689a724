import neo4j from 'neo4j-driver'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { ChangeSet } from '../../model/change.ts'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import type { Applied, Store } from '../../store/store.ts'
import { faultyProxy, type FaultyProxy } from '../helpers/faulty-proxy.ts'
import { describeOnNeo4j, emptied, type Neo4jServer } from '../helpers/neo4j.ts'
import { applied, now } from '../helpers/stores.ts'
import { changed, changeSet, created, entity } from '../unit/model/records.ts'

const patience = { read: 800, write: 1_200, grace: 300 }
const longest = 5 * (patience.write + patience.grace)

const first = changeSet('first', created(entity('org:a')))
const second = changeSet('second', [changed(entity('org:a'), { summary: { en: 'Changed.' } })])
const sendAgain = expect.objectContaining({
  code: 'UNREACHABLE',
  mend: expect.stringMatching(/send the same change once more/),
})

/** What `apply` answers to a ChangeSet that is in the graph by this call, or by an earlier one. */
const receipt = (change: ChangeSet, replayed: boolean): Applied => ({
  outcome: 'applied',
  receipt: { changeSet: change, replayed },
})

/** A database with one ChangeSet in it, and a store that reaches it over a line that can be spoiled. */
async function spoilable(
  server: Neo4jServer,
  own: Parameters<typeof openNeo4jStore>[0]['patience'] = patience,
): Promise<{ store: Store; proxy: FaultyProxy }> {
  const proxy = await faultyProxy(server.url)
  const store = await opened({ ...server, url: proxy.url, patience: own })
  expect(await store.nodes(['org:a'], now)).toBeDefined()
  return { store, proxy }
}

async function opened(settings: Parameters<typeof openNeo4jStore>[0]): Promise<Store> {
  const store = await openNeo4jStore(settings)
  onTestFinished(() => store.close())
  return store
}

/** The ChangeSets that the database holds, in the order of their numbers, and how often org:a was changed. */
async function kept({ url, user, password }: Neo4jServer): Promise<unknown> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    const { records } = await driver.executeQuery(
      `MATCH (a:PartnerAtlas {id: "atlas"}) MATCH (c:ChangeSet) MATCH (e:Entity {id: "org:a"})
       RETURN a.head AS head, c.number AS number, c.id AS id, e.revision AS revision ORDER BY number`,
    )
    return records.map((record) => record.toObject())
  } finally {
    await driver.close()
  }
}

/** What `kept` says where each of these was applied once, one after the other, each a change of org:a. */
const once = (...changes: readonly ChangeSet[]) =>
  changes.map(({ id }, number) => ({
    head: changes.length,
    number: number + 1,
    id,
    revision: changes.length,
  }))

async function refusalOf(asking: Promise<unknown>): Promise<unknown> {
  const began = performance.now()
  const outcome = await asking.catch((error: unknown) => error)
  expect(performance.now() - began).toBeLessThan(longest)
  return outcome
}

describeOnNeo4j('a ChangeSet', ([server]) => {
  beforeEach(async () => {
    await emptied(server)
    // With a patience of its own: what a server does for the first time may take long.
    const store = await openNeo4jStore(server)
    await applied(store, first)
    await store.close()
  })

  describe.each(['before', 'after'] as const)(
    'whose line breaks %s the server has committed it',
    (moment) => {
      it.each([0, 1, 2])(
        'once, after %i others of its own, is applied once, by this very call',
        async (after) => {
          const { store, proxy } = await spoilable(server)
          proxy.atCommit(moment, 'cut', { after })
          expect(await store.apply(second)).toEqual(receipt(second, false))
          expect(await kept(server)).toEqual(once(first, second))
          expect(await store.apply(second)).toEqual(receipt(second, true))
          expect(await kept(server)).toEqual(once(first, second))
        },
      )

      it('again and again, can be sent once more when the line is mended', async () => {
        const { store, proxy } = await spoilable(server)
        proxy.atCommit(moment, 'cut', { after: 1, times: 100 })
        expect(await refusalOf(store.apply(second))).toEqual(sendAgain)
        await proxy.pass()
        expect(await store.apply(second)).toEqual(receipt(second, moment === 'after'))
        expect(await kept(server)).toEqual(once(first, second))
      })
    },
  )

  it.each(['before', 'after'] as const)(
    'whose line freezes %s the server has committed it, can be sent once more, and is applied once',
    async (moment) => {
      const { store, proxy } = await spoilable(server)
      proxy.atCommit(moment, 'freeze', { after: 1 })
      expect(await refusalOf(store.apply(second))).toEqual(sendAgain)
      // What was held reaches the server now, while the same change is on its way again.
      await proxy.pass()
      expect((await store.nodes(['org:a'], now)).value).toHaveLength(1)
      const again = await store.apply(second)
      expect(again).toMatchObject(receipt(second, expect.any(Boolean) as unknown as boolean))
      expect(await kept(server)).toEqual(once(first, second))
    },
  )

  it('to a server that is frozen can be sent once more', async () => {
    const { store, proxy } = await spoilable(server)
    proxy.freeze()
    expect(await refusalOf(store.apply(second))).toEqual(sendAgain)
    await proxy.pass()
    expect(await store.apply(second)).toMatchObject({ outcome: 'applied' })
    expect(await kept(server)).toEqual(once(first, second))
  })

  it('that has to wait too long for somebody else’s transaction says so, and is not applied', async () => {
    const store = await opened({ ...server, patience: { ...patience, grace: 10_000 } })
    const driver = neo4j.driver(server.url, neo4j.auth.basic(server.user, server.password))
    const session = driver.session()
    onTestFinished(() => driver.close())
    const other = session.beginTransaction()
    await other.run('MATCH (n) SET n.held = true')
    await expect(store.apply(second)).rejects.toMatchObject({
      code: 'DEADLINE',
      mend: expect.stringMatching(/\S/),
    })
    await other.rollback()
    expect(await kept(server)).toEqual(once(first))
    expect(await store.apply(second)).toEqual(receipt(second, false))
  })

  it('that two stores send at the same time is applied once', async () => {
    const stores = [await opened(server), await opened(server)]
    const outcomes = await Promise.all(stores.map((store) => store.apply(second)))
    expect(outcomes).toEqual(expect.arrayContaining([receipt(second, false), receipt(second, true)]))
    expect(await kept(server)).toEqual(once(first, second))
  })

  it('conflicts with another one on the same record, whichever store it came by', async () => {
    const stores = [await opened(server), await opened(server)]
    let summary: { en: string } | undefined
    for (let round = 0; round < 4; round++) {
      const before = entity('org:a', summary === undefined ? {} : { summary })
      const outcomes = await Promise.all(
        stores.map((store, number) =>
          store.apply(
            changeSet(`r${round}-${number}`, [changed(before, { summary: { en: `${round} ${number}` } })]),
          ),
        ),
      )
      const winner = outcomes.findIndex(({ outcome }) => outcome === 'applied')
      summary = { en: `${round} ${winner}` }
      const after = entity('org:a', { summary })
      expect(outcomes[1 - winner]).toEqual({
        outcome: 'conflict',
        conflicts: [{ id: 'org:a', expected: before, found: after, by: `chg:r${round}-${winner}` }],
      })
    }
  })
})
