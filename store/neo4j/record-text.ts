import { recordSchemas, type AnyRecord, type RecordKind } from '../../model/records/kinds.ts'
import { StoreError } from '../errors.ts'

const charactersMax = 16_000_000

/**
 * Reads records from the text in which the database keeps them, each text once: the same records return in
 * question after question. Holds no state of its own: what the text says is what comes back.
 */
export class RecordTexts {
  readonly #read = new Map<string, AnyRecord>()
  #characters = 0

  /** @throws StoreError CORRUPT where the text is no record of this kind */
  recordOf(kind: RecordKind, id: string, text: string): AnyRecord {
    const known = this.#read.get(text)
    if (known !== undefined) return known
    const parsed = recordSchemas[kind].safeParse(jsonOf(id, text))
    if (!parsed.success || parsed.data.id !== id) throw damaged(id)
    this.#keep(text, parsed.data)
    return parsed.data
  }

  #keep(text: string, record: AnyRecord): void {
    if (this.#characters > charactersMax) {
      this.#read.clear()
      this.#characters = 0
    }
    this.#read.set(text, record)
    this.#characters += text.length
  }
}

export function jsonOf(id: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw damaged(id)
  }
}

export function damaged(id: string): StoreError {
  return new StoreError(
    'CORRUPT',
    `The record ${id} in Neo4j cannot be read.`,
    'It was changed by something else than Partner Atlas: restore the database from a backup.',
  )
}
