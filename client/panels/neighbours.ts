import type { EntityItemFragment, TieTextFragment } from '../api/generated/operations.ts'
import { entityTypes, type EntityType } from '../../model/vocabulary/entity-types.ts'

/** The entities at the other ends of an entity's ties, events of attendances among them, that are not drawn. */
export function hiddenNeighbours(
  id: string,
  ties: readonly TieTextFragment[],
  drawn: ReadonlySet<string>,
): EntityItemFragment[] {
  const others = ties.flatMap(({ from, to, event }) => (event === null ? [from, to] : [from, to, event]))
  const hidden = others.filter((other) => other.id !== id && !drawn.has(other.id))
  return [...new Map(hidden.map((other) => [other.id, other])).values()]
}

/** How many there are of each kind, in the order of the vocabulary. */
export function countByKind(entities: readonly EntityItemFragment[]): [EntityType, number][] {
  return entityTypes.flatMap((type): [EntityType, number][] => {
    const count = entities.filter((entity) => entity.type === type).length
    return count === 0 ? [] : [[type, count]]
  })
}
