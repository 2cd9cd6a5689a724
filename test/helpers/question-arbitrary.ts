import * as fc from 'fast-check'
import { entityOrders } from '../../model/query/entity-order.ts'
import { entityFilterSchema, relationFilterSchema } from '../../model/query/filters.ts'
import type { AnyRecord } from '../../model/records/kinds.ts'
import { explicitnesses, gapKinds, layers, timings } from '../../model/vocabulary/codes.ts'
import { entityTypes } from '../../model/vocabulary/entity-types.ts'
import { relationTypes } from '../../model/vocabulary/relation-types.ts'
import { statuses } from '../../model/vocabulary/statuses.ts'
import type { Store } from '../../store/store.ts'
import { pick, words } from '../unit/model/planned.ts'
import { now, walked } from './stores.ts'

/** A question that fits whatever graph it meets: ids are numbers until `answerTo` picks them from its records. */
export type QuestionPlan = typeof questionArbitrary extends fc.Arbitrary<infer Plan> ? Plan : never

const some = <T>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
const numbers = fc.array(fc.nat(1000), { minLength: 1, maxLength: 3 })
const days = fc.constantFrom('2024-06-01', '2025-01-06', '2025-01-31', '2025-02-15')

const entityFilter = fc.record(
  {
    ids: numbers,
    types: some(entityTypes),
    text: fc.constantFrom(...words, 'ㅎㅂ', 'harb', '갸온', 'zz'),
    relatedTo: numbers,
    relatedBy: some(relationTypes),
    locatedIn: numbers,
    activeIn: numbers,
    memberOf: numbers,
    countries: some(['KR', 'US', 'JP']),
    excludeIds: numbers,
    layers: some(layers),
    statuses: some(statuses),
    sources: numbers,
  },
  { requiredKeys: [] },
)

const relationFilter = fc.record(
  {
    ids: numbers,
    timings: some(timings),
    includeUnsupported: fc.boolean(),
    types: some(relationTypes),
    statuses: some(statuses),
    layers: some(layers),
    explicitness: some(explicitnesses),
    sources: numbers,
    from: days,
  },
  { requiredKeys: [] },
)

export const questionArbitrary = fc.record({
  entities: entityFilter,
  relations: relationFilter,
  order: fc.constantFrom(...entityOrders),
  around: numbers,
  types: fc.option(some(entityTypes), { nil: undefined }),
  limit: fc.integer({ min: 1, max: 8 }),
  goals: numbers,
  maxLength: fc.integer({ min: 1, max: 4 }),
  size: fc.integer({ min: 1, max: 7 }),
  gapKinds: some(gapKinds),
  query: fc.constantFrom(...words, 'ㅎㅂ', 'ㅅㅂ', 'harbor', 'tnfl', 'nova orion', '한빛이'),
})

const sourceFields = new Set(['sources'])
const idFields = new Set(['ids', 'relatedTo', 'locatedIn', 'activeIn', 'memberOf', 'excludeIds'])

/** What a store answers to a question about these records, all pages of a list together. */
export async function answerTo(
  store: Store,
  plan: QuestionPlan,
  records: readonly AnyRecord[],
): Promise<unknown> {
  const entities = records.flatMap((one) => ('formerIds' in one ? [one.id, ...one.formerIds] : []))
  const ids = (of: readonly number[]) => of.map((number) => pick([...entities, 'org:nobody'], number))
  const filled = (filter: object, own: readonly string[]) =>
    Object.fromEntries(
      Object.entries(filter).map(([field, value]: [string, unknown]) => {
        if (!Array.isArray(value) || !(idFields.has(field) || sourceFields.has(field))) return [field, value]
        const among = sourceFields.has(field) ? idsOf(records, /^(src|doc):/) : own
        return [field, value.map((number: number) => pick(among, number))]
      }),
    )
  const filter = entityFilterSchema.parse(filled(plan.entities, [...entities, 'org:nobody']))
  const ties = relationFilterSchema.parse(filled(plan.relations, [...idsOf(records, /^r:/), 'r:none']))
  const known = ids(plan.around).filter((id) => id !== 'org:nobody')
  const goals = ids(plan.goals).filter((id) => id !== 'org:nobody')
  const { order, size, limit, types, maxLength } = plan
  return {
    entities: await walked((page) => store.entities(filter, order, page, now), size),
    relations: await walked((page) => store.relations(ties, page, now), size),
    neighborhood:
      known.length === 0
        ? null
        : (await store.neighborhood({ ids: known, filter: ties, types, limit }, now)).value,
    paths:
      known.length === 0 || goals.length === 0
        ? null
        : (await store.paths({ from: known, to: goals, filter: ties, maxLength, first: limit }, now)).value,
    facets: (await store.facets(filter, ties, now)).value,
    timeline: await walked((page) => store.timeline(ties, filter, page, now), size),
    gaps: await walked((page) =>
      store.gaps(known.length === 0 ? undefined : known, plan.gapKinds, page, now),
    ),
    search: (await store.search({ query: plan.query, filter, first: size }, now)).value,
  }
}

function idsOf(records: readonly AnyRecord[], pattern: RegExp): string[] {
  return records.map(({ id }) => id).filter((id) => pattern.test(id))
}
