import { describe, expect, it } from 'vitest'
import type { PathQuery } from '../../../model/analysis/path-query.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import { between, chains, tied } from './paths-graph.ts'
import { claim, tie } from './records.ts'

describe('the order of chains', () => {
  /** From org:a over a better to org:z, and over a worse, which has the smaller id. */
  const two = (better: Parameters<typeof tie>[4], worse: Parameters<typeof tie>[4], ...more: AnyRecord[]) =>
    tied(
      ...tie('a1', 'SUPPLIES', 'org:a', 'org:worse'),
      ...tie('a2', 'SUPPLIES', 'org:worse', 'org:z', worse),
      ...tie('b1', 'SUPPLIES', 'org:a', 'org:zbetter'),
      ...tie('b2', 'SUPPLIES', 'org:zbetter', 'org:z', better),
      ...more,
    )
  const ordered = ['org:a org:zbetter org:z', 'org:a org:worse org:z']
  const any = {
    filter: { statuses: ['ESTABLISHED', 'PLANNED', 'CHARACTERIZATION'] },
  } satisfies Partial<PathQuery>

  it('begins with the shorter chain, however weak', () => {
    const graph = tied(
      ...tie(1, 'SUPPLIES', 'org:a', 'org:z', { status: 'CHARACTERIZATION', explicitness: 'IMPLIED' }),
      ...tie(2, 'SUPPLIES', 'org:a', 'org:b'),
      ...tie(3, 'SUPPLIES', 'org:b', 'org:z'),
    )
    expect(chains(graph, ['org:a'], ['org:z'], any)).toEqual(['org:a org:z', 'org:a org:b org:z'])
  })

  it('then goes by the firmer weakest rung', () => {
    const graph = two({ status: 'PLANNED' }, { status: 'CHARACTERIZATION' })
    expect(chains(graph, ['org:a'], ['org:z'], any)).toEqual(ordered)
    expect(between(graph, ['org:a'], ['org:z'], any).paths.map((one) => one.weakestStatus)).toEqual([
      'PLANNED',
      'CHARACTERIZATION',
    ])
  })

  it('then by fewer ties on that rung', () => {
    const weak = { status: 'PLANNED' } as const
    const graph = tied(
      ...tie('a1', 'SUPPLIES', 'org:a', 'org:worse', weak),
      ...tie('a2', 'SUPPLIES', 'org:worse', 'org:z', weak),
      ...tie('b1', 'SUPPLIES', 'org:a', 'org:zbetter', { explicitness: 'IMPLIED' }),
      ...tie('b2', 'SUPPLIES', 'org:zbetter', 'org:z', weak),
    )
    expect(chains(graph, ['org:a'], ['org:z'], any)).toEqual(ordered)
  })

  it('then by fewer inferences', () => {
    const graph = two(
      {},
      { explicitness: 'IMPLIED' },
      claim('c:more', 'r:a2', { explicitness: 'IMPLIED', source: 'src:other' }),
    )
    expect(chains(graph, ['org:a'], ['org:z'])).toEqual(ordered)
  })

  it('then by more publishers, by whom alone sources are independent', () => {
    const graph = two(
      {},
      {},
      claim('c:more', 'r:b2', { source: 'src:other' }),
      claim('c:same', 'r:a2', { source: 'src:same' }),
      claim('c:again', 'r:a2', { source: 'src:one' }),
    )
    expect(chains(graph, ['org:a'], ['org:z'])).toEqual(ordered)
  })

  it('then by more sources, each counted once', () => {
    const graph = two({}, {}, claim('c:more', 'r:b2', { source: 'src:same' }), claim('c:again', 'r:a2'))
    expect(chains(graph, ['org:a'], ['org:z'])).toEqual(ordered)
  })

  it('counts only the sources that carry the status', () => {
    const planned = claim('c:plan', 'r:a2', { source: 'src:other', status: 'PLANNED' })
    const graph = two({}, {}, planned, claim('c:more', 'r:b2', { source: 'src:same' }))
    expect(chains(graph, ['org:a'], ['org:z'])).toEqual(ordered)
  })

  it.each([
    ['a later source', 'src:other', 'src:early'],
    ['a dated source', 'src:early', 'src:undated'],
  ])('then by %s', (_, better, worse) => {
    expect(chains(two({ source: better }, { source: worse }), ['org:a'], ['org:z'])).toEqual(ordered)
  })

  it('puts one tie without a date behind all that have one', () => {
    const graph = tied(
      ...tie('a1', 'SUPPLIES', 'org:a', 'org:worse', { asOf: '2025-05-01' }),
      ...tie('a2', 'SUPPLIES', 'org:worse', 'org:z', { source: 'src:undated' }),
      ...tie('b1', 'SUPPLIES', 'org:a', 'org:zbetter', { asOf: '0900' }),
      ...tie('b2', 'SUPPLIES', 'org:zbetter', 'org:z', { asOf: '0900' }),
    )
    expect(chains(graph, ['org:a'], ['org:z'])).toEqual(ordered)
  })

  it('ends with the smaller ids', () => {
    expect(chains(two({}, {}), ['org:a'], ['org:z'])).toEqual(ordered.toReversed())
  })

  it('takes of several ties between the same two the firmest', () => {
    const graph = tied(
      ...tie(1, 'SUPPLIES', 'org:a', 'org:z', { status: 'PLANNED' }),
      ...tie(2, 'PART_OF', 'org:z', 'org:a', { explicitness: 'IMPLIED' }),
      ...tie(3, 'SUPPORTS', 'org:z', 'org:a', { source: 'src:early' }),
      ...tie(4, 'HAS_AGREEMENT_WITH', 'org:a', 'org:z'),
    )
    const tiesTaken = (more: Partial<PathQuery>) =>
      between(graph, ['org:a'], ['org:z'], more).paths.map(({ relations }) => relations)
    expect(tiesTaken(any)).toEqual([['r:4']])
    expect(tiesTaken({ filter: { types: ['SUPPORTS', 'PART_OF'] } })).toEqual([['r:3']])
    expect(tiesTaken({ filter: { ...any.filter, types: ['SUPPLIES'] } })).toEqual([['r:1']])
  })
})
