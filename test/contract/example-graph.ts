import type { ChangeSet } from '../../model/change.ts'
import type { AnyRecord } from '../../model/records/kinds.ts'
import {
  changeSet,
  claim,
  created,
  entity,
  gap,
  namedSet,
  note,
  numberedSource,
  source,
  tie,
  told,
} from '../unit/model/records.ts'

const during = (edtf: string) => ({ period: { edtf, basis: 'STATED' as const } })
const named = (id: string, ko: string, en: string, more: Parameters<typeof entity>[1] = {}) =>
  entity(id, {
    names: [
      { text: ko, language: 'ko', kind: 'main' },
      { text: en, language: 'en', kind: 'main' },
    ],
    ...more,
  })

/** A small graph of a fictional port: every kind of record, ties of several statuses and layers. */
export const port = {
  release: { ...numberedSource('doc:city', ['ko-01', 'ko-02', 'en-01', 'en-02']), publishedOn: '2025-01-03' },
  paper: source('src:paper', { publisher: 'Harbour Daily', publishedOn: '2025-02-01' }),
  city: named('org:city', '새빛시', 'Saebit City', { subtype: 'municipality' }),
  harbour: named('org:harbour', '하버항공', 'Harbour Aerospace', {
    subtype: 'company',
    formerIds: ['org:old-harbour'],
    searchKeys: ['하버에어로'],
  }),
  nova: named('org:nova', '노바대학교', 'Nova University', { subtype: 'university' }),
  mayor: named('per:mayor', '김가람', 'Kim Garam'),
  visit: named('evt:visit', '하버항공 방문', 'Harbour visit'),
  fair: named('evt:fair', '항만박람회', 'Port Fair'),
  town: named('place:alder', '포트알더', 'Port Alder', { subtype: 'city' }),
  land: named('place:land', '큰나라', 'Great Land', { subtype: 'country' }),
  space: named('sec:space', '우주', 'Space'),
}

/** The ties, facts, gaps, notes and sets of that graph. */
export const portTies: AnyRecord[] = [
  ...tie('visit', 'VISITS', 'per:mayor', 'org:harbour', {
    qualifiers: { event: 'evt:visit' },
    source: 'doc:city',
    sentences: ['ko-02', 'en-02'],
    status: 'PLANNED',
    ...during('2025-01-08'),
  }),
  claim('c:report', 'r:visit', { layer: 'CONTEXT', source: 'src:paper', ...during('2025-01-09') }),
  ...tie('post', 'HOLDS_POST', 'per:mayor', 'org:city', { source: 'doc:city', ...during('2022-07/..') }),
  ...tie('seeks', 'SEEKS_COOPERATION_WITH', 'org:city', 'org:harbour', {
    source: 'doc:city',
    status: 'INTENDED',
  }),
  ...tie('located', 'LOCATED_IN', 'org:harbour', 'place:alder', { layer: 'CONTEXT', source: 'src:paper' }),
  ...tie('land', 'PART_OF', 'place:alder', 'place:land', { layer: 'CONTEXT', source: 'src:paper' }),
  ...tie('active', 'ACTIVE_IN', 'org:harbour', 'sec:space', { source: 'doc:city' }),
  ...tie('plan', 'PARTICIPATES_IN', 'org:city', 'evt:fair', {
    source: 'doc:city',
    status: 'PLANNED',
    ...during('2026-01'),
  }),
  ...tie('gone', 'PART_OF', 'org:nova', 'org:city', { source: 'src:paper', withdrawn: true }),
  ...told('country', 'org:harbour', 'COUNTRY', 'US', { layer: 'CONTEXT', source: 'src:paper' }),
  ...told('period', 'evt:fair', 'PERIOD', '2026-01-06/2026-01-09', { source: 'doc:city', status: 'PLANNED' }),
  gap('gap:staff', ['org:harbour'], { source: 'doc:city', sentences: ['ko-01'] }),
  gap('gap:deal', ['org:city', 'org:harbour'], {
    kind: 'REJECTED',
    rejected: { from: 'org:city', relation: 'HAS_AGREEMENT_WITH', to: 'org:harbour' },
  }),
  note('note:call', ['org:harbour', 'r:visit']),
  namedSet('set:partners', [{ types: ['ORGANIZATION'], countries: ['US'] }, { ids: ['org:nova'] }]),
]

export const portRecords: AnyRecord[] = [...Object.values(port), ...portTies]

/** The ChangeSet that makes it. */
export const portChange: ChangeSet = changeSet('port', created(...portRecords), { note: 'first data' })
