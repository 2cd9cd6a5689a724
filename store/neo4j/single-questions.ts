import type { PathQuery, PathsFound } from '../../model/analysis/path-query.ts'
import { paths } from '../../model/analysis/paths.ts'
import { neighborhood, type NeighborhoodQuery } from '../../model/query/neighborhood.ts'
import type { ReadView } from '../../model/read-view.ts'
import { kindOfId } from '../../model/records/kinds.ts'
import { notFound } from '../errors.ts'
import type { Found, NeighborhoodIds } from '../store.ts'
import type { PartialView } from './partial-view.ts'
import type { Question } from './questions.ts'
import { surround } from './surround.ts'

/** Questions that begin at records whose ids are known. */

export function nodes(ids: readonly string[]): Question<(Found | null)[]> {
  return {
    prepare: async ({ view }) => {
      view.want('record', ids)
      surround(view, ids)
    },
    read: (view) => ids.map((id) => found(view, id)),
    about: (answer) => answer.flatMap((node) => node?.record.id ?? []),
  }
}

export function neighborhoodOf(query: NeighborhoodQuery, today: string): Question<NeighborhoodIds> {
  return {
    prepare: async ({ view }) => {
      view.want('record', query.ids)
      view.want('relations', query.ids)
    },
    read: (view) => {
      mustKnow(view, query.ids)
      const { entities, relations, hidden, truncated } = neighborhood(view, query, today)
      return {
        entities: entities.map(({ id }) => id),
        relations: relations.map(({ id }) => id),
        hidden,
        truncated,
      }
    },
    about: ({ entities, relations }) => [...entities, ...relations],
  }
}

export function pathsBetween(query: PathQuery, today: string): Question<PathsFound> {
  const ends = [...query.from, ...query.to]
  return {
    prepare: async ({ view }) => {
      view.want('record', ends)
      view.want('relations', ends)
    },
    read: (view) => {
      mustKnow(view, ends)
      return paths(view, query, today)
    },
    about: ({ paths: chains }) => chains.flatMap(({ entities, relations }) => [...entities, ...relations]),
  }
}

/** The record of this id; of a merged one the survivor. */
export function found(view: PartialView, id: string): Found | null {
  const kind = kindOfId(id)
  const record = kind === 'ENTITY' ? view.entity(id) : view.record(id)
  return kind === null || record === undefined ? null : { kind, record }
}

/** @throws StoreError NOT_FOUND with all that are unknown */
function mustKnow(view: ReadView, ids: readonly string[]): void {
  const missing = ids.filter((id) => view.entity(id) === undefined)
  if (missing.length > 0) throw notFound(missing)
}

export function idsOf<T extends { items: { id: string }[] }>(
  page: T,
): Omit<T, 'items'> & { items: string[] } {
  return { ...page, items: page.items.map(({ id }) => id) }
}
