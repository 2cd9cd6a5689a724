import type { Position, Selection } from '../state/exploration.ts'
import type { Visible } from '../state/visible.ts'

/** What stands on the canvas now, and where. */
export interface Scene {
  visible: Visible
  positions: Readonly<Record<string, Position>>
}

/** Where the telephone begins when nothing is chosen. */
const firstCentre = 'org:daejeon-city'

/**
 * The entity whose neighbours a narrow screen shows: the chosen one; for a chosen tie the end that was in the
 * middle before, else its first; for nothing the city, else whoever has most ties. Null where nothing is drawn.
 */
export function centreOf(visible: Visible, selection: Selection, before: string | null): string | null {
  const isDrawn = (id: string) => visible.entities.some((entity) => entity.id === id)
  if (selection?.kind === 'entity' && isDrawn(selection.id)) return selection.id
  const tie = visible.relations.find(({ relation }) => relation.id === selection?.id)?.relation
  if (tie !== undefined) return before === tie.to.id ? before : tie.from.id
  return isDrawn(firstCentre) ? firstCentre : busiest(visible)
}

function busiest({ entities, relations }: Visible): string | null {
  const ties = new Map(entities.map(({ id }) => [id, 0]))
  for (const { relation } of relations)
    for (const { id } of [relation.from, relation.to]) ties.set(id, (ties.get(id) ?? 0) + 1)
  const [first] = [...ties].toSorted(([, a], [, b]) => b - a)
  return first?.[0] ?? null
}

/** An entity, its neighbours and the ties among them. */
export function neighbourhood({ entities, relations }: Visible, centre: string | null): Visible {
  const ids = new Set(
    relations.flatMap(({ relation: { from, to } }) =>
      from.id === centre ? [to.id] : to.id === centre ? [from.id] : [],
    ),
  )
  if (centre !== null) ids.add(centre)
  return {
    entities: entities.filter(({ id }) => ids.has(id)),
    relations: relations.filter(({ relation }) => ids.has(relation.from.id) && ids.has(relation.to.id)),
  }
}

/** A name for a set of entities, the same for the same set. */
export const sceneKey = (visible: Visible, centre: string | null) =>
  [centre, ...visible.entities.map(({ id }) => id).toSorted()].join(' ')
