import type { z } from 'zod'

/** What kinds of fault the atlas tells apart. */
export const problemCodes = [
  'SYNTAX',
  'INVALID',
  'DUPLICATE_ID',
  'UNKNOWN_ID',
  'DISALLOWED_ENDS',
  'DISALLOWED_STATUS',
  'UNSUPPORTED_RECORD',
  'STILL_REFERENCED',
  'DUPLICATE_ATTENDANCE',
  'DUPLICATE_RELATION',
  'TOO_LARGE',
  'TEXT_MISMATCH',
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** A fault in what was given: what is wrong, where, why it matters, and how to mend it. */
export interface Problem {
  code: ProblemCode
  what: string
  /** The record's id and field path, or a file with its line. */
  where: string
  why: string
  mend: string
}

/** A result: the value, or every fault at once. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** Reads unknown input by a schema; each issue becomes a problem that names the field. */
export function parseWith<T>(schema: z.ZodType<T>, input: unknown, where: string): Parsed<T> {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, problems: result.error.issues.map((issue) => problemOfIssue(issue, where)) }
}

function problemOfIssue(issue: z.core.$ZodIssue, where: string): Problem {
  const path = issue.path.map(String).join('.')
  return {
    code: 'INVALID',
    what: issue.message,
    where: path === '' ? where : `${where} ${path}`,
    why: 'The value does not have the shape that the field needs.',
    mend: mendOfIssue(issue),
  }
}

function mendOfIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Remove ${issue.keys.join(', ')}, or correct the spelling.`
    case 'invalid_value':
      return `Use one of: ${issue.values.map(String).join(', ')}.`
    case 'invalid_type':
      return `Give a value of type ${issue.expected}.`
    default:
      return 'Correct the value.'
  }
}
