import { z } from 'zod'
import { idSchema } from '../ids.ts'

/** A colleague's note or follow-up: no claim, and in no path. */
export const noteSchema = z.strictObject({
  id: idSchema('note'),
  about: z.array(z.string()).min(1, 'a note is about at least one record'),
  text: z.string().trim().min(1),
  author: z.string().trim().min(1),
  at: z.iso.datetime(),
  due: z.iso.date().optional(),
  done: z.boolean().default(false),
})
export type Note = z.infer<typeof noteSchema>
