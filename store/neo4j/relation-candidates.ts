import type { RelationFilter } from '../../model/query/filters.ts'

/** What finds every relation that a filter may ask for, and `exact` where it finds no other. Binds `n`. */
export interface RelationCandidates {
  start: string
  parameters: Readonly<Record<string, unknown>>
  exact: boolean
}

/** Statuses stand on the relations for all layers together; under some layers alone, or by date, the model decides. */
export function relationCandidates(filter: RelationFilter = {}): RelationCandidates {
  const { ids, types, statuses, layers, sources, includeUnsupported, ...others } = filter
  const unsupported = includeUnsupported === true || statuses?.includes('UNSUPPORTED') === true
  const conditions = [
    ...(ids === undefined ? [] : ['n.id IN $ids']),
    ...(types === undefined ? [] : ['n.type IN $types']),
    ...(statuses === undefined || layers !== undefined ? [] : ['n.status IN $statuses']),
    ...(unsupported || layers !== undefined ? [] : ['n.status <> "UNSUPPORTED"']),
  ]
  const start =
    sources === undefined
      ? 'MATCH (n:Relation)'
      : 'MATCH (c:Claim) WHERE c.sourceId IN $sources MATCH (c)-[:SAYS]->(n:Relation) WITH DISTINCT n'
  return {
    start: conditions.length === 0 ? start : `${start} WHERE ${conditions.join(' AND ')}`,
    parameters: { ids, types, statuses, sources },
    exact: [layers, sources, ...Object.values(others)].every((value) => value === undefined),
  }
}
