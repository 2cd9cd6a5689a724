import { describe, expect, it } from 'vitest'
import { relationFilterSchema, type RelationFilter } from '../../../model/query/filters.ts'
import { relationCounts } from '../../../model/query/relation-counts.ts'
import { relationPredicate } from '../../../model/query/relation-filter.ts'
import { claim, entity, graphOf, source, tie } from './records.ts'

const today = '2025-06-01'
const during = (edtf: string) => ({ period: { edtf, basis: 'STATED' as const } })
const graph = graphOf(
  source('src:one'),
  source('src:two'),
  entity('per:mayor'),
  entity('org:plant'),
  entity('org:firm'),
  entity('evt:fair'),
  ...tie('visit', 'VISITS', 'per:mayor', 'org:plant', {
    status: 'PLANNED',
    ...during('2025-01-08'),
    qualifiers: { event: 'evt:fair' },
  }),
  claim('c:report', 'r:visit', { layer: 'CONTEXT', source: 'src:two', ...during('2025-01-09') }),
  ...tie('seeks', 'SEEKS_COOPERATION_WITH', 'org:firm', 'org:plant', {
    status: 'INTENDED',
    explicitness: 'IMPLIED',
  }),
  ...tie('post', 'HOLDS_POST', 'per:mayor', 'org:firm', during('2022-07/..')),
  ...tie('aim', 'PARTICIPATES_IN', 'org:firm', 'evt:fair', { status: 'PLANNED', ...during('2025-01') }),
  ...tie('next', 'PARTICIPATES_IN', 'org:plant', 'evt:fair', { status: 'PLANNED', ...during('2026') }),
  ...tie('gone', 'PART_OF', 'org:plant', 'org:firm', { withdrawn: true, source: 'src:two' }),
)

function found(filter: RelationFilter | undefined): string[] {
  const parsed = filter === undefined ? undefined : relationFilterSchema.parse(filter)
  return Array.from(graph.relations())
    .filter(relationPredicate(graph, parsed, today))
    .map(({ id }) => id)
    .toSorted()
}

const supported = ['r:aim', 'r:next', 'r:post', 'r:seeks', 'r:visit']

describe('relations asked for', () => {
  it('leave out what nothing supports, unless that is asked for', () => {
    expect(found(undefined)).toEqual(supported)
    expect(found({})).toEqual(supported)
    expect(found({ includeUnsupported: false })).toEqual(supported)
    expect(found({ includeUnsupported: true })).toEqual([...supported, 'r:gone'].toSorted())
    expect(found({ statuses: ['UNSUPPORTED'] })).toEqual(['r:gone'])
  })

  it.each<[string, RelationFilter, string[]]>([
    ['ids', { ids: ['r:visit', 'r:none', 'r:gone'] }, ['r:visit']],
    ['types', { types: ['VISITS', 'HOLDS_POST'] }, ['r:post', 'r:visit']],
    ['statuses', { statuses: ['ESTABLISHED'] }, ['r:post', 'r:visit']],
    ['statuses under layers', { statuses: ['PLANNED'], layers: ['RELEASE'] }, ['r:aim', 'r:next', 'r:visit']],
    ['layers that speak of them', { layers: ['CONTEXT', 'USER'] }, ['r:visit']],
    [
      'layers, and what is unsupported under them',
      { layers: ['CONTEXT'], statuses: ['UNSUPPORTED'] },
      ['r:aim', 'r:gone', 'r:next', 'r:post', 'r:seeks'],
    ],
    ['explicitness', { explicitness: ['IMPLIED'] }, ['r:seeks']],
    ['sources that count', { sources: ['src:two'] }, ['r:visit']],
    ['sources under layers', { sources: ['src:two'], layers: ['RELEASE'] }, []],
    ['timings: past', { timings: ['PAST'] }, ['r:visit']],
    ['timings: planned and not reported', { timings: ['PAST_UNREPORTED'] }, ['r:aim']],
    ['timings under layers', { timings: ['PAST_UNREPORTED'], layers: ['RELEASE'] }, ['r:aim', 'r:visit']],
    ['timings: upcoming or current', { timings: ['UPCOMING', 'CURRENT'] }, ['r:next', 'r:post']],
    ['timings: undated', { timings: ['UNDATED'] }, ['r:seeks']],
    ['days from', { from: '2025-01-10' }, ['r:aim', 'r:next', 'r:post']],
    ['days to', { to: '2025-01-01' }, ['r:aim', 'r:post']],
    ['a day', { from: '2025-01-09', to: '2025-01-09' }, ['r:aim', 'r:post', 'r:visit']],
    [
      'a day under layers',
      { from: '2025-01-09', to: '2025-01-09', layers: ['RELEASE'] },
      ['r:aim', 'r:post'],
    ],
    [
      'several fields at once',
      { types: ['PARTICIPATES_IN'], timings: ['UPCOMING'], from: '2026-03-01' },
      ['r:next'],
    ],
  ])('by %s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected)
  })
})

describe('a relation filter', () => {
  it.each(['ids', 'timings', 'types', 'statuses', 'layers', 'explicitness', 'sources'])(
    'with an empty list of %s is an error that says what to do',
    (field) => {
      const message = relationFilterSchema.safeParse({ [field]: [] }).error?.issues[0]?.message
      expect(message).toMatch(/empty list.*leave it out/)
    },
  )

  it.each([
    { from: '2025-13-01' },
    { to: 'today' },
    { from: '2025-02-30' },
    { types: ['LIKES'] },
    { when: 'now' },
  ])('is not %j', (filter) => {
    expect(relationFilterSchema.safeParse(filter).success).toBe(false)
  })
})

describe('the counts of an entity’s relations', () => {
  it('are by type, direction and status, shown or not', () => {
    expect(relationCounts(graph, 'org:plant', undefined, today)).toEqual([
      { type: 'PARTICIPATES_IN', direction: 'OUT', status: 'PLANNED', count: 1 },
      { type: 'VISITS', direction: 'IN', status: 'ESTABLISHED', count: 1 },
      { type: 'SEEKS_COOPERATION_WITH', direction: 'IN', status: 'INTENDED', count: 1 },
    ])
  })

  it('of an event count who visits there', () => {
    expect(relationCounts(graph, 'evt:fair', undefined, today)).toEqual([
      { type: 'PARTICIPATES_IN', direction: 'IN', status: 'PLANNED', count: 2 },
      { type: 'VISITS', direction: 'IN', status: 'ESTABLISHED', count: 1 },
    ])
  })

  it('follow the filter', () => {
    expect(relationCounts(graph, 'org:plant', { layers: ['RELEASE'], types: ['VISITS'] }, today)).toEqual([
      { type: 'VISITS', direction: 'IN', status: 'PLANNED', count: 1 },
    ])
    expect(relationCounts(graph, 'org:plant', { statuses: ['UNSUPPORTED'] }, today)).toEqual([
      { type: 'PART_OF', direction: 'OUT', status: 'UNSUPPORTED', count: 1 },
    ])
  })
})
