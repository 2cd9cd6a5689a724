import { describe, expect, it } from 'vitest'
import type { EntityFilter, RelationFilter } from '../../model/query/filters.ts'
import { BadPage, type PageRequest } from '../../model/query/page.ts'
import type { Store } from '../../store/store.ts'
import { now, readOver, sharedStore, walked, type OpenStore } from '../helpers/stores.ts'
import { portChange, portRecords } from './example-graph.ts'

/** Every list of a store, by its name. */
export const lists: Readonly<
  Record<
    string,
    (
      store: Store,
      page: PageRequest,
      bounds?: typeof now,
    ) => Promise<{ value: { items: unknown[]; cursors: string[] } }>
  >
> = {
  entities: (store, page, bounds = now) => store.entities(undefined, 'NAME', page, bounds),
  relations: (store, page, bounds = now) => store.relations(undefined, page, bounds),
  timeline: (store, page, bounds = now) => store.timeline(undefined, undefined, page, bounds),
  sources: (store, page, bounds = now) => store.sources(page, bounds),
  gaps: (store, page, bounds = now) => store.gaps(undefined, undefined, page, bounds),
  membersOf: (store, page, bounds = now) => store.membersOf('set:partners', page, bounds),
}

/** What a store must answer in lists. */
export function describeListing(open: OpenStore): void {
  const store = sharedStore(open, portChange)

  describe('entities', () => {
    const found = async (filter?: EntityFilter) =>
      walked((page) => store().entities(filter, 'NAME', page, now))

    it.each<[string, EntityFilter, string[]]>([
      ['types', { types: ['PERSON', 'SECTOR'] }, ['per:mayor', 'sec:space']],
      ['subtypes', { subtypes: ['company'] }, ['org:harbour']],
      ['ids, a merged one too', { ids: ['org:old-harbour', 'org:nobody'] }, ['org:harbour']],
      ['text', { text: 'ㅅㅂㅅ' }, ['org:city']],
      [
        'relatedTo and relatedBy',
        { relatedTo: ['org:harbour'], relatedBy: ['VISITS'], types: ['PERSON'] },
        ['per:mayor'],
      ],
      [
        'locatedIn a country, by way of its town',
        { locatedIn: ['place:land'] },
        ['org:harbour', 'place:alder'],
      ],
      ['activeIn', { activeIn: ['sec:space'] }, ['org:harbour']],
      ['countries', { countries: ['US'] }, ['org:harbour']],
      ['statuses', { statuses: ['INTENDED'] }, ['org:city', 'org:harbour']],
      ['layers', { layers: ['CONTEXT'], types: ['PERSON'] }, ['per:mayor']],
      [
        'sources',
        { sources: ['src:paper'], types: ['PERSON', 'PLACE'], excludeIds: ['place:land'] },
        ['per:mayor', 'place:alder'],
      ],
      ['memberOf, which a withdrawn claim does not make', { memberOf: ['org:city'] }, []],
    ])('are found by %s', async (_, filter, expected) => {
      expect((await found(filter)).toSorted()).toEqual(expected)
    })

    it('are ordered by name, by their ties, by their change', async () => {
      const ordered = async (order: 'NAME' | 'DEGREE' | 'UPDATED') =>
        (await store().entities({ types: ['ORGANIZATION', 'PERSON'] }, order, {}, now)).value.items
      expect(await ordered('NAME')).toEqual(['per:mayor', 'org:nova', 'org:city', 'org:harbour'])
      expect((await ordered('DEGREE')).slice(2)).toEqual(['per:mayor', 'org:nova'])
      expect((await ordered('UPDATED')).toSorted()).toEqual((await ordered('NAME')).toSorted())
    })

    it('come with a view of each', async () => {
      const { value, view } = await store().entities(undefined, 'NAME', { first: 3 }, now)
      expect(value.items.map((id) => view.entity(id)?.id)).toEqual(value.items)
    })
  })

  describe('relations', () => {
    const found = async (filter?: RelationFilter) => walked((page) => store().relations(filter, page, now))

    it.each<[string, RelationFilter | undefined, string[]]>([
      [
        'nothing, which leaves out what is unsupported',
        undefined,
        ['r:active', 'r:land', 'r:located', 'r:plan', 'r:post', 'r:seeks', 'r:visit'],
      ],
      ['includeUnsupported', { includeUnsupported: true, types: ['PART_OF'] }, ['r:gone', 'r:land']],
      ['statuses', { statuses: ['PLANNED'] }, ['r:plan']],
      ['layers', { layers: ['CONTEXT'] }, ['r:land', 'r:located', 'r:visit']],
      ['timings', { timings: ['UPCOMING'] }, ['r:plan']],
      ['timings under layers', { timings: ['PAST_UNREPORTED'], layers: ['RELEASE'] }, ['r:visit']],
      ['days', { from: '2025-01-09', to: '2025-01-09' }, ['r:post', 'r:visit']],
      ['sources', { sources: ['src:paper'] }, ['r:land', 'r:located', 'r:visit']],
      ['ids', { ids: ['r:post', 'r:nothing'] }, ['r:post']],
    ])('are found by %s, by id', async (_, filter, expected) => {
      expect(await found(filter)).toEqual(expected)
    })
  })

  describe('the timeline', () => {
    it('has ties and events in the order of their days', async () => {
      const items = await walked((page) => store().timeline(undefined, undefined, page, now), 2)
      expect(items.map(({ relation, entity }) => relation?.id ?? entity?.id)).toEqual([
        'r:post',
        'r:visit',
        'r:plan',
        'evt:fair',
      ])
    })

    it('of an event includes who visits there', async () => {
      const items = await walked((page) => store().timeline(undefined, { ids: ['evt:visit'] }, page, now))
      expect(items.map(({ relation }) => relation?.id)).toEqual(['r:visit'])
    })
  })

  describe('facets', () => {
    it('count what the filters find', async () => {
      const { value } = await store().facets(
        { types: ['ORGANIZATION', 'PERSON'] },
        { layers: ['RELEASE'] },
        now,
      )
      expect(value).toEqual({
        entityTypes: [
          { value: 'ORGANIZATION', count: 3 },
          { value: 'PERSON', count: 1 },
        ],
        relationTypes: [
          { value: 'HOLDS_POST', count: 1 },
          { value: 'VISITS', count: 1 },
          { value: 'SEEKS_COOPERATION_WITH', count: 1 },
        ],
        statuses: [
          { value: 'ESTABLISHED', count: 1 },
          { value: 'PLANNED', count: 1 },
          { value: 'INTENDED', count: 1 },
        ],
        layers: [{ value: 'RELEASE', count: 3 }],
        sources: [{ value: 'doc:city', count: 3 }],
      })
    })
  })

  describe('sources, gaps, sets and ChangeSets', () => {
    it('are listed by id, claims by their source', async () => {
      expect(await walked((page) => store().sources(page, now), 1)).toEqual(['doc:city', 'src:paper'])
      const cited = await readOver(store(), ['src:paper'], (view) => view.claimsFrom('src:paper'))
      expect(cited.map(({ id }) => id)).toEqual(['c:fcountry', 'c:gone', 'c:land', 'c:located', 'c:report'])
    })

    it('gaps are about records, of a merged id too, and of kinds', async () => {
      const found = (about?: string[], kinds?: ['REJECTED']) =>
        walked((page) => store().gaps(about, kinds, page, now), 1)
      expect(await found()).toEqual(['gap:staff', 'gap:deal'])
      expect(await found(['org:old-harbour'])).toEqual(['gap:staff', 'gap:deal'])
      expect(await found(['org:city'])).toEqual(['gap:deal'])
      expect(await found(undefined, ['REJECTED'])).toEqual(['gap:deal'])
    })

    it('sets have for members whatever any of their filters finds', async () => {
      expect((await store().namedSets(now)).value).toEqual(['set:partners'])
      expect(await walked((page) => store().membersOf('set:partners', page, now), 1)).toEqual([
        'org:nova',
        'org:harbour',
      ])
      await expect(store().membersOf('set:none', {}, now)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    })

    it('ChangeSets are there as they came, null where an id is unknown', async () => {
      expect(await store().changeSets(['chg:none', 'chg:port'], now)).toEqual([null, portChange])
    })

    it('health counts the records of each kind', async () => {
      const of = (prefix: string) => portRecords.filter(({ id }) => id.startsWith(prefix)).length
      const { counts, ready } = await store().health()
      expect(ready).toBe(true)
      expect(counts).toMatchObject({
        SOURCE: 2,
        RELATION: of('r:'),
        CLAIM: of('c:'),
        FACT: of('f:'),
        GAP: 2,
        NOTE: 1,
        SET: 1,
      })
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(portRecords.length)
    })
  })

  describe.each(Object.entries(lists))('the list of %s', (_, ask) => {
    it('is the same read by pages of one, forward or backward, as at once', async () => {
      const whole = (await ask(store(), { first: 100 })).value
      const single: unknown[] = []
      for (const [index] of whole.items.entries())
        single.push(...(await ask(store(), { first: 1, after: whole.cursors[index - 1] })).value.items)
      expect(single).toEqual(whole.items)
      const last = await ask(store(), { last: 1, before: whole.cursors.at(-1) })
      expect(last.value.items).toEqual(whole.items.slice(-2, -1))
    })

    it.each<[PageRequest, string]>([
      [{ first: 0 }, 'BAD_PAGE'],
      [{ last: 101 }, 'BAD_PAGE'],
      [{ first: 1, last: 1 }, 'BAD_PAGE'],
      [{ first: 1, after: 'nonsense' }, 'BAD_CURSOR'],
      [{ last: 1, before: '한글' }, 'BAD_CURSOR'],
    ])('refuses a page of %j', async (page, reason) => {
      const refusal = ask(store(), page)
      await expect(refusal).rejects.toBeInstanceOf(BadPage)
      await expect(refusal).rejects.toMatchObject({ reason, problem: { mend: expect.stringMatching(/\S/) } })
    })
  })
}
