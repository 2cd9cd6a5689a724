import { describe, expect, it } from 'vitest'
import { gapsAbout, gapSortKey } from '../../../model/query/gaps.ts'
import { paginate } from '../../../model/query/page.ts'
import type { GapKind } from '../../../model/vocabulary/codes.ts'
import { entity, gap, graphOf, source, tie } from './records.ts'

const graph = graphOf(
  source('src:one'),
  entity('org:a', { formerIds: ['org:old'] }),
  entity('org:b'),
  ...tie(1, 'PART_OF', 'org:a', 'org:b'),
  gap('gap:z', ['org:a', 'org:b']),
  gap('gap:b', ['r:1'], { kind: 'CONTRADICTION' }),
  gap('gap:a', ['org:b'], { kind: 'NOT_FOUND' }),
  gap('gap:c', ['org:a'], {
    kind: 'REJECTED',
    rejected: { from: 'org:a', relation: 'SUPPLIES', to: 'org:b' },
  }),
)
const found = (about?: string[], kinds?: GapKind[]) =>
  paginate(gapsAbout(graph, about, kinds), gapSortKey, {}).items.map(({ id }) => id)

describe('gaps', () => {
  it('are all of them, kind by kind, unless something is asked', () => {
    expect(found()).toEqual(['gap:z', 'gap:a', 'gap:b', 'gap:c'])
  })

  it('are those about any of some records, each once', () => {
    expect(found(['org:a', 'org:b'])).toEqual(['gap:z', 'gap:a', 'gap:c'])
    expect(found(['r:1'])).toEqual(['gap:b'])
    expect(found(['org:old'])).toEqual(found(['org:a']))
    expect(found(['org:none'])).toEqual([])
  })

  it('are those of some kinds', () => {
    expect(found(undefined, ['REJECTED', 'NOT_FOUND'])).toEqual(['gap:a', 'gap:c'])
    expect(found(['org:a'], ['NOT_FOUND'])).toEqual([])
  })
})
