import { describe, expect, it } from 'vitest'
import { searchKeys } from '../../../model/search/keys.ts'
import { matchName, prepareQuery } from '../../../model/search/match.ts'

const match = (query: string, name: string) => matchName(prepareQuery(query), searchKeys(name))
const marked = (query: string, name: string) => match(query, name)?.ranges.map(([a, b]) => name.slice(a, b))

describe('matching a query with a name', () => {
  it.each([
    ['록히드마틴', '록히드 마틴', 'exact'],
    ['록히드 마틴', '록히드마틴', 'exact'],
    ['f35', 'F-35', 'exact'],
    ['유지보수', '유지·보수', 'exact'],
    ['taejon', 'Taejŏn', 'exact'],
    ['델타항', '델타항공', 'prefix'],
    ['마틴', '록히드 마틴', 'word'],
    ['테크', 'Delta테크', 'word'],
    ['tech', 'GaTech', 'word'],
    ['테크', '성진테크윈', 'substring'],
    ['ㅎㄷㅁ', '록히드마틴', 'choseong'],
    ['ㄷㅈㅅㅌ', '대전TP센터', 'choseong'],
    ['ㄳ', '가스', 'choseong'],
    ['록ㅎㄷ', '록히드마틴', 'mixed'],
    ['록히드ㅁ', '록히드마틴', 'mixed'],
    ['록ㅎ드마틴', '록히드마틴', 'mixed'],
    ['덽ㅎ', '델타항공', 'mixed'],
    ['댖시', '대전시', 'mixed'],
    ['로', '록히드', 'jamo'],
    ['록힏', '록히드', 'jamo'],
    ['록히듬', '록히드마틴', 'jamo'],
    ['고', '과학', 'jamo'],
    ['달', '닭', 'jamo'],
    ['부시장 장호종', '장호종 경제과학부시장', 'words'],
    ['georgia technology', 'Georgia Institute of Technology', 'words'],
    ['Lokheed', 'Lockheed Martin', 'fuzzy'],
    ['장호중', '장호종', 'fuzzy'],
  ])('%s matches %s as %s', (query, name, by) => {
    expect(match(query, name)?.by).toBe(by)
  })

  it.each([
    ['마틴', '록히드'],
    ['ㄹㄷ', '록히드'],
    ['록힏', '록이드'],
    ['히듬', '록히드'],
    ['하국', '한국'],
    ['', '록히드'],
    ['!!', '록히드'],
    ['ㅏ', '록히드'],
  ])('%s does not match %s', (query, name) => {
    expect(match(query, name)).toBeNull()
  })

  it.each([
    ['us', 'Duksan Navcours'],
    ['si', 'Defense Acquisition'],
    ['l', 'Delta'],
    ['us mro', 'Using MRO'],
  ])('%s, too short to mean anything there, is not looked for inside the words of %s', (query, name) => {
    expect(match(query, name)).toBeNull()
  })

  it('scores the place first and the wording second', () => {
    const scores = [
      match('델타', '델타'),
      match('델타', '델타항공'),
      match('델탛', '델타항공'),
      match('델ㅌ', '델타항공'),
      match('ㄷㅌ', '델타항공'),
      match('항공', '델타 항공'),
      match('ㅎㄱ', '델타 항공'),
      match('항공', '델타항공'),
      match('항공 델타', '델타항공'),
      match('델타한공', '델타항공'),
    ].map((each) => each?.score ?? 0)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(new Set(scores).size).toBe(scores.length)
    expect(scores[0]).toBe(1)
    expect(scores.at(-1)).toBeGreaterThan(0)
  })

  it('takes the best of several places', () => {
    expect(match('ㅎㄱ', '대한국 한국')).toEqual(match('ㅎㄱ', '대방국 한국'))
    expect(match('한국', '대한국 한국')).toEqual(match('한국', '대방국 한국'))
  })
})

describe('what a match marks', () => {
  it.each([
    ['록히드마', '록히드 마틴', ['록히드 마']],
    ['틴', '록히드 마틴', ['틴']],
    ['마틴', 'Lockheed 마틴', ['마틴']],
    ['ㄷㅁ', '록히드 마틴', ['드 마']],
    ['록히듬', '록히드마틴', ['록히드마']],
    ['보수', '항공기 유지·보수 산업', ['보수']],
    ['테크윈', '㈜성진테크윈', ['테크윈']],
    ['대전 사무소', '대전시 시애틀 통상사무소', ['대전', '사무소']],
    ['strasse 7', 'Große Straße 7', ['Straße 7']],
    ['CES', 'ＣＥＳ 2025', ['ＣＥＳ']],
    ['martni', 'Lockheed Martin', ['Martin']],
  ])('%s in %s', (query, name, texts) => {
    expect(marked(query, name)).toEqual(texts)
  })

  it('is told in the units of the text as it stands, decomposed too', () => {
    const name = '록히드 마틴'.normalize('NFD')
    expect(marked('마틴', name)).toEqual(['마틴'.normalize('NFD')])
  })
})

describe('one slip', () => {
  it.each([
    ['Lockhead', 'Lockheed'],
    ['Lockhed', 'Lockheed'],
    ['Lockheeed', 'Lockheed'],
    ['Lockehed', 'Lockheed'],
    ['kaits', 'KAIST'],
    ['nagi', 'Adrian Nagy'],
    ['애틀렌타', '애틀랜타'],
    ['델타항곤', '델타항공'],
    ['델타하공', '델타항공'],
    ['한화에어르', '한화에어로스페이스'],
  ])('is forgiven: %s for %s', (query, name) => {
    expect(match(query, name)?.by).toBe('fuzzy')
  })

  it.each([
    ['Lokhead', 'Lockheed', 'two slips'],
    ['kri', 'KARI', 'three letters'],
    ['lokh', 'Lockheed', 'four letters of more'],
    ['kals', 'KAL', 'three letters'],
    ['하늬', '하니', 'two syllables'],
    ['CES 2026', 'CES 2025', 'a digit'],
    ['F-36 Lightning', 'F-35 Lightning', 'a digit'],
    ['조지아대', '조지아공대', 'a syllable'],
    ['조지아대', '조지아텍', 'two jamo'],
  ])('is not forgiven: %s for %s, %s', (query, name) => {
    expect(match(query, name)).toBeNull()
  })
})
