import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityPredicate } from '../../../model/query/entity-filter.ts'
import { facets, type FacetCount } from '../../../model/query/facets.ts'
import { relationPredicate } from '../../../model/query/relation-filter.ts'
import { entityTypes } from '../../../model/vocabulary/entity-types.ts'
import { claimStatuses } from '../../../model/vocabulary/statuses.ts'
import { graphArbitrary, runs } from '../../helpers/graph-arbitrary.ts'
import { claim, entity, graphOf, source, tie } from './records.ts'

const today = '2025-06-01'
const graph = graphOf(
  source('src:one'),
  source('src:two'),
  entity('org:a'),
  entity('org:b'),
  entity('per:c'),
  ...tie(1, 'PART_OF', 'org:a', 'org:b', { status: 'PLANNED' }),
  claim('c:1b', 'r:1', { layer: 'CONTEXT', source: 'src:two' }),
  claim('c:1c', 'r:1', { layer: 'CONTEXT', source: 'src:two' }),
  claim('c:1d', 'r:1', { layer: 'USER', withdrawn: true }),
  ...tie(2, 'VISITS', 'per:c', 'org:a', { status: 'PLANNED' }),
  ...tie(3, 'SUPPORTS', 'org:b', 'org:a', { withdrawn: true }),
)

describe('facets', () => {
  it('count entities by type, and ties by type, status, and each layer and source that speaks of them', () => {
    expect(facets(graph, undefined, undefined, today)).toEqual({
      entityTypes: [
        { value: 'ORGANIZATION', count: 2 },
        { value: 'PERSON', count: 1 },
      ],
      relationTypes: [
        { value: 'PART_OF', count: 1 },
        { value: 'VISITS', count: 1 },
      ],
      statuses: [
        { value: 'ESTABLISHED', count: 1 },
        { value: 'PLANNED', count: 1 },
      ],
      layers: [
        { value: 'RELEASE', count: 2 },
        { value: 'CONTEXT', count: 1 },
      ],
      sources: [
        { value: 'src:one', count: 2 },
        { value: 'src:two', count: 1 },
      ],
    })
  })

  it('count ties both of whose ends are among the entities asked for', () => {
    expect(facets(graph, { types: ['ORGANIZATION'] }, undefined, today)).toMatchObject({
      entityTypes: [{ value: 'ORGANIZATION', count: 2 }],
      relationTypes: [{ value: 'PART_OF', count: 1 }],
    })
  })

  it('judge ties by the layers asked for', () => {
    expect(facets(graph, undefined, { layers: ['RELEASE'] }, today)).toMatchObject({
      statuses: [{ value: 'PLANNED', count: 2 }],
      layers: [{ value: 'RELEASE', count: 2 }],
      sources: [{ value: 'src:one', count: 2 }],
    })
  })

  it('count what nothing supports when it is asked for', () => {
    expect(facets(graph, undefined, { includeUnsupported: true }, today).statuses).toEqual([
      { value: 'ESTABLISHED', count: 1 },
      { value: 'PLANNED', count: 1 },
      { value: 'UNSUPPORTED', count: 1 },
    ])
  })
})

describe('any facets', () => {
  const sum = (counts: FacetCount[]) => counts.reduce((total, { count }) => total + count, 0)
  const questions = fc.record({
    records: graphArbitrary,
    types: fc.option(fc.subarray([...entityTypes], { minLength: 3 }), { nil: undefined }),
    statuses: fc.option(fc.subarray([...claimStatuses], { minLength: 2 }), { nil: undefined }),
  })

  it('add up to the entities and ties that the same filters find', () => {
    fc.assert(
      fc.property(questions, ({ records, types, statuses }) => {
        const view = graphOf(...records)
        const counts = facets(view, { types }, { statuses }, today)
        const within = [...view.entities()].filter(entityPredicate(view, { types }))
        const ends = new Set(within.map(({ id }) => id))
        const ties = [...view.relations()].filter(
          (one) =>
            ends.has(one.from) && ends.has(one.to) && relationPredicate(view, { statuses }, today)(one),
        )
        expect(sum(counts.entityTypes)).toBe(within.length)
        expect(sum(counts.relationTypes)).toBe(ties.length)
        expect(sum(counts.statuses)).toBe(ties.length)
        for (const spoken of [counts.layers, counts.sources]) {
          expect(spoken.every(({ count }) => count >= 1 && count <= ties.length)).toBe(true)
          expect(sum(spoken)).toBeGreaterThanOrEqual(ties.length)
        }
      }),
      runs(200, 5000),
    )
  })
})
