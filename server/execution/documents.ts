import type { DocumentNode } from '../graphql.ts'

const countMax = 1_000
const charactersMax = 500_000

/**
 * Validated documents by the hash of their text, as Apollo Server keeps them; bounded in number and in length,
 * so that no stream of ever new queries fills the memory. What was not asked for the longest goes first.
 */
export class DocumentStore {
  readonly #documents = new Map<string, DocumentNode>()
  readonly #texts = new Set<string>()
  #characters = 0

  /** Whether a document of this text is kept, and so was found good before. */
  holds(text: string): boolean {
    return this.#texts.has(text)
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    const document = this.#documents.get(key)
    if (document === undefined) return undefined
    this.#documents.delete(key)
    this.#documents.set(key, document)
    return document
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.#forget(key)
    this.#documents.set(key, document)
    this.#texts.add(textOf(document))
    this.#characters += textOf(document).length
    for (const oldest of this.#documents.keys()) {
      if (this.#documents.size <= countMax && this.#characters <= charactersMax) break
      this.#forget(oldest)
    }
  }

  async delete(key: string): Promise<void> {
    this.#forget(key)
  }

  #forget(key: string): void {
    const document = this.#documents.get(key)
    if (document === undefined) return
    this.#documents.delete(key)
    this.#texts.delete(textOf(document))
    this.#characters -= textOf(document).length
  }
}

function textOf(document: DocumentNode): string {
  return document.loc?.source.body ?? ''
}
