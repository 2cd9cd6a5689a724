import { periodOf, statusOf } from '../../model/derived.ts'
import { factText } from '../../model/fact-text.ts'
import type { Fact } from '../../model/records/fact.ts'
import type { DerivedStatus } from '../../model/status.ts'
import type { Language } from '../../model/text.ts'
import type { Property } from '../../model/vocabulary/codes.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import { claimNodes, type ClaimNode } from './claim.ts'
import { periodNode, type PeriodNode } from './period.ts'
import { revisionOf, type Reading } from './reading.ts'

/** One property of one entity that is no tie. */
export class FactNode {
  readonly __typename = 'Fact'
  #derived: DerivedStatus | undefined

  constructor(
    readonly reading: Reading,
    readonly record: Fact,
  ) {}

  get id(): string {
    return this.record.id
  }

  get property(): Property {
    return this.record.property
  }

  get value(): string {
    return this.record.value
  }

  get unit(): string | null {
    return this.record.unit ?? null
  }

  get comparator(): string | null {
    return this.record.comparator ?? null
  }

  get status(): Status {
    return this.derived.status
  }

  get period(): PeriodNode | null {
    return periodNode(periodOf(this.derived))
  }

  get claims(): ClaimNode[] {
    return claimNodes(this.reading, this.record.id)
  }

  get revision(): number {
    return revisionOf(this.reading, this.record.id)
  }

  get derived(): DerivedStatus {
    return (this.#derived ??= statusOf(this.reading.view, this.record.id))
  }

  text(languages: readonly Language[]): string {
    return factText(this.record, languages)
  }
}
