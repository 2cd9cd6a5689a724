import { statusOf } from '../derived.ts'
import type { ReadView } from '../read-view.ts'
import { layers } from '../vocabulary/codes.ts'
import { entityTypes } from '../vocabulary/entity-types.ts'
import { relationTypes } from '../vocabulary/relation-types.ts'
import { claimStatuses } from '../vocabulary/statuses.ts'
import { entityPredicate } from './entity-filter.ts'
import type { EntityFilter, RelationFilter } from './filters.ts'
import { relationPredicate } from './relation-filter.ts'

export interface FacetCount {
  value: string
  count: number
}

export interface Facets {
  entityTypes: FacetCount[]
  relationTypes: FacetCount[]
  statuses: FacetCount[]
  layers: FacetCount[]
  sources: FacetCount[]
}

/**
 * Counts by kind, status, layer and source. Entities are counted among those asked for; ties among those asked
 * for whose two ends are both among these entities. A tie counts once for each layer and source that speaks of it.
 */
export function facets(
  view: ReadView,
  entities: EntityFilter | undefined,
  relations: RelationFilter | undefined,
  today: string,
): Facets {
  const counts = {
    entityTypes: new Tally(),
    relationTypes: new Tally(),
    statuses: new Tally(),
    layers: new Tally(),
    sources: new Tally(),
  }
  const entityAsked = entityPredicate(view, entities)
  const relationAsked = relationPredicate(view, relations, today)
  const within = new Set<string>()
  for (const entity of view.entities()) {
    if (!entityAsked(entity)) continue
    within.add(entity.id)
    counts.entityTypes.add(entity.type)
  }
  for (const relation of view.relations()) {
    if (!within.has(relation.from) || !within.has(relation.to) || !relationAsked(relation)) continue
    const derived = statusOf(view, relation.id, relations?.layers)
    counts.relationTypes.add(relation.type)
    counts.statuses.add(derived.status)
    for (const layer of new Set(derived.counting.map((claim) => claim.layer))) counts.layers.add(layer)
    for (const source of new Set(derived.counting.map((claim) => claim.source))) counts.sources.add(source)
  }
  return {
    entityTypes: counts.entityTypes.inOrder(entityTypes),
    relationTypes: counts.relationTypes.inOrder(relationTypes),
    statuses: counts.statuses.inOrder([...claimStatuses, 'UNSUPPORTED']),
    layers: counts.layers.inOrder(layers),
    sources: counts.sources.byCount(),
  }
}

class Tally {
  readonly #counts = new Map<string, number>()

  add(value: string): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1)
  }

  inOrder(values: readonly string[]): FacetCount[] {
    return values.flatMap((value) => {
      const count = this.#counts.get(value)
      return count === undefined ? [] : [{ value, count }]
    })
  }

  byCount(): FacetCount[] {
    return Array.from(this.#counts, ([value, count]) => ({ value, count })).toSorted(
      (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
    )
  }
}
