import type { DocumentNode, GraphQLSchema } from '../graphql.ts'
import { compiledPlan, interpretedPlan, type Plan } from './compiled.ts'

interface Entry {
  seen: number
  plan: Plan | null
}

// A plan is worth its tenth of a second only for what is asked again and again.
const seenBefore = 3
const plansKept = 50
// After a compilation the next waits for this many times as long, so that nobody can keep the server compiling.
const pause = 20

/** Plans by document and operation: compiled for what is asked often, interpreted otherwise. Both answer alike. */
export class Plans {
  readonly #schema: GraphQLSchema
  readonly #entries = new WeakMap<DocumentNode, Map<string, Entry>>()
  readonly #compiled: Entry[] = []
  #compileAgainAt = 0

  constructor(schema: GraphQLSchema) {
    this.#schema = schema
  }

  /** The plan of a validated document; the same document object is recognised again. */
  planOf(document: DocumentNode, operationName: string | undefined): Plan {
    const entry = this.#entry(document, operationName ?? '')
    entry.seen += 1
    if (entry.seen > seenBefore && entry.plan === null) this.#compile(entry, document, operationName)
    return entry.plan ?? interpretedPlan(this.#schema, document, operationName)
  }

  #entry(document: DocumentNode, operationName: string): Entry {
    const operations = this.#entries.get(document) ?? new Map<string, Entry>()
    this.#entries.set(document, operations)
    const entry = operations.get(operationName) ?? { seen: 0, plan: null }
    operations.set(operationName, entry)
    return entry
  }

  #compile(entry: Entry, document: DocumentNode, operationName: string | undefined): void {
    const start = performance.now()
    if (start < this.#compileAgainAt) return
    entry.plan =
      compiledPlan(this.#schema, document, operationName) ??
      interpretedPlan(this.#schema, document, operationName)
    const end = performance.now()
    this.#compileAgainAt = end + pause * (end - start)
    this.#compiled.push(entry)
    if (this.#compiled.length <= plansKept) return
    const oldest = this.#compiled.shift()
    if (oldest !== undefined) Object.assign(oldest, { seen: 0, plan: null })
  }
}
