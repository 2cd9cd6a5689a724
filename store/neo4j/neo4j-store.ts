import type { PathQuery } from '../../model/analysis/path-query.ts'
import type { ChangeSet } from '../../model/change.ts'
import type { EntityOrder } from '../../model/query/entity-order.ts'
import type { EntityFilter, RelationFilter } from '../../model/query/filters.ts'
import type { NeighborhoodQuery } from '../../model/query/neighborhood.ts'
import type { PageRequest } from '../../model/query/page.ts'
import type { SearchQuery } from '../../model/query/search-result.ts'
import { recordKinds, type RecordKind } from '../../model/records/kinds.ts'
import type { GapKind } from '../../model/vocabulary/codes.ts'
import { closed } from '../errors.ts'
import type { Answer, Applied, Found, Health, ReadOptions, Store } from '../store.ts'
import { applyChangeSet, readChangeSet } from './apply.ts'
import { Commits } from './commits.ts'
import { Connection, type Neo4jSettings } from './connection.ts'
import * as lists from './list-questions.ts'
import { migrate } from './migrations.ts'
import { Questions, type Question } from './questions.ts'
import { RecordTexts } from './record-text.ts'
import { search } from './search-question.ts'
import { labels } from './labels.ts'
import * as single from './single-questions.ts'

const snapshotPage = 1_000
/** In milliseconds: who asks how things stand wants to know now. */
const healthPatience = 3_000

/** A team's graph in a Neo4j: each question takes a few round trips, and this process holds nothing of its own. */
class Neo4jStore implements Store {
  readonly #connection: Connection
  readonly #texts = new RecordTexts()
  readonly #commits: Commits
  readonly #questions: Questions

  constructor(connection: Connection, announcing: Connection) {
    this.#connection = connection
    this.#commits = new Commits(connection, announcing)
    this.#questions = new Questions(connection, this.#commits, this.#texts)
  }

  async nodes(ids: readonly string[], options: ReadOptions) {
    return this.#ask(single.nodes(ids), options)
  }

  async entities(
    filter: EntityFilter | undefined,
    order: EntityOrder,
    page: PageRequest,
    options: ReadOptions,
  ) {
    return this.#ask(lists.entities(filter, order, page), options)
  }

  async relations(filter: RelationFilter | undefined, page: PageRequest, options: ReadOptions) {
    return this.#ask(lists.relations(filter, page, options.today), options)
  }

  async search(query: SearchQuery, options: ReadOptions) {
    return this.#ask(search(query), options)
  }

  async neighborhood(query: NeighborhoodQuery, options: ReadOptions) {
    return this.#ask(single.neighborhoodOf(query, options.today), options)
  }

  async paths(query: PathQuery, options: ReadOptions) {
    return this.#ask(single.pathsBetween(query, options.today), options)
  }

  async facets(
    entities: EntityFilter | undefined,
    relations: RelationFilter | undefined,
    options: ReadOptions,
  ) {
    return this.#ask(lists.facetsOf(entities, relations, options.today), options)
  }

  async timeline(
    filter: RelationFilter | undefined,
    entities: EntityFilter | undefined,
    page: PageRequest,
    options: ReadOptions,
  ) {
    return this.#ask(lists.timelineOf(filter, entities, page, options.today), options)
  }

  async sources(page: PageRequest, options: ReadOptions) {
    return this.#ask(lists.sources(page), options)
  }

  async gaps(
    about: readonly string[] | undefined,
    kinds: readonly GapKind[] | undefined,
    page: PageRequest,
    options: ReadOptions,
  ) {
    return this.#ask(lists.gaps(about, kinds, page), options)
  }

  async namedSets(options: ReadOptions) {
    return this.#ask(lists.namedSets(), options)
  }

  async membersOf(set: string, page: PageRequest, options: ReadOptions) {
    return this.#ask(lists.membersOf(set, page), options)
  }

  async changeSets(ids: readonly string[], { signal }: ReadOptions) {
    const text = 'MATCH (c:ChangeSet) WHERE c.id IN $ids RETURN c.id AS id, c.body AS body'
    const [rows = []] = await this.#connection.read((run) => run({ text, parameters: { ids } }), signal)
    const found = new Map(rows.map(({ id, body }) => [String(id), String(body)]))
    return ids.map((id) => {
      const body = found.get(id)
      return body === undefined ? null : readChangeSet(id, body)
    })
  }

  async apply(changeSet: ChangeSet): Promise<Applied> {
    return applyChangeSet(this.#connection, this.#commits, changeSet, this.#texts)
  }

  async *snapshot(): AsyncIterable<Found> {
    if (!this.#connection.isOpen) throw closed()
    for (const kind of recordKinds) for await (const record of this.#allOf(kind)) yield { kind, record }
  }

  /** Page by page, so that no more than one page is in memory at a time. */
  async *#allOf(kind: RecordKind) {
    let after = ''
    for (;;) {
      const parameters = { after, size: snapshotPage }
      const text = `MATCH (n:${labels[kind]}) WHERE n.id > $after
        RETURN n.id AS id, n.record AS record ORDER BY n.id LIMIT toInteger($size)`
      const [rows = []] = await this.#connection.read((run) => run({ text, parameters }))
      for (const { id, record } of rows) yield this.#texts.recordOf(kind, String(id), String(record))
      if (rows.length < snapshotPage) return
      after = String(rows.at(-1)?.['id'])
    }
  }

  async health(): Promise<Health> {
    const none = Object.fromEntries(recordKinds.map((kind) => [kind, 0])) as Record<RecordKind, number>
    if (!this.#connection.isOpen) return { ready: false, store: 'neo4j', counts: none }
    const counting = recordKinds.map((kind) => ({
      text: `MATCH (n:${labels[kind]}) RETURN count(n) AS count`,
    }))
    const soon = AbortSignal.timeout(healthPatience)
    const counted = await this.#connection.read((run) => run(...counting), soon)
    const counts = recordKinds.map((kind, number) => [kind, Number(counted[number]?.[0]?.['count'])])
    return { ready: true, store: 'neo4j', counts: { ...none, ...Object.fromEntries(counts) } }
  }

  async close(): Promise<void> {
    await Promise.all([this.#connection.close(), this.#commits.close()])
  }

  #ask<T, P>(question: Question<T, P>, options: ReadOptions): Promise<Answer<T>> {
    return this.#questions.answer(question, options)
  }
}

/**
 * Opens the store in a Neo4j, an empty database being made ready for it.
 * @throws StoreError UNREACHABLE, WRONG_PASSWORD, FOREIGN_DATA, CORRUPT or UNWRITABLE
 */
export async function openNeo4jStore(settings: Neo4jSettings): Promise<Store> {
  const connection = new Connection(settings)
  try {
    await migrate(connection)
  } catch (thrown) {
    await connection.close()
    throw thrown
  }
  return new Neo4jStore(connection, new Connection(settings))
}
