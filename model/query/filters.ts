import { z } from 'zod'
import { explicitnesses, layers, timings } from '../vocabulary/codes.ts'
import { entityTypes } from '../vocabulary/entity-types.ts'
import { relationTypes } from '../vocabulary/relation-types.ts'
import { statuses } from '../vocabulary/statuses.ts'

function listOf<T extends z.ZodType>(item: T) {
  return z
    .array(item)
    .min(1, 'an empty list finds nothing: leave it out, or name at least one value')
    .optional()
}
const ids = listOf(z.string().min(1))
const day = z.iso.date().optional()

/** Fields AND, values within a list OR; an absent field is no condition. */
export const entityFilterSchema = z.strictObject({
  ids,
  types: listOf(z.enum(entityTypes)),
  subtypes: listOf(z.string().min(1)),
  text: z.string().trim().min(1).optional(),
  relatedTo: ids,
  relatedBy: listOf(z.enum(relationTypes)),
  locatedIn: ids,
  activeIn: ids,
  memberOf: ids,
  countries: listOf(z.string().regex(/^[A-Z]{2}$/, 'not a country code of ISO 3166-1 such as KR')),
  excludeIds: ids,
  layers: listOf(z.enum(layers)),
  statuses: listOf(z.enum(statuses)),
  sources: ids,
})
export type EntityFilter = z.infer<typeof entityFilterSchema>

export const relationFilterSchema = z
  .strictObject({
    ids,
    timings: listOf(z.enum(timings)),
    includeUnsupported: z.boolean().optional(),
    types: listOf(z.enum(relationTypes)),
    statuses: listOf(z.enum(statuses)),
    layers: listOf(z.enum(layers)),
    explicitness: listOf(z.enum(explicitnesses)),
    sources: ids,
    /** Days, inclusive: relations whose period may touch them. */
    from: day,
    to: day,
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    message: 'from is later than to: swap them',
    path: ['from'],
  })
export type RelationFilter = z.infer<typeof relationFilterSchema>
