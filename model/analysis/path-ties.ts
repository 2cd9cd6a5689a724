import { statusOf } from '../derived.ts'
import type { RelationFilter } from '../query/filters.ts'
import { relationPredicate } from '../query/relation-filter.ts'
import type { ReadView } from '../read-view.ts'
import { relationEvent, type Relation } from '../records/relation.ts'
import type { Status } from '../vocabulary/statuses.ts'
import { compareWeights, weightOf, type Weight } from './path-order.ts'

/** A tie that may be walked, between any two of its ends. */
export interface WalkableTie {
  id: string
  status: Status
  /**
   * Who acts, whom it leads to, and the event that it belongs to: two or three entities. A step may go between any
   * two of these, since an event that both had a part in is a real meeting ground.
   */
  ends: readonly string[]
  weight: Weight
}

/** Tells of a relation whether it may be walked; each is judged once. */
export type TieReader = (relation: Relation) => WalkableTie | null

export function tieReader(view: ReadView, filter: RelationFilter | undefined, today: string): TieReader {
  const asked = relationPredicate(view, establishedUnlessAsked(filter), today)
  const read = new Map<string, WalkableTie | null>()
  return (relation) => {
    const known = read.get(relation.id)
    if (known !== undefined) return known
    const tie = asked(relation) ? walkable(view, relation, filter) : null
    read.set(relation.id, tie)
    return tie
  }
}

/** The firmest first, by the order of chains and then by id. */
export function compareTies(a: WalkableTie, b: WalkableTie): number {
  return compareWeights(a.weight, b.weight) || (a.id < b.id ? -1 : 1)
}

function establishedUnlessAsked(filter: RelationFilter | undefined): RelationFilter {
  return { ...filter, statuses: filter?.statuses ?? ['ESTABLISHED'] }
}

function walkable(view: ReadView, relation: Relation, filter: RelationFilter | undefined): WalkableTie {
  const derived = statusOf(view, relation.id, filter?.layers)
  const event = relationEvent(relation)
  const ends = new Set([relation.from, relation.to, ...(event === undefined ? [] : [event])])
  return { id: relation.id, status: derived.status, ends: [...ends], weight: weightOf(view, derived) }
}
