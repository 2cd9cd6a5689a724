import { beforeAll, describe, expect, it, vi } from 'vitest'
import { entity } from './fixture.ts'

vi.stubGlobal('location', { search: '', href: 'http://127.0.0.1/' })
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })

const { setLanguage } = await import('../../../client/i18n/language.ts')
const { instantText, periodText } = await import('../../../client/i18n/dates.ts')
const { phraseAt, sentenceOf, verbOf } = await import('../../../client/i18n/sentences.ts')

const jang = entity({ id: 'per:jang', type: 'PERSON', shortKo: '장호종 부시장', shortEn: 'Vice Mayor Jang' })
const lockheed = entity({
  id: 'org:lockheed-martin',
  type: 'ORGANIZATION',
  shortKo: '록히드마틴',
  shortEn: 'Lockheed Martin',
})
const city = entity({ id: 'org:city', type: 'ORGANIZATION', shortKo: '대전시', shortEn: 'Daejeon City' })
const plannedVisit = { type: 'VISITS', status: 'PLANNED', from: jang, to: lockheed } as const

describe('in Korean', () => {
  beforeAll(() => setLanguage('KO'))

  it('writes dates as precisely as they are known', () => {
    expect(instantText('2025-01-10')).toBe('2025. 1. 10.')
    expect(instantText('2025-01')).toBe('2025. 1.')
    expect(instantText('2025')).toBe('2025년')
    expect(periodText({ edtf: '2025-01-05/2025-01-12' })).toBe('2025. 1. 5.~12.')
    expect(periodText({ edtf: '2025-01-10~' })).toBe('2025. 1. 10. 무렵')
    expect(periodText({ edtf: '2014/..' })).toBe('2014년부터')
    expect(periodText({ edtf: '../2025-01-03' })).toBe('2025. 1. 3. 이전')
    expect(periodText(null)).toBe('')
  })

  it('bends the verb by the status, with the particles that the names take', () => {
    expect(sentenceOf(plannedVisit)).toBe('장호종 부시장이 록히드마틴을 방문 예정')
    expect(sentenceOf({ ...plannedVisit, status: 'ESTABLISHED' })).toBe('장호종 부시장이 록히드마틴을 방문함')
    expect(sentenceOf({ type: 'SEEKS_COOPERATION_WITH', status: 'INTENDED', from: city, to: lockheed })).toBe(
      '대전시가 록히드마틴과 협력 모색',
    )
  })

  it('reads figures aloud before it chooses a particle', () => {
    const jet = entity({ id: 'prod:f-35', type: 'PRODUCT', shortKo: 'F-35', shortEn: 'F-35' })
    const fair = entity({ id: 'evt:fair', type: 'EVENT', shortKo: '행사 2023', shortEn: 'Fair 2023' })
    const lm = entity({ id: 'org:lm', type: 'ORGANIZATION', shortKo: 'LM', shortEn: 'LM' })
    expect(sentenceOf({ type: 'REPUTED_FOR', status: 'CHARACTERIZATION', from: lockheed, to: jet })).toBe(
      '록히드마틴이 F-35로 이름난 곳으로 소개됨',
    )
    expect(sentenceOf({ ...plannedVisit, to: fair })).toBe('장호종 부시장이 행사 2023을 방문 예정')
    expect(sentenceOf({ ...plannedVisit, to: lm })).toBe('장호종 부시장이 LM을(를) 방문 예정')
  })

  it('tells a tie from either end', () => {
    expect(phraseAt(plannedVisit, lockheed.id)).toEqual({
      other: '장호종 부시장',
      before: '',
      after: '이 방문 예정',
    })
    expect(phraseAt(plannedVisit, jang.id)).toEqual({
      other: '록히드마틴',
      before: '',
      after: '을 방문 예정',
    })
  })
})

describe('in English', () => {
  beforeAll(() => setLanguage('EN'))

  it('writes dates as precisely as they are known', () => {
    expect(instantText('2025-01-10')).toBe('10 Jan 2025')
    expect(instantText('2025-01')).toBe('Jan 2025')
    expect(periodText({ edtf: '2025-01-05/2025-01-12' })).toBe('5–12 Jan 2025')
    expect(periodText({ edtf: '2025-01-10~' })).toBe('c. 10 Jan 2025')
    expect(periodText({ edtf: '2014/..' })).toBe('since 2014')
    expect(periodText({ edtf: '../2025-01-03' })).toBe('by 3 Jan 2025')
  })

  it('never says that a planned act was done', () => {
    expect(sentenceOf(plannedVisit)).toBe('Vice Mayor Jang plans to visit Lockheed Martin')
    expect(verbOf({ type: 'VISITS', status: 'ESTABLISHED' })).toBe('visited')
    expect(phraseAt(plannedVisit, lockheed.id)).toEqual({
      other: 'Vice Mayor Jang',
      before: '',
      after: ' plans to visit',
    })
  })
})
