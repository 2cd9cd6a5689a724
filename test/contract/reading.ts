import { describe, expect, it } from 'vitest'
import { statusOf } from '../../model/derived.ts'
import type { RelationFilter } from '../../model/query/filters.ts'
import { now, relationCountsOf, relationsOf, sharedStore, type OpenStore } from '../helpers/stores.ts'
import { port, portChange, portRecords } from './example-graph.ts'

/** What a store must answer about single records and what lies around them. */
export function describeReading(open: OpenStore): void {
  const store = sharedStore(open, portChange)

  describe('nodes', () => {
    it('are records of any kind in the order asked, null where an id is unknown', async () => {
      const ids = [
        'gap:staff',
        'org:nobody',
        'r:visit',
        'c:report',
        'f:country',
        'src:paper',
        'note:call',
        'set:partners',
        'org:nova',
      ]
      const { value } = await store().nodes([...ids, 'not an id', ''], now)
      expect(value.map((found) => found?.record.id ?? null)).toEqual(
        [...ids, 'not an id', ''].map((id) => (portRecords.some((record) => record.id === id) ? id : null)),
      )
      expect(value.map((found) => found?.kind)).toEqual([
        'GAP',
        undefined,
        'RELATION',
        'CLAIM',
        'FACT',
        'SOURCE',
        'NOTE',
        'SET',
        'ENTITY',
        undefined,
        undefined,
      ])
      expect(value[8]?.record).toEqual(port.nova)
    })

    it('answer a merged id with the survivor, in its place', async () => {
      const { value } = await store().nodes(['org:old-harbour', 'org:city', 'org:old-harbour'], now)
      expect(value.map((found) => found?.record.id)).toEqual(['org:harbour', 'org:city', 'org:harbour'])
      expect((await store().nodes([], now)).value).toEqual([])
    })

    it('come with a view that holds their claims, facts, gaps, notes and sources', async () => {
      const { view } = await store().nodes(['r:visit', 'org:harbour'], now)
      expect(
        view
          .claimsOf('r:visit')
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(['c:report', 'c:visit'])
      expect(view.source('doc:city')?.sentences).toHaveLength(4)
      expect(statusOf(view, 'r:visit').status).toBe('ESTABLISHED')
      expect(statusOf(view, 'r:visit', ['RELEASE']).status).toBe('PLANNED')
      expect(view.factsOf('org:harbour').map(({ id }) => id)).toEqual(['f:country'])
      expect(
        view
          .gapsAbout('org:harbour')
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(['gap:deal', 'gap:staff'])
      expect(view.notesAbout('r:visit').map(({ id }) => id)).toEqual(['note:call'])
      expect(view.meta('r:visit')).toEqual({
        revision: 1,
        updatedAt: portChange.at,
        enteredBy: 'chg:port',
        changedBy: 'chg:port',
      })
    })
  })

  describe('the relations of an entity', () => {
    const of = (id: string, direction?: 'OUT' | 'IN') => relationsOf(store(), id, undefined, direction)
    const countsOf = (id: string, filter?: RelationFilter) => relationCountsOf(store(), id, filter)

    it('go out from it, come in to it, or belong to it as their event', async () => {
      expect(await of('org:harbour', 'OUT')).toEqual(['r:active', 'r:located'])
      expect(await of('org:harbour', 'IN')).toEqual(['r:seeks', 'r:visit'])
      expect((await of('org:harbour')).toSorted()).toEqual(['r:active', 'r:located', 'r:seeks', 'r:visit'])
      expect(await of('evt:visit', 'IN')).toEqual(['r:visit'])
      expect(await of('evt:visit', 'OUT')).toEqual([])
    })

    it('of a merged id are the survivor’s', async () => {
      expect((await of('org:old-harbour', 'IN')).toSorted()).toEqual(['r:seeks', 'r:visit'])
      expect(await countsOf('org:old-harbour')).toEqual(await countsOf('org:harbour'))
    })

    it('follow the filter, and leave out what nothing supports', async () => {
      expect(await of('org:nova')).toEqual([])
      expect(await relationsOf(store(), 'org:nova', { includeUnsupported: true }, 'OUT')).toEqual(['r:gone'])
      const planned = { statuses: ['PLANNED' as const], layers: ['RELEASE' as const] }
      expect(await relationsOf(store(), 'org:harbour', planned)).toEqual(['r:visit'])
    })

    it('are counted by type, direction and status', async () => {
      expect(await countsOf('per:mayor')).toEqual([
        { type: 'HOLDS_POST', direction: 'OUT', status: 'ESTABLISHED', count: 1 },
        { type: 'VISITS', direction: 'OUT', status: 'ESTABLISHED', count: 1 },
      ])
      expect(await countsOf('evt:visit', { layers: ['RELEASE'] })).toEqual([
        { type: 'VISITS', direction: 'IN', status: 'PLANNED', count: 1 },
      ])
    })
  })

  describe('the neighbourhood', () => {
    it('of an entity is what lies around it, with what is hidden and a view that holds it', async () => {
      const { value, view } = await store().neighborhood({ ids: ['org:city'], limit: 3 }, now)
      expect(value).toEqual({
        entities: ['org:city', 'per:mayor', 'evt:fair'],
        relations: ['r:plan', 'r:post'],
        hidden: [
          { entity: 'org:city', type: 'SEEKS_COOPERATION_WITH', direction: 'OUT', count: 1 },
          { entity: 'per:mayor', type: 'VISITS', direction: 'OUT', count: 1 },
        ],
        truncated: true,
      })
      expect(view.entity('per:mayor')).toEqual(port.mayor)
      expect(statusOf(view, 'r:plan').leading?.id).toBe('c:plan')
    })

    it('of an event includes those who visit there', async () => {
      const { value } = await store().neighborhood({ ids: ['evt:visit'], limit: 60 }, now)
      expect(value.entities.toSorted()).toEqual(['evt:visit', 'org:harbour', 'per:mayor'])
      expect(value.relations).toEqual(['r:visit'])
    })

    it('of a merged id is the survivor’s; of an unknown one there is none', async () => {
      const { value } = await store().neighborhood({ ids: ['org:old-harbour'], limit: 60 }, now)
      expect(value.entities[0]).toBe('org:harbour')
      await expect(
        store().neighborhood({ ids: ['org:city', 'org:nobody'], limit: 60 }, now),
      ).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('org:nobody'),
        mend: expect.stringMatching(/\S/),
      })
      await expect(store().neighborhood({ ids: ['r:visit'], limit: 60 }, now)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    })
  })

  describe('search', () => {
    const first = async (query: string) => (await store().search({ query, first: 5 }, now)).value.hits[0]

    it.each([
      ['a Korean name', '새빛시', 'org:city', 0],
      ['an English name', 'nova univ', 'org:nova', 1],
      ['initial consonants', 'ㄴㅂㄷㅎㄱ', 'org:nova', 0],
      ['an unfinished syllable', '새빛ㅅ', 'org:city', 0],
      ['the other keyboard layout', 'toqlctl', 'org:city', 0],
      ['a small slip', 'Harbuor Aerospace', 'org:harbour', 1],
    ])('finds %s and says which name it was', async (_, query, id, name) => {
      expect(await first(query)).toMatchObject({ entity: id, name, matchedBy: expect.stringMatching(/\S/) })
    })

    it('says that it turned the keyboard layout round, and only then', async () => {
      expect((await store().search({ query: 'toqlctl', first: 5 }, now)).value.repaired).toBe('새빛시')
      expect((await store().search({ query: '새빛시', first: 5 }, now)).value.repaired).toBeNull()
    })

    it('finds by a search key that is never shown as a name', async () => {
      expect(await first('하버에어로')).toMatchObject({ entity: 'org:harbour', name: null })
    })

    it('keeps to the filter and to the number asked for, best first', async () => {
      const ask = async (count: number, types?: ['EVENT']) =>
        (await store().search({ query: '하버항공', first: count, filter: { types } }, now)).value
      expect((await ask(5)).hits.map(({ entity }) => entity)).toEqual(['org:harbour', 'evt:visit'])
      expect(await ask(1)).toMatchObject({ hits: [{ entity: 'org:harbour' }], truncated: true })
      expect(await ask(1, ['EVENT'])).toMatchObject({ hits: [{ entity: 'evt:visit' }], truncated: false })
      const scores = (await ask(5)).hits.map(({ score }) => score)
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    })

    it.each(['', ' ', '!?', 'zzzzzz', '뷁뷁뷁'])('finds nothing for %j', async (query) => {
      expect((await store().search({ query, first: 5 }, now)).value).toEqual({
        hits: [],
        repaired: null,
        truncated: false,
      })
    })
  })
}
