import { describe, expect, it } from 'vitest'
import { searchKeys } from '../../../model/search/keys.ts'
import { aliases } from './fixture.ts'

describe('the keys of a name', () => {
  it('are the agreed ones for every known alias', () => {
    expect(aliases).toHaveLength(242)
    for (const { text, compact, choseong, jamo, qwerty } of aliases) {
      expect(searchKeys(text)).toMatchObject({ compact, choseong, jamo, qwerty })
    }
  })

  it.each([
    ['록히드 마틴', '록히드마틴'],
    ['유지·보수', '유지보수'],
    ['유지ㆍ보수', '유지보수'],
    ['F-35', 'f35'],
    ['㈜성진테크윈', '성진테크윈'],
    ['(주) 성진테크윈', '성진테크윈'],
    ['성진테크윈（주）', '성진테크윈'],
    ['Delta Air Lines, Inc.', 'deltaairlinesinc'],
    ['ＣＥＳ　２０２５', 'ces2025'],
    ['Mark Ⅱ', 'markii'],
    ['美', '美'],
    ['zero\u200bwidth', 'zerowidth'],
  ])('leave of %s only letters and digits, in plain width and lower case', (text, compact) => {
    expect(searchKeys(text).compact).toBe(compact)
  })

  it('are the same for decomposed text as for composed text', () => {
    for (const { text } of aliases) {
      const { compact, choseong, jamo, qwerty, folded } = searchKeys(text)
      expect(searchKeys(text.normalize('NFD'))).toMatchObject({ compact, choseong, jamo, qwerty, folded })
    }
  })

  it.each([
    ['conjoining', '\u1105\u1112\u1103'],
    ['half-width', '\uffa9\uffbe\uffa7'],
    ['compatibility', 'ㄹㅎㄷ'],
  ])('map %s jamo to those an IME types', (_, text) => {
    expect(searchKeys(text)).toMatchObject({ compact: 'ㄹㅎㄷ', choseong: 'ㄹㅎㄷ', qwerty: 'fge' })
  })

  it('map single vowels and final consonants as well', () => {
    expect(searchKeys('\u1161 \u11ab').compact).toBe('ㅏㄴ')
  })

  it.each([
    ['Taejŏn', 'taejon'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['Ørsted', 'orsted'],
  ])('fold the diacritics of %s away', (text, folded) => {
    expect(searchKeys(text).folded).toBe(folded)
  })

  it('are empty where there is nothing to find a name by', () => {
    expect(searchKeys(' (주) -- ').compact).toBe('')
  })

  it.each([
    ['Lockheed Martin', [0, 8]],
    ['대전TP', [0, 2]],
    ['F-35A', [0, 1, 3]],
    ['GaTech', [0, 2]],
    ['DJBC', [0]],
  ])('say where the words of %s begin', (text, wordStarts) => {
    expect(searchKeys(text).wordStarts).toEqual(wordStarts)
  })
})
