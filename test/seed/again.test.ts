import { describe, expect, it } from 'vitest'
import { reportLines } from '../../seed/report.ts'
import { seedStore } from '../../seed/seed.ts'
import { tempFolderWith } from '../helpers/temp-folder.ts'
import {
  changeByHand,
  recordOf,
  recordsOf,
  releases,
  seeded,
  small,
  smallSeed,
  smallWith,
  statementOf,
  tie,
  today,
  withEmptyStore,
} from './seed-files.ts'

describe('seeding again', () => {
  it('changes nothing where nothing changed', async () => {
    await withEmptyStore(async (store) => {
      const { files } = await seeded(store, releases)
      const before = await recordsOf(store)
      const again = await seeded(store, releases)
      expect(again).toMatchObject({ changeSets: [], leftAlone: [], tally: { created: {}, updated: {} } })
      expect(await recordsOf(store)).toEqual(before)
      expect(reportLines(again).slice(0, 2)).toEqual([
        `Read ${files} files of seed data; nothing is wrong with them.`,
        'Nothing changed: the store already holds what the seed says.',
      ])
      const { view } = await store.nodes(['src:onnuri-agreement'], { today })
      expect(view.meta('src:onnuri-agreement')?.revision).toBe(1)
    })
  })

  it('updates what the files say otherwise now, there and back and there again', async () => {
    await withEmptyStore(async (store) => {
      await seeded(store, small())
      for (const statement of ['would weigh topic 1', 'would discuss topic 1', 'would weigh topic 1']) {
        const { tally } = await seeded(store, smallWith(statement))
        expect(tally).toEqual({
          created: {},
          updated: { CLAIM: 1 },
          unchanged: { SOURCE: 1, ENTITY: 2, RELATION: 2, CLAIM: 1 },
        })
        expect(await statementOf(store, 'c:moss-1')).toBe(`Moss City said it ${statement}.`)
      }
    })
  })

  it('never removes what the files no longer hold', async () => {
    await withEmptyStore(async (store) => {
      await seeded(store, small())
      const { changeSets } = await seeded(store, tempFolderWith({ 'seed.yaml': smallSeed }))
      expect(changeSets).toEqual([])
      expect(await statementOf(store, 'c:moss-2')).toBe('Moss City said it would discuss topic 2.')
    })
  })

  it('leaves alone, and names, what a person has changed since', async () => {
    await withEmptyStore(async (store) => {
      await seeded(store, small())
      await changeByHand(store, 'c:moss-1', (record) => ({ ...record, withdrawn: true }))
      const report = await seeded(store, smallWith('would weigh topic 1'))
      expect(report.changeSets).toEqual([])
      expect(report.leftAlone).toEqual([{ id: 'c:moss-1', removed: false, by: 'chg:by-hand-c-moss-1' }])
      expect((await recordOf(store, 'c:moss-1')).record).toMatchObject({ withdrawn: true })
      expect(reportLines(report)).toContain(
        'c:moss-1 was changed since by chg:by-hand-c-moss-1, and is left as it is.',
      )
    })
  })

  it('does not bring back what a person has removed', async () => {
    const gap = `gaps:
  - id: gap:moss
    kind: NOT_STATED
    about: [org:moss-city]
    title: { ko: 이끼시의 생각, en: What Moss City thinks }
    statement: { ko: 이끼시의 생각은 나와 있지 않다., en: What Moss City thinks is not given. }
`
    await withEmptyStore(async (store) => {
      const folder = tempFolderWith({ 'seed.yaml': smallSeed + gap })
      await seeded(store, folder)
      await changeByHand(store, 'gap:moss', () => null)
      expect(await seeded(store, folder)).toMatchObject({
        changeSets: [],
        leftAlone: [{ id: 'gap:moss', removed: true, by: 'chg:by-hand-gap-moss' }],
      })
      expect((await store.nodes(['gap:moss'], { today })).value).toEqual([null])
    })
  })

  it('takes over again what a person brought to the same words', async () => {
    await withEmptyStore(async (store) => {
      await seeded(store, small())
      await changeByHand(store, 'org:moss-city', (record) => ({ ...record, searchKeys: ['이끼'] }))
      const folder = tempFolderWith({
        'seed.yaml': smallSeed.replace('type: ORGANIZATION', 'type: ORGANIZATION\n    searchKeys: [이끼]'),
      })
      expect(await seeded(store, folder)).toMatchObject({ changeSets: [], leftAlone: [] })
    })
  })

  it('refuses what does not fit what else the store holds', async () => {
    await withEmptyStore(async (store) => {
      await seeded(store, small())
      const moved = `${smallSeed}relations:${tie(3, 'related: []')}`.replace('id: c:moss-3', 'id: c:moss-1')
      const result = await seedStore(store, { folder: tempFolderWith({ 'seed.yaml': moved }) })
      expect(result).toMatchObject({
        ok: false,
        written: false,
        problems: [{ code: 'UNSUPPORTED_RECORD', where: 'r:moss-1 SEEKS_COOPERATION_WITH' }],
      })
      expect(await statementOf(store, 'c:moss-1')).toBe('Moss City said it would discuss topic 1.')
    })
  })
})
