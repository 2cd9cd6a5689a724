import { countryOf, statusOf } from '../derived.ts'
import type { ReadView } from '../read-view.ts'
import type { Claim } from '../records/claim.ts'
import type { Entity } from '../records/entity.ts'
import { relationEvent, type Relation } from '../records/relation.ts'
import { attendanceTypes, type RelationType } from '../vocabulary/relation-types.ts'
import { counts } from '../status.ts'
import { rankNames } from '../search/rank.ts'
import type { EntityFilter } from './filters.ts'
import { searchCandidate } from './search-candidates.ts'

export type EntityPredicate = (entity: Entity) => boolean

/** Whether an entity is asked for: every given field must hold, any value of a list will do. */
export function entityPredicate(view: ReadView, filter: EntityFilter | undefined): EntityPredicate {
  if (filter === undefined) return () => true
  const tests = Object.entries(testsOf(view, filter))
    .filter(([field]) => filter[field as keyof EntityFilter] !== undefined)
    .map(([, test]) => test)
  return (entity) => tests.every((test) => test(entity))
}

function testsOf(view: ReadView, filter: EntityFilter): Record<keyof EntityFilter, EntityPredicate> {
  const ids = resolved(view, filter.ids)
  const excluded = resolved(view, filter.excludeIds)
  const relatedTo = resolved(view, filter.relatedTo)
  const placed = resolved(view, filter.locatedIn)
  const groups = resolved(view, filter.memberOf)
  const sectors = resolved(view, filter.activeIn)
  const related = (entity: Entity) =>
    isRelated(view, entity, filter.relatedTo === undefined ? undefined : relatedTo, filter.relatedBy)
  return {
    ids: (entity) => ids.has(entity.id),
    excludeIds: (entity) => !excluded.has(entity.id),
    types: (entity) => filter.types?.includes(entity.type) === true,
    subtypes: (entity) => entity.subtype !== undefined && filter.subtypes?.includes(entity.subtype) === true,
    text: (entity) => rankNames(filter.text ?? '', [searchCandidate(view, entity)], 1).hits.length > 0,
    relatedTo: related,
    relatedBy: related,
    locatedIn: (entity) => isLocatedIn(view, entity, placed),
    memberOf: (entity) => reaches(view, entity.id, ['PART_OF'], groups),
    activeIn: (entity) =>
      view
        .relationsOf(entity.id)
        .some(
          (tie) =>
            tie.type === 'ACTIVE_IN' &&
            tie.from === entity.id &&
            sectors.has(tie.to) &&
            supported(view, tie.id),
        ),
    countries: (entity) => filter.countries?.includes(countryOf(view, entity.id) ?? '') === true,
    layers: (entity) =>
      claimsAround(view, entity.id).some((claim) => filter.layers?.includes(claim.layer) === true),
    statuses: (entity) =>
      view
        .relationsOf(entity.id)
        .some((tie) => filter.statuses?.includes(statusOf(view, tie.id, filter.layers).status) === true),
    sources: (entity) =>
      claimsAround(view, entity.id).some((claim) => filter.sources?.includes(claim.source) === true) ||
      entity.names.some(
        (name) => name.source !== undefined && filter.sources?.includes(name.source) === true,
      ),
  }
}

/** The ids as the graph has them now, merged ones replaced by their survivors. */
function resolved(view: ReadView, ids: readonly string[] | undefined): ReadonlySet<string> {
  return new Set(ids?.map((id) => view.entity(id)?.id ?? id))
}

function isRelated(
  view: ReadView,
  entity: Entity,
  others: ReadonlySet<string> | undefined,
  types: readonly RelationType[] | undefined,
): boolean {
  return view.relationsOf(entity.id).some((tie) => {
    if (types !== undefined && !types.includes(tie.type)) return false
    if (!supported(view, tie.id)) return false
    if (tie.from !== entity.id && tie.to !== entity.id) return false
    if (others === undefined) return true
    const ends = [tie.from, tie.to, ...(attendanceTypes.has(tie.type) ? [relationEvent(tie)] : [])]
    return ends.some((end) => end !== undefined && end !== entity.id && others.has(end))
  })
}

/** Through LOCATED_IN and then PART_OF between places; for a country also through the COUNTRY fact. */
function isLocatedIn(view: ReadView, entity: Entity, places: ReadonlySet<string>): boolean {
  for (const id of places) {
    if (view.entity(id)?.subtype !== 'country') continue
    const country = countryOf(view, id)
    if (country !== undefined && entity.id !== id && countryOf(view, entity.id) === country) return true
  }
  return reaches(
    view,
    entity.id,
    ['LOCATED_IN', 'PART_OF'],
    places,
    (id) => view.entity(id)?.type !== 'PLACE',
  )
}

/** Whether a walk along outgoing ties of these types ends in one of the goals; `onlyFrom` limits where LOCATED_IN may start. */
function reaches(
  view: ReadView,
  start: string,
  types: readonly RelationType[],
  goals: ReadonlySet<string>,
  mayBeLocated: (id: string) => boolean = () => true,
): boolean {
  const seen = new Set([start])
  const queue = [start]
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const tie of view.relationsOf(id)) {
      if (tie.from !== id || !types.includes(tie.type) || seen.has(tie.to)) continue
      const between = tie.type === 'PART_OF' && types.length > 1
      if (between && (view.entity(tie.from)?.type !== 'PLACE' || view.entity(tie.to)?.type !== 'PLACE'))
        continue
      if (
        tie.type === 'LOCATED_IN' ? !(mayBeLocated(id) && standsThere(view, tie)) : !supported(view, tie.id)
      )
        continue
      if (goals.has(tie.to)) return true
      seen.add(tie.to)
      queue.push(tie.to)
    }
  }
  return false
}

/** A body stands only where it already is; an event or a venue is looked for where it is announced. */
function standsThere(view: ReadView, tie: Relation): boolean {
  const { status } = statusOf(view, tie.id)
  return view.entity(tie.from)?.type === 'ORGANIZATION' ? status === 'ESTABLISHED' : status !== 'UNSUPPORTED'
}

function supported(view: ReadView, relation: string): boolean {
  return statusOf(view, relation).status !== 'UNSUPPORTED'
}

/** The claims that carry something, of an entity's ties and facts. */
function claimsAround(view: ReadView, entity: string): Claim[] {
  return [...view.relationsOf(entity), ...view.factsOf(entity)]
    .flatMap((subject) => view.claimsOf(subject.id))
    .filter((claim) => counts(claim))
}
