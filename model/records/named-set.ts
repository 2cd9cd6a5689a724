import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { entityFilterSchema } from '../query/filters.ts'
import { textSchema } from './text.ts'

/** A group of entities that planners ask about again and again: whatever any of its filters finds. */
export const namedSetSchema = z.strictObject({
  id: idSchema('set'),
  name: textSchema,
  description: textSchema.optional(),
  anyOf: z.array(entityFilterSchema).min(1, 'a set needs at least one filter'),
})
export type NamedSet = z.infer<typeof namedSetSchema>
