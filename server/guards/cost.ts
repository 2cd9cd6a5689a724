import { createRequire } from 'node:module'
import type * as Complexity from 'graphql-query-complexity'
import {
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from '../graphql.ts'

// As an ES module the package brings a second copy of graphql-js along, which does not know our schema as one.
const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = createRequire(import.meta.url)(
  'graphql-query-complexity',
) as typeof Complexity

const estimators = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })]

// Fragments are counted at each place they are spread, so a short text can name very many fields.
const maxNodes = 10_000

/**
 * The estimated cost of an operation: about one for each field of its answer, lists by their page size or by
 * what is usual. Infinity for what spreads too far to be counted.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      estimators,
      maxQueryNodes: maxNodes,
      ...(operation.name && { operationName: operation.name.value }),
    })
  } catch (error) {
    if (error instanceof GraphQLError) return Infinity
    throw error
  }
}
