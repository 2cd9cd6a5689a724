import type { PathQuery } from '../../../model/analysis/path-query.ts'
import { paths } from '../../../model/analysis/paths.ts'
import type { GraphIndex } from '../../../model/graph-index.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import { entity, graphOf, source } from './records.ts'

export const today = '2025-06-01'

/** Two publishers; src:one and src:same are of one of them and of one day. */
export const sources = [
  source('src:one', { publisher: 'Harbour Daily', publishedOn: '2025-02-01' }),
  source('src:same', { publisher: 'Harbour Daily', publishedOn: '2025-02-01' }),
  source('src:other', { publisher: 'Port News', publishedOn: '2025-02-01' }),
  source('src:early', { publisher: 'Port News', publishedOn: '2024-03-05' }),
  source('src:undated', { publisher: 'Port News' }),
]

/** A graph of these ties and of every entity that they name. */
export function tied(...records: AnyRecord[]): GraphIndex {
  const ids = records.flatMap((record) => {
    if (!('from' in record)) return []
    const { from, to, qualifiers } = record
    return [from, to, ...(typeof qualifiers['event'] === 'string' ? [qualifiers['event']] : [])]
  })
  return graphOf(...sources, ...[...new Set(ids)].map((id) => entity(id)), ...records)
}

/** Within the widest bounds, unless said otherwise. */
export function between(graph: GraphIndex, from: string[], to: string[], more: Partial<PathQuery> = {}) {
  return paths(graph, { from, to, maxLength: 6, first: 50, ...more }, today)
}

/** Each chain as the ids that it goes along. */
export function chains(...parameters: Parameters<typeof between>): string[] {
  return between(...parameters).paths.map(({ entities }) => entities.join(' '))
}
