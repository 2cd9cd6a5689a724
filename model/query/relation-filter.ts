import { periodOf, spanOf, statusOf } from '../derived.ts'
import { mayTouch, timing } from '../dates.ts'
import type { ReadView } from '../read-view.ts'
import type { Relation } from '../records/relation.ts'
import type { RelationFilter } from './filters.ts'

export type RelationPredicate = (relation: Relation) => boolean

/**
 * Whether a relation is asked for. With `layers`, everything is judged by the claims of these layers alone; a
 * relation without a claim that counts is left out unless `includeUnsupported`, or UNSUPPORTED is asked for.
 */
export function relationPredicate(
  view: ReadView,
  filter: RelationFilter | undefined,
  today: string,
): RelationPredicate {
  const { ids, types, statuses, layers, explicitness, sources, timings, from, to } = filter ?? {}
  const wanted = ids === undefined ? undefined : new Set(ids)
  const unsupported = filter?.includeUnsupported === true || statuses?.includes('UNSUPPORTED') === true
  return (relation) => {
    if (wanted !== undefined && !wanted.has(relation.id)) return false
    if (types !== undefined && !types.includes(relation.type)) return false
    const derived = statusOf(view, relation.id, layers)
    if (derived.status === 'UNSUPPORTED' && !unsupported) return false
    if (statuses !== undefined && !statuses.includes(derived.status)) return false
    if (
      explicitness !== undefined &&
      !derived.counting.some((claim) => explicitness.includes(claim.explicitness))
    )
      return false
    if (sources !== undefined && !derived.counting.some((claim) => sources.includes(claim.source)))
      return false
    if (timings === undefined && from === undefined && to === undefined) return true
    const span = spanOf(periodOf(derived))
    if (timings !== undefined && !timings.includes(timing(derived.status, span, today))) return false
    if (from === undefined && to === undefined) return true
    return span !== null && mayTouch(span, from, to)
  }
}
