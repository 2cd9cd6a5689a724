import type { SearchKeys } from './keys.ts'
import { findIn, isWholeToken, rangesOf } from './match.ts'
import type { IndexedName, NameIndex } from './name-index.ts'
import { longestWord } from './query.ts'
import type { PreparedQuery } from './query.ts'
import { keystrokesOf } from './readings.ts'
import { KEYBOARD_SCORES } from './scores.ts'
import type { Found } from './scores.ts'
import { slipIn, slipPieces, slippable, spellingOffsets } from './slips.ts'

/** A name that a query was found in. */
export interface NameHit {
  name: IndexedName
  found: Found
}

const TWO_LATIN_LETTERS = /^\p{Script=Latin}{2}$/u

/** The names that hold the query as typed. */
export function typedHits(index: NameIndex, query: PreparedQuery): NameHit[] {
  const hits: NameHit[] = []
  for (const name of namesWorthTrying(index, query)) {
    const found = findIn(query, name.keys)
    if (found !== null) hits.push({ name, found })
  }
  return abbreviationsAlone(query, hits)
}

/** The names that the query misses by one slip. */
export function slipHits(index: NameIndex, query: PreparedQuery): NameHit[] {
  const typed = slippable(query)
  if (typed === null) return []
  const pieces = new RegExp(slipPieces(typed).join('|'), 'gu')
  return [...index.holding('spelling', pieces)].flatMap((name) => {
    const found = slipIn(query, name.keys)
    return found === null ? [] : [{ name, found }]
  })
}

/**
 * The names whose letters, Latin ones too, were all typed on the other layout: 대전TP as eowjstp. Turning the
 * query round alone makes 대전세 of that.
 */
export function layoutHits(index: NameIndex, query: PreparedQuery): NameHit[] {
  return keystrokesOf(query).flatMap((typed) =>
    [...index.holding('qwerty', new RegExp(typed, 'gu'))].flatMap((name) => {
      const found = layoutIn(typed, name.keys)
      return found === null ? [] : [{ name, found }]
    }),
  )
}

function layoutIn(typed: string, { qwerty, folded, wordStarts }: SearchKeys): Found | null {
  const offsets = spellingOffsets(folded, qwerty)
  for (const start of wordStarts) {
    const from = offsets[start] ?? 0
    if (!qwerty.startsWith(typed, from)) continue
    const to = offsets.findIndex((offset) => offset >= from + typed.length)
    const score = start === 0 ? KEYBOARD_SCORES.start : KEYBOARD_SCORES.word
    return { by: 'keyboard', score, spans: [[start, to]] }
  }
  return null
}

function namesWorthTrying(index: NameIndex, query: PreparedQuery): Set<IndexedName> {
  if (query.keys.folded === '') return new Set()
  const word = longestWord(query)
  return new Set([...namesHolding(index, query), ...(word === null ? [] : namesHolding(index, word))])
}

function namesHolding(index: NameIndex, query: PreparedQuery): Iterable<IndexedName> {
  return query.initials === null
    ? index.holding('folded', query.pattern)
    : index.holding('choseong', new RegExp(query.initials, 'gu'))
}

/**
 * Two letters that some name has as an abbreviation (US, SI, DL) mean that one, whole, and no word that happens
 * to begin so. Where no name has them they are the beginning of something being typed.
 */
function abbreviationsAlone(query: PreparedQuery, hits: NameHit[]): NameHit[] {
  if (!TWO_LATIN_LETTERS.test(query.keys.folded)) return hits
  const whole = hits.filter(isAbbreviation)
  return whole.length > 0 ? whole : hits
}

function isAbbreviation({ name: { keys }, found: { by, spans } }: NameHit): boolean {
  const [from = 0, to = 0] = spans[0] ?? []
  if (by === 'exact') return true
  if (!isWholeToken(from, to, keys)) return false
  const [range] = rangesOf({ spans }, keys)
  const written = keys.text.slice(range?.[0], range?.[1])
  return written === written.toUpperCase()
}
