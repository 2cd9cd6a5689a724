import { convertHangulToQwerty, disassemble, getChoseong } from 'es-hangul'
import { lettersOf } from './letters.ts'

/** What a name is found by. The Hangul keys are empty where a name holds no Hangul. */
export interface SearchKeys {
  /** The text the keys come from. */
  text: string
  /** NFC, lower case, without spaces, punctuation and the company mark; Latin and digits in plain width. */
  compact: string
  /** The first consonant of each syllable. */
  choseong: string
  /** `folded` with the Hangul taken apart as it is typed (ㅘ is ㅗㅏ). */
  jamo: string
  /** `folded` with the Hangul as it comes out when typed on a Latin keyboard layout. */
  qwerty: string
  /** `compact` with Latin letters freed of their diacritics: what all matching runs on. */
  folded: string
  /** Where words begin, as offsets into `folded`: after a space or punctuation, a change of script, a camel hump. */
  wordStarts: readonly number[]
}

type Parts = Pick<SearchKeys, 'choseong' | 'jamo' | 'qwerty'>

const PARTS = new Map<string, Parts>()
const HANGUL = /[ㄱ-ㅣ가-힣]/u

/** True where the text holds Hangul, be it syllables or single jamo. */
export function hasHangul(text: string): boolean {
  return HANGUL.test(text)
}

/** The search keys of a name (or of a query, which is keyed alike). */
export function searchKeys(text: string): SearchKeys {
  let [compact, folded, choseong, jamo, qwerty] = ['', '', '', '', '']
  const wordStarts: number[] = []
  for (const letter of lettersOf(text)) {
    if (letter.startsWord) wordStarts.push(folded.length)
    compact += letter.compact
    folded += letter.folded
    const parts = partsOf(letter.folded)
    choseong += parts.choseong
    jamo += parts.jamo
    qwerty += parts.qwerty
  }
  if (!hasHangul(compact)) [choseong, jamo, qwerty] = ['', '', '']
  return { text, compact, choseong, jamo, qwerty, folded, wordStarts }
}

// The same few syllables return in every name: each is taken apart once.
function partsOf(letter: string): Parts {
  const known = PARTS.get(letter)
  if (known !== undefined) return known
  if (!hasHangul(letter)) return { choseong: '', jamo: letter, qwerty: letter }
  const parts = {
    choseong: getChoseong(letter),
    jamo: disassemble(letter),
    qwerty: convertHangulToQwerty(letter),
  }
  PARTS.set(letter, parts)
  return parts
}

/** The name letter by letter as it is typed, for counting slips: jamo for Hangul, folded letters for the rest. */
export function spelling({ jamo, folded }: SearchKeys): string {
  return jamo || folded
}
