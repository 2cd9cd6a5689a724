import type { z } from 'zod'
import { makeChange, type Change, type ChangeSet } from '../../../model/change.ts'
import { GraphIndex } from '../../../model/graph-index.ts'
import { claimSchema, type Claim } from '../../../model/records/claim.ts'
import { entitySchema, entityTypeOfId, type Entity } from '../../../model/records/entity.ts'
import { factSchema, type Fact } from '../../../model/records/fact.ts'
import { gapSchema, type Gap } from '../../../model/records/gap.ts'
import type { AnyRecord, RecordKind } from '../../../model/records/kinds.ts'
import { namedSetSchema, type NamedSet } from '../../../model/records/named-set.ts'
import { noteSchema, type Note } from '../../../model/records/note.ts'
import { relationSchema, type QualifierValue, type Relation } from '../../../model/records/relation.ts'
import { sourceSchema, type Source } from '../../../model/records/source.ts'
import type { Property } from '../../../model/vocabulary/codes.ts'
import type { RelationType } from '../../../model/vocabulary/relation-types.ts'

/** Records for examples: whatever an example does not say is filled in with something plain. */

type More<Schema extends z.ZodType> = Partial<z.input<Schema>>

export function source(id: string, more: More<typeof sourceSchema> = {}): Source {
  const title = { ko: `${id} 문서`, en: `Document ${id}` }
  return sourceSchema.parse({ id, kind: 'news_article', title, languages: ['EN'], ...more })
}

/** A source with sentences of these numbers, each ten characters long. */
export function numberedSource(id: string, numbers: readonly string[]): Source {
  const sentences = numbers.map((number, index) => ({
    number,
    language: number.startsWith('ko') ? ('KO' as const) : ('EN' as const),
    line: index + 1,
    start: index * 11,
    end: index * 11 + 10,
  }))
  return source(id, { languages: ['KO', 'EN'], sentences })
}

export function entity(id: string, more: More<typeof entitySchema> = {}): Entity {
  const names = [{ text: id.slice(id.indexOf(':') + 1), language: 'en', kind: 'main' as const }]
  return entitySchema.parse({ id, type: entityTypeOfId(id), names, ...more })
}

export function relation(
  id: string,
  type: RelationType,
  from: string,
  to: string,
  qualifiers: Record<string, QualifierValue> = {},
): Relation {
  return relationSchema.parse({ id, type, from, to, qualifiers })
}

/** A claim on a relation or fact; of source src:one and the release layer, established, unless said otherwise. */
export function claim(id: string, subject: string, more: More<typeof claimSchema> = {}): Claim {
  const plain = { source: 'src:one', layer: 'RELEASE', status: 'ESTABLISHED' }
  return claimSchema.parse({
    id,
    subject,
    ...plain,
    statement: { ko: '그러하다.', en: 'It is so.' },
    ...more,
  })
}

/** A relation with one claim of the same number: r:7 with c:7. */
export function tie(
  number: string | number,
  type: RelationType,
  from: string,
  to: string,
  { qualifiers, ...more }: More<typeof claimSchema> & { qualifiers?: Record<string, QualifierValue> } = {},
): [Relation, Claim] {
  return [relation(`r:${number}`, type, from, to, qualifiers), claim(`c:${number}`, `r:${number}`, more)]
}

/** A fact with one claim of the same number: f:7 with c:f7. */
export function told(
  number: string | number,
  about: string,
  property: Property,
  value: string,
  more: More<typeof claimSchema> = {},
): [Fact, Claim] {
  const fact = factSchema.parse({ id: `f:${number}`, entity: about, property, value })
  return [fact, claim(`c:f${number}`, fact.id, more)]
}

export function gap(id: string, about: string[], more: More<typeof gapSchema> = {}): Gap {
  const statement = { ko: '알 수 없다.', en: 'It is not known.' }
  return gapSchema.parse({ id, kind: 'NOT_STATED', about, statement, ...more })
}

export function note(id: string, about: string[], more: More<typeof noteSchema> = {}): Note {
  return noteSchema.parse({
    id,
    about,
    text: 'Call them',
    author: 'Kim',
    at: '2025-02-01T00:00:00Z',
    ...more,
  })
}

export function namedSet(id: string, anyOf: z.input<typeof namedSetSchema>['anyOf']): NamedSet {
  return namedSetSchema.parse({ id, name: { ko: '묶음', en: 'A set' }, anyOf })
}

const kindOfPrefix: Readonly<Record<string, RecordKind>> = {
  src: 'SOURCE',
  doc: 'SOURCE',
  r: 'RELATION',
  f: 'FACT',
  c: 'CLAIM',
  gap: 'GAP',
  note: 'NOTE',
  set: 'SET',
}

/** The kind of a record, as its id tells it. */
function kindOf({ id }: AnyRecord): RecordKind {
  return kindOfPrefix[id.slice(0, id.indexOf(':'))] ?? 'ENTITY'
}

export function created(...records: AnyRecord[]): Change[] {
  return records.map((record) => makeChange(kindOf(record), null, record))
}

export function changed<T extends AnyRecord>(before: T, more: Partial<T>): Change {
  return makeChange(kindOf(before), before, { ...before, ...more })
}

export function removed(...records: AnyRecord[]): Change[] {
  return records.map((record) => makeChange(kindOf(record), record, null))
}

/** A graph that holds these records, whatever is wrong with them. */
export function graphOf(...records: AnyRecord[]): GraphIndex {
  const graph = new GraphIndex()
  graph.put(created(...records))
  return graph
}

export function changeSet(id: string, changes: Change[], more: Partial<ChangeSet> = {}): ChangeSet {
  return { id: `chg:${id}`, author: 'Kim', at: '2025-03-01T09:00:00Z', origin: 'test', changes, ...more }
}
