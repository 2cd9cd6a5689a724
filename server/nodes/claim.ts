import type { Claim } from '../../model/records/claim.ts'
import { pickText, type Language } from '../../model/text.ts'
import type { Confidence, Explicitness, Layer, Standing } from '../../model/vocabulary/codes.ts'
import type { ClaimStatus } from '../../model/vocabulary/statuses.ts'
import { periodNode, type PeriodNode } from './period.ts'
import { revisionOf, type Reading } from './reading.ts'
import { knownSource, type SentenceNode, type SourceNode } from './source.ts'

export interface RelatedClaimNode {
  claim: ClaimNode
  standing: Standing
}

/** What one source says of one relation or one fact. */
export class ClaimNode {
  readonly __typename = 'Claim'

  constructor(
    readonly reading: Reading,
    readonly record: Claim,
  ) {}

  get id(): string {
    return this.record.id
  }

  get status(): ClaimStatus {
    return this.record.status
  }

  get explicitness(): Explicitness {
    return this.record.explicitness
  }

  get layer(): Layer {
    return this.record.layer
  }

  get attribution(): string | null {
    return this.record.attribution ?? null
  }

  get asOf(): string | null {
    return this.record.asOf ?? null
  }

  get period(): PeriodNode | null {
    return periodNode(this.record.period)
  }

  get confidence(): Confidence {
    return this.record.confidence
  }

  get standing(): Standing {
    return this.record.standing
  }

  get withdrawn(): boolean {
    return this.record.withdrawn
  }

  get revision(): number {
    return revisionOf(this.reading, this.record.id)
  }

  get source(): SourceNode {
    return knownSource(this.reading, this.record.source)
  }

  get sentences(): SentenceNode[] {
    return this.source.sentencesNumbered(this.record.sentences)
  }

  /** Claims that this one names as related, and those that name it, with what was said of the pair. */
  get related(): RelatedClaimNode[] {
    return this.reading.view.claimsRelatedTo(this.record.id).flatMap((other) => {
      const own = this.record.related.find(({ claim }) => claim === other.id)
      const theirs = other.related.find(({ claim }) => claim === this.record.id)
      const standing = (own ?? theirs)?.standing
      return standing === undefined ? [] : { claim: new ClaimNode(this.reading, other), standing }
    })
  }

  statement(languages: readonly Language[]): string {
    return pickText(this.record.statement, languages)
  }

  note(languages: readonly Language[]): string | null {
    return this.record.note === undefined ? null : pickText(this.record.note, languages)
  }
}

export function claimNodes(reading: Reading, subject: string): ClaimNode[] {
  return reading.view.claimsOf(subject).map((claim) => new ClaimNode(reading, claim))
}
