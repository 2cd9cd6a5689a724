import { assemble } from 'es-hangul'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKeys } from '../../../model/search/keys.ts'
import type { SearchKeys } from '../../../model/search/keys.ts'
import { candidateKeys, indexNames, rankNames } from '../../../model/search/rank.ts'
import type { CandidateKey } from '../../../model/search/rank.ts'
import { aliases, candidates, entity, vectors } from './fixture.ts'

const numRuns = process.env.TEST_TIER === 'long' ? 20_000 : 300

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code))
const hangulName = fc
  .array(fc.array(syllable, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })
  .map((words) => words.map((word) => word.join('')).join(' '))
const latinWord = fc.stringMatching(/^[A-Z][A-Za-zé]{0,7}[0-9]{0,2}$/)
const mixedName = fc
  .array(fc.oneof(hangulName, latinWord), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))
const name = fc.oneof(hangulName, mixedName, fc.constantFrom(...aliases.map((alias) => alias.text)))
const namesAndJunk = fc.oneof(name, fc.string({ unit: 'binary', maxLength: 12 }), hangulTyping())

function hangulTyping(): fc.Arbitrary<string> {
  const typed = fc.oneof(syllable, fc.constantFrom(...'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅎㄳㄺㄸㅏㅗㅜㅘㅢ abkTR'))
  return fc.array(typed, { maxLength: 8 }).map((letters) => letters.join(''))
}

function missed(text: string, queries: string[]): string[] {
  const index = indexNames([entity('org:it', text)])
  return queries.filter((query) => rankNames(query, index, 1).hits.length === 0)
}

describe('every name is found', () => {
  const forEveryName = (check: (text: string, keys: SearchKeys) => void) =>
    fc.assert(
      fc.property(name, (text) => check(text, searchKeys(text))),
      { numRuns },
    )

  it('by its own text, composed or not, in capitals or not', () => {
    forEveryName((text) => {
      const written = [text, text.normalize('NFD'), text.toUpperCase(), text.toLowerCase()]
      expect(missed(text, written)).toEqual([])
    })
  })

  it('with its spaces removed, or other ones put in', () => {
    forEveryName((text) => {
      const spaced = [text.replaceAll(' ', ''), [...text].join(' '), text.replaceAll(' ', '-')]
      expect(missed(text, spaced)).toEqual([])
    })
  })

  it('by its initial consonants, from the first and from any other', () => {
    forEveryName((text, { choseong }) => {
      const initials = [choseong, choseong.slice(-2), choseong.slice(0, 2)]
      expect(missed(text, choseong === '' ? [] : initials)).toEqual([])
    })
  })

  it('at each keystroke from the second on, jamo by jamo or as an IME puts them together', () => {
    forEveryName((text, { jamo }) => {
      const typed = Array.from({ length: Math.max(0, jamo.length - 1) }, (_, i) => jamo.slice(0, i + 2))
      expect(missed(text, [...typed, ...typed.map((letters) => assemble([letters]))])).toEqual([])
    })
  })

  it('typed on the other keyboard layout', () => {
    forEveryName((text, { qwerty }) => {
      expect(missed(text, qwerty.length < 3 ? [] : [qwerty])).toEqual([])
    })
  })
})

describe('any query', () => {
  it('is answered in order, within the text, and alike however often it is asked', () => {
    fc.assert(
      fc.property(namesAndJunk, fc.array(name, { maxLength: 5 }), (query, texts) => {
        const all = texts.map((text, i) => entity(`org:${i}`, text))
        const { hits } = rankNames(query, all, 9)
        expect(rankNames(query, all.toReversed(), 9).hits).toEqual(hits)
        expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a))
        for (const { entityId, score, ranges } of hits) {
          const text = texts[Number(entityId.slice(4))] ?? ''
          expect(score > 0 && score <= 1).toBe(true)
          expect(ranges.length).toBeGreaterThan(0)
          for (const [start, end] of ranges)
            expect(0 <= start && start < end && end <= text.length).toBe(true)
        }
      }),
      { numRuns },
    )
  })
})

describe('what a database pre-selects', () => {
  const readings: CandidateKey['reading'][] = ['typed', 'drift', 'particle', 'layout', 'slip']
  const texts = aliases.map((alias) => alias.text)

  const known = new Map(texts.map((text) => [text, searchKeys(text)]))
  const keysOf = (text: string) => known.get(text) ?? searchKeys(text)

  // As a store does it: reading by reading, until the names fetched so far give a hit.
  function throughDatabase(query: string, all: typeof candidates): ReturnType<typeof rankNames> {
    const conditions = candidateKeys(query)
    let answer = rankNames(query, [], 9)
    for (const [i] of readings.entries()) {
      const asked = conditions.filter(({ reading }) => readings.indexOf(reading) <= i)
      const fetched = all.filter(({ names }) =>
        names.some(({ text }) => {
          const keys = keysOf(text)
          return asked.some(({ key, value }) => keys[key].includes(value))
        }),
      )
      answer = rankNames(query, fetched, 9)
      if (answer.reading !== null && readings.indexOf(answer.reading) <= i) break
    }
    return answer
  }

  it('gives the same answers as all names, to the vectors and to every known name', () => {
    for (const query of [
      ...vectors.map((vector) => vector.query),
      ...texts,
      '록ㅎㄷ',
      '댖시',
      '덽ㅎ',
      'kqkdtks',
    ]) {
      expect(throughDatabase(query, candidates)).toEqual(rankNames(query, candidates, 9))
    }
  })

  it('gives the same answers to parts of names, slips and anything else', () => {
    const part = fc
      .tuple(name, fc.nat(8), fc.integer({ min: 1, max: 8 }))
      .map(([text, from, length]) => text.slice(from, from + length))
    fc.assert(
      fc.property(fc.oneof(part, namesAndJunk), fc.array(name, { maxLength: 5 }), (query, others) => {
        const all = [...candidates, ...others.map((text, i) => entity(`org:${i}`, text))]
        expect(throughDatabase(query, all)).toEqual(rankNames(query, all, 9))
      }),
      { numRuns },
    )
  })

  it('is little', () => {
    expect(candidateKeys('록히드마틴').filter(({ reading }) => reading === 'typed')).toHaveLength(1)
    for (const text of texts) expect(candidateKeys(text).length).toBeLessThanOrEqual(20)
    expect(candidateKeys('ㄹㅎㄷ')[0]).toEqual({ reading: 'typed', key: 'choseong', value: 'ㄹㅎㄷ' })
    expect(candidateKeys('록힏')[0]).toEqual({ reading: 'typed', key: 'jamo', value: 'ㄹㅗㄱㅎㅣㄷ' })
    expect(candidateKeys('Lock')[0]).toEqual({ reading: 'typed', key: 'folded', value: 'lock' })
    expect(candidateKeys(' - ')).toEqual([])
  })
})
