import { beforeAll, describe, expect, it, vi } from 'vitest'
import { relationTypes } from '../../../model/vocabulary/relation-types.ts'
import { claimStatuses } from '../../../model/vocabulary/statuses.ts'
import { entity } from './fixture.ts'

vi.stubGlobal('location', { search: '', href: 'http://127.0.0.1/' })
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })

const { setLanguage } = await import('../../../client/i18n/language.ts')
const { nodeSentence, tieSentence } = await import('../../../client/canvas/speech.ts')
const { moreMark, shortTieWord, tieWord } = await import('../../../client/canvas/tie-words.ts')
const { layoutInput } = await import('../../../client/canvas/layout-input.ts')
const { elementsOf } = await import('../../../client/canvas/elements.ts')

const mayor = entity({
  id: 'per:mayor',
  type: 'PERSON',
  shortKo: '장호종 부시장',
  shortEn: 'Vice Mayor Jang',
})
const partner = entity({
  id: 'org:p',
  type: 'ORGANIZATION',
  subtype: 'company',
  shortKo: '록히드마틴',
  shortEn: 'Lockheed Martin',
})
const plannedVisit = { type: 'VISITS', status: 'PLANNED' } as const

describe('what a step of the keyboard says', () => {
  it('in Korean', () => {
    setLanguage('KO')
    expect(tieSentence(plannedVisit, mayor, partner, { number: 1, of: 7 })).toBe(
      '장호종 부시장, 방문 예정, 록히드마틴. 7개 가운데 1',
    )
    expect(nodeSentence(partner, 7)).toBe('록히드마틴, 기업. 관계 7개')
  })

  it('in English', () => {
    setLanguage('EN')
    expect(tieSentence(plannedVisit, mayor, partner, { number: 1, of: 7 })).toBe(
      'Vice Mayor Jang, plans to visit, Lockheed Martin. 1 of 7',
    )
    expect(nodeSentence(partner, 1)).toBe('Lockheed Martin, Company. 1 tie')
  })
})

describe('what is written on a tie', () => {
  beforeAll(() => setLanguage('KO'))

  it('is the verb bent by the status', () => {
    expect(tieWord(plannedVisit)).toBe('방문 예정')
    expect(shortTieWord(plannedVisit)).toBe('')
  })

  it('is one word for a reputation, however short the tie', () => {
    const reputation = { type: 'REPUTED_FOR', status: 'CHARACTERIZATION' } as const
    expect([tieWord(reputation), shortTieWord(reputation)]).toEqual(['평판', '평판'])
    setLanguage('EN')
    expect([tieWord(reputation), shortTieWord(reputation)]).toEqual(['said', 'said'])
  })

  it('is never longer than ten letters of Hangul or twenty-two of Latin', () => {
    for (const type of relationTypes)
      for (const status of claimStatuses) {
        setLanguage('KO')
        expect([...tieWord({ type, status })].length).toBeLessThanOrEqual(10)
        setLanguage('EN')
        expect([...tieWord({ type, status })].length).toBeLessThanOrEqual(22)
      }
  })

  it('counts what stands behind it', () => {
    expect([moreMark(0), moreMark(2)]).toEqual(['', '+2'])
  })
})

describe('what the layout is asked', () => {
  it('holds the names of both languages, and places events in time', () => {
    const evening = entity({
      id: 'evt:evening',
      type: 'EVENT',
      period: { earliest: '2025-01-07', latest: null },
    })
    const morning = entity({
      id: 'evt:morning',
      type: 'EVENT',
      period: { earliest: '2024-12-31', latest: null },
    })
    const elements = elementsOf({ entities: [partner, evening, morning], relations: [] }, null)
    const labelOf = (name: string) => ({ text: name, width: name.length, height: 15 })
    const { nodes } = layoutInput(elements, labelOf, { width: 800, height: 600 }, {})
    expect(nodes[0]?.labels.map(({ width }) => width)).toEqual([
      '록히드마틴'.length,
      'Lockheed Martin'.length,
    ])
    expect(nodes[0]?.order).toBeUndefined()
    expect(Number(nodes[1]?.order)).toBeGreaterThan(Number(nodes[2]?.order))
  })
})
