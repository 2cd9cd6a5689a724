import type { Integer } from 'neo4j-driver'
import type { RecordKind } from '../../model/records/kinds.ts'
import type { Text } from '../../model/records/text.ts'
import { entityTypes, entityTypeTable } from '../../model/vocabulary/entity-types.ts'

/** How the graph looks in Neo4j: docs/cypher.md tells it to those who read it there. */
export const labels: Readonly<Record<RecordKind, string>> = {
  ENTITY: 'Entity',
  RELATION: 'Relation',
  CLAIM: 'Claim',
  FACT: 'Fact',
  SOURCE: 'Source',
  GAP: 'Gap',
  NOTE: 'Note',
  SET: 'NamedSet',
}

/** Each type of entity is a label beside `Entity`. */
export const typeLabels: readonly string[] = entityTypes.map((type) => entityTypeTable[type].typeName)

/** From a record to those that it refers to; between two entities run the ties themselves. */
export const referenceTypes = [
  'FROM',
  'TO',
  'AT',
  'OF',
  'SAYS',
  'FROM_SOURCE',
  'RELATED_TO',
  'ABOUT',
  'NAMED_IN',
  'REJECTS',
] as const
export type ReferenceType = (typeof referenceTypes)[number]

type Value = string | boolean | Integer | readonly string[] | null
export type Properties = Readonly<Record<string, Value>>

/** A text by language as two properties. */
export function texts(name: string, text: Text | undefined): Properties {
  return { [`${name}Ko`]: text?.ko ?? null, [`${name}En`]: text?.en ?? null }
}
