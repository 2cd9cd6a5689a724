import { describe, expect, it } from 'vitest'
import { checkIntegrity } from '../../../model/integrity/integrity.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import { entityTypes, entityTypeTable, type EntityType } from '../../../model/vocabulary/entity-types.ts'
import {
  relationTypes,
  relationTypeTable,
  type RelationType,
} from '../../../model/vocabulary/relation-types.ts'
import { created, entity, graphOf, source, tie } from './records.ts'

/** The codes of what is wrong with new records in a graph of one entity of each type, and two of some. */
function codesOf(...records: AnyRecord[]) {
  return problemsOf(...records).map(({ code }) => code)
}
function problemsOf(...records: AnyRecord[]) {
  const entities = entityTypes.flatMap((type) => [idOf(type), `${idOf(type)}-2`]).map((id) => entity(id))
  return checkIntegrity(graphOf(source('src:one'), ...entities, ...records), created(...records.slice(-2)))
}
const idOf = (type: EntityType) => `${entityTypeTable[type].prefix}:a`

describe('the ends of a tie', () => {
  const statusOf = (type: RelationType) => (type === 'REPUTED_FOR' ? 'CHARACTERIZATION' : 'PLANNED')
  const pairs = entityTypes.flatMap((from) => entityTypes.map((to) => [from, to] as const))

  it.each(relationTypes)('are those that the table of %s names, and no others', (type) => {
    const term: { from: readonly EntityType[]; to: readonly EntityType[] } = relationTypeTable[type]
    for (const [from, to] of pairs) {
      const codes = codesOf(...tie(1, type, idOf(from), `${idOf(to)}-2`, { status: statusOf(type) }))
      const allowed = term.from.includes(from) && term.to.includes(to)
      expect([from, to, ...codes]).toEqual(allowed ? [from, to] : [from, to, 'DISALLOWED_ENDS'])
    }
  })

  it('that are not allowed are answered with those that are', () => {
    const [problem] = problemsOf(...tie(1, 'VISITS', 'place:a', 'org:a'))
    expect(problem?.what).toMatch(/VISITS.*Place.*Organization/)
    expect(problem?.mend).toMatch(/Person or Organization.*Organization/)
  })
})

describe('an attendance', () => {
  const visit = tie(1, 'VISITS', 'per:a', 'org:a', { qualifiers: { event: 'evt:a' }, status: 'PLANNED' })
  const exhibit = tie(2, 'EXHIBITS_AT', 'org:a', 'ven:a', {
    qualifiers: { event: 'evt:a' },
    status: 'PLANNED',
  })
  const takesPart = (who: string, event: string) =>
    tie(3, 'PARTICIPATES_IN', who, event, { status: 'PLANNED' })

  it('is not told a second time: the answer points to its record', () => {
    const [problem, ...more] = problemsOf(...visit, ...takesPart('per:a', 'evt:a'))
    expect(problem?.code).toBe('DUPLICATE_ATTENDANCE')
    expect(`${problem?.what} ${problem?.mend}`).toContain('r:1')
    expect(more).toEqual([])
    expect(codesOf(...exhibit, ...takesPart('org:a', 'evt:a'))).toEqual(['DUPLICATE_ATTENDANCE'])
  })

  it('is not told a second time whichever of the two comes first', () => {
    expect(codesOf(...takesPart('per:a', 'evt:a'), ...visit)).toEqual(['DUPLICATE_ATTENDANCE'])
  })

  it('is its host’s too, who is not told a second time either', () => {
    expect(codesOf(...visit, ...takesPart('org:a', 'evt:a'))).toEqual(['DUPLICATE_ATTENDANCE'])
  })

  it('does not stand in the way of others at the event, or of the same one elsewhere', () => {
    expect(codesOf(...visit, ...takesPart('per:a-2', 'evt:a'))).toEqual([])
    expect(codesOf(...visit, ...takesPart('per:a', 'evt:a-2'))).toEqual([])
  })

  it('without an event is none', () => {
    expect(codesOf(...tie(1, 'VISITS', 'per:a', 'org:a'), ...takesPart('per:a', 'evt:a'))).toEqual([])
  })

  it('may be several: calls on two hosts, an exhibit and a call', () => {
    const other = tie(4, 'VISITS', 'per:a', 'org:a-2', { qualifiers: { event: 'evt:a' } })
    expect(codesOf(...visit, ...other)).toEqual([])
    const call = tie(5, 'VISITS', 'org:a', 'org:a-2', { qualifiers: { event: 'evt:a' } })
    expect(codesOf(...exhibit, ...call)).toEqual([])
  })
})

describe('two records of one pair', () => {
  const agreement = (number: number, kind: string, signedOn: string) =>
    tie(number, 'HAS_AGREEMENT_WITH', 'org:a', 'org:a-2', { qualifiers: { kind, signedOn } })

  it('are told apart by the qualifiers that the table names', () => {
    expect(codesOf(...agreement(1, 'mou', '2025-01-10'), ...agreement(2, 'contract', '2025-01-10'))).toEqual(
      [],
    )
    expect(codesOf(...agreement(1, 'mou', '2025-01-10'), ...agreement(2, 'mou', '2025-03-01'))).toEqual([])
  })

  it('that nothing tells apart are one: the second is refused with a pointer to the first', () => {
    const problems = problemsOf(...agreement(1, 'mou', '2025-01-10'), ...agreement(2, 'mou', '2025-01-10'))
    expect(problems).toHaveLength(1)
    expect(`${problems[0]?.what} ${problems[0]?.mend}`).toContain('r:1')
  })
})
