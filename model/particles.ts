import { josa } from 'es-hangul'
import type { ObjectParticle } from './vocabulary/relation-verbs.ts'

const digitNames = '영일이삼사오육칠팔구'
const bothForms = { '이/가': '이(가)', '을/를': '을(를)', '와/과': '와(과)', '으로/로': '(으)로' } as const

/**
 * A name with its Korean particle, by its last sound: a figure as it is read aloud (F-35가), a bracket at the end
 * passed over. How Latin letters are read aloud cannot be told: there both forms are shown.
 */
export function withParticle(name: string, particle: ObjectParticle | '이/가'): string {
  if (particle === '에' || particle === '에서' || particle === '의') return `${name}${particle}`
  const bare = name.replace(/\s*\([^()]*\)$/, '').replace(/[’”'"\]]+$/, '')
  const spoken = bare.replace(/\d$/, (digit) => digitNames[Number(digit)] ?? digit)
  if (!/[가-힣]$/.test(spoken)) return `${name}${bothForms[particle]}`
  return `${name}${josa(spoken, particle).slice(spoken.length)}`
}
