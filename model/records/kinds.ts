import type { z } from 'zod'
import { claimSchema, type Claim } from './claim.ts'
import { entitySchema, entityTypeOfId, type Entity } from './entity.ts'
import { factSchema, type Fact } from './fact.ts'
import { gapSchema, type Gap } from './gap.ts'
import { namedSetSchema, type NamedSet } from './named-set.ts'
import { noteSchema, type Note } from './note.ts'
import { relationSchema, type Relation } from './relation.ts'
import { sourceSchema, type Source } from './source.ts'

/** Every kind of record that is kept, with the type of its content. */
export interface RecordOf {
  ENTITY: Entity
  RELATION: Relation
  CLAIM: Claim
  FACT: Fact
  SOURCE: Source
  GAP: Gap
  NOTE: Note
  SET: NamedSet
}
export type RecordKind = keyof RecordOf
export type AnyRecord = RecordOf[RecordKind]

export const recordSchemas: { [Kind in RecordKind]: z.ZodType<RecordOf[Kind]> } = {
  ENTITY: entitySchema,
  RELATION: relationSchema,
  CLAIM: claimSchema,
  FACT: factSchema,
  SOURCE: sourceSchema,
  GAP: gapSchema,
  NOTE: noteSchema,
  SET: namedSetSchema,
}

/** In the order in which a record may refer to those before it. */
export const recordKinds = [
  'SOURCE',
  'ENTITY',
  'RELATION',
  'FACT',
  'CLAIM',
  'GAP',
  'NOTE',
  'SET',
] as const satisfies RecordKind[]

const prefixes: Readonly<Record<string, RecordKind>> = {
  r: 'RELATION',
  c: 'CLAIM',
  f: 'FACT',
  src: 'SOURCE',
  doc: 'SOURCE',
  gap: 'GAP',
  note: 'NOTE',
  set: 'SET',
}

/** The kind of record that an id announces; null for what is no id. */
export function kindOfId(id: string): RecordKind | null {
  const prefix = id.slice(0, id.indexOf(':'))
  if (Object.hasOwn(prefixes, prefix)) return prefixes[prefix] ?? null
  return entityTypeOfId(id) === null ? null : 'ENTITY'
}
