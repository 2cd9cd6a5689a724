import { sentenceId } from '../../model/ids.ts'
import type { Sentence, Source } from '../../model/records/source.ts'
import { pickText, type Language } from '../../model/text.ts'
import { known, revisionOf, type Reading } from './reading.ts'

/** A document, as the API shows it. */
export class SourceNode {
  readonly __typename = 'Source'

  constructor(
    readonly reading: Reading,
    readonly record: Source,
  ) {}

  get id(): string {
    return this.record.id
  }

  get kind(): string {
    return this.record.kind
  }

  get publisher(): string | null {
    return this.record.publisher ?? null
  }

  get url(): string | null {
    return this.record.url ?? null
  }

  get publishedOn(): string | null {
    return this.record.publishedOn ?? null
  }

  get languages(): readonly Language[] {
    return this.record.languages
  }

  get sha256(): string | null {
    return this.record.sha256 ?? null
  }

  get textAttached(): boolean {
    return this.record.text !== undefined
  }

  get revision(): number {
    return revisionOf(this.reading, this.record.id)
  }

  title(languages: readonly Language[]): string {
    return pickText(this.record.title, languages)
  }

  sentences(language: Language | undefined): SentenceNode[] {
    return this.record.sentences
      .filter((sentence) => language === undefined || sentence.language === language)
      .map((sentence) => new SentenceNode(this, sentence))
  }

  /** The sentences with these numbers, in the order asked; what the source does not have is left out. */
  sentencesNumbered(numbers: readonly string[]): SentenceNode[] {
    return numbers.flatMap((number) => this.sentence(number) ?? [])
  }

  sentence(number: string): SentenceNode | undefined {
    const found = this.record.sentences.find((sentence) => sentence.number === number)
    return found && new SentenceNode(this, found)
  }
}

/** A numbered sentence of a source. */
export class SentenceNode {
  readonly __typename = 'Sentence'

  constructor(
    readonly source: SourceNode,
    readonly record: Sentence,
  ) {}

  get id(): string {
    return sentenceId(this.source.id, this.record.number)
  }

  get number(): string {
    return this.record.number
  }

  get language(): Language {
    return this.record.language
  }

  get alignedWith(): readonly string[] {
    return this.record.alignedWith
  }

  /** Cut from the source's text; null where that is not attached. */
  get text(): string | null {
    return this.source.record.text?.slice(this.record.start, this.record.end) ?? null
  }
}

export function sourceNode(reading: Reading, id: string | undefined): SourceNode | null {
  const record = id === undefined ? undefined : reading.view.source(id)
  return record === undefined ? null : new SourceNode(reading, record)
}

/** For an id that the store has named. */
export function knownSource(reading: Reading, id: string): SourceNode {
  return new SourceNode(reading, known(reading.view.source(id), id))
}
