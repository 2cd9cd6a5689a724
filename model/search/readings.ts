import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul'
import { hasHangul } from './keys.ts'
import { lettersOf } from './letters.ts'
import { attempt } from './query.ts'
import type { PreparedQuery } from './query.ts'

const PARTICLES =
  '과의 와의 에의 에서의 으로의 로의 에게의 까지의 부터의 은 는 이 가 을 를 과 와 의 에 에서 에게 에게서 로 으로 도 만 까지 부터'.replaceAll(
    ' ',
    '|',
  )
// Two letters at least must be left; the shortest such rest takes the longest particle off.
const WITH_PARTICLE = new RegExp(`^(\\S{2,}?)(?:${PARTICLES})\\P{L}*$`, 'u')
// Two keys may be anything, or half a syllable.
const SHORTEST_TYPED = 3

/** The query without a particle: first on its last word alone, then on each word. Often none. */
export function withoutParticles(text: string): string[] {
  const words = text.normalize('NFC').trim().split(/\s+/u)
  const bare = words.map((word) => word.replace(WITH_PARTICLE, '$1'))
  const lastBare = [...words.slice(0, -1), bare.at(-1) ?? '']
  return distinct([lastBare.join(' '), bare.join(' ')]).filter((reading) => reading !== words.join(' '))
}

/** The query as the other keyboard layout would have typed it, either way; as typed, then without shift. */
export function onOtherLayout(text: string): string[] {
  const typed = text.normalize('NFC').trim()
  const readings: (string | null)[] = []
  if (hasHangul(typed)) readings.push(convertHangulToQwerty(typed).toLowerCase())
  if (/[a-z]/iu.test(typed)) {
    for (const keys of [typed, typed.toLowerCase()]) readings.push(attempt(() => convertQwertyToHangul(keys)))
  }
  return distinct(readings.filter((reading) => reading !== null)).filter((reading) => reading !== typed)
}

/** The keys pressed on a Latin layout for a query of three keys up: with shift as typed, and without. */
export function keystrokesOf({ text, keys }: PreparedQuery): string[] {
  const pressed = lettersOf(text).map(({ start, end }) => text.slice(start, end))
  const typed = hasHangul(keys.folded) ? [keys.qwerty] : [pressed.join(''), keys.folded]
  return distinct(typed).filter((each) => each.length >= SHORTEST_TYPED)
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}
