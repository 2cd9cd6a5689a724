import { claimSchema, type Claim } from '../../../model/records/claim.ts'
import { entitySchema, type Entity } from '../../../model/records/entity.ts'
import { relationSchema, type QualifierValue, type Relation } from '../../../model/records/relation.ts'
import type { Source } from '../../../model/records/source.ts'
import type { Explicitness, Layer, Standing } from '../../../model/vocabulary/codes.ts'
import { entityTypeTable, type EntityType } from '../../../model/vocabulary/entity-types.ts'
import {
  relationTypes,
  relationTypeTerm,
  type RelationType,
  type RelationTypeTerm,
} from '../../../model/vocabulary/relation-types.ts'
import { claimStatuses, type ClaimStatus } from '../../../model/vocabulary/statuses.ts'

/** Makes records out of plans: plain choices, most of them numbers that pick one of what is there. */

export const dates = [
  '2024',
  '2025-01',
  '2025-01-06',
  '2025-01-10~',
  '2025-01-05/2025-01-12',
  '2014/..',
  '../2025-02',
]
export const words = ['한빛', '새벽', '누리', '가온', 'Harbour', 'Nova', 'Orion', 'Delta', 'CES 2025']

/** What a claim says, its subject and id aside; `status` picks one of those that its subject may have. */
export interface ClaimPlan {
  source: number
  status: number
  layer: Layer
  explicitness: Explicitness
  standing: Standing
  withdrawn: boolean
  edtf: string | null
  asOf: string | null
  statement: string
}

/** A tie that is yet to find its ends; `triple` picks one of all that the entities allow. */
export interface TiePlan {
  triple: number
  qualifiers: number[]
  claims: ClaimPlan[]
}

export interface EntityPlan {
  type: EntityType
  subtype: number
  names: string[]
  /** Whether another one was merged into it. */
  merged: boolean
}

export function plannedEntity(name: string, { type, subtype, names, merged }: EntityPlan): Entity {
  const { prefix, subtypes } = entityTypeTable[type]
  return entitySchema.parse({
    id: `${prefix}:${name}`,
    type,
    subtype: pick(Object.keys(subtypes), subtype),
    names: names.map((one, n) => ({
      text: one,
      language: /[가-힣]/.test(one) ? 'ko' : 'en',
      kind: n === 0 ? 'main' : 'release',
    })),
    formerIds: merged ? [`${prefix}:once-${name}`] : [],
  })
}

/** What a new tie finds in the graph that it joins. */
export interface Surroundings {
  entities: readonly Entity[]
  relations: readonly Relation[]
  sources: readonly Source[]
}

/** A tie that the table of types allows and that no other one stands for already; null where there is none. */
export function plannedTie(
  name: string,
  { triple, qualifiers, claims }: TiePlan,
  { entities, relations, sources }: Surroundings,
): { relation: Relation; claims: Claim[] } | null {
  const allowed = entities.flatMap((from) =>
    entities.flatMap((to) =>
      from === to
        ? []
        : relationTypes
            .filter(
              (type) =>
                relationTypeTerm(type).from.includes(from.type) &&
                relationTypeTerm(type).to.includes(to.type),
            )
            .map((type) => ({ type, from, to })),
    ),
  )
  if (allowed.length === 0) return null
  const { type, from, to } = pick(allowed, triple)
  const { qualifiers: terms, never = [] } = relationTypeTerm(type)
  const events = entities.filter((one) => one.type === 'EVENT')
  const filled = Object.entries(terms).flatMap(([qualifier, term], n): [string, QualifierValue][] => {
    const value = qualifierValue(term, qualifiers[n] ?? 0, events)
    return value === null ? [] : [[qualifier, value]]
  })
  const relation = relationSchema.parse({
    id: `r:${name}`,
    type,
    from: from.id,
    to: to.id,
    qualifiers: Object.fromEntries(filled),
  })
  if (relations.some((other) => standsFor(other, relation))) return null
  const statuses = claimStatuses.filter((status) => !never.includes(status))
  return {
    relation,
    claims: claims.map((one, n) => plannedClaim(`c:${name}-${n}`, relation.id, one, statuses, sources)),
  }
}

type QualifierTerm = RelationTypeTerm['qualifiers'][string]

function qualifierValue(
  term: QualifierTerm,
  number: number,
  events: readonly Entity[],
): QualifierValue | null {
  if (number % 3 === 0) return null
  switch (term.value) {
    case 'text':
      return { ko: pick(words, number), en: pick(words, number) }
    case 'number':
      return String(number)
    case 'edtf':
      return pick(dates, number)
    case 'code':
      return pick(Object.keys(term.codes ?? { KRW: true }), number)
    case 'entity':
      return events.length === 0 ? null : pick(events, number).id
  }
}

const attendance: ReadonlySet<RelationType> = new Set(['PARTICIPATES_IN', 'VISITS', 'EXHIBITS_AT'])

/** Whether one of two ties already says what the other says: the same pair, or the same attendance. */
function standsFor(a: Relation, b: Relation): boolean {
  if (a.type === b.type) return a.from === b.from && a.to === b.to
  if (!attendance.has(a.type) || !attendance.has(b.type)) return false
  const parties = (tie: Relation) => [tie.from, tie.to, tie.qualifiers['event']]
  return parties(a).filter((one) => one !== undefined && parties(b).includes(one)).length > 1
}

export function plannedClaim(
  id: string,
  subject: string,
  { source, status, edtf, asOf, statement, ...said }: ClaimPlan,
  statuses: readonly ClaimStatus[],
  sources: readonly Source[],
): Claim {
  return claimSchema.parse({
    id,
    subject,
    source: pick(sources, source).id,
    status: pick(statuses, status),
    statement: { ko: `${statement} 말`, en: `${statement} said` },
    ...(edtf === null ? {} : { period: { edtf, basis: 'STATED' } }),
    ...(asOf === null ? {} : { asOf }),
    ...said,
  })
}

/** The item that a number picks out of a list, which must not be empty. */
export function pick<T>(list: readonly T[], number: number): T {
  const found = list[number % list.length]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
