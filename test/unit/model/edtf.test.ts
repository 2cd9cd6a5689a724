import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daySpan, edtfSchema } from '../../../model/dates.ts'
import { runs } from '../../helpers/graph-arbitrary.ts'

// Written from the Library of Congress's specification of the Extended Date/Time Format, levels 0 and 1.
const dated: [string, string | null, string | null][] = [
  ['2025-01-10', '2025-01-10', '2025-01-10'],
  ['2024-02-29', '2024-02-29', '2024-02-29'],
  ['2025-02', '2025-02-01', '2025-02-28'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025', '2025-01-01', '2025-12-31'],
  ['0476', '0476-01-01', '0476-12-31'],
  ['2025-01-10?', '2025-01-10', '2025-01-10'],
  ['2025-01-10~', '2025-01-10', '2025-01-10'],
  ['2025-01%', '2025-01-01', '2025-01-31'],
  ['201X', '2010-01-01', '2019-12-31'],
  ['20XX', '2000-01-01', '2099-12-31'],
  ['2004-XX', '2004-01-01', '2004-12-31'],
  ['1985-04-XX', '1985-04-01', '1985-04-30'],
  ['1985-XX-XX', '1985-01-01', '1985-12-31'],
  ['2025-01-05/2025-01-12', '2025-01-05', '2025-01-12'],
  ['2024-11/2025', '2024-11-01', '2025-12-31'],
  ['2025-01-05~/2025-01-12?', '2025-01-05', '2025-01-12'],
  ['2025-01-10/2025-01-10', '2025-01-10', '2025-01-10'],
  ['2014/..', '2014-01-01', null],
  ['2014-03-01/', '2014-03-01', null],
  ['../2014', null, '2014-12-31'],
  ['/2014-03', null, '2014-03-31'],
]

describe('a date in EDTF', () => {
  it.each(dated)('%s lies between %s and %s', (text, earliest, latest) => {
    expect(daySpan(text)).toEqual({ earliest, latest })
    expect(edtfSchema.safeParse(text).success).toBe(true)
  })

  it.each([
    ['spring', '2024-21', '2024-04-20'],
    ['summer', '2024-22', '2024-07-20'],
    ['autumn', '2024-23', '2024-10-20'],
    ['winter', '2024-24', '2024-12-31'],
  ])('of a season holds %s', (_, text, day) => {
    const span = daySpan(text)
    expect(span?.earliest?.localeCompare(day)).not.toBe(1)
    expect(span?.latest?.localeCompare(day)).not.toBe(-1)
  })

  it.each([
    '',
    ' ',
    'soon',
    'January 2025',
    '2025-13',
    '2025-00',
    '2025-01-32',
    '2025-02-30',
    '2025-02-29',
    '2025-04-31',
    '2025-1-5',
    '10-01-2025',
    '20250110',
    '99999',
    '25',
    '..',
    '/',
    '2025-01-12/2025-01-05',
    '2025/2026/2027',
    '2025-01-10/soon',
    '2025-01-10 ',
    '2025-01-10T10:00:00Z',
    '2025-01-10~~',
    '~?%',
    'X',
    '{2025,2026}',
    '2025\n',
  ])('is not %j', (text) => {
    expect(daySpan(text)).toBeNull()
    expect(edtfSchema.safeParse(text).error?.issues[0]?.message).toMatch(/EDTF/)
  })

  it('is read the same a second time', () => {
    expect(daySpan('2025-01-10')).toEqual(daySpan('2025-01-10'))
    expect(daySpan('2025-01-32')).toBeNull()
    expect(daySpan('2025-01-32')).toBeNull()
  })
})

describe('any text', () => {
  const exists = (day: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
  const alphabet = fc.string({ unit: fc.constantFrom(...'0123456789-/.~?%X'), maxLength: 12 })
  const nearly = fc
    .tuple(
      fc.integer({ min: -300, max: 3000 }),
      fc.constantFrom('', '-01', '-02-29', '-21', '-XX', '~', '/..'),
    )
    .map(([year, rest]) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}${rest}`)

  it('is no date, or lies between days that exist, the first before the last', () => {
    fc.assert(
      fc.property(fc.oneof(alphabet, nearly), (text) => {
        const ends = Object.values(daySpan(text) ?? {}).filter((end) => end !== null)
        expect(ends.filter((end) => !exists(end))).toEqual([])
        expect(ends.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(ends)
      }),
      runs(500, 20_000),
    )
  })

  it('that is a day is read as that day', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const text = date.toISOString().slice(0, 10)
        expect(daySpan(text)).toEqual({ earliest: text, latest: text })
      }),
      runs(200, 5000),
    )
  })
})
