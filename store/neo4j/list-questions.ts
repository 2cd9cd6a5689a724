import { entityPredicate } from '../../model/query/entity-filter.ts'
import { entitySortKey, type EntityHead, type EntityOrder } from '../../model/query/entity-order.ts'
import { facets, type Facets } from '../../model/query/facets.ts'
import type { EntityFilter, RelationFilter } from '../../model/query/filters.ts'
import { paginate, type Page, type PageRequest } from '../../model/query/page.ts'
import { relationPredicate } from '../../model/query/relation-filter.ts'
import { timeline, timelineSortKey, type TimelineItem } from '../../model/query/timeline.ts'
import type { GapKind } from '../../model/vocabulary/codes.ts'
import { gapPage, idsOf, namedSetIds } from '../answers.ts'
import { notFound } from '../errors.ts'
import type { Row } from './connection.ts'
import { candidateStatement, entityCandidates, idsNamed } from './entity-candidates.ts'
import { columns, withClaimsAndEnds } from './load.ts'
import type { PartialView } from './partial-view.ts'
import type { Loading, Question } from './questions.ts'
import { relationCandidates } from './relation-candidates.ts'

/** Questions that run over many records: an index finds those that may be meant, the model decides which are. */

export function entities(
  filter: EntityFilter | undefined,
  order: EntityOrder,
  page: PageRequest,
): Question<Page<string>, Candidate[]> {
  return {
    prepare: (loading) => entityCandidatesOf(loading, filter),
    read: (view, candidates) => entityPage(view, [filter], candidates, order, page),
    about: ({ items }) => items,
  }
}

export function membersOf(set: string, page: PageRequest): Question<Page<string>, Members> {
  return {
    prepare: async (loading) => {
      loading.view.want('record', [set])
      await loading.lacking()
      const filters = loading.view.namedSet(set)?.anyOf
      if (filters === undefined) throw notFound([set])
      const candidates: Candidate[] = []
      for (const filter of filters) candidates.push(...(await entityCandidatesOf(loading, filter)))
      return { filters, candidates }
    },
    read: (view, { filters, candidates }) => entityPage(view, filters, candidates, 'NAME', page),
    about: ({ items }) => items,
  }
}

export function relations(
  filter: RelationFilter | undefined,
  page: PageRequest,
  today: string,
): Question<Page<string>, string[]> {
  const { start, parameters, exact } = relationCandidates(filter)
  return {
    prepare: async ({ view, rows }) => {
      const ids = (await rows({ text: `${start} RETURN n.id AS id`, parameters })).map(idOf)
      if (!exact) view.want('record', ids)
      return ids
    },
    read: (view, ids) => {
      const asked = relationPredicate(view, filter, today)
      const own = exact ? ids : ids.filter((id) => isAsked(view.relation(id), asked))
      return paginate(own, (id) => [id], page)
    },
    about: ({ items }) => items,
  }
}

export function facetsOf(
  entityFilter: EntityFilter | undefined,
  relationFilter: RelationFilter | undefined,
  today: string,
): Question<Facets> {
  return {
    prepare: async (loading) => {
      const candidates = await entityCandidatesOf(loading, entityFilter)
      loading.view.want('record', candidates.map(idOf))
      loading.view.list('ENTITY')
      await listRelations(loading, relationFilter)
    },
    read: (view) => facets(view, entityFilter, relationFilter, today),
    about: () => [],
  }
}

export function timelineOf(
  filter: RelationFilter | undefined,
  entityFilter: EntityFilter | undefined,
  page: PageRequest,
  today: string,
): Question<Page<TimelineItem>> {
  return {
    prepare: async (loading) => {
      const dated = await loading.rows({ text: `${withPeriod} RETURN DISTINCT e.id AS id` })
      loading.view.want('record', dated.map(idOf))
      loading.view.want('facts', dated.map(idOf))
      loading.view.list('ENTITY')
      await listRelations(loading, filter)
    },
    read: (view) => paginate(timeline(view, filter, entityFilter, today), timelineSortKey, page),
    about: ({ items }) => items.flatMap(({ relation, entity }) => relation?.id ?? entity?.id ?? []),
  }
}

// The index on property and value is used where both are asked for.
const withPeriod =
  'MATCH (f:Fact) WHERE f.property = "PERIOD" AND f.value IS NOT NULL MATCH (f)-[:OF]->(e:Entity)'

export function sources(page: PageRequest): Question<Page<string>, string[]> {
  return {
    prepare: async ({ rows }) => (await rows({ text: 'MATCH (n:Source) RETURN n.id AS id' })).map(idOf),
    read: (_, ids) => paginate(ids, (id) => [id], page),
    about: ({ items }) => items,
  }
}

export function gaps(
  about: readonly string[] | undefined,
  kinds: readonly GapKind[] | undefined,
  page: PageRequest,
): Question<Page<string>> {
  return {
    prepare: async ({ view, records }) => {
      if (about !== undefined) return view.want('about', about)
      await records([{ text: `MATCH (n:Gap) RETURN ${columns('n')}` }])
      view.list('GAP')
    },
    read: (view) => gapPage(view, about, kinds, page),
    about: ({ items }) => items,
  }
}

export function namedSets(): Question<string[]> {
  return {
    prepare: async ({ view, records }) => {
      await records([{ text: `MATCH (n:NamedSet) RETURN ${columns('n')}` }])
      view.list('SET')
    },
    read: namedSetIds,
    about: (ids) => ids,
  }
}

interface Members {
  filters: readonly EntityFilter[]
  candidates: readonly Candidate[]
}

/** An entity that may be meant, and whether nothing of its filter is left to be decided. */
interface Candidate extends EntityHead {
  certain: boolean
}

async function entityCandidatesOf(loading: Loading, filter: EntityFilter | undefined): Promise<Candidate[]> {
  loading.view.want('record', idsNamed(filter))
  await loading.lacking()
  const candidates = entityCandidates(loading.view, filter)
  const rows = await loading.rows(candidateStatement(candidates))
  return rows.map(({ id, sortName, degree, updatedAt }) => ({
    id: String(id),
    sortName: String(sortName),
    degree: Number(degree),
    updatedAt: String(updatedAt),
    certain: candidates.exact,
  }))
}

function entityPage(
  view: PartialView,
  filters: readonly (EntityFilter | undefined)[],
  candidates: readonly Candidate[],
  order: EntityOrder,
  page: PageRequest,
): Page<string> {
  const tests = filters.map((filter) => entityPredicate(view, filter))
  const meant = candidates.filter(({ id, certain }) => {
    if (certain) return true
    const entity = view.entity(id)
    return entity !== undefined && tests.map((test) => test(entity)).includes(true)
  })
  const heads = new Map(meant.map((head) => [head.id, head])).values()
  return idsOf(paginate(heads, entitySortKey(order), page))
}

async function listRelations({ view, records }: Loading, filter: RelationFilter | undefined): Promise<void> {
  const { start, parameters } = relationCandidates(filter)
  await records(withClaimsAndEnds(start).map((statement) => ({ ...statement, parameters })))
  view.list('RELATION')
}

function isAsked<T>(record: T | undefined, asked: (record: T) => boolean): boolean {
  return record !== undefined && asked(record)
}

function idOf({ id }: Row | { id: string }): string {
  return String(id)
}
