import type { Layer } from '../../model/vocabulary/codes.ts'
import type { EntityType } from '../../model/vocabulary/entity-types.ts'
import type { RelationType } from '../../model/vocabulary/relation-types.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import type { Exploration } from './exploration.ts'
import type { GraphData } from './graph-data.ts'
import { broughtBesides, drawnRelation } from './visible.ts'

/** How many of what is in play there are of each value, whatever the filters now hide. */
export interface FilterCounts {
  entityTypes: ReadonlyMap<EntityType, number>
  statuses: ReadonlyMap<Status, number>
  relationTypes: ReadonlyMap<RelationType, number>
  layers: ReadonlyMap<Layer, number>
  entities: number
  relations: number
}

export function filterCounts(graph: GraphData, state: Exploration): FilterCounts {
  const inPlay = new Set(state.shown)
  const revealed = broughtBesides(graph, state.revealed)
  const entityTypes = new Map<EntityType, number>()
  const statuses = new Map<Status, number>()
  const relationTypes = new Map<RelationType, number>()
  const layers = new Map<Layer, number>()
  let relations = 0
  for (const id of inPlay) {
    const entity = graph.entities.get(id)
    if (entity !== undefined) add(entityTypes, entity.type)
  }
  for (const relation of graph.relations.values()) {
    if (!inPlay.has(relation.from.id) || !inPlay.has(relation.to.id)) continue
    for (const layer of new Set(relation.claims.map((claim) => claim.layer))) add(layers, layer)
    const both = { release: true, context: true, layerMode: state.filters.layerMode }
    const drawn = drawnRelation(relation, both, revealed)
    if (drawn === null) continue
    relations++
    add(statuses, drawn.status)
    add(relationTypes, relation.type)
  }
  return { entityTypes, statuses, relationTypes, layers, entities: inPlay.size, relations }
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
