import { periodOf, spanOf, statusOf } from '../../model/derived.ts'
import { timing } from '../../model/dates.ts'
import { relationEvent, type Relation } from '../../model/records/relation.ts'
import { statusReason } from '../../model/status-reason.ts'
import type { DerivedStatus } from '../../model/status.ts'
import type { Language } from '../../model/text.ts'
import type { Layer, Timing } from '../../model/vocabulary/codes.ts'
import type { RelationType } from '../../model/vocabulary/relation-types.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import { ClaimNode, claimNodes } from './claim.ts'
import { entityNode, knownEntity, type EntityNode } from './entity.ts'
import { gapNodes, type GapNode } from './gap.ts'
import { noteNodes, type NoteNode } from './note.ts'
import { periodNode, type PeriodNode } from './period.ts'
import { qualifierNodes, type QualifierNode } from './qualifier.ts'
import { known, revisionOf, type Reading } from './reading.ts'

/** A typed tie from one entity to another, with what its claims make of it. */
export class RelationNode {
  readonly __typename = 'Relation'
  #derived: DerivedStatus | undefined

  constructor(
    readonly reading: Reading,
    readonly record: Relation,
  ) {}

  get id(): string {
    return this.record.id
  }

  get type(): RelationType {
    return this.record.type
  }

  get from(): EntityNode {
    return knownEntity(this.reading, this.record.from)
  }

  get to(): EntityNode {
    return knownEntity(this.reading, this.record.to)
  }

  get event(): EntityNode | null {
    return entityNode(this.reading, relationEvent(this.record))
  }

  get timing(): Timing {
    return timing(this.derived.status, spanOf(periodOf(this.derived)), this.reading.today)
  }

  get period(): PeriodNode | null {
    return periodNode(periodOf(this.derived))
  }

  get leadingClaim(): ClaimNode {
    return new ClaimNode(
      this.reading,
      known(this.derived.leading ?? undefined, `a claim of ${this.record.id}`),
    )
  }

  get claims(): ClaimNode[] {
    return claimNodes(this.reading, this.record.id)
  }

  get qualifiers(): QualifierNode[] {
    return qualifierNodes(this.reading, this.record)
  }

  get gaps(): GapNode[] {
    return gapNodes(this.reading, this.record.id)
  }

  get notes(): NoteNode[] {
    return noteNodes(this.reading, this.record.id)
  }

  get revision(): number {
    return revisionOf(this.reading, this.record.id)
  }

  get derived(): DerivedStatus {
    return (this.#derived ??= statusOf(this.reading.view, this.record.id))
  }

  status(layers: readonly Layer[] | undefined): Status {
    if (layers === undefined) return this.derived.status
    return statusOf(this.reading.view, this.record.id, layers).status
  }

  statusReason(languages: readonly Language[]): string {
    return statusReason(this.reading.view, this.derived, languages)
  }

  statement(languages: readonly Language[]): string {
    return this.leadingClaim.statement(languages)
  }
}

/** For an id that the store has named. */
export function knownRelation(reading: Reading, id: string): RelationNode {
  return new RelationNode(reading, known(reading.view.relation(id), id))
}
