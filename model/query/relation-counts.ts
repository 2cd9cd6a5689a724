import { statusOf } from '../derived.ts'
import type { ReadView } from '../read-view.ts'
import type { Relation } from '../records/relation.ts'
import type { Direction } from '../vocabulary/codes.ts'
import { relationTypes, type RelationType } from '../vocabulary/relation-types.ts'
import { statuses, type Status } from '../vocabulary/statuses.ts'
import type { RelationFilter } from './filters.ts'
import { relationPredicate } from './relation-filter.ts'

export interface RelationCount {
  type: RelationType
  direction: Direction
  status: Status
  count: number
}

/** OUT where the tie goes from this entity; IN where it comes to it, or belongs to it as the event. */
export function directionAt(relation: Relation, entity: string): Direction {
  return relation.from === entity ? 'OUT' : 'IN'
}

/** How many ties of each type, direction and status an entity has. */
export function relationCounts(
  view: ReadView,
  entity: string,
  filter: RelationFilter | undefined,
  today: string,
): RelationCount[] {
  const asked = relationPredicate(view, filter, today)
  const id = view.entity(entity)?.id ?? entity
  const counts = new Map<string, RelationCount>()
  for (const relation of view.relationsOf(id)) {
    if (!asked(relation)) continue
    const direction = directionAt(relation, id)
    const { status } = statusOf(view, relation.id, filter?.layers)
    const key = `${relation.type} ${direction} ${status}`
    const found = counts.get(key) ?? { type: relation.type, direction, status, count: 0 }
    counts.set(key, { ...found, count: found.count + 1 })
  }
  return [...counts.values()].toSorted(
    (a, b) =>
      relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type) ||
      b.direction.localeCompare(a.direction) ||
      statuses.indexOf(a.status) - statuses.indexOf(b.status),
  )
}
