import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PathQuery } from '../../../model/analysis/path-query.ts'
import { paths } from '../../../model/analysis/paths.ts'
import { statusOf } from '../../../model/derived.ts'
import type { RelationFilter } from '../../../model/query/filters.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import { layers } from '../../../model/vocabulary/codes.ts'
import { statuses } from '../../../model/vocabulary/statuses.ts'
import { graphArbitrary, runs } from '../../helpers/graph-arbitrary.ts'
import { allPaths } from './paths-reference.ts'
import { claim, entity, graphOf, source, tie } from './records.ts'

const today = '2025-06-01'

const sourceIds = ['src:one', 'src:two', 'src:undated'] as const
const tiePlan = fc.record({
  from: fc.nat(5),
  to: fc.nat(5),
  event: fc.constantFrom(null, 'evt:0', 'evt:0', 'evt:1'),
  status: fc.constantFrom('ESTABLISHED', 'ESTABLISHED', 'PLANNED', 'CHARACTERIZATION'),
  explicitness: fc.constantFrom('EXPLICIT', 'EXPLICIT', 'IMPLIED'),
  source: fc.constantFrom(...sourceIds),
  /** Who else says so. */
  other: fc.constantFrom(null, null, ...sourceIds),
})

/** Few entities and many ties, several of them between the same two, many of them of one of two events. */
const dense: fc.Arbitrary<AnyRecord[]> = fc.array(tiePlan, { minLength: 4, maxLength: 14 }).map((plans) => [
  source('src:one', { publisher: 'Harbour Daily', publishedOn: '2025-02-01' }),
  source('src:two', { publisher: 'Harbour Daily', publishedOn: '2025-01-03' }),
  source('src:undated'),
  ...['org:0', 'org:1', 'org:2', 'org:3', 'org:4', 'org:5', 'evt:0', 'evt:1'].map((id) => entity(id)),
  ...plans.flatMap(({ from, to, event, other, ...said }, number) => [
    ...tie(number, 'SUPPORTS', `org:${from}`, `org:${to === from ? (to + 1) % 6 : to}`, {
      qualifiers: event === null ? {} : { event },
      ...said,
    }),
    ...(other === null
      ? []
      : [claim(`c:other-${number}`, `r:${number}`, { status: said.status, source: other })]),
  ]),
])

const filter: fc.Arbitrary<RelationFilter | undefined> = fc.option(
  fc.record(
    {
      statuses: fc.subarray(statuses, { minLength: 1 }),
      layers: fc.subarray([...layers], { minLength: 1 }),
      explicitness: fc.constant(['EXPLICIT'] as const).map((list) => [...list]),
      sources: fc.constant(['src:one', 'src:s0']),
      from: fc.constant('2025-01-08'),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
)

const questions = fc.oneof(dense, dense, graphArbitrary).chain((records) => {
  const entities = records.filter((record) => 'formerIds' in record)
  const ids = entities.flatMap(({ id, formerIds }) => [id, ...formerIds])
  const group = fc.subarray(ids, { minLength: 1, maxLength: Math.min(3, ids.length) })
  const query: fc.Arbitrary<PathQuery> = fc.record({
    from: group,
    to: group,
    filter,
    maxLength: fc.integer({ min: 1, max: 6 }),
    first: fc.integer({ min: 1, max: 12 }),
  })
  return fc.record({ records: fc.constant(records), query })
})

describe('the chains between any two groups of any graph', () => {
  it('are the first of all there are, in their order, and it is said when there are more', () => {
    fc.assert(
      fc.property(questions, ({ records, query }) => {
        const view = graphOf(...records)
        const all = allPaths(view, query, today)
        const found = paths(view, query, today)
        expect(found.paths).toEqual(all.slice(0, query.first))
        expect(found.truncated).toBe(all.length > query.first)
      }),
      runs(600, 30_000),
    )
  })

  it('are some of these in their order where the bounds of the work cut them short, which is said', () => {
    const bounded = fc.record({ ties: fc.nat(20), beginnings: fc.nat(20) })
    fc.assert(
      fc.property(questions, bounded, ({ records, query }, bounds) => {
        const view = graphOf(...records)
        const all = allPaths(view, query, today)
        const found = paths(view, query, today, bounds)
        const routes = found.paths.map(({ entities }) => String(entities))
        expect(found.paths).toEqual(all.filter(({ entities }) => routes.includes(String(entities))))
        expect(found.truncated || found.paths.length === all.length).toBe(true)
      }),
      runs(300, 10_000),
    )
  })

  it('are made of established ties alone where no status is named, whatever else is asked', () => {
    fc.assert(
      fc.property(questions, ({ records, query }) => {
        const view = graphOf(...records)
        const { statuses: _, ...rest } = query.filter ?? {}
        const found = paths(view, { ...query, filter: rest }, today).paths
        const ties = found.flatMap(({ relations }) => relations)
        for (const id of ties) expect(statusOf(view, id, rest.layers).status).toBe('ESTABLISHED')
      }),
      runs(200, 10_000),
    )
  })
})
