import type { ReadView } from '../read-view.ts'
import type { Relation } from '../records/relation.ts'
import type { Direction } from '../vocabulary/codes.ts'
import type { RelationFilter } from './filters.ts'
import { paginate, type Page, type PageRequest } from './page.ts'
import { directionAt } from './relation-counts.ts'
import { relationPredicate } from './relation-filter.ts'

/** A page of an entity's ties, by id: from it, to it or belonging to it as their event. */
export function relationsAt(
  view: ReadView,
  entity: string,
  filter: RelationFilter | undefined,
  direction: Direction | undefined,
  page: PageRequest,
  today: string,
): Page<Relation> {
  const asked = relationPredicate(view, filter, today)
  const id = view.entity(entity)?.id ?? entity
  const own = view
    .relationsOf(id)
    .filter((tie) => asked(tie) && (direction === undefined || directionAt(tie, id) === direction))
  return paginate(own, (tie) => [tie.id], page)
}
