import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { ApiContext } from '../context.ts'
import {
  execute,
  GraphQLError,
  parse,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type Source,
  type SourceLocation,
} from '../graphql.ts'
import { planSize } from './plan-size.ts'

type Result = ExecutionResult | Promise<ExecutionResult>

/** How one operation of a document is answered. */
export type Plan = (context: ApiContext, variables: Record<string, unknown> | undefined) => Result

export function interpretedPlan(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Plan {
  return (contextValue, variableValues) =>
    execute({ schema, document, operationName, contextValue, variableValues })
}

// Some 0.7 kB of code for each field: a plan of this size is compiled in about a tenth of a second.
const sizeMax = 2_000

/** A compiled plan, or null where the document cannot be compiled safely, or not at a fair price. */
export function compiledPlan(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): Plan | null {
  if (document.loc === undefined || !isSafeToCompile(document)) return null
  if (planSize(schema, document, sizeMax) > sizeMax) return null
  const { source } = document.loc
  // Parsed afresh, because compiling leaves marks on the nodes of a document.
  const compiled = compileQuery(schema, parse(source), operationName, {
    disablingCapturingStackErrors: true,
    useExperimentalPathBasedSkipInclude: true,
  })
  if (!isCompiledQuery(compiled)) return null
  return (context, variables) => withErrors(compiled.query(undefined, context, variables), source)
}

/**
 * graphql-jit 0.8.9 writes string literals into the code that it makes, and takes some of them for code; it also
 * mistakes a response name such as __proto__. Strings that come by variables are safe.
 */
function isSafeToCompile(document: DocumentNode): boolean {
  let safe = true
  visit(document, {
    StringValue() {
      safe = false
    },
    Field({ alias }) {
      if (alias?.value.startsWith('__') === true) safe = false
    },
  })
  return safe
}

/** A compiled plan's errors as graphql-js would give them: its own lack what Apollo Server relies on. */
function withErrors(result: Result, source: Source): Result {
  if (result instanceof Promise) return result.then((settled) => withErrors(settled, source))
  const errors = result.errors?.map(
    ({ message, locations, path, originalError, extensions }) =>
      new GraphQLError(message, {
        source,
        positions: locations?.map((location) => positionOf(location, source)),
        path,
        originalError,
        extensions,
      }),
  )
  return errors === undefined ? result : { ...result, errors }
}

function positionOf({ line, column }: SourceLocation, { body }: Source): number {
  const lineBreak = line === 1 ? undefined : [...body.matchAll(/\r\n|[\n\r]/g)][line - 2]
  return (lineBreak === undefined ? 0 : lineBreak.index + lineBreak[0].length) + column - 1
}
