import { assemble, disassemble } from 'es-hangul'
import { hangulPattern } from './hangul-pattern.ts'
import { searchKeys } from './keys.ts'
import type { SearchKeys } from './keys.ts'

/** A query made ready to be held against many names. */
export interface PreparedQuery {
  text: string
  /** The query's own keys; single jamo that make up syllables are put together first. */
  keys: SearchKeys
  /** The initial consonants asked for, where the query holds nothing else. */
  initials: string | null
  /** What of a name's `folded` the query matches (flags `gu`). */
  pattern: RegExp
  /** The same from a given place on (flags `yu`). */
  anchored: RegExp
  /** Consonants stand among syllables, or final consonants may open the next syllable. */
  mixed: boolean
  /** One or two Latin letters or digits: too little to be looked for inside a word. */
  brief: boolean
  /** The words, where there are several: each may then stand anywhere in the name. */
  words: readonly PreparedQuery[]
}

const LONGEST_QUERY = 200
const ONLY_CONSONANTS = /^[ㄱ-ㅎ]+$/u
const LONE_CONSONANT = /[ㄱ-ㅎ]/u
const LONE_VOWEL = /[ㅏ-ㅣ]/u
const BRIEF = /^[\p{Script=Latin}\p{N}]{1,2}$/u

/** Makes a query ready. What lies past 200 characters is left out: no name is told apart so late. */
export function prepareQuery(text: string): PreparedQuery {
  const whole = preparePhrase(text.slice(0, LONGEST_QUERY))
  const words = whole.text
    .split(/\s+/u)
    .map(preparePhrase)
    .filter((word) => word.keys.folded !== '')
  return words.length > 1 ? { ...whole, words } : whole
}

/**
 * The query read once more with every final consonant free to open the next syllable, as an IME leaves it when
 * initials are typed in between (댖시 for 대ㅈ시). Null where that makes no difference.
 */
export function withDrift(query: PreparedQuery): PreparedQuery | null {
  const { folded } = query.keys
  const source = hangulPattern(folded, true)
  return source === query.pattern.source ? null : { ...query, ...patterns(source), mixed: true, words: [] }
}

/** The word of a query of several that tells most, else null. */
export function longestWord({ words }: PreparedQuery): PreparedQuery | null {
  const length = ({ keys }: PreparedQuery) => keys.jamo.length || keys.folded.length
  return words.reduce<PreparedQuery | null>(
    (long, word) => (long && length(long) >= length(word) ? long : word),
    null,
  )
}

function preparePhrase(text: string): PreparedQuery {
  const keys = composedKeys(searchKeys(text))
  const { folded } = keys
  const initials = ONLY_CONSONANTS.test(folded) ? disassemble(folded) : null
  const mixed = initials === null && LONE_CONSONANT.test(folded)
  return {
    text,
    keys,
    initials,
    ...patterns(hangulPattern(folded, mixed)),
    mixed,
    brief: BRIEF.test(folded),
    words: [],
  }
}

function patterns(source: string): Pick<PreparedQuery, 'pattern' | 'anchored'> {
  return { pattern: new RegExp(source, 'gu'), anchored: new RegExp(source, 'yu') }
}

// A lone vowel can only be part of a syllable that was typed or stored jamo by jamo.
function composedKeys(keys: SearchKeys): SearchKeys {
  if (!LONE_VOWEL.test(keys.folded)) return keys
  const composed = attempt(() => assemble([keys.folded]))
  return composed === null ? keys : searchKeys(composed)
}

/** What es-hangul makes of a text, or null: it throws on jamo that can't stand together (ㅘ before ㅎ). */
export function attempt(make: () => string): string | null {
  try {
    return make()
  } catch {
    return null
  }
}
