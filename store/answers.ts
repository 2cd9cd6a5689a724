import type { PathQuery, PathsFound } from '../model/analysis/path-query.ts'
import { paths } from '../model/analysis/paths.ts'
import { gapsAbout, gapSortKey } from '../model/query/gaps.ts'
import { neighborhood, type NeighborhoodQuery } from '../model/query/neighborhood.ts'
import { paginate, type Page, type PageRequest } from '../model/query/page.ts'
import type { GraphView, ReadView } from '../model/read-view.ts'
import { kindOfId } from '../model/records/kinds.ts'
import type { GapKind } from '../model/vocabulary/codes.ts'
import { notFound } from './errors.ts'
import type { Found, NeighborhoodIds } from './store.ts'

/** What every store answers, over its view of the graph. An id that is unknown is StoreError NOT_FOUND, save in `found`. */

/** The record of this id; of a merged one the survivor. */
export function found(view: GraphView, id: string): Found | null {
  const kind = kindOfId(id)
  const record = kind === 'ENTITY' ? view.entity(id) : view.record(id)
  return kind === null || record === undefined ? null : { kind, record }
}

export function neighborhoodIds(view: ReadView, query: NeighborhoodQuery, today: string): NeighborhoodIds {
  mustKnow(view, query.ids)
  const { entities, relations, hidden, truncated } = neighborhood(view, query, today)
  return {
    entities: entities.map(({ id }) => id),
    relations: relations.map(({ id }) => id),
    hidden,
    truncated,
  }
}

export function pathsFound(view: ReadView, query: PathQuery, today: string): PathsFound {
  mustKnow(view, [...query.from, ...query.to])
  return paths(view, query, today)
}

export function gapPage(
  view: GraphView,
  about: readonly string[] | undefined,
  kinds: readonly GapKind[] | undefined,
  page: PageRequest,
): Page<string> {
  const missing = (about ?? []).filter((id) => found(view, id) === null)
  if (missing.length > 0) throw notFound(missing)
  return idsOf(paginate(gapsAbout(view, about, kinds), gapSortKey, page))
}

export function namedSetIds(view: ReadView): string[] {
  return Array.from(view.namedSets(), ({ id }) => id).toSorted()
}

export function idsOf<T extends { items: { id: string }[] }>(
  page: T,
): Omit<T, 'items'> & { items: string[] } {
  return { ...page, items: page.items.map(({ id }) => id) }
}

function mustKnow(view: ReadView, ids: readonly string[]): void {
  const missing = ids.filter((id) => view.entity(id) === undefined)
  if (missing.length > 0) throw notFound(missing)
}
