import { mayTouch, timing, type DaySpan } from '../dates.ts'
import { entityPeriod, periodOf, spanOf, statusOf } from '../derived.ts'
import type { ReadView } from '../read-view.ts'
import type { ClaimPeriod } from '../records/claim.ts'
import type { Entity } from '../records/entity.ts'
import { relationEvent, type Relation } from '../records/relation.ts'
import { entityPredicate } from './entity-filter.ts'
import type { EntityFilter, RelationFilter } from './filters.ts'
import type { SortKey } from './page.ts'
import { relationPredicate } from './relation-filter.ts'

/** A tie or an entity (an event) with the period in which it stands. */
export interface TimelineItem {
  period: ClaimPeriod
  span: DaySpan
  relation?: Relation
  entity?: Entity
}

/** Every tie and entity asked for that has a period. With entities given, ties that touch one of them. */
export function* timeline(
  view: ReadView,
  filter: RelationFilter | undefined,
  entities: EntityFilter | undefined,
  today: string,
): Generator<TimelineItem> {
  const entityAsked = entityPredicate(view, entities)
  const relationAsked = relationPredicate(view, filter, today)
  const touches = (relation: Relation) =>
    entities === undefined ||
    [relation.from, relation.to, relationEvent(relation)].some((id) => {
      const entity = id === undefined ? undefined : view.entity(id)
      return entity !== undefined && entityAsked(entity)
    })
  for (const relation of view.relations()) {
    const period = periodOf(statusOf(view, relation.id, filter?.layers))
    const span = spanOf(period)
    if (period !== undefined && span !== null && relationAsked(relation) && touches(relation))
      yield { period, span, relation }
  }
  for (const entity of view.entities()) {
    const item = entityItem(view, entity, filter, today)
    if (item !== undefined && entityAsked(entity)) yield item
  }
}

/** An entity's place in time, judged by its PERIOD fact; filters on kinds of ties or single ties leave entities out. */
function entityItem(
  view: ReadView,
  entity: Entity,
  filter: RelationFilter | undefined,
  today: string,
): TimelineItem | undefined {
  if (filter?.types !== undefined || filter?.ids !== undefined) return undefined
  const found = entityPeriod(view, entity.id, filter?.layers)
  if (found === undefined || found.span === null) return undefined
  const { status, counting } = found.fact.derived
  if (filter?.statuses !== undefined && !filter.statuses.includes(status)) return undefined
  if (filter?.timings !== undefined && !filter.timings.includes(timing(status, found.span, today)))
    return undefined
  if (
    filter?.explicitness !== undefined &&
    !counting.some((claim) => filter.explicitness?.includes(claim.explicitness))
  )
    return undefined
  if (filter?.sources !== undefined && !counting.some((claim) => filter.sources?.includes(claim.source)))
    return undefined
  if (!mayTouch(found.span, filter?.from, filter?.to)) return undefined
  return { period: found.period, span: found.span, entity }
}

/** By first possible day, then last, then id; what has no first day stands by its last. */
export function timelineSortKey(item: TimelineItem): SortKey {
  const { earliest, latest } = item.span
  return [earliest ?? latest ?? '', latest ?? '9999', item.relation?.id ?? item.entity?.id ?? '']
}
