import { describe, expect, it } from 'vitest'
import { claimSchema } from '../../../model/records/claim.ts'
import { entitySchema } from '../../../model/records/entity.ts'
import { factSchema, parseCoordinates } from '../../../model/records/fact.ts'
import { gapSchema } from '../../../model/records/gap.ts'
import { relationSchema } from '../../../model/records/relation.ts'
import { normaliseText, sourceSchema } from '../../../model/records/source.ts'
import { textSchema } from '../../../model/records/text.ts'
import { pickText } from '../../../model/text.ts'
import type { Property } from '../../../model/vocabulary/codes.ts'
import type { RelationType } from '../../../model/vocabulary/relation-types.ts'
import { claim, entity, gap, source } from './records.ts'

const firm = entity('org:firm')

describe('a fact', () => {
  const accepts = (property: Property, value: string) =>
    factSchema.safeParse({ id: 'f:1', entity: 'org:firm', property, value }).success

  it.each<[Property, string[], string[]]>([
    ['PERIOD', ['2025-01', '2025-01-05/2025-01-12', '2014/..'], ['January', '2025-13', '']],
    ['COUNTRY', ['KR', 'US'], ['Korea', 'kr', 'KOR']],
    [
      'COORDINATES',
      ['36.35,127.38', '-33,151.2', '90,180'],
      ['36.35', '91,0', '0,181', 'N36,E127', '36.35;127.38'],
    ],
    ['TIME_ZONE', ['Asia/Seoul', 'America/Argentina/Buenos_Aires'], ['KST', 'Seoul', '+09:00']],
    ['STATED_COUNT', ['12', '0', '4.5'], ['twelve', '1,000', '-1', '1e3']],
    ['FORECAST', ['1000000', '4.5'], ['about 4', '₩4']],
    ['DURATION', ['P8D', 'P1Y6M', 'P2W'], ['8 days', 'P', 'PT2H', 'P1D1M']],
    ['MOTIVE', ['export'], [' ']],
  ])('of %s is written %j, not %j', (property, good, bad) => {
    expect(good.filter((value) => !accepts(property, value))).toEqual([])
    expect(bad.filter((value) => accepts(property, value))).toEqual([])
  })

  it('with coordinates has its latitude first', () => {
    expect(parseCoordinates('36.35,127.38')).toEqual({ latitude: 36.35, longitude: 127.38 })
    expect(parseCoordinates('127.38,36.35')).toBeNull()
  })
})

describe('a relation', () => {
  const fault = (type: RelationType, qualifiers: Record<string, unknown>) =>
    relationSchema
      .safeParse({ id: 'r:1', type, from: 'org:a', to: 'org:b', qualifiers })
      .error?.issues.map(({ message }) => message) ?? []

  it.each<[RelationType, Record<string, unknown>]>([
    ['HOLDS_POST', { role: { ko: '시장', en: 'Mayor' }, start: '2022-07', end: '2026-06' }],
    ['VISITS', { event: 'evt:visit', dayOfLeg: '2' }],
    ['HAS_AGREEMENT_WITH', { kind: 'mou', signedOn: '2025-01-10~' }],
    ['SUPPORTS', { topic: { en: 'export' }, amount: '1000000', currency: 'KRW', event: 'evt:fair' }],
    ['ACTIVE_IN', {}],
  ])('%s may have %j', (type, qualifiers) => {
    expect(fault(type, qualifiers)).toEqual([])
  })

  it.each<[RelationType, Record<string, unknown>, RegExp]>([
    ['HOLDS_POST', { role: 'Mayor' }, /by language/],
    ['HOLDS_POST', { start: 'July' }, /EDTF/],
    ['VISITS', { event: 'the fair' }, /id of an entity/],
    ['VISITS', { dayOfLeg: 'second' }, /number/],
    ['VISITS', { dayOfLeg: { en: 'two' } }, /plain value/],
    ['HAS_AGREEMENT_WITH', { kind: 'handshake' }, /mou.*loi.*contract/],
    ['ACTIVE_IN', { since: '2014' }, /no qualifier since.*none/],
    ['VISITS', { since: '2014' }, /no qualifier since.*event.*dayOfLeg/],
  ])('%s may not have %j', (type, qualifiers, message) => {
    expect(fault(type, qualifiers)).toEqual([expect.stringMatching(message)])
  })
})

describe('an entity', () => {
  it.each<[string, object]>([
    ['without a name', { names: [] }],
    ['with an empty name', { names: [{ text: ' ', language: 'en', kind: 'main' }] }],
    ['with a name in no language', { names: [{ text: 'A', language: 'English', kind: 'main' }] }],
    ['with an id of another type', { id: 'per:firm' }],
    ['with a subtype of another type', { subtype: 'city' }],
    ['with a subtype that only objects have', { subtype: 'toString' }],
    ['with a field that is not known', { colour: 'red' }],
  ])('%s is none', (_, more) => {
    expect(entitySchema.safeParse({ ...firm, ...more }).success).toBe(false)
  })
})

describe('a claim', () => {
  it.each<[string, object]>([
    ['of no source', { source: undefined }],
    ['of a source that is none', { source: 'org:firm' }],
    ['on an entity', { subject: 'org:firm' }],
    ['that is unsupported', { status: 'UNSUPPORTED' }],
    ['without a wording', { statement: {} }],
    ['of a day that is none', { asOf: 'yesterday' }],
    ['of a period without its basis', { period: { edtf: '2025' } }],
  ])('%s is none', (_, more) => {
    expect(claimSchema.safeParse({ ...claim('c:1', 'r:1'), ...more }).success).toBe(false)
  })

  it('is explicit, unchecked and not withdrawn unless it says otherwise', () => {
    expect(claim('c:1', 'f:1')).toMatchObject({
      explicitness: 'EXPLICIT',
      standing: 'UNCHECKED',
      withdrawn: false,
    })
  })
})

describe('a gap', () => {
  it('names the tie that was rejected where it is of that kind, and only there', () => {
    const rejected = { from: 'org:a', relation: 'SUPPLIES', to: 'org:b' }
    const accepts = (more: object) => gapSchema.safeParse({ ...gap('gap:1', ['org:a']), ...more }).success
    expect(accepts({ kind: 'REJECTED', rejected })).toBe(true)
    expect(accepts({ kind: 'REJECTED' })).toBe(false)
    expect(accepts({ kind: 'NOT_FOUND', rejected })).toBe(false)
    expect(accepts({ about: [] })).toBe(false)
  })
})

describe('a source', () => {
  it.each<[string, object]>([
    ['an address that is no page', { url: 'ftp://example.org' }],
    ['an address that runs', { url: 'javascript:alert(1)' }],
    ['a hash that is none', { sha256: 'ABC' }],
    ['no language', { languages: [] }],
    [
      'a sentence without a number',
      { sentences: [{ number: '7', language: 'KO', line: 1, start: 0, end: 5 }] },
    ],
    [
      'a sentence that ends before it begins',
      { sentences: [{ number: 'ko-07', language: 'KO', line: 1, start: 9, end: 5 }] },
    ],
  ])('with %s is none', (_, more) => {
    expect(sourceSchema.safeParse({ ...source('src:a'), ...more }).success).toBe(false)
  })

  it('has its text with LF and without a mark in front, however it came', () => {
    expect(normaliseText('\uFEFF가\r\n나\r다\n')).toBe('가\n나\n다\n')
    expect(normaliseText(normaliseText('가\r\n나'))).toBe('가\n나')
  })
})

describe('a text', () => {
  it('is in the first language that has it, else in whichever has', () => {
    expect(pickText({ ko: '가', en: 'a' }, ['EN', 'KO'])).toBe('a')
    expect(pickText({ ko: '가' }, ['EN', 'KO'])).toBe('가')
    expect(pickText({ ko: '가' }, ['EN'])).toBe('가')
    expect(pickText(undefined, ['EN'])).toBe('')
  })

  it('is in one language at least', () => {
    expect(textSchema.safeParse({}).success).toBe(false)
    expect(textSchema.safeParse({ ko: ' ' }).success).toBe(false)
    expect(textSchema.parse({ en: ' a ' })).toEqual({ en: 'a' })
  })
})
