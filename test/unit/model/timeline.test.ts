import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphIndex } from '../../../model/graph-index.ts'
import type { EntityFilter, RelationFilter } from '../../../model/query/filters.ts'
import { compareKeys, paginate } from '../../../model/query/page.ts'
import { timeline, timelineSortKey } from '../../../model/query/timeline.ts'
import { graphArbitrary, runs } from '../../helpers/graph-arbitrary.ts'
import { claim, entity, graphOf, source, tie, told } from './records.ts'

const today = '2025-06-01'
const during = (edtf: string) => ({ period: { edtf, basis: 'STATED' as const } })
const graph = graphOf(
  source('src:one'),
  source('src:two'),
  entity('per:mayor'),
  entity('org:plant'),
  entity('org:firm'),
  entity('ven:hall'),
  entity('evt:fair'),
  entity('evt:undated'),
  ...told(1, 'evt:fair', 'PERIOD', '2025-01-07/2025-01-10', { status: 'PLANNED', source: 'src:two' }),
  ...tie('visit', 'VISITS', 'per:mayor', 'org:plant', {
    status: 'PLANNED',
    ...during('2025-01-08'),
    qualifiers: { event: 'evt:fair' },
  }),
  claim('c:report', 'r:visit', { layer: 'CONTEXT', ...during('2025-01-09') }),
  ...tie('stand', 'EXHIBITS_AT', 'org:firm', 'ven:hall', {
    status: 'PLANNED',
    ...during('2025-01'),
    qualifiers: { event: 'evt:fair' },
  }),
  ...tie('post', 'HOLDS_POST', 'per:mayor', 'org:firm', during('2022-07/..')),
  ...tie('long', 'PART_OF', 'org:firm', 'org:plant', during('../2025-01-08')),
  ...tie('undated', 'PARTICIPATES_IN', 'org:plant', 'evt:undated'),
  ...tie('gone', 'SUPPORTS', 'org:plant', 'org:firm', { withdrawn: true, ...during('2025-01-01') }),
)

function found(filter?: RelationFilter, entities?: EntityFilter, view: GraphIndex = graph): string[] {
  const { items } = paginate(timeline(view, filter, entities, today), timelineSortKey, { first: 100 })
  return items.map((item) => item.relation?.id ?? item.entity?.id ?? '')
}

describe('a timeline', () => {
  it('has every tie and event with a period, by first day, then last; what began always by its last', () => {
    expect(found()).toEqual(['r:post', 'r:stand', 'evt:fair', 'r:long', 'r:visit'])
  })

  it('gives each with its period, by the layers asked for', () => {
    const items = (filter?: RelationFilter) =>
      Array.from(timeline(graph, filter, undefined, today), ({ relation, entity: one, period, span }) => [
        relation?.id ?? one?.id,
        period.edtf,
        span.earliest,
      ])
    expect(items()).toContainEqual(['r:visit', '2025-01-09', '2025-01-09'])
    expect(items({ layers: ['RELEASE'] })).toContainEqual(['r:visit', '2025-01-08', '2025-01-08'])
    expect(items()).toContainEqual(['evt:fair', '2025-01-07/2025-01-10', '2025-01-07'])
  })

  it('of an event includes who visits and who exhibits there', () => {
    expect(found(undefined, { ids: ['evt:fair'] })).toEqual(['r:stand', 'evt:fair', 'r:visit'])
  })

  it('of any other entity has the ties that touch it', () => {
    expect(found(undefined, { ids: ['org:firm'] })).toEqual(['r:post', 'r:stand', 'r:long'])
    expect(found(undefined, { types: ['PERSON'] })).toEqual(['r:post', 'r:visit'])
  })

  it.each<[string, RelationFilter, string[]]>([
    ['kinds of tie, which leave events out', { types: ['VISITS', 'HOLDS_POST'] }, ['r:post', 'r:visit']],
    ['single ties', { ids: ['r:stand'] }, ['r:stand']],
    ['statuses', { statuses: ['PLANNED'] }, ['r:stand', 'evt:fair']],
    ['timings', { timings: ['PAST_UNREPORTED'] }, ['r:stand', 'evt:fair']],
    ['days', { from: '2025-01-10', to: '2025-01-20' }, ['r:post', 'r:stand', 'evt:fair']],
    ['sources', { sources: ['src:two'] }, ['evt:fair']],
    ['layers', { layers: ['CONTEXT'] }, ['r:visit']],
    ['explicitness', { explicitness: ['IMPLIED'] }, []],
    [
      'what nothing supports any more, if that is asked for',
      { includeUnsupported: true },
      ['r:post', 'r:gone', 'r:stand', 'evt:fair', 'r:long', 'r:visit'],
    ],
  ])('follows the filter by %s', (_, filter, expected) => {
    expect(found(filter)).toEqual(expected)
  })

  it('of any graph is in order, and has nothing twice', () => {
    fc.assert(
      fc.property(graphArbitrary, (records) => {
        const keys = Array.from(timeline(graphOf(...records), undefined, undefined, today), timelineSortKey)
        const { items } = paginate(keys, (key) => key, { first: 100 })
        expect(items).toEqual(keys.toSorted(compareKeys))
        expect(new Set(keys.map((key) => key.at(-1))).size).toBe(keys.length)
        const first = items.map(([earliest]) => String(earliest))
        expect(first).toEqual(first.toSorted())
      }),
      runs(200, 5000),
    )
  })
})
