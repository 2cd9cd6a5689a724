import { Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from '../graphql.ts'
import { requestRefusal } from '../errors.ts'
import type { Limits } from './limits.ts'

/** What of a document can be measured before it is validated, in one walk over its text. */
interface Shape {
  depth: number
  aliases: number
  rootFields: number
  repeats: number
  fragments: number
}

/**
 * Refuses a document that is too deep, too wide or too repetitive, before validation spends more on it than it
 * can ever be worth.
 * @throws a refusal that names the limit
 */
export function checkShape(document: DocumentNode, limits: Limits): void {
  const shape = shapeOf(document)
  if (shape.depth > limits.depth)
    throw requestRefusal(
      'QUERY_TOO_DEEP',
      `The query is ${shape.depth} levels deep; this server goes ${limits.depth}.`,
    )
  if (shape.rootFields > limits.rootFields)
    throw requestRefusal(
      'TOO_MANY_ROOT_FIELDS',
      `The query asks for ${shape.rootFields} fields at once; this server takes ${limits.rootFields}.`,
    )
  if (shape.aliases > limits.aliases)
    throw requestRefusal(
      'TOO_MANY_ALIASES',
      `The document has ${shape.aliases} aliases; this server takes ${limits.aliases}.`,
    )
  if (shape.repeats > limits.repeats)
    throw requestRefusal(
      'QUERY_TOO_LONG',
      `One selection names a field ${shape.repeats} times; this server takes ${limits.repeats}.`,
    )
  if (shape.fragments > limits.fragments)
    throw requestRefusal(
      'QUERY_TOO_LONG',
      `The document has ${shape.fragments} fragments; this server takes ${limits.fragments}.`,
    )
}

function shapeOf(document: DocumentNode): Shape {
  const walk = new Walk(document)
  const operations = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? walk.measure(definition.selectionSet) : [],
  )
  return {
    depth: Math.max(0, ...operations.map(({ depth }) => depth)),
    rootFields: Math.max(0, ...operations.map(({ fields }) => fields)),
    aliases: walk.aliases,
    repeats: walk.repeats,
    fragments: walk.fragments.size,
  }
}

interface Measured {
  depth: number
  /** Fields of the selection itself, those of its fragments among them. */
  fields: number
}

class Walk {
  aliases = 0
  repeats = 0
  readonly fragments: ReadonlyMap<string, SelectionSetNode>
  readonly #measured = new Map<string, Measured>()

  constructor(document: DocumentNode) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION
          ? [[definition.name.value, definition.selectionSet]]
          : [],
      ),
    )
    for (const name of this.fragments.keys()) this.#fragment(name)
  }

  measure(selectionSet: SelectionSetNode): Measured {
    const named = new Map<string, number>()
    const total: Measured = { depth: 0, fields: 0 }
    for (const selection of selectionSet.selections) {
      const { depth, fields } = this.#selection(selection, named)
      total.depth = Math.max(total.depth, depth)
      total.fields += fields
    }
    this.repeats = Math.max(this.repeats, ...named.values())
    return total
  }

  #selection(selection: SelectionNode, named: Map<string, number>): Measured {
    switch (selection.kind) {
      case Kind.INLINE_FRAGMENT:
        return this.measure(selection.selectionSet)
      case Kind.FRAGMENT_SPREAD:
        count(named, `...${selection.name.value}`)
        return this.#fragment(selection.name.value)
      case Kind.FIELD: {
        if (selection.alias !== undefined) this.aliases += 1
        count(named, selection.alias?.value ?? selection.name.value)
        const below = selection.selectionSet === undefined ? 0 : this.measure(selection.selectionSet).depth
        const introspection = selection.name.value.startsWith('__')
        return { depth: introspection ? 1 : 1 + below, fields: 1 }
      }
    }
  }

  /** Each fragment is walked once; one that holds itself is for validation to refuse. */
  #fragment(name: string): Measured {
    const known = this.#measured.get(name)
    if (known !== undefined) return known
    this.#measured.set(name, { depth: 0, fields: 0 })
    const selectionSet = this.fragments.get(name)
    const measured = selectionSet === undefined ? { depth: 0, fields: 0 } : this.measure(selectionSet)
    this.#measured.set(name, measured)
    return measured
  }
}

function count(named: Map<string, number>, name: string): void {
  named.set(name, (named.get(name) ?? 0) + 1)
}
