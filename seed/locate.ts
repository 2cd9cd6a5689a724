import type { GraphIndex } from '../model/graph-index.ts'
import type { Problem } from '../model/problem.ts'
import { relationTypeTerm } from '../model/vocabulary/relation-types.ts'
import type { SeedRecord } from './parse-record.ts'
import type { Place, Spot } from './places.ts'

/** The problem with file, line and field of the record that it is about, where that stands in the seed. */
export function located(
  problem: Problem,
  graph: GraphIndex,
  records: ReadonlyMap<string, SeedRecord>,
): Problem {
  const [id = '', about = ''] = problem.where.split(' ')
  const place = records.get(id)?.place
  if (place === undefined) return problem
  const { where, field } = spotOf(problem, place, about, graph, id)
  return { ...problem, where, what: `${field === '' ? id : `${id} ${field}`}: ${problem.what}` }
}

function spotOf({ code, what }: Problem, place: Place, about: string, graph: GraphIndex, id: string): Spot {
  switch (code) {
    case 'DISALLOWED_ENDS':
      return place.at([disallowedEnd(graph, id)])
    case 'DISALLOWED_STATUS':
      return place.at(['status'])
    case 'UNSUPPORTED_RECORD':
      return place.at(['claims'])
    case 'UNKNOWN_ID':
      return place.ofValue(new Set(what.split(' ')), [about])
    default:
      return place.at([])
  }
}

function disallowedEnd(graph: GraphIndex, id: string): 'from' | 'to' {
  const relation = graph.relation(id)
  const type = graph.entity(relation?.from ?? '')?.type
  if (relation === undefined || type === undefined) return 'from'
  return relationTypeTerm(relation.type).from.includes(type) ? 'to' : 'from'
}
