import { withParticle } from '../../model/particles.ts'
import {
  agreeing,
  koreanVerbOf,
  objectParticle,
  relationVerb,
} from '../../model/vocabulary/relation-verbs.ts'
import type { RelationType } from '../../model/vocabulary/relation-types.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import type { EntityItemFragment } from '../api/generated/operations.ts'
import { language } from './language.ts'
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
  if (language.value === 'KO') return koreanVerbOf(type, status, from?.type)
  return agreeing(relationVerb(type, status).en, from?.type)
}

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
