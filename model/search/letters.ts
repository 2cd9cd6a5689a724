import { getChoseong, getJongseong, getJungseong } from 'es-hangul'

/** One searchable letter of a text, and the stretch of the text (UTF-16 units, end excluded) it came from. */
export interface Letter {
  compact: string
  folded: string
  start: number
  end: number
  startsWord: boolean
}

type Script = 'hangul' | 'latin' | 'number' | 'other'

// A syllable may arrive decomposed (macOS file names, clipboards): its parts must be composed as one.
const CLUSTER = /[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?|[가-힣][\u11a8-\u11c2]|\P{M}\p{M}*/gsu
// The company mark is no part of a name: ㈜, (주), also full width and decomposed.
const COMPANY_MARK = /㈜|[(（](?:주|\u110c\u116e)[)）]/gu
const SEARCHABLE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*$/u
// Letters by category alone: the araea, which Korean typists use as a middle dot, and the invisible fillers.
const NO_LETTER = /^[\u318d\u119e\u3164\u115f\u1160\uffa0]$/u
const LATIN_OR_DIGITS = /^[\p{Script=Latin}\p{Nd}]+$/u
const COMPATIBILITY_JAMO = /^[\u3131-\u318e]$/u
const HALF_WIDTH_JAMO = /^[\uffa1-\uffdc]$/u
const MARKS = /\p{M}+/gu
// Latin letters whose stroke or ligature is no combining mark, so that decomposition leaves them.
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
}

/** The searchable letters of a text in order: without spaces, punctuation and the company mark, lower case. */
export function lettersOf(text: string): Letter[] {
  const letters: Letter[] = []
  const spaced = text.replace(COMPANY_MARK, (mark) => ' '.repeat(mark.length))
  let before: { script: Script; lower: boolean } | null = null
  for (const { 0: cluster, index } of spaced.matchAll(CLUSTER)) {
    const composed = normalised(cluster)
    if (!SEARCHABLE.test(composed) || NO_LETTER.test(composed)) {
      before = null
      continue
    }
    const compact = composed.toLowerCase()
    const here = { script: scriptOf(compact), lower: composed !== composed.toUpperCase() }
    const startsWord =
      before === null || before.script !== here.script || (before.lower && composed !== compact)
    letters.push({ compact, folded: folded(compact), start: index, end: index + cluster.length, startsWord })
    before = here
  }
  return letters
}

/** Where letters `from` to `to` of the folded text (units, end excluded) stand in the text they came from. */
export function rangeInText(text: string, from: number, to: number): [number, number] | null {
  let at = 0
  let range: [number, number] | null = null
  for (const letter of lettersOf(text)) {
    const next = at + letter.folded.length
    if (next > from && at < to) range = [range?.[0] ?? letter.start, letter.end]
    at = next
  }
  return range
}

// Compatibility forms are resolved for Latin and digits only: on jamo NFKC would undo what an IME types.
function normalised(cluster: string): string {
  if (cluster.length === 1 && (cluster < '\u0080' || (cluster >= '가' && cluster <= '힣'))) return cluster
  const composed = cluster.normalize('NFC')
  if (COMPATIBILITY_JAMO.test(composed)) return composed
  if (HALF_WIDTH_JAMO.test(composed)) return compatibilityJamo(composed.normalize('NFKC'))
  const plain = composed.normalize('NFKC')
  return LATIN_OR_DIGITS.test(plain) ? plain : compatibilityJamo(composed)
}

function compatibilityJamo(letter: string): string {
  if (/^[\u1100-\u1112]$/u.test(letter)) return getChoseong(letter)
  if (/^[\u1161-\u1175]$/u.test(letter)) return getJungseong(letter)
  return /^[\u11a8-\u11c2]$/u.test(letter) ? getJongseong(letter) : letter
}

function folded(compact: string): string {
  if (compact < '\u0080' || (compact >= '가' && compact <= '힣')) return compact
  const plain = UNDECOMPOSED[compact] ?? compact.normalize('NFD').replace(MARKS, '')
  return LATIN_OR_DIGITS.test(plain) ? plain : compact
}

function scriptOf(letter: string): Script {
  if (/^[ㄱ-ㅣ가-힣]/u.test(letter)) return 'hangul'
  if (/^\p{Script=Latin}/u.test(letter)) return 'latin'
  return /^\p{N}/u.test(letter) ? 'number' : 'other'
}
