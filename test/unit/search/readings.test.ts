import { describe, expect, it } from 'vitest'
import { rankNames } from '../../../model/search/rank.ts'
import { candidates, entity, firstHit } from './fixture.ts'

const city = 'org:daejeon-city'
const lockheed = 'org:lockheed-martin'
const delta = 'org:delta-air-lines'
const georgiaTech = 'org:georgia-tech'

describe('the other keyboard layout', () => {
  it.each([
    ['fhrglemakxls', lockheed, '록히드마틴'],
    ['fhrglem akxls', lockheed, '록히드 마틴'],
    ['fhrgemakxls', lockheed, '록ㅎ드마틴'],
    ['fge', lockheed, 'ㄹㅎㄷ'],
    ['EOWJSTL', city, '대전시'],
    ['Eowjstl', city, '대전시'],
    ['FHRGEMAKXLS', lockheed, '록ㅎ드마틴'],
    ['ㅆㄷ초ㅐㅔㄴ', 'org:delta-techops', 'techops'],
    ['dpxmfl', 'org:etri', '에트리'],
    ['Tpxmfprdkdl', 'org:satrec-initiative', '쎄트렉아이'],
    ['ㅗ무조ㅁ', 'org:hanwha-aerospace', 'hanwha'],
    ['ㅏ먄ㅅ', 'org:kaist', 'kaist'],
    ['ㅡ개', 'sec:aircraft-mro', 'mro'],
    ['ㅊㄷㄴ', 'evt:ces-2025', 'ces'],
    ['ㄹ-35', 'prod:f-35', 'f-35'],
    ['ㅕㄴ', 'place:united-states', 'us'],
    ['fhrglemakxlsdms', lockheed, '록히드마틴'],
    ['fhrgleakxls', lockheed, '록힏마틴'],
    ['ㅣㅐ차ㅗㄷㅇ', lockheed, 'lockhed'],
    ['eowjstp', 'org:daejeon-technopark', '대전TP'],
    ['kqkdtks', 'sec:defence', 'K-방산'],
  ])('%s finds %s, read as %s', (query, id, repaired) => {
    expect(firstHit(query)).toMatchObject({ id, repaired })
  })

  it('is tried only when the query as typed finds nothing', () => {
    const typed = entity('org:a', 'eowjs')
    const meant = entity('org:b', '대전')
    expect(rankNames('eowjs', [typed, meant], 9)).toMatchObject({
      hits: [{ entityId: 'org:a' }],
      repaired: null,
    })
    expect(rankNames('eowjs', [meant], 9)).toMatchObject({ hits: [{ entityId: 'org:b' }], repaired: '대전' })
  })

  it('says nothing of a repair that found nothing, nor fails on jamo that cannot stand together', () => {
    for (const query of ['qwxz', 'hkgk', 'ㅘㅎ', 'ㅕㅛㅑ']) {
      expect(rankNames(query, candidates, 9)).toEqual({
        hits: [],
        repaired: null,
        reading: null,
        truncated: false,
      })
    }
  })
})

describe('what is tried last', () => {
  it.each([
    ['록히드마틴은', lockheed],
    ['록히드 마틴과', lockheed],
    ['조지아공대에서', georgiaTech],
    ['델타항공의', delta],
    ['KAIST는', 'org:kaist'],
    ['라스베이거스로', 'place:las-vegas'],
    ['미국으로', 'place:united-states'],
    ['대전시를?', city],
    ['대전시의 통상사무소를', 'org:daejeon-seattle-office'],
  ])('a particle is taken off: %s', (query, id) => {
    expect(firstHit(query)).toMatchObject({ id, repaired: null })
    expect(firstHit(query)?.by).not.toBe('fuzzy')
  })

  it('no particle is taken off a name that ends like one', () => {
    const both = [entity('org:a', '한화'), entity('org:b', '한화에')]
    expect(rankNames('한화에', both, 9).hits.map((hit) => hit.entityId)).toEqual(['org:b'])
  })

  it('a slip is forgiven where nothing else is found', () => {
    expect(firstHit('Lokheed Martin')).toMatchObject({ id: lockheed, by: 'fuzzy' })
    expect(firstHit('애틀렌타')).toMatchObject({ id: 'place:atlanta', by: 'fuzzy' })
    expect(firstHit('dbjc')).toMatchObject({ id: 'org:daejeon-seattle-office', by: 'fuzzy' })
    expect(firstHit('장호중')).toMatchObject({ id: 'per:jang-ho-jong', by: 'fuzzy' })
  })
})
