import type { AnyRecord, RecordKind } from './records/kinds.ts'
import type { Claim } from './records/claim.ts'
import type { Entity } from './records/entity.ts'
import type { Fact } from './records/fact.ts'
import type { Gap } from './records/gap.ts'
import type { NamedSet } from './records/named-set.ts'
import type { Note } from './records/note.ts'
import type { Relation } from './records/relation.ts'
import type { Source } from './records/source.ts'

/** What the store keeps beside a record: how often it was changed, when last, and by which ChangeSet it came. */
export interface RecordMeta {
  /** 1 when created; each later change adds 1. */
  revision: number
  /** ISO 8601, UTC. */
  updatedAt: string
  /** The ids of the ChangeSets that created it and that changed it last. */
  enteredBy: string
  changedBy: string
}

/**
 * A read view of the graph: plain look-ups, no waiting. Everything that is derived (status, periods, filters,
 * chains) is computed over it, so that every store gives the same answers. A view may hold the whole graph or
 * just what a question needs.
 */
export interface ReadView {
  /** Follows a merged id to its survivor. */
  entity(id: string): Entity | undefined
  relation(id: string): Relation | undefined
  claim(id: string): Claim | undefined
  fact(id: string): Fact | undefined
  source(id: string): Source | undefined
  gap(id: string): Gap | undefined
  note(id: string): Note | undefined
  namedSet(id: string): NamedSet | undefined
  meta(id: string): RecordMeta | undefined

  entities(): Iterable<Entity>
  relations(): Iterable<Relation>
  sources(): Iterable<Source>
  gaps(): Iterable<Gap>
  namedSets(): Iterable<NamedSet>

  /** Of a relation or a fact. These lists, and all below, stand by id. */
  claimsOf(subject: string): readonly Claim[]
  /** Claims that name this one as related, or that it names. */
  claimsRelatedTo(claim: string): readonly Claim[]
  claimsFrom(source: string): readonly Claim[]
  factsOf(entity: string): readonly Fact[]
  /** From or to this entity, or of this event. */
  relationsOf(entity: string): readonly Relation[]
  /** How many these are. */
  degree(entity: string): number
  gapsAbout(id: string): readonly Gap[]
  notesAbout(id: string): readonly Note[]
}

/** What is needed beyond reading to judge a change: whether an id is taken, and what refers to it. */
export interface GraphView extends ReadView {
  record(id: string): AnyRecord | undefined
  kindOf(id: string): RecordKind | undefined
  /** The entities into which an id was merged: one, where all is right. */
  survivorsOf(id: string): readonly Entity[]
  /** The ids of the records that refer to this one. */
  referrersOf(id: string): readonly string[]
}
