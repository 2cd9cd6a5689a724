import { disassemble } from 'es-hangul'
import { spelling } from './keys.ts'
import type { SearchKeys } from './keys.ts'
import type { PreparedQuery } from './query.ts'
import { SLIP_SCORES } from './scores.ts'
import type { Found } from './scores.ts'

const ENOUGH = { letters: 4, syllables: 3 }
// From here on a slip is also looked for while the name is still being typed.
const ENOUGH_TO_LEAVE_OPEN = { letters: 6, jamo: 8 }

/**
 * A name that the query misses by one slip: a letter wrong, missing, extra, or two swapped, counted in jamo for
 * Hangul. Only for queries of four Latin letters or three syllables up, against a whole name or whole words from
 * a word's start. Digits don't slip: CES 2026 is no CES 2025.
 */
export function slipIn(query: PreparedQuery, keys: SearchKeys): Found | null {
  const typed = slippable(query)
  if (typed === null) return null
  const name = spelling(keys)
  const offsets = spellingOffsets(keys.folded, name)
  const ends = new Set([...keys.wordStarts.map((start) => offsets[start]), name.length])
  const open =
    typed.length >= (query.keys.jamo === '' ? ENOUGH_TO_LEAVE_OPEN.letters : ENOUGH_TO_LEAVE_OPEN.jamo)
  for (const start of keys.wordStarts) {
    const from = offsets[start] ?? 0
    const reached = slipEnds(typed, name, from).filter((at) => at - from >= ENOUGH.letters)
    const end = reached.find((at) => ends.has(at)) ?? (open ? reached[0] : undefined)
    if (end === undefined) continue
    const to = offsets.findIndex((offset) => offset >= end)
    return { by: 'fuzzy', score: start === 0 ? SLIP_SCORES.start : SLIP_SCORES.word, spans: [[start, to]] }
  }
  return null
}

/** The spelling of a query that is long enough to hold a slip, else null. */
export function slippable({ keys }: PreparedQuery): string | null {
  const letters = keys.folded.match(/\p{Script=Latin}/gu)?.length ?? 0
  const syllables = keys.folded.match(/[가-힣]/gu)?.length ?? 0
  return letters >= ENOUGH.letters || syllables >= ENOUGH.syllables ? spelling(keys) : null
}

/** Pieces of a slippable spelling, one of which every name within one slip holds unchanged. */
export function slipPieces(typed: string): string[] {
  const middle = Math.floor(typed.length / 2)
  const swapped =
    typed.slice(0, middle - 1) + (typed[middle] ?? '') + (typed[middle - 1] ?? '') + typed.slice(middle + 1)
  return [typed.slice(0, middle), typed.slice(middle), swapped]
}

/** Where in `name` the query would end if it began at `from` and held exactly one slip; often none. */
function slipEnds(typed: string, name: string, from: number): number[] {
  let same = 0
  while (same < typed.length && typed[same] === name[from + same]) same++
  if (same === typed.length) return []
  const at = from + same
  const [wrong = '', next = ''] = typed.slice(same)
  const [right = '', after = ''] = name.slice(at, at + 2)
  if (/\p{N}/u.test(wrong + right)) return []
  const continues = (rest: number, place: number) => name.startsWith(typed.slice(rest), place)
  const ends: number[] = []
  if (right !== '' && continues(same + 1, at + 1)) ends.push(from + typed.length)
  if (right !== '' && continues(same, at + 1)) ends.push(from + typed.length + 1)
  if (continues(same + 1, at)) ends.push(from + typed.length - 1)
  if (wrong === after && next === right && continues(same + 2, at + 2)) ends.push(from + typed.length)
  return ends
}

/** For each offset into `folded`, and for its end, the offset into the spelling. */
export function spellingOffsets(folded: string, name: string): number[] {
  const sizes =
    folded.length === name.length ? null : folded.split('').map((letter) => disassemble(letter).length)
  const offsets = [0]
  for (let i = 0; i < folded.length; i++) offsets.push((offsets[i] ?? 0) + (sizes?.[i] ?? 1))
  return offsets
}
