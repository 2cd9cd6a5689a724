import { searchCandidate } from '../../model/query/search-candidates.ts'
import { searchResult, type SearchQuery, type SearchResult } from '../../model/query/search-result.ts'
import { candidateKeys, rankNames, type CandidateKey, type Ranking } from '../../model/search/rank.ts'
import { keyCondition } from './entity-candidates.ts'
import { columns } from './load.ts'
import type { Loading, Question } from './questions.ts'

/**
 * Names are pre-selected by their keys, reading by reading, and ranked by the model: the next reading is fetched
 * only where those so far have found nothing.
 */
export function search(query: SearchQuery): Question<SearchResult, Ranking> {
  return {
    prepare: (loading) => rankedNames(loading, query.query),
    read: (view, ranking) => searchResult(view, ranking, query),
    about: ({ hits }) => hits.map(({ entity }) => entity),
  }
}

async function rankedNames({ view, records }: Loading, query: string): Promise<Ranking> {
  const keys = candidateKeys(query)
  const fetched = new Set<CandidateKey['reading'] | null>()
  view.list('ENTITY')
  let ranking = rankNames(query, [], 0)
  for (const reading of new Set(keys.map((key) => key.reading))) {
    const { start, parameters } = keyCondition(keys.filter((key) => key.reading === reading))
    await records([{ text: `${start} RETURN ${columns('e')}`, parameters }])
    fetched.add(reading)
    const candidates = Array.from(view.entities(), (entity) => searchCandidate(view, entity))
    ranking = rankNames(query, candidates, Number.POSITIVE_INFINITY)
    if (fetched.has(ranking.reading)) return ranking
  }
  return ranking
}
