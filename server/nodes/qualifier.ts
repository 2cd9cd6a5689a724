import { dateText } from '../../model/fact-text.ts'
import type { QualifierValue, Relation } from '../../model/records/relation.ts'
import { pickText, type Language } from '../../model/text.ts'
import type { QualifierTerm } from '../../model/vocabulary/qualifier-terms.ts'
import { relationTypeTerm } from '../../model/vocabulary/relation-types.ts'
import { entityNode, type EntityNode } from './entity.ts'
import type { Reading } from './reading.ts'

/** One qualifier of a relation: the role held, the kind of agreement, the event. */
export class QualifierNode {
  readonly #reading: Reading
  readonly #term: QualifierTerm
  readonly #value: QualifierValue

  constructor(
    reading: Reading,
    readonly name: string,
    term: QualifierTerm,
    value: QualifierValue,
  ) {
    this.#reading = reading
    this.#term = term
    this.#value = value
  }

  /** The canonical value; of a text by language, its Korean, else its English. */
  get value(): string {
    return typeof this.#value === 'string' ? this.#value : pickText(this.#value, ['KO', 'EN'])
  }

  get entity(): EntityNode | null {
    return this.#term.value === 'entity' ? entityNode(this.#reading, this.value) : null
  }

  label(languages: readonly Language[]): string {
    return pickText(this.#term.label, languages)
  }

  text(languages: readonly Language[]): string {
    if (typeof this.#value !== 'string') return pickText(this.#value, languages)
    switch (this.#term.value) {
      case 'code':
        return pickText(this.#term.codes?.[this.#value], languages) || this.#value
      case 'edtf':
        return dateText(this.#value, languages[0] ?? 'KO')
      case 'entity':
        return this.entity?.label(languages) ?? this.#value
      case 'number':
      case 'text':
        return this.#value
    }
  }
}

/** In the order in which the vocabulary lists them for this type. */
export function qualifierNodes(reading: Reading, relation: Relation): QualifierNode[] {
  return Object.entries(relationTypeTerm(relation.type).qualifiers).flatMap(([name, term]) => {
    const value = relation.qualifiers[name]
    return value === undefined ? [] : new QualifierNode(reading, name, term, value)
  })
}
