import {
  getVariableValues,
  GraphQLError,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from '../graphql.ts'
import type { Spending } from '../context.ts'
import { requestRefusal } from '../errors.ts'
import type { DocumentStore } from '../execution/documents.ts'
import type { Budget } from './budget.ts'
import { costOf } from './cost.ts'
import type { Limits } from './limits.ts'
import { checkShape } from './shape.ts'

/** What each request costs beside its operation: it has to be read, whatever it asks. */
const requestCost = 10

const costsKept = 20
const variablesKeptMax = 500

/** Decides what work is begun: by the caller's budget, the document's shape and the operation's cost, in this order. */
export class Admission {
  readonly #schema: GraphQLSchema
  readonly #limits: Limits
  readonly #budget: Budget
  readonly #documents: DocumentStore
  readonly #costs = new WeakMap<DocumentNode, Map<string, number>>()

  constructor(schema: GraphQLSchema, limits: Limits, budget: Budget, documents: DocumentStore) {
    this.#schema = schema
    this.#limits = limits
    this.#budget = budget
    this.#documents = documents
  }

  /** Takes what every request costs, before its body is read. @throws a refusal RATE_LIMITED */
  admitCaller(caller: string): Spending {
    return this.#spend(caller, requestCost)
  }

  /** Measures a text that was not seen before, ahead of validation. @throws a refusal that names the limit */
  admitText(text: unknown): void {
    if (typeof text !== 'string' || this.#documents.holds(text)) return
    const document = this.#parsed(text)
    if (document !== null) checkShape(document, this.#limits)
  }

  /** Takes the operation's cost from the caller's budget. @throws a refusal BAD_USER_INPUT, QUERY_TOO_COSTLY or RATE_LIMITED */
  admitOperation(
    caller: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): Spending {
    if (!this.#schema.getRootType(operation.operation))
      throw requestRefusal(
        'GRAPHQL_VALIDATION_FAILED',
        `This API has no operation of the kind ${operation.operation}.`,
      )
    const { errors } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], variables, {
      maxErrors: 5,
    })
    if (errors !== undefined)
      throw requestRefusal('BAD_USER_INPUT', errors.map(({ message }) => message).join(' '))
    const cost = this.#costOf(document, operation, variables)
    if (cost > this.#limits.cost)
      throw requestRefusal(
        'QUERY_TOO_COSTLY',
        `The query may cost ${cost}; this server goes to ${this.#limits.cost}.`,
      )
    return { ...this.#spend(caller, cost), cost: cost + requestCost }
  }

  #spend(caller: string, cost: number): Spending {
    const spending = this.#budget.spend(caller, cost)
    if (spending !== null) return spending
    const wait = String(this.#budget.secondsUntil(caller, cost))
    throw requestRefusal(
      'RATE_LIMITED',
      'Your budget for this minute is spent.',
      new Map([['retry-after', wait]]),
    )
  }

  #costOf(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): number {
    const key = `${operation.name?.value ?? ''} ${JSON.stringify(variables)}`
    const known = this.#costs.get(document) ?? new Map<string, number>()
    this.#costs.set(document, known)
    const cost = known.get(key) ?? costOf(this.#schema, document, operation, variables)
    if (known.size < costsKept && key.length <= variablesKeptMax) known.set(key, cost)
    return cost
  }

  /** Null for what is no GraphQL: why not is told when it is parsed to be answered. */
  #parsed(text: string): DocumentNode | null {
    try {
      return parse(text, { maxTokens: this.#limits.tokens })
    } catch (error) {
      if (error instanceof GraphQLError) return null
      throw error
    }
  }
}
