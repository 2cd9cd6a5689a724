import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { textSchema } from './text.ts'
import { nameKinds } from '../vocabulary/codes.ts'
import { entityTypes, entityTypeTable, type EntityType } from '../vocabulary/entity-types.ts'

const entityPrefixes = entityTypes.map((type) => entityTypeTable[type].prefix)
export const entityIdSchema = idSchema(...entityPrefixes)

export const nameSchema = z.strictObject({
  text: z.string().trim().min(1),
  /** BCP 47: ko, en, ko-Latn. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,8})?$/, 'not a language tag such as ko or en'),
  kind: z.enum(nameKinds),
  source: z.string().optional(),
})
export type Name = z.infer<typeof nameSchema>

const identifierSchema = z.strictObject({
  scheme: z.string().trim().min(1),
  value: z.string().trim().min(1),
  verified: z.boolean(),
})

/** Anything with a name. Its names are in the order of preference; `searchKeys` are found by, never shown. */
export const entitySchema = z
  .strictObject({
    id: entityIdSchema,
    type: z.enum(entityTypes),
    subtype: z.string().optional(),
    names: z.array(nameSchema).min(1, 'an entity needs a name'),
    searchKeys: z.array(z.string().trim().min(1)).default([]),
    identifiers: z.array(identifierSchema).default([]),
    summary: textSchema.optional(),
    formerIds: z.array(entityIdSchema).default([]),
  })
  .superRefine((entity, context) => {
    const term = entityTypeTable[entity.type]
    if (!entity.id.startsWith(`${term.prefix}:`))
      context.addIssue({
        code: 'custom',
        path: ['id'],
        message: `an id of type ${entity.type} begins with ${term.prefix}:`,
      })
    if (entity.subtype !== undefined && !Object.hasOwn(term.subtypes, entity.subtype))
      context.addIssue({
        code: 'custom',
        path: ['subtype'],
        message: `${entity.type} has no subtype ${entity.subtype}; it has ${Object.keys(term.subtypes).join(', ')}`,
      })
  })
export type Entity = z.infer<typeof entitySchema>

/** The type that an entity's id announces, or null. */
export function entityTypeOfId(id: string): EntityType | null {
  const prefix = id.slice(0, id.indexOf(':'))
  return entityTypes.find((type) => entityTypeTable[type].prefix === prefix) ?? null
}
