import { describe, expect, it } from 'vitest'
import { makeChange, type ChangeSet } from '../../model/change.ts'
import type { AnyRecord } from '../../model/records/kinds.ts'
import type { Store } from '../../store/store.ts'
import {
  answersOf,
  applied,
  now,
  openedStore,
  recordsIn,
  sharedStore,
  temporaryFolder,
  type OpenStore,
} from '../helpers/stores.ts'
import { changed, changeSet, claim, created, entity, relation, removed, tie } from '../unit/model/records.ts'
import { port, portChange, portTies } from './example-graph.ts'

const renamed = (text: string) => changed(port.nova, { names: [{ text, language: 'en', kind: 'main' }] })
const [gone, goneClaim] = tie('gone', 'PART_OF', 'org:nova', 'org:city', {
  source: 'src:paper',
  withdrawn: true,
})

/** How a store must take a ChangeSet, or refuse it. */
export function describeApplying(open: OpenStore): void {
  const filled = async () => {
    const store = await openedStore(open, await temporaryFolder())
    await applied(store, portChange)
    return store
  }
  const record = async (store: Store, id: string): Promise<AnyRecord | null> =>
    (await store.nodes([id], now)).value[0]?.record ?? null

  describe('a ChangeSet', () => {
    it('is answered with a receipt that holds it, and shows in every answer', async () => {
      const store = await filled()
      const change = changeSet('rename', [renamed('Nova Institute')])
      expect((await store.search({ query: 'Nova Institute', first: 5 }, now)).value.hits).toEqual([])
      expect(await store.apply(change)).toEqual({
        outcome: 'applied',
        receipt: { changeSet: change, replayed: false },
      })
      expect(await record(store, 'org:nova')).toEqual(renamed('Nova Institute').after)
      expect((await store.search({ query: 'Nova Institute', first: 5 }, now)).value.hits[0]?.entity).toBe(
        'org:nova',
      )
      expect((await store.search({ query: '노바대학교', first: 5 }, now)).value.hits).toEqual([])
      expect(await store.changeSets(['chg:rename'], now)).toEqual([change])
    })

    it('that comes again is not applied again: the first receipt is the answer, whatever it now says', async () => {
      const store = await filled()
      const first = changeSet('rename', [renamed('First')])
      await applied(store, first)
      await applied(store, changeSet('back', [makeChange('ENTITY', renamed('First').after, port.nova)]))
      for (const again of [first, changeSet('rename', [renamed('Other')]), { ...first, changes: [] }])
        expect(await store.apply(again)).toEqual({
          outcome: 'applied',
          receipt: { changeSet: first, replayed: true },
        })
      expect(await record(store, 'org:nova')).toEqual(port.nova)
    })

    it('sent twice at the same time is applied once', async () => {
      const store = await filled()
      const change = changeSet('rename', [renamed('Once')])
      const receipts = await Promise.all([
        applied(store, change),
        applied(store, change),
        applied(store, change),
      ])
      expect(receipts.filter(({ replayed }) => replayed)).toHaveLength(2)
      expect((await store.nodes(['org:nova'], now)).view.meta('org:nova')?.revision).toBe(2)
    })

    it('that others overtook conflicts: of two on one record one is applied', async () => {
      const store = await filled()
      const outcomes = await Promise.all([
        store.apply(changeSet('one', [renamed('One')])),
        store.apply(changeSet('two', [renamed('Two')])),
      ])
      expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['applied', 'conflict'])
    })

    it('may change a record more than once, and add what it refers to later', async () => {
      const store = await filled()
      const second = { ...port.nova, summary: { en: 'A university.' } }
      const late = [
        ...created(...tie('late', 'PART_OF', 'org:late', 'org:city', { source: 'src:paper' })),
        ...created(entity('org:late')),
      ]
      await applied(
        store,
        changeSet('many', [
          makeChange('ENTITY', port.nova, second),
          makeChange('ENTITY', second, renamed('Twice').after),
          ...late,
        ]),
      )
      expect(await record(store, 'org:nova')).toEqual(renamed('Twice').after)
      expect(await record(store, 'r:late')).toMatchObject({ from: 'org:late' })
    })
  })

  describe('a conflict', () => {
    it('shows both sides of every record that stands otherwise, and by whose change, and nothing is written', async () => {
      const store = await filled()
      await applied(store, changeSet('other', [renamed('Other')]))
      const before = await answersOf(store)
      const answer = await store.apply(
        changeSet('mine', [
          ...created(entity('org:new')),
          renamed('Mine'),
          changed({ ...port.city, summary: { en: 'Not so.' } }, { summary: { en: 'Mine.' } }),
          ...created(port.space),
          ...removed(entity('org:nobody')),
        ]),
      )
      expect(answer).toEqual({
        outcome: 'conflict',
        conflicts: [
          { id: 'org:nova', expected: port.nova, found: renamed('Other').after, by: 'chg:other' },
          {
            id: 'org:city',
            expected: { ...port.city, summary: { en: 'Not so.' } },
            found: port.city,
            by: 'chg:port',
          },
          { id: 'sec:space', expected: null, found: port.space, by: 'chg:port' },
          { id: 'org:nobody', expected: entity('org:nobody'), found: null, by: null },
        ],
      })
      expect(await answersOf(store)).toEqual(before)
      expect(await store.changeSets(['chg:mine'], now)).toEqual([null])
    })

    it('with a record that is gone names the change that removed it', async () => {
      const store = await filled()
      await applied(store, changeSet('remove', removed(goneClaim, gone)))
      const answer = await store.apply(changeSet('mine', [changed(goneClaim, { withdrawn: false })]))
      expect(answer).toMatchObject({
        outcome: 'conflict',
        conflicts: [{ id: 'c:gone', found: null, by: 'chg:remove' }],
      })
    })

    it('can be mended and sent again under the same id', async () => {
      const store = await filled()
      const wrong = changeSet('mine', [
        changed({ ...port.nova, summary: { en: 'Not so.' } }, { summary: { en: 'Mine.' } }),
      ])
      expect((await store.apply(wrong)).outcome).toBe('conflict')
      const right = changeSet('mine', [changed(port.nova, { summary: { en: 'Mine.' } })])
      expect(await applied(store, right)).toEqual({ changeSet: right, replayed: false })
    })
  })

  describe('a ChangeSet that is wrong', () => {
    const many = Array.from({ length: 5001 }, (_, n) => created(entity(`org:many-${n}`))).flat()
    const wrong: [string, ChangeSet][] = [
      [
        'refers to what is not there',
        changeSet('x', created(...tie(1, 'PART_OF', 'org:nova', 'org:nobody', { source: 'src:paper' }))),
      ],
      [
        'leaves a tie without a claim',
        changeSet('x', [...created(entity('org:new')), ...removed(goneClaim)]),
      ],
      ['takes away what others refer to', changeSet('x', removed(port.harbour))],
      [
        'has a tie with ends that it cannot have',
        changeSet('x', created(...tie(1, 'VISITS', 'place:land', 'org:city', { source: 'src:paper' }))),
      ],
      ['has nothing to change', changeSet('x', [])],
      ['is too large', changeSet('x', many)],
      ['has a record of no shape', changeSet('x', created({ ...port.city, id: 'org:new', names: [] }))],
      ['is of no day', changeSet('x', created(entity('org:new')), { at: 'yesterday' })],
      ['is of nobody', changeSet('x', created(entity('org:new')), { author: '' })],
    ]

    const shared = sharedStore(open, portChange)

    it.each(wrong)('because it %s is refused, and nothing is written', async (_, change) => {
      const store = shared()
      const before = await answersOf(store, ['nova', '새빛시'])
      expect(await store.apply(change)).toMatchObject({
        outcome: 'refused',
        problems: [
          {
            code: expect.stringMatching(/^[A-Z_]+$/),
            what: expect.stringMatching(/\S/),
            mend: expect.stringMatching(/\S/),
          },
        ],
      })
      expect(await answersOf(store, ['nova', '새빛시'])).toEqual(before)
      expect(await store.changeSets([change.id], now)).toEqual([null])
    })

    it('is refused with all of its problems', async () => {
      const store = await filled()
      const answer = await store.apply(
        changeSet(
          'x',
          created(
            relation('r:1', 'PART_OF', 'org:nova', 'org:nobody'),
            claim('c:1', 'r:2', { source: 'src:none' }),
          ),
        ),
      )
      const problems = answer.outcome === 'refused' ? answer.problems : []
      expect(problems.map(({ code }) => code).toSorted()).toEqual([
        'UNKNOWN_ID',
        'UNKNOWN_ID',
        'UNKNOWN_ID',
        'UNSUPPORTED_RECORD',
      ])
    })

    it('can be mended and sent again under the same id', async () => {
      const store = await filled()
      expect((await store.apply(changeSet('x', removed(port.harbour)))).outcome).toBe('refused')
      expect((await applied(store, changeSet('x', created(entity('org:new'))))).replayed).toBe(false)
    })

    it('of two different records in one change is not applied', async () => {
      const store = await filled()
      const answer = await store.apply(changeSet('x', [makeChange('ENTITY', port.space, entity('org:new'))]))
      expect(answer.outcome).toBe('refused')
    })
  })

  it('holds what was applied and nothing else', async () => {
    const store = await filled()
    const expected = [...Object.values(port), ...portTies].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(await recordsIn(store)).toEqual(expected)
  })
}
