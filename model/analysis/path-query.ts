import type { RelationFilter } from '../query/filters.ts'
import type { Status } from '../vocabulary/statuses.ts'

/** Chains of ties from any of one group of entities to any of another. */
export interface PathQuery {
  from: readonly string[]
  to: readonly string[]
  /** Which ties may be walked; established ones alone where it names no statuses. */
  filter?: RelationFilter | undefined
  /** How many ties a chain may have, 1 to 6. */
  maxLength: number
  /** How many chains, 1 to 50. */
  first: number
}

/** One chain, by ids: `relations[i]` joins `entities[i]` and `entities[i + 1]`. */
export interface PathIds {
  entities: string[]
  relations: string[]
  /** The lowest rung on the chain, judged by the layers asked for. */
  weakestStatus: Status
}

/** The best chains in their order; `truncated` where there are more, or where the search was cut short. */
export interface PathsFound {
  paths: PathIds[]
  truncated: boolean
}
