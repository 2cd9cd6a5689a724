import { describe, expect, it } from 'vitest'
import { entityPredicate } from '../../../model/query/entity-filter.ts'
import { entityFilterSchema, type EntityFilter } from '../../../model/query/filters.ts'
import { entity, graphOf, source, tie, told } from './records.ts'

const graph = graphOf(
  source('src:one'),
  source('src:two'),
  entity('org:city', {
    subtype: 'municipality',
    names: [{ text: '새빛시', language: 'ko', kind: 'main', source: 'src:names' }],
  }),
  source('src:names'),
  entity('org:harbour', {
    subtype: 'company',
    formerIds: ['org:port'],
    names: [{ text: 'Harbour Aerospace', language: 'en', kind: 'main' }],
  }),
  entity('org:nova', { subtype: 'university' }),
  entity('grp:firms', { subtype: 'unnamed_firms' }),
  entity('grp:all'),
  entity('per:mayor'),
  entity('sec:space', { formerIds: ['sec:aero'] }),
  entity('org:alone'),
  ...tie(1, 'SEEKS_COOPERATION_WITH', 'org:city', 'org:harbour', { status: 'INTENDED' }),
  ...tie(2, 'VISITS', 'per:mayor', 'org:harbour', { status: 'PLANNED', layer: 'CONTEXT', source: 'src:two' }),
  ...tie(3, 'ACTIVE_IN', 'org:harbour', 'sec:space'),
  ...tie(4, 'ACTIVE_IN', 'org:nova', 'sec:space', { withdrawn: true }),
  ...tie(5, 'PART_OF', 'org:harbour', 'grp:firms'),
  ...tie(6, 'PART_OF', 'grp:firms', 'grp:all'),
  ...tie(7, 'PART_OF', 'grp:all', 'grp:firms', { status: 'CHARACTERIZATION' }),
  ...told(1, 'org:harbour', 'COUNTRY', 'US', { layer: 'USER', source: 'src:two' }),
  ...told(2, 'org:city', 'COUNTRY', 'KR'),
)

function found(filter: EntityFilter): string[] {
  return [...graph.entities()]
    .filter(entityPredicate(graph, entityFilterSchema.parse(filter)))
    .map(({ id }) => id)
}

describe('entities asked for', () => {
  it('are all of them without a filter, or with one that says nothing', () => {
    const all = [...graph.entities()].length
    expect([...graph.entities()].filter(entityPredicate(graph, undefined))).toHaveLength(all)
    expect(found({})).toHaveLength(all)
  })

  it.each<[string, EntityFilter, string[]]>([
    ['ids', { ids: ['org:city', 'org:nova', 'org:none'] }, ['org:city', 'org:nova']],
    ['ids, a merged one for its survivor', { ids: ['org:port'] }, ['org:harbour']],
    ['types', { types: ['PERSON', 'SECTOR'] }, ['per:mayor', 'sec:space']],
    ['subtypes', { subtypes: ['company', 'university'] }, ['org:harbour', 'org:nova']],
    ['text, in part of a name', { text: 'harbour' }, ['org:harbour']],
    ['text, by initial consonants', { text: 'ㅅㅂㅅ' }, ['org:city']],
    [
      'relatedTo, in either direction',
      { relatedTo: ['org:harbour'] },
      ['org:city', 'grp:firms', 'per:mayor', 'sec:space'],
    ],
    ['relatedTo a merged id', { relatedTo: ['org:port'], types: ['PERSON'] }, ['per:mayor']],
    ['relatedTo nothing by a withdrawn tie', { relatedTo: ['org:nova'] }, []],
    ['relatedBy', { relatedBy: ['VISITS'] }, ['org:harbour', 'per:mayor']],
    [
      'relatedTo by a kind of tie',
      { relatedTo: ['org:harbour'], relatedBy: ['VISITS', 'PART_OF'] },
      ['grp:firms', 'per:mayor'],
    ],
    ['activeIn, ties that are supported', { activeIn: ['sec:space'] }, ['org:harbour']],
    ['activeIn a merged id', { activeIn: ['sec:aero'] }, ['org:harbour']],
    ['memberOf, any number of steps', { memberOf: ['grp:all'] }, ['org:harbour', 'grp:firms']],
    ['memberOf, in a ring', { memberOf: ['grp:firms'] }, ['org:harbour', 'grp:all']],
    ['countries', { countries: ['US', 'JP'] }, ['org:harbour']],
    ['statuses of its ties', { statuses: ['PLANNED'] }, ['org:harbour', 'per:mayor']],
    ['statuses under layers', { statuses: ['PLANNED'], layers: ['RELEASE'] }, []],
    ['statuses, unsupported if asked', { statuses: ['UNSUPPORTED'] }, ['org:nova', 'sec:space']],
    ['layers of its ties and facts', { layers: ['CONTEXT', 'USER'] }, ['org:harbour', 'per:mayor']],
    ['sources of its ties and facts', { sources: ['src:two'] }, ['org:harbour', 'per:mayor']],
    ['sources of its names', { sources: ['src:names'] }, ['org:city']],
  ])('by %s', (_, filter, expected) => {
    expect(found(filter).toSorted()).toEqual(expected.toSorted())
  })

  it('related to an event are also those whose visit or exhibit there is their record of it', () => {
    const fair = graphOf(
      source('src:one'),
      entity('per:mayor'),
      entity('org:plant'),
      entity('evt:fair'),
      ...tie(1, 'VISITS', 'per:mayor', 'org:plant', { qualifiers: { event: 'evt:fair' } }),
    )
    const asked = entityPredicate(fair, { relatedTo: ['evt:fair'], types: ['PERSON'] })
    expect([...fair.entities()].filter(asked).map(({ id }) => id)).toEqual(['per:mayor'])
  })

  it('leave out those that are excluded, by a merged id too', () => {
    expect(found({ types: ['ORGANIZATION'], excludeIds: ['org:city', 'org:port'] })).toEqual([
      'org:nova',
      'org:alone',
    ])
  })

  it('meet every field that is given', () => {
    expect(found({ types: ['ORGANIZATION'], countries: ['KR', 'US'], activeIn: ['sec:space'] })).toEqual([
      'org:harbour',
    ])
    expect(found({ types: ['PERSON'], countries: ['KR'] })).toEqual([])
  })

  it.each<EntityFilter>([{ layers: ['RELEASE'] }, { sources: ['src:one'] }])(
    'by %j are not those of whom only a withdrawn claim says anything',
    (filter) => {
      expect(found({ ...filter, ids: ['org:nova'] })).toEqual([])
    },
  )
})

describe('an entity filter', () => {
  it.each([
    'ids',
    'types',
    'subtypes',
    'relatedTo',
    'relatedBy',
    'locatedIn',
    'activeIn',
    'memberOf',
    'countries',
    'excludeIds',
    'layers',
    'statuses',
    'sources',
  ])('with an empty list of %s is an error that says what to do', (field) => {
    const message = entityFilterSchema.safeParse({ [field]: [] }).error?.issues[0]?.message
    expect(message).toMatch(/empty list.*leave it out/)
  })

  it.each([{ countries: ['Korea'] }, { types: ['GHOST'] }, { text: ' ' }, { name: 'x' }])(
    'is not %j',
    (filter) => {
      expect(entityFilterSchema.safeParse(filter).success).toBe(false)
    },
  )
})
