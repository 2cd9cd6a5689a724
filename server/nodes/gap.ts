import type { Gap } from '../../model/records/gap.ts'
import { pickText, type Language } from '../../model/text.ts'
import type { GapKind } from '../../model/vocabulary/codes.ts'
import { known, revisionOf, type Reading } from './reading.ts'
import { sourceNode, type SentenceNode, type SourceNode } from './source.ts'

/** What is not known, as the API shows it. */
export class GapNode {
  readonly __typename = 'Gap'

  constructor(
    readonly reading: Reading,
    readonly record: Gap,
  ) {}

  get id(): string {
    return this.record.id
  }

  get kind(): GapKind {
    return this.record.kind
  }

  get source(): SourceNode | null {
    return sourceNode(this.reading, this.record.source)
  }

  get sentences(): SentenceNode[] {
    return this.source?.sentencesNumbered(this.record.sentences) ?? []
  }

  get checkedOn(): string | null {
    return this.record.checkedOn ?? null
  }

  get revision(): number {
    return revisionOf(this.reading, this.record.id)
  }

  title(languages: readonly Language[]): string | null {
    return this.record.title === undefined ? null : pickText(this.record.title, languages)
  }

  statement(languages: readonly Language[]): string {
    return pickText(this.record.statement, languages)
  }
}

/** For an id that the store has named. */
export function knownGap(reading: Reading, id: string): GapNode {
  return new GapNode(reading, known(reading.view.gap(id), id))
}

export function gapNodes(reading: Reading, about: string): GapNode[] {
  return reading.view.gapsAbout(about).map((gap) => new GapNode(reading, gap))
}
