import { josa } from 'es-hangul'
import { objectParticle, relationVerb, type ObjectParticle } from '../../model/vocabulary/relation-verbs.ts'
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
export function verbOf({
  type,
  status,
  from,
}: Pick<Tie, 'type' | 'status'> & { from?: EntityItemFragment }): string {
  const verb = relationVerb(type, status)
  if (from === undefined) return say(verb)
  if (language.value === 'KO')
    return from.type === 'EVENT' && type === 'LOCATED_IN' ? verb.ko.replace('있음', '열림') : verb.ko
  return agreeing(verb.en, from.type)
}

/** Groups take the plural; what cannot act does not plan or mean to, but is to. */
function agreeing(verb: string, subjectType: EntityItemFragment['type']): string {
  if (subjectType === 'EVENT' || subjectType === 'VENUE')
    return verb.replace(/^plans to/, 'is to').replace(/^means to/, 'is meant to')
  if (subjectType !== 'ORGANIZATION_GROUP') return verb
  return verb.replace(/^\w+/, (first) => plurals[first] ?? (first.endsWith('s') ? first.slice(0, -1) : first))
}

const plurals: Readonly<Record<string, string>> = { is: 'are', has: 'have', was: 'were' }

/** The whole tie as a sentence: “장호종 부시장이 록히드마틴을 방문 예정”, “Vice Mayor Jang plans to visit Lockheed Martin”. */
export function sentenceOf(tie: Tie): string {
  const from = shortNameOf(tie.from)
  const to = shortNameOf(tie.to)
  if (language.value === 'EN') return `${from} ${verbOf(tie)} ${to}`
  return `${subject(from)} ${object(to, tie)} ${verbOf(tie)}`
}

/** The tie as one of its ends sees it: the other end marked off, then or before it the verb. */
export function phraseAt(tie: Tie, end: string): { other: string; before: string; after: string } {
  const incoming = tie.to.id === end
  const other = shortNameOf(incoming ? tie.from : tie.to)
  const verb = verbOf(tie)
  if (language.value === 'EN')
    return incoming ? { other, before: '', after: ` ${verb}` } : { other, before: `${verb} `, after: '' }
  const particle = incoming ? subject(other) : object(other, tie)
  return { other, before: '', after: `${particle.slice(other.length)} ${verb}` }
}

function subject(name: string): string {
  return withParticle(name, '이/가')
}

function object(name: string, { type, status }: Pick<Tie, 'type' | 'status'>): string {
  return withParticle(name, objectParticle(type, status))
}

/**
 * A figure takes the particle by how it is read aloud. How Latin letters are read aloud cannot be told: there both
 * forms are shown.
 */
function withParticle(name: string, particle: ObjectParticle | '이/가'): string {
  if (particle === '에' || particle === '에서' || particle === '의') return `${name}${particle}`
  const bare = name.replace(/\s*\([^()]*\)$/, '').replace(/[’”'"\]]+$/, '')
  const spoken = bare.replace(/\d$/, (digit) => digitNames[Number(digit)] ?? digit)
  if (!/[가-힣]$/.test(spoken)) return `${name}${pairs[particle]}`
  return `${name}${josa(spoken, particle).slice(spoken.length)}`
}

const digitNames = '영일이삼사오육칠팔구'
const pairs = { '이/가': '이(가)', '을/를': '을(를)', '와/과': '와(과)', '으로/로': '(으)로' } as const
