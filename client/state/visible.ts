import type { EntityItemFragment, RelationItemFragment } from '../api/generated/operations.ts'
import { attendanceTypes } from '../../model/vocabulary/relation-types.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import type { Exploration, Filters } from './exploration.ts'
import type { GraphData } from './graph-data.ts'

/** A tie as it is drawn: with the status of the layers that are drawn, and how many later claims stand beside it. */
export interface VisibleRelation {
  relation: RelationItemFragment
  status: Status
  laterClaims: number
}

export interface Visible {
  entities: EntityItemFragment[]
  relations: VisibleRelation[]
}

/** What the filters let through of what is shown. */
export function visible(graph: GraphData, state: Exploration): Visible {
  const entities = visibleEntities(graph, state)
  const ids = new Set(entities.map((entity) => entity.id))
  const revealed = broughtBesides(graph, state.revealed)
  const relations = [...graph.relations.values()].flatMap((relation) => {
    if (!ids.has(relation.from.id) || !ids.has(relation.to.id)) return []
    const drawn = drawnRelation(relation, state.filters, revealed)
    if (drawn === null || !passes(drawn, state.filters)) return []
    return [drawn]
  })
  return { entities, relations }
}

function visibleEntities(
  graph: GraphData,
  { shown, revealed, removed, filters }: Exploration,
): EntityItemFragment[] {
  const free = new Set(revealed)
  const gone = new Set(removed)
  return shown.flatMap((id) => {
    const entity = graph.entities.get(id)
    return entity !== undefined &&
      !gone.has(id) &&
      (free.has(id) || filters.entityTypes.includes(entity.type))
      ? [entity]
      : []
  })
}

/** Of those brought in, the ones that no release speaks of: without their later ties they would stand alone. */
export function broughtBesides(graph: GraphData, revealed: readonly string[]): ReadonlySet<string> {
  if (revealed.length === 0) return new Set()
  const inRelease = new Set(
    [...graph.relations.values()].flatMap(({ release, from, to }) =>
      release === 'UNSUPPORTED' ? [] : [from.id, to.id],
    ),
  )
  return new Set(revealed.filter((id) => !inRelease.has(id)))
}

/** The tie with the status to draw it by; null where no layer that is drawn speaks of it. */
export function drawnRelation(
  relation: RelationItemFragment,
  filters: Pick<Filters, 'release' | 'context' | 'layerMode'>,
  revealed: ReadonlySet<string>,
): VisibleRelation | null {
  const later = relation.claims.filter((claim) => claim.layer !== 'RELEASE').length
  const brought = revealed.has(relation.from.id) || revealed.has(relation.to.id)
  const inRelease = filters.release && relation.release !== 'UNSUPPORTED'
  const inContext = filters.context && later > 0 && (filters.layerMode === 'together' || brought)
  if (inRelease && filters.layerMode === 'marks')
    return { relation, status: relation.release, laterClaims: filters.context ? later : 0 }
  if (inRelease && !filters.context) return { relation, status: relation.release, laterClaims: 0 }
  if (inRelease || inContext) return { relation, status: relation.overall, laterClaims: later }
  return null
}

function passes({ relation, status }: VisibleRelation, filters: Filters): boolean {
  const statuses: readonly Status[] = filters.statuses
  return statuses.includes(status) && filters.relationTypes.includes(relation.type)
}

/** The ties of an entity among those that are drawn, an attendance also at its event. */
export function tiesAt(relations: readonly VisibleRelation[], entity: string): VisibleRelation[] {
  return relations.filter(
    ({ relation }) =>
      relation.from.id === entity ||
      relation.to.id === entity ||
      (attendanceTypes.has(relation.type) && relation.event?.id === entity),
  )
}
