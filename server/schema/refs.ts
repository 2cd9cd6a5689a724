import type { AnyNode } from '../nodes/any.ts'
import type { ChangeSetNode } from '../nodes/change-set.ts'
import type { ClaimNode } from '../nodes/claim.ts'
import type { EntityNode } from '../nodes/entity.ts'
import type { FactNode } from '../nodes/fact.ts'
import type { GapNode } from '../nodes/gap.ts'
import type { NamedSetNode } from '../nodes/named-set.ts'
import type { NoteNode } from '../nodes/note.ts'
import type { PeriodNode } from '../nodes/period.ts'
import type { RelationNode } from '../nodes/relation.ts'
import type { SentenceNode, SourceNode } from '../nodes/source.ts'
import type { TimelineItemNode } from '../nodes/timeline-item.ts'
import { builder } from './builder.ts'

// The types that refer to one another, named before any of them is described.
export const NodeRef = builder.interfaceRef<AnyNode>('Node')
export const EntityRef = builder.interfaceRef<EntityNode>('Entity')
export const RelationRef = builder.objectRef<RelationNode>('Relation')
export const ClaimRef = builder.objectRef<ClaimNode>('Claim')
export const FactRef = builder.objectRef<FactNode>('Fact')
export const SourceRef = builder.objectRef<SourceNode>('Source')
export const SentenceRef = builder.objectRef<SentenceNode>('Sentence')
export const GapRef = builder.objectRef<GapNode>('Gap')
export const NoteRef = builder.objectRef<NoteNode>('Note')
export const NamedSetRef = builder.objectRef<NamedSetNode>('NamedSet')
export const ChangeSetRef = builder.objectRef<ChangeSetNode>('ChangeSet')
export const PeriodRef = builder.objectRef<PeriodNode>('Period')
export const TimelineItemRef = builder.objectRef<TimelineItemNode>('TimelineItem')
