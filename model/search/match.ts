import { hasHangul } from './keys.ts'
import type { SearchKeys } from './keys.ts'
import { rangeInText } from './letters.ts'
import { withDrift } from './query.ts'
import type { PreparedQuery } from './query.ts'
import { LITERAL_NAMES, SCORES, WORDS_SCORE } from './scores.ts'
import type { Found, MatchedBy, Place } from './scores.ts'
import { slipIn } from './slips.ts'

export { prepareQuery } from './query.ts'
export type { PreparedQuery } from './query.ts'
export type { MatchedBy } from './scores.ts'

/** A query's match in a name, with the stretches of the name's text to mark (UTF-16 units, end excluded). */
export interface Match {
  by: MatchedBy
  score: number
  ranges: [number, number][]
}

/** How a query matches a name at best, a slip last, or null. */
export function matchName(query: PreparedQuery, keys: SearchKeys): Match | null {
  const drifting = withDrift(query)
  const found = findIn(query, keys) ?? (drifting && findIn(drifting, keys)) ?? slipIn(query, keys)
  return found && { by: found.by, score: found.score, ranges: rangesOf(found, keys) }
}

/** The stretches of the name's text that a match covers. */
export function rangesOf(found: Pick<Found, 'spans'>, keys: SearchKeys): [number, number][] {
  return found.spans.flatMap(([from, to]) => {
    const range = rangeInText(keys.text, from, to)
    return range === null ? [] : [range]
  })
}

/** How a name holds a query as it was typed, slips aside. */
export function findIn(query: PreparedQuery, keys: SearchKeys): Found | null {
  if (query.keys.folded === '') return null
  return findPhrase(query, keys) ?? findWords(query, keys)
}

function findPhrase(query: PreparedQuery, keys: SearchKeys): Found | null {
  return query.initials === null ? findLetters(query, keys) : findInitials(query.initials, keys)
}

function findLetters(query: PreparedQuery, keys: SearchKeys): Found | null {
  const span = spanOf(query, keys)
  if (span === null) return null
  const [from, to] = span
  const place = placeOf(from, to, keys)
  if (keys.folded.startsWith(query.keys.folded, from)) {
    return { by: LITERAL_NAMES[place], score: SCORES.literal[place], spans: [span] }
  }
  const by = query.mixed ? 'mixed' : 'jamo'
  return { by, score: SCORES[by][place], spans: [span] }
}

/** The best stretch that the query's pattern matches: at the start, else at a word, else inside one. */
function spanOf(
  { pattern, anchored, brief }: PreparedQuery,
  { folded, wordStarts }: SearchKeys,
): [number, number] | null {
  pattern.lastIndex = 0
  const first = pattern.exec(folded)
  if (first === null) return null
  if (first.index > 0) {
    for (const start of wordStarts) {
      if (start < first.index) continue
      anchored.lastIndex = start
      const atWord = anchored.exec(folded)
      if (atWord !== null) return [start, start + atWord[0].length]
    }
    if (brief) return null
  }
  return [first.index, first.index + first[0].length]
}

function placeOf(from: number, to: number, { folded, wordStarts }: SearchKeys): Place {
  if (from === 0) return to === folded.length ? 'whole' : 'start'
  return wordStarts.includes(from) ? 'word' : 'inside'
}

// Initials are looked for in the choseong key, which skips what is no Hangul: ㄷㅈㅅㅌ finds 대전TP센터.
function findInitials(initials: string, keys: SearchKeys): Found | null {
  let best: Found | null = null
  let syllables: readonly number[] | null = null
  for (let i = keys.choseong.indexOf(initials); i >= 0; i = keys.choseong.indexOf(initials, i + 1)) {
    syllables ??= syllablePlaces(keys)
    const from = syllables[i] ?? 0
    const to = (syllables[i + initials.length - 1] ?? from) + 1
    const score = SCORES.choseong[placeOf(from, to, keys)]
    if (best === null || score > best.score) best = { by: 'choseong', score, spans: [[from, to]] }
  }
  return best
}

function syllablePlaces({ folded }: SearchKeys): number[] {
  const places: number[] = []
  for (let i = 0; i < folded.length; i++) {
    const letter = folded.charAt(i)
    if ((letter >= 'ㄱ' && letter <= 'ㅎ') || (letter >= '가' && letter <= '힣')) places.push(i)
  }
  return places
}

function findWords(query: PreparedQuery, keys: SearchKeys): Found | null {
  if (query.words.length < 2) return null
  const spans: [number, number][] = []
  for (const word of query.words) {
    const span = findPhrase(word, keys)?.spans[0]
    if (span === undefined || !standsForItself(word, span, keys)) return null
    spans.push([span[0], span[1]])
  }
  return { by: 'words', score: WORDS_SCORE, spans: spans.toSorted((a, b) => a[0] - b[0]) }
}

// Inside a word only two syllables or more say anything: 사무소 in 통상사무소, but not "a" in "Delta".
function standsForItself(
  word: PreparedQuery,
  [from, to]: readonly [number, number],
  keys: SearchKeys,
): boolean {
  if (word.brief) return isWholeToken(from, to, keys)
  return keys.wordStarts.includes(from) || (hasHangul(word.keys.folded) && word.keys.folded.length > 1)
}

/** True where a stretch of `folded` begins and ends at a word's edge. */
export function isWholeToken(from: number, to: number, { folded, wordStarts }: SearchKeys): boolean {
  return wordStarts.includes(from) && (to === folded.length || wordStarts.includes(to))
}
