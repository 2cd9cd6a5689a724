import type { z } from 'zod'
import { parseWith } from '../../model/problem.ts'
import {
  entityFilterSchema,
  relationFilterSchema,
  type EntityFilter,
  type RelationFilter,
} from '../../model/query/filters.ts'
import { refusal } from '../errors.ts'
import { builder } from './builder.ts'
import {
  EntityTypeEnum,
  ExplicitnessEnum,
  LayerEnum,
  RelationTypeEnum,
  StatusEnum,
  TimingEnum,
} from './enums.ts'

const combining =
  'Fields AND, values within a list OR; null is no condition, an empty list an error. Unknown ids find nothing.'

export const EntityFilterInput = builder.inputType('EntityFilter', {
  description: `Which entities are asked for. ${combining}`,
  fields: (t) => ({
    ids: t.idList({ description: 'These entities.' }),
    types: t.field({ type: [EntityTypeEnum], description: 'Of these types.' }),
    subtypes: t.stringList({ description: 'Of these subtypes: company, university, city …' }),
    text: t.string({ description: 'Those that search would find by this text.' }),
    relatedTo: t.idList({
      description: 'Entities with a relation to any of these, of a type in relatedBy where that is given.',
    }),
    relatedBy: t.field({
      type: [RelationTypeEnum],
      description: 'Entities with a relation of any of these types.',
    }),
    locatedIn: t.idList({
      description: 'Through LOCATED_IN and then PART_OF between places, or the COUNTRY fact for a country.',
    }),
    activeIn: t.idList({ description: 'Those with an ACTIVE_IN to any of these sectors.' }),
    memberOf: t.idList({ description: 'Through PART_OF, any number of steps.' }),
    countries: t.stringList({ description: 'By the COUNTRY fact, ISO 3166-1 alpha-2: KR, US.' }),
    excludeIds: t.idList({ description: 'None of these entities.' }),
    layers: t.field({ type: [LayerEnum], description: 'Those of which a claim of these layers speaks.' }),
    statuses: t.field({ type: [StatusEnum], description: 'Those with a relation of any of these statuses.' }),
    sources: t.idList({ description: 'Those of which any of these sources speaks.' }),
  }),
})

export const RelationFilterInput = builder.inputType('RelationFilter', {
  description: `Which relations are asked for. ${combining}`,
  fields: (t) => ({
    ids: t.idList({ description: 'These relations.' }),
    timings: t.field({ type: [TimingEnum], description: 'Where today stands to the period.' }),
    includeUnsupported: t.boolean({
      defaultValue: false,
      description: 'Also those that no claim carries any more; they are left out otherwise.',
    }),
    types: t.field({ type: [RelationTypeEnum], description: 'Of these types.' }),
    statuses: t.field({
      type: [StatusEnum],
      description: 'Of these statuses, judged by the layers asked for.',
    }),
    layers: t.field({
      type: [LayerEnum],
      description: 'Judged by the claims of these layers alone; what none of them carries is left out.',
    }),
    explicitness: t.field({
      type: [ExplicitnessEnum],
      description: 'Carried by a claim that is explicit, or implied.',
    }),
    sources: t.idList({ description: 'Carried by a claim from any of these sources.' }),
    from: t.string({
      description: 'A day, inclusive (ISO 8601): relations whose period may touch it or a later one.',
    }),
    to: t.string({
      description: 'A day, inclusive (ISO 8601): relations whose period may touch it or an earlier one.',
    }),
  }),
})

type EntityFilterArg = typeof EntityFilterInput.$inferInput | null | undefined
type RelationFilterArg = typeof RelationFilterInput.$inferInput | null | undefined

/** @throws a refusal BAD_FILTER that names every fault */
export function entityFilter(arg: EntityFilterArg, where = 'filter'): EntityFilter | undefined {
  return readFilter(entityFilterSchema, arg, where)
}

/** @throws a refusal BAD_FILTER that names every fault */
export function relationFilter(arg: RelationFilterArg, where = 'filter'): RelationFilter | undefined {
  return readFilter(relationFilterSchema, arg, where)
}

function readFilter<T>(schema: z.ZodType<T>, arg: object | null | undefined, where: string): T | undefined {
  if (arg === null || arg === undefined) return undefined
  const given = Object.fromEntries(Object.entries(arg).filter(([, value]) => value !== null))
  const parsed = parseWith(schema, given, where)
  if (parsed.ok) return parsed.value
  throw refusal(
    'BAD_FILTER',
    `${parsed.problems.map(({ where: field, what }) => `${field}: ${what}`).join('; ')}.`,
  )
}

/**
 * A list argument that narrows an answer: null is no condition, an empty one is an error.
 * @throws a refusal BAD_FILTER
 */
export function narrowing<T>(
  name: string,
  values: readonly T[] | null | undefined,
): readonly T[] | undefined {
  if (values?.length === 0)
    throw refusal(
      'BAD_FILTER',
      `${name}: an empty list finds nothing: leave it out, or name at least one value.`,
    )
  return values ?? undefined
}
