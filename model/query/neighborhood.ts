import { statusOf } from '../derived.ts'
import type { ReadView } from '../read-view.ts'
import type { Entity } from '../records/entity.ts'
import { relationEvent, type Relation } from '../records/relation.ts'
import type { Direction } from '../vocabulary/codes.ts'
import type { EntityType } from '../vocabulary/entity-types.ts'
import type { RelationType } from '../vocabulary/relation-types.ts'
import { statusTable } from '../vocabulary/statuses.ts'
import type { RelationFilter } from './filters.ts'
import { directionAt } from './relation-counts.ts'
import { relationPredicate } from './relation-filter.ts'

export interface NeighborhoodQuery {
  ids: readonly string[]
  filter?: RelationFilter | undefined
  types?: readonly EntityType[] | undefined
  limit: number
}

export interface HiddenCount {
  entity: string
  type: RelationType
  direction: Direction
  count: number
}

export interface Neighborhood {
  entities: Entity[]
  relations: Relation[]
  hidden: HiddenCount[]
  truncated: boolean
}

/**
 * What lies around some entities: themselves, then their neighbours over the ties asked for, the firmest ties
 * first, at most `limit` entities in all; every asked tie among these; and for each how many of its ties lead
 * to something left out. Ids must exist.
 */
export function neighborhood(view: ReadView, query: NeighborhoodQuery, today: string): Neighborhood {
  const asked = relationPredicate(view, query.filter, today)
  const origins = [...new Set(query.ids.map((id) => view.entity(id)?.id ?? id))]
  const ranked = rankedNeighbours(view, origins, query, asked)
  const chosen = [...origins, ...ranked].slice(0, query.limit)
  const shown = new Set(chosen)
  const relations = relationsWithin(view, shown, asked)
  return {
    entities: chosen.flatMap((id) => view.entity(id) ?? []),
    relations,
    hidden: chosen.flatMap((id) => hiddenAt(view, id, shown, asked)),
    truncated: origins.length + ranked.length > query.limit,
  }
}

/** The entities at the other ends of a tie, seen from one of them or from its event. */
function othersOf(relation: Relation, id: string): string[] {
  const event = relationEvent(relation)
  return [relation.from, relation.to, ...(event === undefined ? [] : [event])].filter((end) => end !== id)
}

function rankedNeighbours(
  view: ReadView,
  origins: readonly string[],
  { types, filter }: NeighborhoodQuery,
  asked: (relation: Relation) => boolean,
): string[] {
  const bestRung = new Map<string, number>()
  const known = new Set(origins)
  for (const origin of origins)
    for (const relation of view.relationsOf(origin)) {
      if (!asked(relation)) continue
      const { rung } = statusTable[statusOf(view, relation.id, filter?.layers).status]
      for (const other of othersOf(relation, origin)) {
        const type = view.entity(other)?.type
        if (known.has(other) || type === undefined || (types !== undefined && !types.includes(type))) continue
        bestRung.set(other, Math.min(rung, bestRung.get(other) ?? rung))
      }
    }
  return Array.from(bestRung, ([id, rung]) => ({ id, rung, degree: view.degree(id) }))
    .toSorted((a, b) => a.rung - b.rung || b.degree - a.degree || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

function relationsWithin(
  view: ReadView,
  shown: ReadonlySet<string>,
  asked: (relation: Relation) => boolean,
): Relation[] {
  const found = new Map<string, Relation>()
  for (const id of shown)
    for (const relation of view.relationsOf(id))
      if (shown.has(relation.from) && shown.has(relation.to) && !found.has(relation.id) && asked(relation))
        found.set(relation.id, relation)
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function hiddenAt(
  view: ReadView,
  id: string,
  shown: ReadonlySet<string>,
  asked: (relation: Relation) => boolean,
): HiddenCount[] {
  const counts = new Map<string, HiddenCount>()
  for (const relation of view.relationsOf(id)) {
    if ((shown.has(relation.from) && shown.has(relation.to)) || !asked(relation)) continue
    const direction = directionAt(relation, id)
    const key = `${relation.type} ${direction}`
    const found = counts.get(key) ?? { entity: id, type: relation.type, direction, count: 0 }
    counts.set(key, { ...found, count: found.count + 1 })
  }
  return [...counts.values()].toSorted((a, b) =>
    `${a.type} ${a.direction}` < `${b.type} ${b.direction}` ? -1 : 1,
  )
}
