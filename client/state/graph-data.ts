import type { EntityItemFragment, RelationItemFragment } from '../api/generated/operations.ts'

/** What the page has loaded of the graph so far: a cache by id, never what is shown. */
export interface GraphData {
  entities: ReadonlyMap<string, EntityItemFragment>
  relations: ReadonlyMap<string, RelationItemFragment>
}

export const emptyGraph: GraphData = { entities: new Map(), relations: new Map() }

/** The graph with these elements added; those already there are replaced. */
export function withElements(
  graph: GraphData,
  entities: readonly EntityItemFragment[],
  relations: readonly RelationItemFragment[],
): GraphData {
  return {
    entities: new Map([...graph.entities, ...entities.map((entity) => [entity.id, entity] as const)]),
    relations: new Map([
      ...graph.relations,
      ...relations.map((relation) => [relation.id, relation] as const),
    ]),
  }
}

/** Daejeon's side, the US side, or neither: where an entity stands and what colour it has. */
export type Shore = 'home' | 'partner' | null

/** The city's own offices abroad belong to its shore; otherwise the country decides, for those that can act and places at home. */
export function shoreOf(entity: EntityItemFragment): Shore {
  if (entity.subtype === 'trade_office') return 'home'
  if (entity.type === 'PLACE') return entity.country === 'KR' ? 'home' : null
  if (entity.country === 'KR') return 'home'
  return entity.country === 'US' ? 'partner' : null
}
