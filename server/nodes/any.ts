import { kindOfId } from '../../model/records/kinds.ts'
import type { ChangeSetNode } from './change-set.ts'
import { ClaimNode } from './claim.ts'
import { entityNode, type EntityNode } from './entity.ts'
import { FactNode } from './fact.ts'
import { GapNode } from './gap.ts'
import { NamedSetNode } from './named-set.ts'
import { NoteNode } from './note.ts'
import type { Reading } from './reading.ts'
import { RelationNode } from './relation.ts'
import { SourceNode, type SentenceNode } from './source.ts'

/** A record of a kind that a store keeps, as the API shows it. */
export type RecordNode =
  | EntityNode
  | RelationNode
  | ClaimNode
  | FactNode
  | SourceNode
  | GapNode
  | NoteNode
  | NamedSetNode

/** Whatever has an id of its own. */
export type AnyNode = RecordNode | SentenceNode | ChangeSetNode

/** The record with this id, be it a merged one, or null where the answer does not hold it. */
export function nodeIn(reading: Reading, id: string): RecordNode | null {
  const { view } = reading
  switch (kindOfId(id)) {
    case 'ENTITY':
      return entityNode(reading, id)
    case 'RELATION':
      return nodeOf(RelationNode, reading, view.relation(id))
    case 'CLAIM':
      return nodeOf(ClaimNode, reading, view.claim(id))
    case 'FACT':
      return nodeOf(FactNode, reading, view.fact(id))
    case 'SOURCE':
      return nodeOf(SourceNode, reading, view.source(id))
    case 'GAP':
      return nodeOf(GapNode, reading, view.gap(id))
    case 'NOTE':
      return nodeOf(NoteNode, reading, view.note(id))
    case 'SET':
      return nodeOf(NamedSetNode, reading, view.namedSet(id))
    case null:
      return null
  }
}

function nodeOf<R, N>(
  Node: new (reading: Reading, record: R) => N,
  reading: Reading,
  record: R | undefined,
): N | null {
  return record === undefined ? null : new Node(reading, record)
}
