import { entityTypes, type EntityType } from '../../model/vocabulary/entity-types.ts'
import { relationTypes, type RelationType } from '../../model/vocabulary/relation-types.ts'
import { claimStatuses, type ClaimStatus } from '../../model/vocabulary/statuses.ts'

export interface Position {
  x: number
  y: number
}

export type Selection = { kind: 'entity' | 'relation'; id: string } | null

/** `marks`: the release's ties, later sources as marks beside them; `together`: all layers drawn. */
export type LayerMode = 'marks' | 'together'

export interface Filters {
  entityTypes: readonly EntityType[]
  statuses: readonly ClaimStatus[]
  relationTypes: readonly RelationType[]
  /** The layers whose ties may be drawn. */
  release: boolean
  context: boolean
  layerMode: LayerMode
}

/** What somebody is looking at: plain data that knows no view. */
export interface Exploration {
  /** Entities in play, in the order in which they came; filters decide which of them are seen. */
  shown: readonly string[]
  /** Those brought in by expanding or searching: kinds that are filtered out do not hide them. */
  revealed: readonly string[]
  /** Those that somebody took off the canvas. */
  removed: readonly string[]
  filters: Filters
  selection: Selection
  layout: 'facing' | 'free'
  positions: Readonly<Record<string, Position>>
}

/** Kinds that the opening view leaves out: fields, venues, markets and forecasts come by a tick or by expanding. */
const notAtFirst: ReadonlySet<EntityType> = new Set(['SECTOR', 'VENUE', 'MARKET', 'PROJECTION'])

export const openingFilters: Filters = {
  entityTypes: entityTypes.filter((type) => !notAtFirst.has(type)),
  statuses: claimStatuses,
  relationTypes,
  release: true,
  context: true,
  layerMode: 'marks',
}

/** How many values of the filters are left out. */
export function activeFilters(filters: Filters): number {
  const missing = <T>(now: readonly T[], all: readonly T[]) =>
    all.filter((value) => !now.includes(value)).length
  return (
    missing(filters.entityTypes, entityTypes) +
    missing(filters.statuses, claimStatuses) +
    missing(filters.relationTypes, relationTypes) +
    Number(!filters.release) +
    Number(!filters.context)
  )
}

export function opening(entities: readonly string[]): Exploration {
  return {
    shown: entities,
    revealed: [],
    removed: [],
    filters: openingFilters,
    selection: null,
    layout: 'facing',
    positions: {},
  }
}

export function select(state: Exploration, selection: Selection): Exploration {
  return { ...state, selection }
}

export function withFilters(state: Exploration, change: Partial<Filters>): Exploration {
  return { ...state, filters: { ...state.filters, ...change } }
}

/** The list with the value taken out where it is in, put in where it is not; in the order of `all`. */
export function toggled<T>(list: readonly T[], value: T, all: readonly T[]): readonly T[] {
  return all.filter((item) => (item === value ? !list.includes(item) : list.includes(item)))
}

/** Brings entities in, whatever the filters of kind say. */
export function reveal(state: Exploration, ids: readonly string[]): Exploration {
  const removed = state.removed.filter((id) => !ids.includes(id))
  return { ...state, shown: union(state.shown, ids), revealed: union(state.revealed, ids), removed }
}

/** Brings entities in, subject to the filters. */
export function include(state: Exploration, ids: readonly string[]): Exploration {
  return { ...state, shown: union(state.shown, ids) }
}

/** Takes an entity off the canvas. What it counts for stays. */
export function remove(state: Exploration, id: string): Exploration {
  const selection = state.selection?.id === id ? null : state.selection
  return { ...state, removed: union(state.removed, [id]), selection }
}

/** Brings back what was taken off and shows every kind; laid out anew, since many come at once. */
export function showAll(state: Exploration): Exploration {
  const filters = { ...openingFilters, entityTypes, layerMode: state.filters.layerMode }
  return { ...state, removed: [], filters, positions: {} }
}

export function place(state: Exploration, positions: Readonly<Record<string, Position>>): Exploration {
  return { ...state, positions: { ...state.positions, ...positions } }
}

/** Forgets where everything stands, so that it is laid out anew. */
export function relayout(state: Exploration, layout: Exploration['layout']): Exploration {
  return { ...state, layout, positions: {} }
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])]
}
