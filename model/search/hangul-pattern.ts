import { combineCharacter, disassemble, disassembleCompleteCharacter } from 'es-hangul'

// Vowels and finals that typing on turns into a compound: the last one that each can become.
const WIDEST_VOWEL: Readonly<Record<string, string>> = { ㅗ: 'ㅗㅣ', ㅜ: 'ㅜㅣ', ㅡ: 'ㅡㅣ' }
const COMPOUND_FINALS = [
  'ㄱㅅ',
  'ㄴㅈ',
  'ㄴㅎ',
  'ㄹㄱ',
  'ㄹㅁ',
  'ㄹㅂ',
  'ㄹㅅ',
  'ㄹㅌ',
  'ㄹㅍ',
  'ㄹㅎ',
  'ㅂㅅ',
]

/**
 * The source of a regular expression (flag `u`) over `folded` that a query's letters match, syllable by syllable:
 * a lone consonant stands for any syllable that begins with it, and the last syllable may be unfinished, so that
 * its final consonant may turn out to open the next one (록힏 → 록히드).
 * `drift` allows the same of every syllable: an IME makes 댖시 of 대ㅈ시.
 * Each alternative begins with another syllable, so matching never backtracks far.
 */
export function hangulPattern(letters: string, drift: boolean): string {
  const units = [...letters]
  return units.map((unit, i) => unitPattern(unit, i === units.length - 1, drift)).join('')
}

function unitPattern(unit: string, last: boolean, drift: boolean): string {
  if (/^[ㄱ-ㅎ]$/u.test(unit)) return [...disassemble(unit)].map(syllablesFrom).join('')
  const syllable = disassembleCompleteCharacter(unit)
  if (syllable === undefined) return unit
  const { choseong, jungseong, jongseong } = syllable
  if (jongseong === '') {
    const widest = WIDEST_VOWEL[jungseong] ?? jungseong
    return last ? `[${unit}-${combineCharacter(choseong, widest, 'ㅎ')}]` : unit
  }
  if (!last && !drift) return unit
  const withFinal = (final: string) => combineCharacter(choseong, jungseong, final)
  const longer = last
    ? COMPOUND_FINALS.filter((final) => final !== jongseong && final.startsWith(jongseong))
    : []
  const opener = jongseong.slice(-1)
  const rest = jongseong.slice(0, -1)
  const kept = [jongseong, ...longer].map(withFinal).join('')
  return `(?:[${kept}]|${withFinal(rest)}${syllablesFrom(opener)})`
}

function syllablesFrom(consonant: string): string {
  return `[${consonant}${combineCharacter(consonant, 'ㅏ')}-${combineCharacter(consonant, 'ㅣ', 'ㅎ')}]`
}
