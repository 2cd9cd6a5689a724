import type { NamedSet } from '../../model/records/named-set.ts'
import { pickText, type Language } from '../../model/text.ts'
import { known, type Reading } from './reading.ts'

/** A group of entities that planners ask about again and again. */
export class NamedSetNode {
  readonly __typename = 'NamedSet'

  constructor(
    readonly reading: Reading,
    readonly record: NamedSet,
  ) {}

  get id(): string {
    return this.record.id
  }

  name(languages: readonly Language[]): string {
    return pickText(this.record.name, languages)
  }

  description(languages: readonly Language[]): string | null {
    return this.record.description === undefined ? null : pickText(this.record.description, languages)
  }
}

/** For an id that the store has named. */
export function knownSet(reading: Reading, id: string): NamedSetNode {
  return new NamedSetNode(reading, known(reading.view.namedSet(id), id))
}
