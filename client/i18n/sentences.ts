import { josa } from 'es-hangul'
import { relationVerb, objectParticle } from '../../model/vocabulary/relation-verbs.ts'
import type { RelationType } from '../../model/vocabulary/relation-types.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import type { EntityItemFragment } from '../api/generated/operations.ts'
import { language, say } from './language.ts'
import { shortNameOf } from './names.ts'

export interface Tie {
  type: RelationType
  status: Status
  from: EntityItemFragment
  to: EntityItemFragment
}

/** The verb of a tie, bent by its status: “방문 예정”, “plans to visit”. */
export function verbOf({ type, status }: Pick<Tie, 'type' | 'status'>): string {
  return say(relationVerb(type, status))
}

/** The whole tie as a sentence: “장호종 부시장이 록히드마틴을 방문 예정”, “Vice Mayor Jang plans to visit Lockheed Martin”. */
export function sentenceOf(tie: Tie): string {
  const from = shortNameOf(tie.from)
  const to = shortNameOf(tie.to)
  if (language.value === 'EN') return `${from} ${verbOf(tie)} ${to}`
  return `${subject(from)} ${object(to, tie.type)} ${verbOf(tie)}`
}

/** The tie as one of its ends sees it: the other end marked off, then or before it the verb. */
export function phraseAt(tie: Tie, end: string): { other: string; before: string; after: string } {
  const incoming = tie.to.id === end
  const other = shortNameOf(incoming ? tie.from : tie.to)
  const verb = verbOf(tie)
  if (language.value === 'EN')
    return incoming ? { other, before: '', after: ` ${verb}` } : { other, before: `${verb} `, after: '' }
  const particle = incoming ? subject(other) : object(other, tie.type)
  return { other, before: '', after: `${particle.slice(other.length)} ${verb}` }
}

function subject(name: string): string {
  return withParticle(name, '이/가')
}

function object(name: string, type: RelationType): string {
  return withParticle(name, objectParticle(type))
}

/** Latin names and figures take the particle by how they are read aloud, which only Hangul tells: there the pair is shown. */
function withParticle(name: string, particle: '이/가' | '을/를' | '와/과' | '에' | '에서' | '의'): string {
  if (particle === '에' || particle === '에서' || particle === '의') return `${name}${particle}`
  const bare = name.replace(/[)\]’”'"]+$/, '')
  if (!/[가-힣]$/.test(bare)) return `${name}${pairs[particle]}`
  return `${name}${josa(bare, particle).slice(bare.length)}`
}

const pairs = { '이/가': '이(가)', '을/를': '을(를)', '와/과': '와(과)' } as const
