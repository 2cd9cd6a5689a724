import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, onTestFinished } from 'vitest'
import type { ChangeSet } from '../../model/change.ts'
import type { RelationFilter } from '../../model/query/filters.ts'
import type { Page, PageRequest } from '../../model/query/page.ts'
import { relationCounts, type RelationCount } from '../../model/query/relation-counts.ts'
import { relationsAt } from '../../model/query/relations-at.ts'
import type { ReadView } from '../../model/read-view.ts'
import type { AnyRecord } from '../../model/records/kinds.ts'
import type { Direction } from '../../model/vocabulary/codes.ts'
import { relationTypes } from '../../model/vocabulary/relation-types.ts'
import { statuses } from '../../model/vocabulary/statuses.ts'
import type { Answer, Applied, Found, ReadOptions, Receipt, Store } from '../../store/store.ts'

/** The clock of the examples. */
export const now: ReadOptions = { today: '2025-06-01' }

/** Opens a store in a folder; a store that is kept elsewhere takes the folder's name for its own place. */
export type OpenStore = (folder: string) => Promise<Store>

/** A new folder, with a blank and Hangul in its name, that goes when the test has ended. */
export async function temporaryFolder(): Promise<string> {
  const folder = await newFolder()
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Does something in such a folder, which goes when it is done. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await newFolder()
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Does something with a store, which is closed when it is done. */
export async function withStore<T>(
  open: OpenStore,
  folder: string,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await open(folder)
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'atlas 시험 '))
}

/** A store that is closed when the test has ended. */
export async function openedStore(open: OpenStore, folder: string): Promise<Store> {
  const store = await open(folder)
  onTestFinished(() => store.close())
  return store
}

/** One store with what a ChangeSet holds, for all tests of a describe block, none of which may change it. */
export function sharedStore(open: OpenStore, first: ChangeSet): () => Store {
  let folder = ''
  let store: Store | undefined
  beforeAll(async () => {
    folder = await newFolder()
    store = await open(folder)
    await applied(store, first)
  })
  afterAll(async () => {
    await store?.close()
    await rm(folder, { recursive: true, force: true })
  })
  return () => {
    if (store === undefined) throw new Error('the store is not open yet')
    return store
  }
}

/** Applies a ChangeSet that a store must take. */
export async function applied(store: Store, changeSet: ChangeSet): Promise<Receipt> {
  const answer: Applied = await store.apply(changeSet)
  if (answer.outcome !== 'applied')
    throw new Error(`${changeSet.id} was not applied: ${JSON.stringify(answer)}`)
  return answer.receipt
}

/** Every record of a store, by id. */
export async function recordsIn(store: Store): Promise<AnyRecord[]> {
  const found = await snapshotOf(store)
  return found.map(({ record }) => record).toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** A store's snapshot in its own order. */
export async function snapshotOf(store: Store): Promise<Found[]> {
  const found: Found[] = []
  for await (const one of store.snapshot()) found.push(one)
  return found
}

/** What a pure function reads over a store's answer about these records, once nothing lacks any more. */
export async function readOver<T>(
  store: Store,
  ids: readonly string[],
  read: (view: ReadView) => T,
): Promise<T> {
  for (;;) {
    const { view, settle } = await store.nodes(ids, now)
    for (;;) {
      const value = read(view)
      const state = (await settle?.(now)) ?? 'whole'
      if (state === 'whole') return value
      if (state === 'stale') break
    }
  }
}

/** All ties of an entity, by id. */
export function relationsOf(
  store: Store,
  entity: string,
  filter?: RelationFilter,
  direction?: Direction,
): Promise<string[]> {
  return readOver(store, [entity], (view) => {
    const page = relationsAt(view, entity, filter, direction, { first: 100 }, now.today)
    return page.items.map(({ id }) => id)
  })
}

export function relationCountsOf(
  store: Store,
  entity: string,
  filter?: RelationFilter,
): Promise<RelationCount[]> {
  return readOver(store, [entity], (view) => relationCounts(view, entity, filter, now.today))
}

/** All items of a list, page after page. */
export async function walked<T>(
  ask: (page: PageRequest) => Promise<Answer<Page<T>>>,
  size = 100,
): Promise<T[]> {
  const items: T[] = []
  let after: string | undefined
  for (;;) {
    const { value } = await ask({ first: size, after })
    items.push(...value.items)
    after = value.cursors.at(-1)
    if (!value.hasNextPage || after === undefined) return items
  }
}

/** What a store answers to many questions, as plain data that can be compared with what another one answers. */
export async function answersOf(store: Store, queries: readonly string[] = []): Promise<unknown> {
  const records = await recordsIn(store)
  const entities = records.filter((record) => 'formerIds' in record)
  const ids = entities.flatMap(({ id, formerIds }) => [id, ...formerIds])
  const all = { statuses }
  const { value: nodes, view } = await store.nodes(
    [...records.map(({ id }) => id), ...ids, 'org:nobody'],
    now,
  )
  const around = async (id: string) => {
    const { value } = await store.neighborhood({ ids: [id], filter: all, limit: 3 }, now)
    return { ...value, counts: await relationCountsOf(store, id, all) }
  }
  const byStatus = statuses.map((status) =>
    walked((page) => store.relations({ statuses: [status] }, page, now)),
  )
  const byType = relationTypes.map((type) =>
    walked((page) => store.entities({ relatedBy: [type] }, 'DEGREE', page, now)),
  )
  const times = await walked((page) => store.timeline(undefined, undefined, page, now))
  return {
    nodes: nodes.map((found) => found?.record ?? null),
    meta: records.map(({ id }) => view.meta(id)),
    byName: await walked((page) => store.entities(undefined, 'NAME', page, now), 3),
    byChange: await walked((page) => store.entities(undefined, 'UPDATED', page, now), 3),
    byStatus: await Promise.all(byStatus),
    byType: await Promise.all(byType),
    around: await Promise.all(entities.map(({ id }) => around(id))),
    found: await Promise.all(
      queries.map(async (query) => (await store.search({ query, first: 10 }, now)).value),
    ),
    facets: (await store.facets(undefined, all, now)).value,
    timeline: times.map(({ relation, entity, span }) => [relation?.id ?? entity?.id, span]),
    gaps: await walked((page) => store.gaps(undefined, undefined, page, now)),
    sources: await walked((page) => store.sources(page, now)),
    sets: (await store.namedSets(now)).value.toSorted(),
    health: (await store.health()).counts,
  }
}
