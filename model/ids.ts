import { z } from 'zod'

/** Ids are the domain's own: a prefix, a colon, and lower-case words joined by hyphens; a split batch adds `/n`. */
const idPattern = /^[a-z]{1,8}:[a-z0-9][a-z0-9._-]*(\/\d+)?$/i

export function idSchema(...prefixes: string[]): z.ZodType<string> {
  const expected = prefixes.map((prefix) => `${prefix}:…`).join(' or ')
  return z
    .string()
    .max(200)
    .refine((id) => idPattern.test(id) && prefixes.some((prefix) => id.startsWith(`${prefix}:`)), {
      message: `not an id of the form ${expected}`,
    })
}

/** The id of a numbered sentence of a source: `doc:seed-release#ko-07`. */
export function sentenceId(source: string, number: string): string {
  return `${source}#${number}`
}
