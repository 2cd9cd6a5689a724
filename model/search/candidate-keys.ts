import { disassembleToGroups } from 'es-hangul'
import { hasHangul } from './keys.ts'
import type { SearchKeys } from './keys.ts'
import { longestWord, prepareQuery, withDrift } from './query.ts'
import type { PreparedQuery } from './query.ts'
import { keystrokesOf, onOtherLayout, withoutParticles } from './readings.ts'
import { slippable, slipPieces } from './slips.ts'

/**
 * One condition by which a database pre-selects names: the key `key` holds `value` somewhere. Every name that
 * `rankNames` hits by a reading meets one of that reading's conditions. A database takes the readings in their
 * order, ranks all it has fetched so far, and goes on until the ranking's `reading` is among those it fetched.
 */
export interface CandidateKey {
  reading: 'typed' | 'drift' | 'particle' | 'layout' | 'slip'
  key: keyof Pick<SearchKeys, 'folded' | 'choseong' | 'jamo' | 'qwerty'>
  value: string
}

type Condition = Omit<CandidateKey, 'reading'>

/** The conditions for a query, reading by reading, none that another of its reading covers. */
export function candidateKeys(query: string): CandidateKey[] {
  const bare = withoutParticles(query)
  const turned = onOtherLayout(query)
  const read: Record<CandidateKey['reading'], Condition[]> = {
    typed: typedConditions(prepareQuery(query)),
    drift: driftConditions(prepareQuery(query)),
    particle: bare.flatMap(anyConditions),
    layout: [
      ...turned.flatMap((text) => [text, ...withoutParticles(text)]).flatMap(anyConditions),
      ...layoutConditions(query),
    ],
    slip: [query, ...bare, ...turned].flatMap(slipConditions),
  }
  const order = ['typed', 'drift', 'particle', 'layout', 'slip'] as const
  return order.flatMap((reading) => uncovered(read[reading]).map((condition) => ({ reading, ...condition })))
}

function anyConditions(text: string): Condition[] {
  const query = prepareQuery(text)
  return [...typedConditions(query), ...driftConditions(query)]
}

function typedConditions(query: PreparedQuery): Condition[] {
  const word = longestWord(query)
  return [query, ...(word === null ? [] : [word])].map(({ initials, mixed, keys }) => {
    if (initials !== null) return { key: 'choseong', value: initials }
    return mixed ? certainPiece(keys.folded) : spelled(keys.jamo || keys.folded)
  })
}

function driftConditions(query: PreparedQuery): Condition[] {
  return withDrift(query) === null ? [] : [certainPiece(query.keys.folded)]
}

function layoutConditions(text: string): Condition[] {
  return keystrokesOf(prepareQuery(text)).map((value) => ({ key: 'qwerty', value }))
}

function slipConditions(text: string): Condition[] {
  const typed = slippable(prepareQuery(text))
  return typed === null ? [] : slipPieces(typed).map(spelled)
}

function spelled(value: string): Condition {
  return { key: hasHangul(value) ? 'jamo' : 'folded', value }
}

/** The longest stretch that a name holds for sure where consonants may each open a syllable of their own. */
function certainPiece(folded: string): Condition {
  const pieces = ['']
  for (const letters of disassembleToGroups(folded)) {
    pieces.push((pieces.pop() ?? '') + letters.join(''))
    if (/[ㄱ-ㅎ]/u.test(letters.at(-1) ?? '')) pieces.push('')
  }
  return spelled(pieces.reduce((long, piece) => (piece.length > long.length ? piece : long)))
}

function uncovered(conditions: readonly Condition[]): Condition[] {
  return conditions.filter(({ key, value }, i) => {
    const covers = (other: Condition, j: number) =>
      other.key === key && value.includes(other.value) && (other.value !== value || j < i)
    return value !== '' && !conditions.some(covers)
  })
}
