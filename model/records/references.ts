import type { AnyRecord, RecordKind, RecordOf } from './kinds.ts'
import { qualifierEntities } from './relation.ts'

type References = { [Kind in RecordKind]: (record: RecordOf[Kind]) => readonly (string | undefined)[] }

const references: References = {
  ENTITY: ({ names }) => names.map(({ source }) => source),
  RELATION: (relation) => [relation.from, relation.to, ...qualifierEntities(relation)],
  CLAIM: ({ subject, source, related }) => [subject, source, ...related.map(({ claim }) => claim)],
  FACT: ({ entity }) => [entity],
  SOURCE: () => [],
  GAP: ({ about, source, rejected }) => [...about, source, rejected?.from, rejected?.to],
  NOTE: ({ about }) => about,
  SET: () => [],
}

/** The ids of the records that a record refers to and cannot stand without. */
export function referencesOf(kind: RecordKind, record: AnyRecord): string[] {
  const idsOf = references[kind] as (of: AnyRecord) => readonly (string | undefined)[]
  return idsOf(record).filter((id) => id !== undefined)
}
