import { describe, expect, it } from 'vitest'
import { indexNames, rankNames } from '../../../model/search/rank.ts'
import { candidates, entity, firstHit, found, vectors } from './fixture.ts'

const city = 'org:daejeon-city'
const lockheed = 'org:lockheed-martin'
const delta = 'org:delta-air-lines'
const georgiaTech = 'org:georgia-tech'

describe('searching the known names', () => {
  it.each(vectors)('$query finds $expect at rank $referenceRank', ({ query, expect: id, referenceRank }) => {
    expect(found(query)[referenceRank - 1]).toBe(id)
  })

  it.each([
    ['록ㅎㄷ', lockheed],
    ['록힏', lockheed],
    ['록히듬', lockheed],
    ['ㅁㅌ', lockheed],
    ['lockheed martin', lockheed],
    ['LOCKHEED-MARTIN', lockheed],
    ['로키드마틴', lockheed],
    ['ㄷㅌㅎㄱ', delta],
    ['델타', delta],
    ['techworks', 'org:delta-techops'],
    ['델타테크웍스', 'org:delta-techops'],
    ['조지아 텍', georgiaTech],
    ['gatech', georgiaTech],
    ['georgia institute technology', georgiaTech],
    ['경제과학부시장', 'per:jang-ho-jong'],
    ['장호종 부시장', 'per:jang-ho-jong'],
    ['부시장 장호종', 'per:jang-ho-jong'],
    ['hojong jang', 'per:jang-ho-jong'],
    ['라스베가스', 'place:las-vegas'],
    ['라스베이거스', 'place:las-vegas'],
    ['허니웰', 'org:honeywell'],
    ['쎄트랙아이', 'org:satrec-initiative'],
    ['세트렉', 'org:satrec-initiative'],
    ['ＣＥＳ', 'evt:ces-2025'],
    ['ces２０２５', 'evt:ces-2025'],
    ['F 35', 'prod:f-35'],
    ['유지ㆍ보수', 'sec:aircraft-mro'],
    ['(주)성진테크윈', 'org:sungjin-techwin'],
    ['대전 사무소', 'org:daejeon-seattle-office'],
    ['TAEJŎN', city],
    ['댖시', city],
    ['lockheed'.toUpperCase(), lockheed],
    ['록히드마틴'.normalize('NFD'), lockheed],
    ['\u1105\u1112\u1103', lockheed],
    ['ㄹㅗㄱㅎㅣ', lockheed],
  ])('%s finds %s first', (query, id) => {
    expect(firstHit(query)).toMatchObject({ id, repaired: null })
  })

  it('finds nothing for names that are not there, however near', () => {
    for (const query of [
      '조지아대',
      '조지아주립대',
      'Georgia State',
      '국방산업발전대전',
      'CES 2026',
      'zzz',
      '',
    ]) {
      expect(found(query)).toEqual([])
    }
  })

  it('tells the two Deltas apart by rank and hides neither', () => {
    expect(found('델타')).toEqual([delta, 'org:delta-techops'])
    expect(found('delta').slice(0, 2)).toEqual([delta, 'org:delta-techops'])
  })

  it.each([
    ['US', 'place:united-states'],
    ['dl', delta],
    ['GT', georgiaTech],
    ['LM', lockheed],
    ['si', 'org:satrec-initiative'],
    ['tp', 'org:daejeon-technopark'],
  ])('takes the abbreviation %s whole', (query, id) => {
    expect(found(query)).toEqual([id])
  })

  it('hides what only begins with an abbreviation that some name has', () => {
    const all = [
      entity('org:usan', 'Usan'),
      entity('place:us', '미국', 'US'),
      entity('org:bus', 'Go with us'),
    ]
    expect(rankNames('us', all, 9).hits.map((hit) => hit.entityId)).toEqual(['place:us'])
  })

  it('takes two letters that abbreviate nothing as a beginning', () => {
    expect(found('la')[0]).toBe('place:las-vegas')
    expect(found('in')).toContain('grp:investors')
  })
})

describe('the order of hits', () => {
  const ids = (query: string, ...all: Parameters<typeof rankNames>[1][]) =>
    all.map((each) => rankNames(query, each, 9).hits.map((hit) => hit.entityId))

  it('puts the place and the city before an exposition that only holds the word', () => {
    const place = entity('place:daejeon', '대전')
    const expo = { ...entity('evt:expo', '국방산업발전대전', '발전 대전'), weight: 99 }
    const [order] = ids('대전', [expo, ...candidates, place])
    expect(order?.slice(0, 2).toSorted()).toEqual([city, 'place:daejeon'])
    expect(rankNames('대전', [expo, ...candidates, place], 99).hits.map((hit) => hit.entityId)).toContain(
      'evt:expo',
    )
  })

  it('goes by score, then main name, shorter name, weight and id', () => {
    const other = entity('org:1', '갑을', '대전시')
    const long = entity('org:2', '대전시청사')
    const light = { ...entity('org:3', '대전역'), weight: 1 }
    const heavy = { ...entity('org:4', '대전성'), weight: 2 }
    const twin = { ...entity('org:5', '대전강'), weight: 2 }
    const whole = entity('org:6', '갑을', '대전')
    expect(ids('대전', [other, long, light, twin, heavy, whole])).toEqual([
      ['org:6', 'org:4', 'org:5', 'org:3', 'org:2', 'org:1'],
    ])
  })

  it('gives each entity once, by its best name', () => {
    const { hits } = rankNames('대전', [entity('org:a', '대전시', '대전광역시', '대전')], 9)
    expect(hits).toEqual([
      { entityId: 'org:a', nameIndex: 2, matchedBy: 'exact', score: 1, ranges: [[0, 2]] },
    ])
  })

  it('finds by a name that is never shown, and marks nothing in it', () => {
    const shown = { text: '록히드마틴', language: 'ko', kind: 'main', shown: true }
    const hidden = { text: '로키드마틴', language: 'ko', kind: 'typo', shown: false }
    const { hits } = rankNames('로키드', [{ entityId: lockheed, names: [shown, hidden] }], 9)
    expect(hits).toMatchObject([{ entityId: lockheed, nameIndex: 1, ranges: [] }])
  })

  it('prefers a shown name to one that is never shown where both match alike', () => {
    const hidden = { text: '록히드-마틴', language: 'ko', kind: 'spelling', shown: false }
    const shown = { text: '록히드 마틴', language: 'ko', kind: 'press_variant', shown: true }
    const { hits } = rankNames('록히드마틴', [{ entityId: lockheed, names: [hidden, shown] }], 9)
    expect(hits).toMatchObject([{ nameIndex: 1, ranges: [[0, 6]] }])
  })

  it('says when there was more', () => {
    const three = [entity('a', '대전시'), entity('b', '대전'), entity('c', '대전역')]
    expect(rankNames('대전', three, 3)).toMatchObject({ truncated: false })
    expect(rankNames('대전', three, 2)).toMatchObject({
      hits: [{ entityId: 'b' }, { entityId: 'a' }],
      truncated: true,
    })
    expect(rankNames('대전', three, 0)).toMatchObject({ hits: [], truncated: true })
  })
})

describe('an index', () => {
  it('answers as its candidates do', () => {
    const index = indexNames(candidates)
    for (const { query } of vectors)
      expect(rankNames(query, index, 9)).toEqual(rankNames(query, candidates, 9))
  })

  it('takes in what changed and drops what is gone, and stays itself', () => {
    const before = indexNames([entity('a', '록히드'), entity('b', '대전'), entity('c', '조지아')])
    const after = before.with([entity('b', '시애틀'), entity('d', '대전시')], ['c'])
    const ids = (query: string, index: typeof before) =>
      rankNames(query, index, 9).hits.map((hit) => hit.entityId)
    expect(['록히드', '대전', '시애틀', '조지아'].map((query) => ids(query, after))).toEqual([
      ['a'],
      ['d'],
      ['b'],
      [],
    ])
    expect(['록히드', '대전', '시애틀', '조지아'].map((query) => ids(query, before))).toEqual([
      ['a'],
      ['b'],
      [],
      ['c'],
    ])
  })
})
