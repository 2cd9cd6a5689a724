import { describe, expect, it } from 'vitest'
import { dateText, factText } from '../../model/fact-text.ts'
import { factSchema } from '../../model/records/fact.ts'

describe('a date in words', () => {
  it.each([
    ['2025-01-10', '2025년 1월 10일', '10 January 2025'],
    ['2025-01', '2025년 1월', 'January 2025'],
    ['2025', '2025년', '2025'],
    ['2025-01-10~', '2025년 1월 10일 무렵', 'about 10 January 2025'],
    ['2025-01-05/2025-01-12', '2025년 1월 5일~12일', '5–12 January 2025'],
    ['2025-01-28/2025-02-03', '2025년 1월 28일~2월 3일', '28 January – 3 February 2025'],
    ['2024-12-30/2025-01-02', '2024년 12월 30일~2025년 1월 2일', '30 December 2024 – 2 January 2025'],
    ['2014/2018', '2014년~2018년', '2014 – 2018'],
    ['2014/..', '2014년부터', 'from 2014'],
    ['../2025-01-03', '2025년 1월 3일까지', 'until 3 January 2025'],
    ['201X', '201X', '201X'],
  ])('%s', (edtf, ko, en) => {
    expect(dateText(edtf, 'KO')).toBe(ko)
    expect(dateText(edtf, 'EN')).toBe(en)
  })
})

describe('a fact in words', () => {
  it.each<[Record<string, string>, string, string]>([
    [{ property: 'PERIOD', value: '2025-03' }, '2025년 3월', 'March 2025'],
    [{ property: 'COUNTRY', value: 'US' }, '미국', 'United States'],
    [
      { property: 'COORDINATES', value: '36.35,127.38' },
      '북위 36.35도, 동경 127.38도',
      '36.35° N, 127.38° E',
    ],
    [{ property: 'COORDINATES', value: '-33.9,-84.4' }, '남위 33.9도, 서경 84.4도', '33.9° S, 84.4° W'],
    [{ property: 'TIME_ZONE', value: 'Asia/Seoul' }, 'Asia/Seoul', 'Asia/Seoul'],
    [{ property: 'STATED_COUNT', value: '4100', unit: 'staff' }, '4,100 staff', '4,100 staff'],
    [
      { property: 'FORECAST', value: '180000000000000', unit: 'KRW', comparator: '>=' },
      '180조 원 이상',
      'at least KRW 180 trillion',
    ],
    [
      { property: 'FORECAST', value: '2500000', unit: 'USD', comparator: '~' },
      '약 250만 달러',
      'about USD 2.5 million',
    ],
    [{ property: 'DURATION', value: 'P8D' }, '8일', '8 days'],
    [{ property: 'DURATION', value: 'P1Y6M' }, '1년 6개월', '1 year 6 months'],
  ])('%j', (given, ko, en) => {
    const fact = factSchema.parse({ id: 'f:test', entity: 'org:test', ...given })
    expect(factText(fact, ['KO'])).toBe(ko)
    expect(factText(fact, ['EN', 'KO'])).toBe(en)
  })

  it('keeps its own words where it has them', () => {
    const fact = factSchema.parse({
      id: 'f:test',
      entity: 'org:test',
      property: 'MOTIVE',
      value: 'exchange',
      text: { ko: '교류', en: 'exchange of views' },
    })
    expect(factText(fact, ['EN'])).toBe('exchange of views')
  })
})
