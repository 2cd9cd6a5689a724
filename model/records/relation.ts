import { z } from 'zod'
import { edtfSchema } from '../dates.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from './text.ts'
import type { QualifierTerm } from '../vocabulary/qualifier-terms.ts'
import { relationTypes, relationTypeTerm } from '../vocabulary/relation-types.ts'
import { entityIdSchema } from './entity.ts'

export const qualifierValueSchema = z.union([z.string().trim().min(1), textSchema])
/** Canonical text (a number plain, a date EDTF, a code, an entity's id), or a text by language. */
export type QualifierValue = z.infer<typeof qualifierValueSchema>

/** A typed, directed tie between two entities. Its status is not here: it follows from its claims. */
export const relationSchema = z
  .strictObject({
    id: idSchema('r'),
    type: z.enum(relationTypes),
    from: entityIdSchema,
    to: entityIdSchema,
    qualifiers: z.record(z.string(), qualifierValueSchema).default({}),
  })
  .superRefine((relation, context) => {
    const terms = relationTypeTerm(relation.type).qualifiers
    for (const [name, value] of Object.entries(relation.qualifiers)) {
      const term = terms[name]
      const fault =
        term === undefined
          ? `${relation.type} has no qualifier ${name}; it has ${Object.keys(terms).join(', ') || 'none'}`
          : qualifierFault(term, value)
      if (fault !== null) context.addIssue({ code: 'custom', path: ['qualifiers', name], message: fault })
    }
  })
export type Relation = z.infer<typeof relationSchema>

function qualifierFault(term: QualifierTerm, value: QualifierValue): string | null {
  if (term.value === 'text') return typeof value === 'object' ? null : 'give the text by language: { ko, en }'
  if (typeof value !== 'string') return 'give one plain value'
  switch (term.value) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value) ? null : 'not a plain number'
    case 'edtf':
      return edtfSchema.safeParse(value).success ? null : 'not a date in EDTF'
    case 'code':
      return term.codes === undefined || Object.hasOwn(term.codes, value)
        ? null
        : `use one of: ${Object.keys(term.codes).join(', ')}`
    case 'entity':
      return entityIdSchema.safeParse(value).success ? null : 'not an id of an entity'
  }
}

/** The ids of the entities that a relation's qualifiers refer to. */
export function qualifierEntities(relation: Relation): string[] {
  const terms = relationTypeTerm(relation.type).qualifiers
  return Object.entries(relation.qualifiers).flatMap(([name, value]) =>
    terms[name]?.value === 'entity' && typeof value === 'string' ? [value] : [],
  )
}

/** The event that a VISITS, EXHIBITS_AT or SUPPORTS belongs to. */
export function relationEvent(relation: Relation): string | undefined {
  const event = relation.qualifiers['event']
  return typeof event === 'string' ? event : undefined
}
