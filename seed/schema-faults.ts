import { z } from 'zod'
import { recordSchemas } from '../model/records/kinds.ts'
import { relationTypes, relationTypeTerm } from '../model/vocabulary/relation-types.ts'
import type { Fault } from './faults.ts'
import type { RawRecord } from './format.ts'
import { nearestSpelling } from './nearest.ts'

type Path = readonly PropertyKey[]

/** What the model's schema finds wrong, in words for whoever writes the file, with the spelling that was meant. */
export function faultsOfIssue(issue: z.core.$ZodIssue, raw: RawRecord): Fault[] {
  const { path } = issue
  const given = valueAt(raw.content, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        what: 'there is no such field',
        mend: mendOfKey(key, fieldsAt(recordSchemas[raw.kind], path)),
      }))
    case 'invalid_value':
      if (given === undefined) return [missing(path)]
      return [
        {
          path,
          what: `${shown(given)} is not known here`,
          mend: mendOfValue(given, issue.values.map(String)),
        },
      ]
    case 'invalid_type':
      if (given === undefined) return [missing(path)]
      return [
        {
          path,
          what: `${shown(given)} is not of type ${issue.expected}`,
          mend: mendOfType(given, issue.expected),
        },
      ]
    case 'invalid_union':
      return [
        {
          path,
          what: `${shown(given)} is not possible here`,
          mend: 'Give one plain value, or a text as {ko: …, en: …}.',
        },
      ]
    default:
      return [{ path, what: withValue(issue.message, given), mend: mendOfCustom(path, raw) }]
  }
}

const missing = (path: Path): Fault => ({ path, what: 'is missing', mend: 'Add it.' })

function mendOfKey(key: string, known: readonly string[]): string {
  const meant = nearestSpelling(key, known)
  if (meant !== null) return `Write ${meant}.`
  return known.length === 0 ? 'Remove it.' : `Remove it, or use one of: ${known.join(', ')}.`
}

function mendOfValue(given: unknown, known: readonly string[]): string {
  const meant = typeof given === 'string' ? nearestSpelling(given, known) : null
  return meant === null ? `Use one of: ${known.join(', ')}.` : `Write ${meant}.`
}

function mendOfType(given: unknown, expected: string): string {
  if (expected === 'string' && typeof given !== 'object') return 'Put the value in quotes.'
  return `Give a value of type ${expected}.`
}

function mendOfCustom(path: Path, { kind, content }: RawRecord): string {
  const [field, name] = path
  const type = relationTypes.find((candidate) => candidate === content['type'])
  if (kind !== 'RELATION' || field !== 'qualifiers' || typeof name !== 'string' || type === undefined)
    return 'Correct it.'
  const known = Object.keys(relationTypeTerm(type).qualifiers)
  return known.includes(name) ? 'Correct it.' : mendOfKey(name, known)
}

/** The message, led by the value that it is about where that is plain. */
function withValue(message: string, given: unknown): string {
  return message.startsWith('not ') && typeof given !== 'object' ? `${shown(given)} is ${message}` : message
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map'
  const text = String(value)
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`
}

function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    content,
  )
}

/** The names of the fields that a schema has at a path. */
function fieldsAt(schema: unknown, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return fieldsAt(schema.unwrap(), path)
  const [key, ...rest] = path
  if (schema instanceof z.ZodArray && key !== undefined) return fieldsAt(schema.element, rest)
  if (!(schema instanceof z.ZodObject)) return []
  return key === undefined ? Object.keys(schema.shape) : fieldsAt(schema.shape[String(key)], rest)
}
