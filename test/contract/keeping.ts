import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { recordKinds } from '../../model/records/kinds.ts'
import { StoreError } from '../../store/errors.ts'
import type { ReadOptions, Store } from '../../store/store.ts'
import { brokenChangeArbitrary, changeArbitrary, graphArbitrary, runs } from '../helpers/graph-arbitrary.ts'
import {
  answersOf,
  applied,
  inFolder,
  now,
  openedStore,
  recordsIn,
  sharedStore,
  snapshotOf,
  temporaryFolder,
  withStore,
  type OpenStore,
} from '../helpers/stores.ts'
import { changed, changeSet, created, entity, graphOf, removed, tie } from '../unit/model/records.ts'
import { changesOf, recordsOf } from '../unit/model/steps.ts'
import { port, portChange } from './example-graph.ts'
import { lists } from './listing.ts'

const queries = ['하버항공', 'port', 'ㅅㅂㅅ', 'nova']

/** Every question to a store, the lists apart. */
const questions: Readonly<Record<string, (store: Store, bounds: ReadOptions) => Promise<unknown>>> = {
  nodes: (store, bounds) => store.nodes(['org:city'], bounds),
  search: (store, bounds) => store.search({ query: 'nova', first: 5 }, bounds),
  neighborhood: (store, bounds) => store.neighborhood({ ids: ['org:city'], limit: 5 }, bounds),
  facets: (store, bounds) => store.facets(undefined, undefined, bounds),
  namedSets: (store, bounds) => store.namedSets(bounds),
  changeSets: (store, bounds) => store.changeSets(['chg:port'], bounds),
  ...Object.fromEntries(
    Object.entries(lists).map(([name, ask]) => [
      name,
      (store: Store, bounds: ReadOptions) => ask(store, {}, bounds),
    ]),
  ),
}

/** How a store must keep what it took, through closing and opening, and what it must answer when it cannot. */
export function describeKeeping(open: OpenStore): void {
  describe('what was applied', () => {
    it('is there after the store was closed and opened, with its history', async () => {
      const folder = await temporaryFolder()
      const first = await open(folder)
      await applied(first, portChange)
      const rename = changeSet('rename', [changed(port.nova, { summary: { en: 'A university.' } })], {
        at: '2025-04-01T00:00:00Z',
      })
      await applied(first, rename)
      await applied(
        first,
        changeSet(
          'remove',
          removed(
            ...tie('gone', 'PART_OF', 'org:nova', 'org:city', {
              source: 'src:paper',
              withdrawn: true,
            }).toReversed(),
          ),
        ),
      )
      const before = await answersOf(first, queries)
      await first.close()

      const second = await openedStore(open, folder)
      expect(await answersOf(second, queries)).toEqual(before)
      expect(await second.changeSets(['chg:rename', 'chg:port'], now)).toEqual([rename, portChange])
      expect(await applied(second, rename)).toEqual({ changeSet: rename, replayed: true })
      expect(await second.apply(changeSet('again', created(port.nova)))).toMatchObject({
        outcome: 'conflict',
        conflicts: [{ by: 'chg:rename' }],
      })
      const [gone, goneClaim] = tie('gone', 'PART_OF', 'org:nova', 'org:city', { source: 'src:paper' })
      expect(await second.apply(changeSet('more', removed(gone)))).toMatchObject({
        outcome: 'conflict',
        conflicts: [{ found: null, by: 'chg:remove' }],
      })
      await applied(second, changeSet('undo', created(gone, goneClaim)))
      expect((await second.nodes(['r:gone'], now)).view.meta('r:gone')?.revision).toBeGreaterThan(1)
    })

    it('is there when the next one opens, however often', async () => {
      const folder = await temporaryFolder()
      for (const n of [0, 1, 2]) {
        const store = await open(folder)
        expect((await store.health()).counts.ENTITY).toBe(n)
        await applied(store, changeSet(`add-${n}`, created(entity(`org:e${n}`))))
        await store.close()
      }
    })
  })

  describe('a snapshot', () => {
    it('has each record after those that it refers to', async () => {
      const store = await openedStore(open, await temporaryFolder())
      await applied(store, portChange)
      const kinds = (await snapshotOf(store)).map(({ kind }) => recordKinds.indexOf(kind))
      expect(kinds).toEqual(kinds.toSorted((a, b) => a - b))
    })

    it('put into a new store makes it answer the same', async () => {
      const [first, second] = [
        await openedStore(open, await temporaryFolder()),
        await openedStore(open, await temporaryFolder()),
      ]
      await applied(first, portChange)
      const records = (await snapshotOf(first)).map(({ record }) => record)
      await applied(second, changeSet('port', created(...records)))
      expect(await answersOf(second, queries)).toEqual(await answersOf(first, queries))
    })
  })

  describe('a closed store', () => {
    const store = sharedStore(open, portChange)
    beforeAll(() => store().close())

    it.each(Object.entries(questions))('answers %s with CLOSED', async (_, ask) => {
      await expect(ask(store(), now)).rejects.toMatchObject({
        code: 'CLOSED',
        mend: expect.stringMatching(/\S/),
      })
    })

    it('takes no change and gives no snapshot, and can be closed again', async () => {
      const late = store().apply(changeSet('x', created(entity('org:x'))))
      await expect(late).rejects.toBeInstanceOf(StoreError)
      await expect(late).rejects.toMatchObject({ code: 'CLOSED' })
      await expect(snapshotOf(store())).rejects.toMatchObject({ code: 'CLOSED' })
      expect((await store().health()).ready).toBe(false)
      await expect(store().close()).resolves.toBeUndefined()
    })
  })

  describe('a question whose time is over', () => {
    const store = sharedStore(open, portChange)

    it.each(Object.entries(questions))('fails with DEADLINE: %s', async (_, ask) => {
      const late = ask(store(), { ...now, signal: AbortSignal.abort() })
      await expect(late).rejects.toMatchObject({ code: 'DEADLINE', mend: expect.stringMatching(/\S/) })
      await expect(ask(store(), { ...now, signal: new AbortController().signal })).resolves.toBeDefined()
    })
  })

  describe('random ChangeSets', () => {
    const plans = fc.array(fc.oneof(changeArbitrary, brokenChangeArbitrary), { maxLength: 8 })

    it('leave the store as the model says, before and after it was closed', async () => {
      await fc.assert(
        fc.asyncProperty(graphArbitrary, plans, (records, list) =>
          inFolder(async (folder) => {
            const model = graphOf(...records)
            const before = await withStore(open, folder, async (store) => {
              await applied(store, changeSet('first', created(...records)))
              for (const [number, plan] of list.entries()) {
                const changes = changesOf(plan, model, `k${number}`)
                const { outcome } = await store.apply(changeSet(`k${number}`, changes))
                const right = plan.fault === null && changes.length > 0
                expect(outcome === 'applied').toBe(right)
                if (right) model.put(changes)
              }
              const expected = recordsOf(model).toSorted((a, b) => (a.id < b.id ? -1 : 1))
              expect(await recordsIn(store)).toEqual(expected)
              return answersOf(store, queries)
            })
            const after = await withStore(open, folder, (store) => answersOf(store, queries))
            expect(after).toEqual(before)
          }),
        ),
        runs(5, 500, 60),
      )
    })
  })
}
