import type { ChangeSet } from '../../model/change.ts'
import type { GraphIndex } from '../../model/graph-index.ts'
import { entityPredicate } from '../../model/query/entity-filter.ts'
import { searchCandidate } from '../../model/query/search-candidates.ts'
import { indexNames, rankNames, type NameIndex } from '../../model/search/rank.ts'
import type { SearchQuery, SearchResult } from '../store.ts'

/** Search by name over the whole graph; its index is built at the first question after a change. */
export class NameSearch {
  readonly #graph: GraphIndex
  #index: NameIndex | undefined

  constructor(graph: GraphIndex) {
    this.#graph = graph
  }

  /** Notes that names, or the number of ties that ranks equals, may have changed. */
  refresh({ changes }: ChangeSet): void {
    if (changes.some(({ kind }) => kind === 'ENTITY' || kind === 'RELATION')) this.#index = undefined
  }

  search({ query, filter, first }: SearchQuery): SearchResult {
    this.#index ??= indexNames(
      Array.from(this.#graph.entities(), (entity) => searchCandidate(this.#graph, entity)),
    )
    const { hits, repaired } = rankNames(query, this.#index, Number.POSITIVE_INFINITY)
    const asked = entityPredicate(this.#graph, filter)
    const found = hits.filter(({ entityId }) => {
      const entity = this.#graph.entity(entityId)
      return entity !== undefined && asked(entity)
    })
    return {
      hits: found.slice(0, first).map(({ entityId, nameIndex, matchedBy, score }) => {
        const shown = nameIndex < (this.#graph.entity(entityId)?.names.length ?? 0)
        return { entity: entityId, name: shown ? nameIndex : null, matchedBy, score }
      }),
      repaired,
      truncated: found.length > first,
    }
  }
}
