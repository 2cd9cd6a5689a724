import type { PathQuery } from '../../model/analysis/path-query.ts'
import { GraphIndex } from '../../model/graph-index.ts'
import { entityPredicate } from '../../model/query/entity-filter.ts'
import { entityHead, entitySortKey, type EntityOrder } from '../../model/query/entity-order.ts'
import { facets } from '../../model/query/facets.ts'
import type { EntityFilter, RelationFilter } from '../../model/query/filters.ts'
import type { NeighborhoodQuery } from '../../model/query/neighborhood.ts'
import { paginate, type PageRequest, type SortKey } from '../../model/query/page.ts'
import { relationPredicate } from '../../model/query/relation-filter.ts'
import type { SearchQuery } from '../../model/query/search-result.ts'
import { timeline, timelineSortKey } from '../../model/query/timeline.ts'
import type { Entity } from '../../model/records/entity.ts'
import { recordKinds, type RecordKind } from '../../model/records/kinds.ts'
import type { GapKind } from '../../model/vocabulary/codes.ts'
import type { ChangeSet } from '../../model/change.ts'
import { found, gapPage, idsOf, namedSetIds, neighborhoodIds, pathsFound } from '../answers.ts'
import { closed, notFound, tooLate } from '../errors.ts'
import type { Answer, Applied, Found, Health, ReadOptions, Store } from '../store.ts'
import { applyChangeSet } from './apply.ts'
import { openDatabase } from './database.ts'
import { Journal } from './journal.ts'
import { NameSearch } from './name-search.ts'

const byId = ({ id }: { id: string }): SortKey => [id]

/** The default store: the whole graph in memory, each ChangeSet on disk before it is acknowledged. */
class EmbeddedStore implements Store {
  readonly #index = new GraphIndex()
  readonly #names = new NameSearch(this.#index)
  readonly #journal: Journal
  readonly #release: () => void
  #open = true

  constructor(folder: string) {
    const { database, release } = openDatabase(folder)
    this.#release = release
    this.#journal = new Journal(database)
    try {
      this.#journal.load(this.#index)
    } catch (cause) {
      release()
      throw cause
    }
  }

  async nodes(ids: readonly string[], options: ReadOptions) {
    return this.#answer(options, () => ids.map((id) => found(this.#index, id)))
  }

  async entities(
    filter: EntityFilter | undefined,
    order: EntityOrder,
    page: PageRequest,
    options: ReadOptions,
  ) {
    return this.#answer(options, () => {
      const asked = entityPredicate(this.#index, filter)
      return this.#pageOf([...this.#index.entities()].filter(asked), order, page)
    })
  }

  async relations(filter: RelationFilter | undefined, page: PageRequest, options: ReadOptions) {
    return this.#answer(options, () => {
      const asked = relationPredicate(this.#index, filter, options.today)
      return idsOf(paginate([...this.#index.relations()].filter(asked), byId, page))
    })
  }

  async search(query: SearchQuery, options: ReadOptions) {
    return this.#answer(options, () => this.#names.search(query))
  }

  async neighborhood(query: NeighborhoodQuery, options: ReadOptions) {
    return this.#answer(options, () => neighborhoodIds(this.#index, query, options.today))
  }

  async paths(query: PathQuery, options: ReadOptions) {
    return this.#answer(options, () => pathsFound(this.#index, query, options.today))
  }

  async facets(
    entities: EntityFilter | undefined,
    relations: RelationFilter | undefined,
    options: ReadOptions,
  ) {
    return this.#answer(options, () => facets(this.#index, entities, relations, options.today))
  }

  async timeline(
    filter: RelationFilter | undefined,
    entities: EntityFilter | undefined,
    page: PageRequest,
    options: ReadOptions,
  ) {
    return this.#answer(options, () =>
      paginate(timeline(this.#index, filter, entities, options.today), timelineSortKey, page),
    )
  }

  async sources(page: PageRequest, options: ReadOptions) {
    return this.#answer(options, () => idsOf(paginate(this.#index.sources(), byId, page)))
  }

  async gaps(
    about: readonly string[] | undefined,
    kinds: readonly GapKind[] | undefined,
    page: PageRequest,
    options: ReadOptions,
  ) {
    return this.#answer(options, () => gapPage(this.#index, about, kinds, page))
  }

  async namedSets(options: ReadOptions) {
    return this.#answer(options, () => namedSetIds(this.#index))
  }

  async membersOf(set: string, page: PageRequest, options: ReadOptions) {
    return this.#answer(options, () => {
      const filters = this.#index.namedSet(set)?.anyOf
      if (filters === undefined) throw notFound([set])
      const tests = filters.map((filter) => entityPredicate(this.#index, filter))
      const members = [...this.#index.entities()].filter((entity) => tests.some((test) => test(entity)))
      return this.#pageOf(members, 'NAME', page)
    })
  }

  async changeSets(ids: readonly string[], options: ReadOptions) {
    return this.#answer(options, () => ids.map((id) => this.#journal.changeSet(id))).value
  }

  async apply(changeSet: ChangeSet): Promise<Applied> {
    this.#mustBeOpen()
    const applied = applyChangeSet(changeSet, this.#index, this.#journal)
    if (applied.outcome === 'applied' && !applied.receipt.replayed)
      this.#names.refresh(applied.receipt.changeSet)
    return applied
  }

  async *snapshot(): AsyncIterable<Found> {
    this.#mustBeOpen()
    for (const kind of recordKinds)
      for (const record of Array.from(this.#index.records(kind))) yield { kind, record }
  }

  async health(): Promise<Health> {
    const counts = Object.fromEntries(recordKinds.map((kind) => [kind, this.#index.count(kind)]))
    return { ready: this.#open, store: 'embedded', counts: counts as Record<RecordKind, number> }
  }

  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    this.#release()
  }

  #answer<T>(options: ReadOptions, read: () => T): Answer<T> {
    this.#mustBeOpen()
    if (options.signal?.aborted === true) throw tooLate()
    return { value: read(), view: this.#index }
  }

  #pageOf(entities: readonly Entity[], order: EntityOrder, page: PageRequest) {
    const heads = entities.map((entity) => entityHead(this.#index, entity))
    return idsOf(paginate(heads, entitySortKey(order), page))
  }

  #mustBeOpen(): void {
    if (!this.#open) throw closed()
  }
}

/**
 * Opens the embedded store in a folder, which is made when it lacks, and reads all of it into memory.
 * @throws StoreError IN_USE, UNWRITABLE or CORRUPT
 */
export async function openEmbeddedStore(folder: string): Promise<Store> {
  return new EmbeddedStore(folder)
}
