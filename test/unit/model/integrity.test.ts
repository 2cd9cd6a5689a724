import { describe, expect, it } from 'vitest'
import { checkIntegrity } from '../../../model/integrity/integrity.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import type { RelationType } from '../../../model/vocabulary/relation-types.ts'
import type { ClaimStatus } from '../../../model/vocabulary/statuses.ts'
import {
  claim,
  created,
  entity,
  gap,
  graphOf,
  namedSet,
  note,
  numberedSource,
  relation,
  source,
  tie,
  told,
} from './records.ts'

const base = [
  source('src:one'),
  numberedSource('doc:city', ['ko-01', 'en-01']),
  entity('org:firm'),
  entity('org:plant'),
  entity('per:mayor'),
  entity('evt:fair'),
  entity('place:town'),
  ...tie(1, 'LOCATED_IN', 'org:firm', 'place:town'),
]

/** What is wrong with these records when they come to a graph that is right. */
function problemsWith(...records: AnyRecord[]) {
  return checkIntegrity(graphOf(...base, ...records), created(...records))
}
const codesOf = (...records: AnyRecord[]) => problemsWith(...records).map(({ code }) => code)

describe('a graph that is right', () => {
  it('has no problem', () => {
    expect(checkIntegrity(graphOf(...base), created(...base))).toEqual([])
    expect(
      problemsWith(
        ...tie(2, 'VISITS', 'per:mayor', 'org:plant', {
          qualifiers: { event: 'evt:fair' },
          status: 'PLANNED',
          source: 'doc:city',
          sentences: ['ko-01', 'en-01'],
        }),
        ...told(1, 'evt:fair', 'PERIOD', '2025-01'),
        gap('gap:1', ['org:firm', 'r:1', 'src:one', 'f:1'], { source: 'doc:city', sentences: ['ko-01'] }),
        gap('gap:2', ['org:firm'], {
          kind: 'REJECTED',
          rejected: { from: 'org:firm', relation: 'SUPPLIES', to: 'org:plant' },
        }),
        note('note:1', ['per:mayor', 'c:1']),
        namedSet('set:1', [{ ids: ['org:firm'] }]),
        entity('org:named', { names: [{ text: 'Named', language: 'en', kind: 'main', source: 'src:one' }] }),
        claim('c:2b', 'r:2', { related: [{ claim: 'c:2', standing: 'CORROBORATED' }] }),
      ),
    ).toEqual([])
  })
})

describe('a record that refers to what is not there', () => {
  it.each<[string, AnyRecord[], string]>([
    ['the start of a relation', tie(2, 'PART_OF', 'org:none', 'org:firm'), 'org:none'],
    ['the end of a relation', tie(2, 'PART_OF', 'org:firm', 'org:none'), 'org:none'],
    [
      'the event of a relation',
      tie(2, 'VISITS', 'per:mayor', 'org:firm', { qualifiers: { event: 'evt:none' } }),
      'evt:none',
    ],
    ['the entity of a fact', told(1, 'org:none', 'COUNTRY', 'KR'), 'org:none'],
    ['the relation of a claim', [claim('c:2', 'r:none')], 'r:none'],
    ['the fact of a claim', [claim('c:2', 'f:none')], 'f:none'],
    ['the source of a claim', [claim('c:2', 'r:1', { source: 'src:none' })], 'src:none'],
    [
      'a related claim',
      [claim('c:2', 'r:1', { related: [{ claim: 'c:none', standing: 'IN_TENSION' }] })],
      'c:none',
    ],
    ['a sentence', [claim('c:2', 'r:1', { source: 'doc:city', sentences: ['ko-01', 'ko-02'] })], 'ko-02'],
    ['a sentence of a source that has none', [claim('c:2', 'r:1', { sentences: ['ko-01'] })], 'ko-01'],
    ['what a gap is about', [gap('gap:1', ['org:firm', 'org:none'])], 'org:none'],
    ['the source of a gap', [gap('gap:1', ['org:firm'], { source: 'src:none' })], 'src:none'],
    [
      'the sentence of a gap',
      [gap('gap:1', ['org:firm'], { source: 'doc:city', sentences: ['ko-02'] })],
      'ko-02',
    ],
    [
      'an end of a tie that a gap rejects',
      [
        gap('gap:1', ['org:firm'], {
          kind: 'REJECTED',
          rejected: { from: 'org:firm', relation: 'SUPPLIES', to: 'org:none' },
        }),
      ],
      'org:none',
    ],
    ['what a note is about', [note('note:1', ['org:none'])], 'org:none'],
    [
      'the source of a name',
      [entity('org:b', { names: [{ text: 'B', language: 'en', kind: 'main', source: 'src:none' }] })],
      'src:none',
    ],
  ])('is refused for %s', (_, records, missing) => {
    const problems = problemsWith(...records)
    expect(problems.map(({ code }) => code)).toEqual(['UNKNOWN_ID'])
    expect(problems[0]?.what).toContain(missing)
  })

  it('is refused where it means a record of another kind', () => {
    expect(
      codesOf(...tie(2, 'VISITS', 'per:mayor', 'org:firm', { qualifiers: { event: 'place:town' } })),
    ).not.toEqual([])
  })
})

describe('a record that rests on nothing', () => {
  it('is refused: a relation or a fact without a claim', () => {
    expect(codesOf(relation('r:2', 'PART_OF', 'org:firm', 'org:plant'))).toEqual(['UNSUPPORTED_RECORD'])
    const [fact] = told(1, 'org:firm', 'COUNTRY', 'KR')
    expect(codesOf(fact)).toEqual(['UNSUPPORTED_RECORD'])
  })
})

describe('a status that a kind of tie can never have', () => {
  const ends: Partial<Record<RelationType, [string, string]>> = {
    HAS_AGREEMENT_WITH: ['org:firm', 'org:plant'],
    SUPPLIES: ['org:firm', 'org:plant'],
    SEEKS_COOPERATION_WITH: ['org:firm', 'org:plant'],
    REPUTED_FOR: ['org:firm', 'sec:space'],
  }
  const codes = (type: RelationType, status: ClaimStatus) => {
    const [from, to] = ends[type] ?? ['', '']
    return codesOf(entity('sec:space'), ...tie(2, type, from, to, { status }))
  }

  it.each<[RelationType, ClaimStatus]>([
    ['HAS_AGREEMENT_WITH', 'INTENDED'],
    ['HAS_AGREEMENT_WITH', 'ASPIRATION'],
    ['SUPPLIES', 'INTENDED'],
    ['SUPPLIES', 'ASPIRATION'],
    ['SEEKS_COOPERATION_WITH', 'ESTABLISHED'],
    ['REPUTED_FOR', 'ESTABLISHED'],
    ['REPUTED_FOR', 'PLANNED'],
  ])('is refused: %s as %s', (type, status) => {
    expect(codes(type, status)).toEqual(['DISALLOWED_STATUS'])
  })

  it.each<[RelationType, ClaimStatus]>([
    ['HAS_AGREEMENT_WITH', 'ESTABLISHED'],
    ['HAS_AGREEMENT_WITH', 'PLANNED'],
    ['SUPPLIES', 'ESTABLISHED'],
    ['SEEKS_COOPERATION_WITH', 'INTENDED'],
    ['SEEKS_COOPERATION_WITH', 'PLANNED'],
    ['REPUTED_FOR', 'CHARACTERIZATION'],
  ])('leaves %s as %s', (type, status) => {
    expect(codes(type, status)).toEqual([])
  })
})

describe('several problems', () => {
  it('are all told at once, each with its place, its reason and its mend', () => {
    const problems = problemsWith(
      relation('r:2', 'VISITS', 'place:town', 'org:none', { event: 'evt:none' }),
      claim('c:3', 'r:1', { source: 'src:none' }),
      note('note:1', ['org:none']),
    )
    expect(problems.map(({ code }) => code).toSorted()).toEqual([
      'UNKNOWN_ID',
      'UNKNOWN_ID',
      'UNKNOWN_ID',
      'UNKNOWN_ID',
      'UNSUPPORTED_RECORD',
    ])
    for (const problem of problems)
      for (const part of [problem.what, problem.where, problem.why, problem.mend]) expect(part).toMatch(/\S/)
  })
})
