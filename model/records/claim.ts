import { z } from 'zod'
import { edtfSchema } from '../dates.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from './text.ts'
import { confidences, dateBases, explicitnesses, layers, standings } from '../vocabulary/codes.ts'
import { claimStatuses } from '../vocabulary/statuses.ts'
import { sourceIdSchema } from './source.ts'

const claimIdSchema = idSchema('c')

export const claimPeriodSchema = z.strictObject({
  edtf: edtfSchema.optional(),
  basis: z.enum(dateBases),
  /** As the source words it, in our words. */
  stated: textSchema.optional(),
})
export type ClaimPeriod = z.infer<typeof claimPeriodSchema>

/** What one source says of one relation or one fact. */
export const claimSchema = z.strictObject({
  id: claimIdSchema,
  /** The relation or fact that it is about. */
  subject: idSchema('r', 'f'),
  source: sourceIdSchema,
  layer: z.enum(layers),
  status: z.enum(claimStatuses),
  explicitness: z.enum(explicitnesses).default('EXPLICIT'),
  /** Numbers of sentences within the source: ko-07. */
  sentences: z.array(z.string()).default([]),
  period: claimPeriodSchema.optional(),
  asOf: edtfSchema.optional(),
  attribution: z.enum(['writer', 'direct_quotation', 'other_party']).optional(),
  confidence: z.enum(confidences).default('MEDIUM'),
  standing: z.enum(standings).default('UNCHECKED'),
  related: z.array(z.strictObject({ claim: claimIdSchema, standing: z.enum(standings) })).default([]),
  withdrawn: z.boolean().default(false),
  statement: textSchema,
  note: textSchema.optional(),
})
export type Claim = z.infer<typeof claimSchema>
