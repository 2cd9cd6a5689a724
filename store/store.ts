import type { ChangeSet } from '../model/change.ts'
import type { PathQuery, PathsFound } from '../model/analysis/path-query.ts'
import type { Problem } from '../model/problem.ts'
import type { EntityOrder } from '../model/query/entity-order.ts'
import type { Facets } from '../model/query/facets.ts'
import type { EntityFilter, RelationFilter } from '../model/query/filters.ts'
import type { HiddenCount, NeighborhoodQuery } from '../model/query/neighborhood.ts'
import type { Page, PageRequest } from '../model/query/page.ts'
import type { SearchQuery, SearchResult } from '../model/query/search-result.ts'
import type { TimelineItem } from '../model/query/timeline.ts'
import type { ReadView } from '../model/read-view.ts'
import type { AnyRecord, RecordKind } from '../model/records/kinds.ts'
import type { GapKind } from '../model/vocabulary/codes.ts'

/** Bounds of one read: `today` is the clock (`YYYY-MM-DD`); past the deadline a read fails with StoreError DEADLINE. */
export interface ReadOptions {
  today: string
  signal?: AbortSignal | undefined
}

/**
 * An answer: what was asked for, by record or id, and a read view that holds at least these records, their
 * claims, facts, gaps, notes and sources, so that everything derived from them can be read without waiting.
 */
export interface Answer<T> {
  value: T
  view: ReadView
  /**
   * Loads what was looked up in the view and is not there yet; a view of the whole graph has no need of it. `grown`:
   * what was read from the view has to be read again. `stale`: the graph has changed since, so ask the store again.
   */
  settle?: (options: ReadOptions) => Promise<'whole' | 'grown' | 'stale'>
}

export interface Found {
  kind: RecordKind
  record: AnyRecord
}

export interface NeighborhoodIds {
  entities: string[]
  relations: string[]
  hidden: HiddenCount[]
  truncated: boolean
}

/** What a store answers to a ChangeSet that it has taken, now or before. */
export interface Receipt {
  changeSet: ChangeSet
  /** This id was applied before: nothing was changed now, and `changeSet` is the one that was. */
  replayed: boolean
}

/** A record stands otherwise than the change expected: nothing was written. */
export interface Conflict {
  id: string
  /** What the change expected to find, and what is there. */
  expected: AnyRecord | null
  found: AnyRecord | null
  /** The ChangeSet that last changed it; null where none did. */
  by: string | null
}

export type Applied =
  | { outcome: 'applied'; receipt: Receipt }
  | { outcome: 'conflict'; conflicts: Conflict[] }
  | { outcome: 'refused'; problems: Problem[] }

export interface Health {
  ready: boolean
  store: 'embedded' | 'neo4j'
  /** How many records of each kind there are. */
  counts: Record<RecordKind, number>
}

/**
 * Where the graph is kept, in the terms of the domain. Unknown ids in a list answer null in their place; a read
 * never waits for ever: it fails with a StoreError. Page sizes and cursors that cannot be are BadPage.
 */
export interface Store {
  /** Records of any kind, in the order asked; null where an id is unknown. Merged ids answer with the survivor. */
  nodes(ids: readonly string[], options: ReadOptions): Promise<Answer<(Found | null)[]>>
  entities(
    filter: EntityFilter | undefined,
    order: EntityOrder,
    page: PageRequest,
    options: ReadOptions,
  ): Promise<Answer<Page<string>>>
  relations(
    filter: RelationFilter | undefined,
    page: PageRequest,
    options: ReadOptions,
  ): Promise<Answer<Page<string>>>
  search(query: SearchQuery, options: ReadOptions): Promise<Answer<SearchResult>>
  /** Fails with StoreError NOT_FOUND where one of the ids is unknown. */
  neighborhood(query: NeighborhoodQuery, options: ReadOptions): Promise<Answer<NeighborhoodIds>>
  /** The best chains of ties between two groups, shortest first. Fails with StoreError NOT_FOUND as above. */
  paths(query: PathQuery, options: ReadOptions): Promise<Answer<PathsFound>>
  facets(
    entities: EntityFilter | undefined,
    relations: RelationFilter | undefined,
    options: ReadOptions,
  ): Promise<Answer<Facets>>
  timeline(
    filter: RelationFilter | undefined,
    entities: EntityFilter | undefined,
    page: PageRequest,
    options: ReadOptions,
  ): Promise<Answer<Page<TimelineItem>>>
  sources(page: PageRequest, options: ReadOptions): Promise<Answer<Page<string>>>
  gaps(
    about: readonly string[] | undefined,
    kinds: readonly GapKind[] | undefined,
    page: PageRequest,
    options: ReadOptions,
  ): Promise<Answer<Page<string>>>
  namedSets(options: ReadOptions): Promise<Answer<string[]>>
  /** The entities of a named set: whatever any of its filters finds. */
  membersOf(set: string, page: PageRequest, options: ReadOptions): Promise<Answer<Page<string>>>
  changeSets(ids: readonly string[], options: ReadOptions): Promise<(ChangeSet | null)[]>

  /** Applies a ChangeSet whole or not at all, durable before it answers, once however often it is sent. */
  apply(changeSet: ChangeSet): Promise<Applied>
  /** Every record, in an order in which each refers only to those before it or within its own kind. */
  snapshot(): AsyncIterable<Found>
  health(): Promise<Health>
  close(): Promise<void>
}
