import type { ChangeSet } from '../../model/change.ts'
import type { GraphIndex } from '../../model/graph-index.ts'
import { searchCandidate } from '../../model/query/search-candidates.ts'
import { searchResult, type SearchQuery, type SearchResult } from '../../model/query/search-result.ts'
import { indexNames, rankNames, type NameIndex } from '../../model/search/rank.ts'

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

  search(query: SearchQuery): SearchResult {
    this.#index ??= indexNames(
      Array.from(this.#graph.entities(), (entity) => searchCandidate(this.#graph, entity)),
    )
    const ranking = rankNames(query.query, this.#index, Number.POSITIVE_INFINITY)
    return searchResult(this.#graph, ranking, query)
  }
}
