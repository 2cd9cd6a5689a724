import { z } from 'zod'

/** A text in one or both languages; at least one is there. */
export const textSchema = z
  .strictObject({ ko: z.string().trim().min(1).optional(), en: z.string().trim().min(1).optional() })
  .refine((text) => text.ko !== undefined || text.en !== undefined, 'a text needs Korean or English')
export type Text = z.infer<typeof textSchema>
