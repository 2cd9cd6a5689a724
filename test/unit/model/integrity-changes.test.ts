import { describe, expect, it } from 'vitest'
import { makeChange, type Change } from '../../../model/change.ts'
import { checkIntegrity } from '../../../model/integrity/integrity.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import {
  changed,
  claim,
  created,
  entity,
  gap,
  graphOf,
  note,
  numberedSource,
  relation,
  removed,
  source,
  tie,
  told,
} from './records.ts'

const firm = entity('org:firm')
const plant = entity('org:plant')
const town = entity('place:town')
const paper = source('src:one')
const release = numberedSource('doc:city', ['ko-01', 'ko-02'])
const [located, locatedClaim] = tie(1, 'LOCATED_IN', 'org:firm', 'place:town')
const base: AnyRecord[] = [paper, release, firm, plant, town, located, locatedClaim]

function problemsAfter(records: AnyRecord[], changes: Change[]) {
  const graph = graphOf(...base, ...records)
  graph.put(changes)
  return checkIntegrity(graph, changes)
}
const codesAfter = (records: AnyRecord[], changes: Change[]) =>
  problemsAfter(records, changes).map(({ code }) => code)

describe('a record that others refer to', () => {
  const [visits, visitsClaim] = tie(2, 'VISITS', 'org:firm', 'org:plant', {
    qualifiers: { event: 'evt:fair' },
  })
  const fair = entity('evt:fair')
  const alone = source('src:alone')
  const named = entity('org:named', {
    names: [{ text: 'Named', language: 'en', kind: 'main', source: 'src:alone' }],
  })
  const second = claim('c:9', 'r:1', { related: [{ claim: 'c:1', standing: 'CORROBORATED' }] })
  const lone = entity('org:lone')
  const rejects = gap('gap:1', ['org:firm'], {
    kind: 'REJECTED',
    rejected: { from: 'org:firm', relation: 'SUPPLIES', to: 'org:lone' },
  })

  it.each<[string, AnyRecord[], AnyRecord, string]>([
    ['an entity at the start of a tie', [], firm, 'r:1'],
    ['an entity at the end of a tie', [], town, 'r:1'],
    ['the event of a tie', [fair, visits, visitsClaim], fair, 'r:2'],
    ['an entity with a fact', told(1, 'org:plant', 'COUNTRY', 'KR'), plant, 'f:1'],
    ['an entity with a gap', [gap('gap:1', ['org:plant'])], plant, 'gap:1'],
    ['an entity that a gap rejects a tie with', [lone, rejects], lone, 'gap:1'],
    ['an entity with a note', [note('note:1', ['org:plant'])], plant, 'note:1'],
    ['a source with claims', [], paper, 'c:1'],
    ['a source that a name is from', [alone, named], alone, 'org:named'],
    [
      'a source that a gap is from',
      [alone, gap('gap:1', ['org:firm'], { source: 'src:alone' })],
      alone,
      'gap:1',
    ],
    ['a claim that another is related to', [second], locatedClaim, 'c:9'],
  ])('cannot go: %s', (_, records, gone, holder) => {
    const problems = problemsAfter(records, removed(gone))
    expect(problems.map(({ code }) => code)).toEqual(['STILL_REFERENCED'])
    expect(problems[0]).toMatchObject({ where: gone.id, what: expect.stringContaining(holder) })
  })

  it('cannot go alone: a relation without its claims, a relation without its note', () => {
    expect(codesAfter([], removed(located))).toContain('STILL_REFERENCED')
    expect(codesAfter([note('note:1', ['r:1'])], removed(locatedClaim, located))).toEqual([
      'STILL_REFERENCED',
    ])
  })

  it('can go together with them', () => {
    expect(codesAfter([], removed(locatedClaim, located, firm, town))).toEqual([])
    expect(codesAfter([], removed(firm, town, located, locatedClaim))).toEqual([])
    expect(
      codesAfter([note('note:1', ['r:1'])], removed(note('note:1', ['r:1']), locatedClaim, located)),
    ).toEqual([])
  })

  it('can go when they have turned to another', () => {
    expect(codesAfter([], [changed(locatedClaim, { source: 'doc:city' }), ...removed(paper)])).toEqual([])
  })
})

describe('the last claim', () => {
  it('of a relation or a fact cannot go, but may be withdrawn', () => {
    const [fact, factClaim] = told(1, 'org:plant', 'COUNTRY', 'KR')
    expect(codesAfter([], removed(locatedClaim))).toEqual(['UNSUPPORTED_RECORD'])
    expect(codesAfter([fact, factClaim], removed(factClaim))).toEqual(['UNSUPPORTED_RECORD'])
    expect(codesAfter([], [changed(locatedClaim, { withdrawn: true })])).toEqual([])
  })

  it('cannot turn to another relation', () => {
    const other = tie(2, 'PART_OF', 'org:firm', 'org:plant')
    expect(codesAfter(other, [changed(locatedClaim, { subject: 'r:2' })])).toEqual(['UNSUPPORTED_RECORD'])
  })
})

describe('a change of one record', () => {
  it.each<[string, AnyRecord[], Change[]]>([
    ['a claim', [claim('c:9', 'r:1', { source: 'doc:city', sentences: ['ko-02'] })], []],
    ['a claim that changes too', [], [changed(locatedClaim, { source: 'doc:city', sentences: ['ko-02'] })]],
    ['a gap', [gap('gap:1', ['org:firm'], { source: 'doc:city', sentences: ['ko-02'] })], []],
  ])('must leave right what rests on it: sentences that %s cites', (_, records, changes) => {
    const fewer = changed(release, { sentences: release.sentences.slice(0, 1) })
    expect(new Set(codesAfter(records, [...changes, fewer]))).toEqual(new Set(['UNKNOWN_ID']))
  })

  it('must leave right what rests on it: the status of claims when the kind of a tie changes', () => {
    const [seeks, seeksClaim] = tie(2, 'SEEKS_COOPERATION_WITH', 'org:firm', 'org:plant', {
      status: 'INTENDED',
    })
    const agreed = relation('r:2', 'HAS_AGREEMENT_WITH', 'org:firm', 'org:plant')
    expect(codesAfter([seeks, seeksClaim], [makeChange('RELATION', seeks, agreed)])).toEqual([
      'DISALLOWED_STATUS',
    ])
  })

  it('is judged by what it comes to, whatever order its parts are in', () => {
    const parts = created(...tie(2, 'PART_OF', 'org:new', 'org:plant'), entity('org:new'))
    expect(codesAfter([], parts)).toEqual([])
    expect(codesAfter([], parts.toReversed())).toEqual([])
  })
})

describe('a merged id', () => {
  const keep = changed(plant, { formerIds: ['org:firm'] })

  it('cannot be left at the end of a tie, where the survivor would not have that tie', () => {
    const graph = graphOf(...base)
    const changes = [keep, ...removed(firm)]
    graph.put(changes)
    const refused = checkIntegrity(graph, changes).length > 0
    const kept = graph.relationsOf('org:plant').some(({ id }) => id === 'r:1')
    expect({ refused, kept }).not.toEqual({ refused: false, kept: false })
  })

  it('is that of one survivor alone, and no longer that of an entity', () => {
    const other = entity('org:other')
    expect(codesAfter([other], [changed(other, { formerIds: ['org:firm'] })])).not.toEqual([])
    const gone = entity('org:b', { formerIds: ['org:gone'] })
    expect(codesAfter([gone], [changed(plant, { formerIds: ['org:gone'] })])).not.toEqual([])
  })
})
