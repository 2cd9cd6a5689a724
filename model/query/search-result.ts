import type { ReadView } from '../read-view.ts'
import type { Ranking } from '../search/rank.ts'
import { entityPredicate } from './entity-filter.ts'
import type { EntityFilter } from './filters.ts'

export interface SearchQuery {
  query: string
  filter?: EntityFilter | undefined
  first: number
}

export interface SearchHit {
  entity: string
  /** Index among the entity's names; null where a search key that is never shown has matched. */
  name: number | null
  matchedBy: string
  score: number
}

export interface SearchResult {
  hits: SearchHit[]
  /** The query that was searched, where the keyboard layout was repaired. */
  repaired: string | null
  truncated: boolean
}

/** The first of the ranked entities that the filter asks for. */
export function searchResult(view: ReadView, ranking: Ranking, { filter, first }: SearchQuery): SearchResult {
  const asked = entityPredicate(view, filter)
  const found = ranking.hits.filter(({ entityId }) => {
    const entity = view.entity(entityId)
    return entity !== undefined && asked(entity)
  })
  return {
    hits: found.slice(0, first).map(({ entityId, nameIndex, matchedBy, score }) => {
      const shown = nameIndex < (view.entity(entityId)?.names.length ?? 0)
      return { entity: entityId, name: shown ? nameIndex : null, matchedBy, score }
    }),
    repaired: ranking.repaired,
    truncated: found.length > first,
  }
}
