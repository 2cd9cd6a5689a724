import type {
  EntitiesQuery,
  EntityFilter,
  EntityItemFragment,
  RelationFilter,
  RelationItemFragment,
  RelationsQuery,
} from './generated/operations.ts'
import { EntitiesDocument, NeighborhoodDocument, RelationsDocument } from './generated/operations.ts'
import { ask } from './client.ts'

export interface Elements {
  entities: readonly EntityItemFragment[]
  relations: readonly RelationItemFragment[]
}

/** Every entity and every tie that a release speaks of, page by page. */
export async function loadRelease(): Promise<Elements> {
  const [entities, relations] = await Promise.all([
    allEntities({ layers: ['RELEASE'] }),
    allRelations({ layers: ['RELEASE'] }),
  ])
  return { entities, relations }
}

/** What lies around some entities, all layers; at most `limit` entities. */
export async function loadNeighborhood(
  ids: readonly string[],
  limit: number,
): Promise<Elements & { truncated: boolean }> {
  const { neighborhood } = await ask(NeighborhoodDocument, { ids: [...ids], limit })
  return neighborhood
}

/** Everything of every layer: what “draw together” shows. */
export async function loadEverything(): Promise<Elements> {
  const [entities, relations] = await Promise.all([allEntities({}), allRelations({})])
  return { entities, relations }
}

async function allEntities(filter: EntityFilter): Promise<EntityItemFragment[]> {
  const found: EntityItemFragment[] = []
  for (let after: string | null = null; ;) {
    const { entities }: EntitiesQuery = await ask(EntitiesDocument, { filter, after })
    found.push(...entities.nodes)
    after = entities.pageInfo.endCursor ?? null
    if (!entities.pageInfo.hasNextPage || after === null) return found
  }
}

async function allRelations(filter: RelationFilter): Promise<RelationItemFragment[]> {
  const found: RelationItemFragment[] = []
  for (let after: string | null = null; ;) {
    const { relations }: RelationsQuery = await ask(RelationsDocument, { filter, after })
    found.push(...relations.nodes)
    after = relations.pageInfo.endCursor ?? null
    if (!relations.pageInfo.hasNextPage || after === null) return found
  }
}
