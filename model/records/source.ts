import { z } from 'zod'
import { edtfSchema } from '../dates.ts'
import { idSchema } from '../ids.ts'
import { textSchema } from './text.ts'
import { languages } from '../text.ts'
import { sourceKinds } from '../vocabulary/codes.ts'

export const sourceIdSchema = idSchema('src', 'doc')

/** A numbered sentence, by its place: characters `start` to `end` of the text with its line ends as LF. */
export const sentenceSchema = z
  .strictObject({
    number: z.string().regex(/^[a-z]{2}-\d{2,4}$/, 'not a sentence number such as ko-07'),
    language: z.enum(languages),
    line: z.number().int().positive(),
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    alignedWith: z.array(z.string()).default([]),
  })
  .refine(({ start, end }) => start < end, 'a sentence ends after it begins')
export type Sentence = z.infer<typeof sentenceSchema>

/** A document. `text` is there only where it was attached after its SHA-256 was checked. */
export const sourceSchema = z.strictObject({
  id: sourceIdSchema,
  kind: z.enum(sourceKinds),
  title: textSchema,
  publisher: z.string().trim().min(1).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  publishedOn: edtfSchema.optional(),
  languages: z.array(z.enum(languages)).min(1),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'not a SHA-256 in lower-case hexadecimal')
    .optional(),
  sentences: z.array(sentenceSchema).default([]),
  text: z.string().optional(),
})
export type Source = z.infer<typeof sourceSchema>

/** A text as it is hashed and cut: line ends as LF, no byte order mark. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}
