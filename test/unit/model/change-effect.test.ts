import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changedId,
  changeSetSchema,
  makeChange,
  reversed,
  squashed,
  type Change,
} from '../../../model/change.ts'
import { checkIntegrity } from '../../../model/integrity/integrity.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import {
  brokenChangeArbitrary,
  changeArbitrary,
  graphArbitrary,
  runs,
} from '../../helpers/graph-arbitrary.ts'
import { changed, changeSet, created, entity, graphOf, removed } from './records.ts'
import { changesOf, tellingOf } from './steps.ts'

const graphsWithChanges = fc
  .tuple(graphArbitrary, changeArbitrary)
  .map(([records, plan]): [AnyRecord[], Change[]] => [records, changesOf(plan, graphOf(...records), 'n')])

const anew = 'entity that was made, changed, removed and made again'
const firm = entity('org:firm')
const toOther = changed(firm, { summary: { en: 'Another firm.' } })
const back = reversed([toOther])
const other = entity('org:firm', { summary: { en: 'Another firm.' } })
const there: Change[] = [...created(firm), toOther, ...removed(other), ...created(firm)]

describe('changes reversed', () => {
  it('stand in the opposite order with their halves swapped', () => {
    expect(reversed([...created(firm), toOther])).toEqual([
      makeChange('ENTITY', other, firm),
      ...removed(firm),
    ])
  })

  it('twice are the changes', () => {
    fc.assert(
      fc.property(graphsWithChanges, ([, changes]) => {
        expect(reversed(reversed(changes))).toEqual(changes)
      }),
      runs(100, 3000),
    )
  })

  it('take back what the changes did, look-ups and all', () => {
    fc.assert(
      fc.property(graphsWithChanges, ([records, changes]) => {
        const graph = graphOf(...records)
        graph.put(changes)
        graph.put(reversed(changes))
        expect(tellingOf(graph)).toEqual(tellingOf(graphOf(...records)))
      }),
      runs(200, 5000),
    )
  })
})

describe('changes squashed', () => {
  it(`say of an ${anew}, that it was made`, () => {
    expect(squashed(there)).toEqual(created(firm))
    expect(squashed([toOther, ...back])).toEqual([])
    expect(squashed([...created(firm), ...removed(firm)])).toEqual([])
  })

  it('do the same, with one change a record and none for nothing', () => {
    fc.assert(
      fc.property(graphsWithChanges, ([records, changes]) => {
        const [graph, squashedGraph] = [graphOf(...records), graphOf(...records)]
        const fewer = squashed(changes)
        graph.put(changes)
        squashedGraph.put(fewer)
        expect(tellingOf(squashedGraph)).toEqual(tellingOf(graph))
        expect(new Set(fewer.map(changedId)).size).toBe(fewer.length)
        expect(squashed(fewer)).toEqual(fewer)
      }),
      runs(200, 5000),
    )
  })

  it('with their reverse are nothing', () => {
    fc.assert(
      fc.property(graphsWithChanges, ([, changes]) => {
        expect(squashed([...changes, ...reversed(changes)])).toEqual([])
      }),
      runs(100, 3000),
    )
  })
})

describe('a merged id', () => {
  const first = entity('org:first', { formerIds: ['org:older'] })
  const keep = entity('org:keep')
  const merge = [changed(keep, { formerIds: ['org:first', 'org:older'] }), ...removed(first)]

  it.each([
    ['first', merge],
    ['last', merge.toReversed()],
  ])(
    'goes over to the survivor with those that were merged before, the survivor written %s',
    (_, changes) => {
      const graph = graphOf(first, keep)
      graph.put(changes)
      expect(['org:keep', 'org:first', 'org:older'].map((id) => graph.entity(id)?.id)).toEqual([
        'org:keep',
        'org:keep',
        'org:keep',
      ])
      graph.put(reversed(changes))
      expect(['org:keep', 'org:first', 'org:older'].map((id) => graph.entity(id)?.id)).toEqual([
        'org:keep',
        'org:first',
        'org:first',
      ])
    },
  )
})

describe('the random graphs and changes of these tests', () => {
  it('are valid where they mean to be, and refused where they do not', () => {
    fc.assert(
      fc.property(graphArbitrary, changeArbitrary, brokenChangeArbitrary, (records, right, wrong) => {
        const graph = graphOf(...records)
        expect(checkIntegrity(graph, created(...records))).toEqual([])
        const changes = changesOf(right, graph, 'n')
        graph.put(changes)
        expect(checkIntegrity(graph, changes)).toEqual([])
        expect(changes.length === 0 || changeSetSchema.safeParse(changeSet('1', changes)).success).toBe(true)
        const broken = changesOf(wrong, graph, 'w')
        const clashes = wrong.fault?.act === 'stale' || wrong.fault?.act === 'again'
        graph.put(broken)
        expect(clashes || checkIntegrity(graph, broken).length > 0).toBe(true)
      }),
      runs(200, 5000),
    )
  })
})
