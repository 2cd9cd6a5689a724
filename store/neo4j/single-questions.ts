import type { PathQuery, PathsFound } from '../../model/analysis/path-query.ts'
import type { NeighborhoodQuery } from '../../model/query/neighborhood.ts'
import { found, neighborhoodIds, pathsFound } from '../answers.ts'
import type { Found, NeighborhoodIds } from '../store.ts'
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
    read: (view) => neighborhoodIds(view, query, today),
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
    read: (view) => pathsFound(view, query, today),
    about: ({ paths: chains }) => chains.flatMap(({ entities, relations }) => [...entities, ...relations]),
  }
}
