/** What one request may ask for, and one caller in a minute. */
export interface Limits {
  /** Bytes of a request's body. */
  bodyBytes: number
  /** Lexical tokens of a document. */
  tokens: number
  /** Levels of nested fields; introspection is not counted. */
  depth: number
  aliases: number
  /** Fields of Query in one operation. */
  rootFields: number
  /** How often one field may stand in one selection: comparing them takes the square of their number. */
  repeats: number
  fragments: number
  /** Estimated cost of one operation: about one for each field that the answer would hold. */
  cost: number
  /** Cost that one caller may spend in a minute. */
  costPerMinute: number
  /** Milliseconds after which a request is given up. */
  deadline: number
}

export const defaultLimits: Limits = {
  bodyBytes: 1_000_000,
  tokens: 2_000,
  depth: 15,
  aliases: 60,
  rootFields: 20,
  repeats: 20,
  fragments: 40,
  cost: 500_000,
  costPerMinute: 10_000_000,
  deadline: 10_000,
}
