import { lexicographicSortSchema, printSchema } from '../graphql.ts'
import { schema } from './index.ts'

/** The schema as text in a stable order, as it is committed in schema.graphql. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`
}
