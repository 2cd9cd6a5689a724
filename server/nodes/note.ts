import type { Note } from '../../model/records/note.ts'
import { revisionOf, type Reading } from './reading.ts'

/** A colleague's note, as the API shows it. */
export class NoteNode {
  readonly __typename = 'Note'

  constructor(
    readonly reading: Reading,
    readonly record: Note,
  ) {}

  get id(): string {
    return this.record.id
  }

  get text(): string {
    return this.record.text
  }

  get author(): string {
    return this.record.author
  }

  get at(): string {
    return this.record.at
  }

  get due(): string | null {
    return this.record.due ?? null
  }

  get done(): boolean {
    return this.record.done
  }

  get revision(): number {
    return revisionOf(this.reading, this.record.id)
  }
}

export function noteNodes(reading: Reading, about: string): NoteNode[] {
  return reading.view.notesAbout(about).map((note) => new NoteNode(reading, note))
}
