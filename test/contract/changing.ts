import { describe, expect, it } from 'vitest'
import { makeChange } from '../../model/change.ts'
import { applied, now, openedStore, relationsOf, temporaryFolder, type OpenStore } from '../helpers/stores.ts'
import { changed, changeSet, created, entity, removed, tie } from '../unit/model/records.ts'
import { port, portChange } from './example-graph.ts'
import type { Store } from '../../store/store.ts'

const [gone, goneClaim] = tie('gone', 'PART_OF', 'org:nova', 'org:city', {
  source: 'src:paper',
  withdrawn: true,
})

/** What becomes of a record that is changed, removed, made again or merged. */
export function describeChanging(open: OpenStore): void {
  const filled = async () => {
    const store = await openedStore(open, await temporaryFolder())
    await applied(store, portChange)
    return store
  }
  const recordOf = async (store: Store, id: string) => (await store.nodes([id], now)).value[0]?.record ?? null

  describe('a record', () => {
    const metaOf = async (store: Store, id: string) => (await store.nodes([id], now)).view.meta(id)

    it('has a revision that grows by one with each change, who entered it and who changed it last', async () => {
      const store = await filled()
      await applied(
        store,
        changeSet('later', [changed(port.nova, { summary: { en: 'Later.' } })], {
          at: '2025-04-01T00:00:00Z',
        }),
      )
      expect(await metaOf(store, 'org:nova')).toEqual({
        revision: 2,
        updatedAt: '2025-04-01T00:00:00Z',
        enteredBy: 'chg:port',
        changedBy: 'chg:later',
      })
      expect(await metaOf(store, 'org:city')).toMatchObject({ revision: 1, changedBy: 'chg:port' })
    })

    it('can go and come again, and its revision never goes back', async () => {
      const store = await filled()
      await applied(store, changeSet('remove', removed(goneClaim, gone)))
      expect((await store.nodes(['r:gone', 'c:gone'], now)).value).toEqual([null, null])
      expect(await relationsOf(store, 'org:nova', { includeUnsupported: true })).toEqual([])
      await applied(store, changeSet('undo', created(gone, goneClaim), { undoes: 'chg:remove' }))
      expect(await recordOf(store, 'r:gone')).toEqual(gone)
      expect((await metaOf(store, 'r:gone'))?.revision).toBeGreaterThan(1)
      expect(await metaOf(store, 'r:gone')).toMatchObject({ changedBy: 'chg:undo' })
    })

    it('that is merged answers with the survivor, and again with itself when that is undone', async () => {
      const store = await filled()
      const keep = { ...port.nova, formerIds: ['org:other', 'org:older'] }
      const other = entity('org:other', { formerIds: ['org:older'] })
      await applied(store, changeSet('other', created(other)))
      await applied(store, changeSet('merge', [makeChange('ENTITY', port.nova, keep), ...removed(other)]))
      const answering = async () =>
        (await store.nodes(['org:other', 'org:older'], now)).value.map((found) => found?.record.id)
      expect(await answering()).toEqual(['org:nova', 'org:nova'])
      await applied(store, changeSet('undo', [...created(other), makeChange('ENTITY', keep, port.nova)]))
      expect(await answering()).toEqual(['org:other', 'org:other'])
    })

    it('is the store’s own: what the caller does with its copy afterwards changes nothing', async () => {
      const store = await filled()
      const mine = entity('org:mine')
      const change = changeSet('mine', created(mine))
      const receipt = await applied(store, change)
      mine.names.push({ text: 'Changed behind its back', language: 'en', kind: 'former' })
      change.changes.length = 0
      expect(await recordOf(store, 'org:mine')).toEqual(entity('org:mine'))
      expect(receipt.changeSet.changes).toHaveLength(1)
    })
  })
}
