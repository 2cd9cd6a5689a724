import { z } from 'zod'
import { edtfSchema } from '../dates.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from './text.ts'
import { gapKinds } from '../vocabulary/codes.ts'
import { entityIdSchema } from './entity.ts'
import { sourceIdSchema } from './source.ts'

/** What is not known, kept so that nobody fills it in. */
export const gapSchema = z
  .strictObject({
    id: idSchema('gap'),
    kind: z.enum(gapKinds),
    /** The records that it concerns, of any kind. */
    about: z.array(z.string()).min(1, 'a gap is about at least one record'),
    title: textSchema.optional(),
    statement: textSchema,
    source: sourceIdSchema.optional(),
    sentences: z.array(z.string()).default([]),
    checkedOn: edtfSchema.optional(),
    rejected: z
      .strictObject({ from: entityIdSchema, relation: z.string().min(1), to: entityIdSchema })
      .optional(),
  })
  .superRefine((gap, context) => {
    if ((gap.kind === 'REJECTED') !== (gap.rejected !== undefined))
      context.addIssue({
        code: 'custom',
        path: ['rejected'],
        message: 'a REJECTED gap, and only that, names the rejected tie',
      })
  })
export type Gap = z.infer<typeof gapSchema>
