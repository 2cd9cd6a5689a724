import type { GraphQLSchema } from '../graphql.ts'
import { builder } from './builder.ts'
import './node.ts'
import './entity.ts'
import './relation.ts'
import './period.ts'
import './claim.ts'
import './fact.ts'
import './source.ts'
import './gap.ts'
import './note.ts'
import './named-set.ts'
import './change-set.ts'
import './search.ts'
import './neighborhood.ts'
import './paths.ts'
import './facets.ts'
import './timeline.ts'
import './vocabulary.ts'
import './rate-limit.ts'

builder.queryType({
  description: 'What can be asked. Every list is bounded; every text is kept in both languages.',
})

/** The schema of the API: one file for each concept, which these imports add to the builder. */
export const schema: GraphQLSchema = builder.toSchema()
