import { describe, expect, it } from 'vitest'
import type { PathQuery } from '../../../model/analysis/path-query.ts'
import { paths, type PathBounds } from '../../../model/analysis/paths.ts'
import { between, chains, sources, tied, today } from './paths-graph.ts'
import { claim, entity, graphOf, tie } from './records.ts'

describe('a chain', () => {
  const graph = tied(
    ...tie(1, 'PART_OF', 'org:arm', 'org:firm'),
    ...tie(2, 'SUPPLIES', 'org:shop', 'org:firm'),
    ...tie(3, 'SUPPLIES', 'org:shop', 'prod:jet'),
    ...tie(4, 'PART_OF', 'org:lone', 'org:lonely'),
  )

  it('walks ties in either direction, and names the tie of each step', () => {
    expect(between(graph, ['org:arm'], ['prod:jet'])).toEqual({
      paths: [
        {
          entities: ['org:arm', 'org:firm', 'org:shop', 'prod:jet'],
          relations: ['r:1', 'r:2', 'r:3'],
          weakestStatus: 'ESTABLISHED',
        },
      ],
      truncated: false,
    })
  })

  it('has no more ties than asked for', () => {
    expect(chains(graph, ['org:arm'], ['prod:jet'], { maxLength: 3 })).toHaveLength(1)
    expect(between(graph, ['org:arm'], ['prod:jet'], { maxLength: 2 })).toEqual({
      paths: [],
      truncated: false,
    })
  })

  it('is not there where nothing joins the two', () => {
    expect(chains(graph, ['org:arm'], ['org:lone'])).toEqual([])
  })

  it('visits nothing twice', () => {
    const round = tied(
      ...tie(1, 'PART_OF', 'org:a', 'org:b'),
      ...tie(2, 'PART_OF', 'org:b', 'org:c'),
      ...tie(3, 'PART_OF', 'org:b', 'org:leaf'),
      ...tie(4, 'PART_OF', 'org:leaf', 'org:leaf-of-leaf'),
    )
    expect(chains(round, ['org:a'], ['org:c'])).toEqual(['org:a org:b org:c'])
  })

  it('may be longer than the shortest, as long as there are fewer than asked for', () => {
    const detour = tied(
      ...tie(1, 'PART_OF', 'org:a', 'org:z'),
      ...tie(2, 'PART_OF', 'org:a', 'org:b'),
      ...tie(3, 'PART_OF', 'org:b', 'org:z'),
      ...tie(4, 'PART_OF', 'org:b', 'org:c'),
      ...tie(5, 'PART_OF', 'org:c', 'org:z'),
    )
    const all = ['org:a org:z', 'org:a org:b org:z', 'org:a org:b org:c org:z']
    expect(chains(detour, ['org:a'], ['org:z'])).toEqual(all)
    for (const first of [1, 2, 3]) {
      expect(chains(detour, ['org:a'], ['org:z'], { first })).toEqual(all.slice(0, first))
      expect(between(detour, ['org:a'], ['org:z'], { first }).truncated).toBe(first < 3)
    }
  })
})

describe('chains between groups', () => {
  const line = tied(
    ...tie(1, 'PART_OF', 'org:a', 'org:b'),
    ...tie(2, 'PART_OF', 'org:b', 'org:c'),
    ...tie(3, 'PART_OF', 'org:c', 'org:d'),
  )

  it('lead from any of one to any of the other, and through none of either', () => {
    expect(chains(line, ['org:a', 'org:b'], ['org:d'])).toEqual(['org:b org:c org:d'])
    expect(chains(line, ['org:a'], ['org:c', 'org:d'])).toEqual(['org:a org:b org:c'])
    expect(chains(line, ['org:a', 'org:d'], ['org:b', 'org:c'])).toEqual(['org:a org:b', 'org:d org:c'])
  })

  it('begin and end at who is in both, but are never without a tie', () => {
    expect(chains(line, ['org:a'], ['org:a'])).toEqual([])
    expect(chains(line, ['org:a', 'org:c'], ['org:a'])).toEqual(['org:c org:b org:a'])
    expect(chains(line, ['org:a', 'org:b'], ['org:a', 'org:b'])).toEqual(['org:a org:b', 'org:b org:a'])
  })

  it('take a merged id for its survivor, and an id given twice for one', () => {
    const merged = graphOf(
      ...sources,
      entity('org:new', { formerIds: ['org:old'] }),
      entity('org:other'),
      ...tie(1, 'PART_OF', 'org:new', 'org:other'),
    )
    expect(chains(merged, ['org:old', 'org:new'], ['org:other', 'org:other'])).toEqual(['org:new org:other'])
  })
})

describe('a tie with an event', () => {
  const call = { qualifiers: { event: 'evt:call' } }
  const graph = tied(
    ...tie(1, 'VISITS', 'per:mayor', 'org:plant', call),
    ...tie(2, 'PARTICIPATES_IN', 'org:chamber', 'evt:call'),
  )

  it('joins its two ends, and each of them to the event', () => {
    expect(between(graph, ['per:mayor'], ['org:plant', 'evt:call']).paths).toEqual([
      { entities: ['per:mayor', 'evt:call'], relations: ['r:1'], weakestStatus: 'ESTABLISHED' },
      { entities: ['per:mayor', 'org:plant'], relations: ['r:1'], weakestStatus: 'ESTABLISHED' },
    ])
    expect(chains(graph, ['org:plant'], ['org:chamber'])).toEqual(['org:plant evt:call org:chamber'])
  })

  it('is walked once in a chain', () => {
    expect(chains(graph, ['per:mayor'], ['org:plant'])).toEqual(['per:mayor org:plant'])
  })

  it('is left to the step that has no other', () => {
    const twice = tied(
      ...tie(1, 'VISITS', 'per:mayor', 'org:plant', call),
      ...tie(2, 'PARTICIPATES_IN', 'per:mayor', 'evt:call', { explicitness: 'IMPLIED' }),
    )
    expect(between(twice, ['per:mayor'], ['org:plant']).paths).toEqual([
      { entities: ['per:mayor', 'org:plant'], relations: ['r:1'], weakestStatus: 'ESTABLISHED' },
      {
        entities: ['per:mayor', 'evt:call', 'org:plant'],
        relations: ['r:2', 'r:1'],
        weakestStatus: 'ESTABLISHED',
      },
    ])
  })
})

describe('the filter', () => {
  const graph = tied(
    ...tie(1, 'VISITS', 'per:mayor', 'org:plant', {
      status: 'PLANNED',
      period: { edtf: '2025-01-10', basis: 'STATED' },
    }),
    claim('c:report', 'r:1', {
      layer: 'CONTEXT',
      source: 'src:other',
      period: { edtf: '2025-01-12', basis: 'STATED' },
    }),
    ...tie(2, 'SUPPLIES', 'org:plant', 'prod:jet', { status: 'CHARACTERIZATION', explicitness: 'IMPLIED' }),
    ...tie(3, 'PART_OF', 'org:gone', 'org:plant', { withdrawn: true }),
  )
  const visited = (filter: PathQuery['filter']) =>
    between(graph, ['per:mayor'], ['org:plant'], { filter }).paths
  const reached = (filter: PathQuery['filter']) =>
    between(graph, ['per:mayor'], ['prod:jet'], { filter }).paths

  it('lets established ties alone through where it names no statuses', () => {
    expect(visited(undefined)).toMatchObject([{ weakestStatus: 'ESTABLISHED' }])
    expect(reached({})).toEqual([])
    expect(reached({ includeUnsupported: true })).toEqual([])
    expect(between(graph, ['org:plant'], ['org:gone']).paths).toEqual([])
  })

  it('judges by the layers that it names alone', () => {
    expect(visited({ layers: ['RELEASE'] })).toEqual([])
    expect(visited({ layers: ['RELEASE'], statuses: ['PLANNED'] })).toMatchObject([
      { weakestStatus: 'PLANNED' },
    ])
    expect(visited({ layers: ['CONTEXT'] })).toMatchObject([{ weakestStatus: 'ESTABLISHED' }])
  })

  it('names the weakest rung of what it lets through', () => {
    expect(reached({ statuses: ['ESTABLISHED', 'CHARACTERIZATION'] })).toMatchObject([
      { entities: ['per:mayor', 'org:plant', 'prod:jet'], weakestStatus: 'CHARACTERIZATION' },
    ])
    expect(reached({ statuses: ['CHARACTERIZATION'] })).toEqual([])
    expect(
      between(graph, ['org:gone'], ['org:plant'], { filter: { statuses: ['UNSUPPORTED'] } }).paths,
    ).toMatchObject([{ weakestStatus: 'UNSUPPORTED' }])
  })

  it('goes by kind, source, explicitness, day and timing as everywhere', () => {
    expect(visited({ types: ['SUPPLIES'] })).toEqual([])
    expect(visited({ types: ['VISITS'] })).toHaveLength(1)
    expect(visited({ ids: ['r:2'] })).toEqual([])
    expect(visited({ sources: ['src:other'] })).toHaveLength(1)
    expect(visited({ sources: ['src:early'] })).toEqual([])
    expect(visited({ explicitness: ['IMPLIED'] })).toEqual([])
    expect(visited({ from: '2025-01-11' })).toHaveLength(1)
    expect(visited({ to: '2025-01-11' })).toEqual([])
    expect(visited({ timings: ['PAST'] })).toHaveLength(1)
    expect(visited({ timings: ['UPCOMING'] })).toEqual([])
  })
})

describe('the bounds of the work', () => {
  const graph = tied(
    ...[1, 2, 3, 4, 5].flatMap((number) => [
      ...tie(`a${number}`, 'PART_OF', 'org:a', `org:${number}`),
      ...tie(`z${number}`, 'PART_OF', 'org:z', `org:${number}`),
    ]),
  )
  const within = (bounds: Partial<PathBounds>) =>
    paths(graph, { from: ['org:a'], to: ['org:z'], maxLength: 6, first: 50 }, today, {
      ties: 1000,
      beginnings: 1000,
      ...bounds,
    })

  it('are told when they cut the search short, and not when they do not', () => {
    expect(within({})).toMatchObject({ truncated: false })
    expect(within({}).paths).toHaveLength(5)
    expect(within({ ties: 4 })).toEqual({ paths: [], truncated: true })
    const few = within({ beginnings: 8 })
    expect(few.truncated).toBe(true)
    expect(few.paths).toEqual(within({}).paths.slice(0, few.paths.length))
  })

  it('leave the ties of hubs out first', () => {
    const hubs = tied(
      ...tie(1, 'PART_OF', 'org:a', 'org:hub'),
      ...tie(2, 'PART_OF', 'org:a', 'org:small'),
      ...Array.from({ length: 20 }, (_, n) => tie(`h${n}`, 'PART_OF', `org:leaf${n}`, 'org:hub')).flat(),
      ...tie(3, 'PART_OF', 'org:small', 'org:b'),
      ...tie(4, 'PART_OF', 'org:b', 'org:c'),
      ...tie(5, 'PART_OF', 'org:hub', 'org:c'),
      ...Array.from({ length: 30 }, (_, n) => tie(`c${n}`, 'PART_OF', `org:twig${n}`, 'org:c')).flat(),
    )
    const query: PathQuery = { from: ['org:a'], to: ['org:c'], maxLength: 3, first: 5 }
    expect(paths(hubs, query, today, { ties: 10, beginnings: 1000 })).toMatchObject({
      paths: [{ entities: ['org:a', 'org:small', 'org:b', 'org:c'] }],
      truncated: true,
    })
  })
})
