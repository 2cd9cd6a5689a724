import { GraphQLError, type GraphQLFormattedError } from './graphql.ts'
import { unwrapResolverError } from '@apollo/server/errors'
import { BadPage } from '../model/query/page.ts'
import { StoreError, type StoreErrorCode } from '../store/errors.ts'

/** What the API may refuse with: the public code, the HTTP status of a request that fails whole, how to mend it. */
const errorTable = {
  BAD_PAGE: { status: 400, mend: 'Ask for a size within the bounds that the argument names.' },
  BAD_CURSOR: {
    status: 400,
    mend: 'Take endCursor or startCursor of a page as it is, or leave the cursor out.',
  },
  BAD_FILTER: {
    status: 400,
    mend: 'Correct the filter, or leave the field out: null and absent are no condition.',
  },
  NOT_FOUND: { status: 404, mend: 'Check the id; search finds ids by name.' },
  QUERY_TOO_LONG: { status: 400, mend: 'Send a shorter document, or split it over several requests.' },
  QUERY_TOO_DEEP: {
    status: 400,
    mend: 'Ask for fewer levels at once, and for the rest by id with node or nodes.',
  },
  TOO_MANY_ALIASES: { status: 400, mend: 'Use fewer aliases, or split the query over several requests.' },
  TOO_MANY_ROOT_FIELDS: { status: 400, mend: 'Ask for fewer fields of Query at once; nodes takes many ids.' },
  QUERY_TOO_COSTLY: { status: 400, mend: 'Ask for smaller pages, a smaller limit or fewer nested lists.' },
  RATE_LIMITED: {
    status: 429,
    mend: 'Wait for as many seconds as Retry-After says; rateLimit tells what is left.',
  },
  DEADLINE: { status: 503, mend: 'Ask for less at once, or try again later.' },
  UNAVAILABLE: { status: 503, mend: 'Try again in a moment.' },
  BODY_TOO_LARGE: { status: 413, mend: 'Send at most 1 MB; split what is larger over several requests.' },
  BAD_REQUEST: {
    status: 400,
    mend: 'Send JSON with a query, by POST as application/json or by GET with a preflighted header.',
  },
  BAD_USER_INPUT: {
    status: 400,
    mend: 'Give each variable a value of the type that the operation declares.',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, mend: 'Correct the GraphQL syntax at the place that is named.' },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    mend: 'Ask only for what the schema has, with the arguments that it names.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    mend: 'Name one of the operations of the document in operationName.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: { status: 400, mend: 'Send the text of the query.' },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    mend: 'Try again; if it fails again, tell whoever runs this server the x-request-id of the response.',
  },
} as const satisfies Record<string, { status: number; mend: string }>

export type ErrorCode = keyof typeof errorTable

/** A refusal of one field that may be told to the caller: what is wrong, its code, and how to mend it. */
export function refusal(code: ErrorCode, what: string, mend: string = errorTable[code].mend): GraphQLError {
  return new GraphQLError(what, { extensions: { code, mend } })
}

/** A refusal of the whole request: the same, with the HTTP status that belongs to it. */
export function requestRefusal(
  code: ErrorCode,
  what: string,
  headers = new Map<string, string>(),
): GraphQLError {
  const { status, mend } = errorTable[code]
  return new GraphQLError(what, { extensions: { code, mend, http: { status, headers } } })
}

const storeCodes: Readonly<Partial<Record<StoreErrorCode, ErrorCode>>> = {
  NOT_FOUND: 'NOT_FOUND',
  DEADLINE: 'DEADLINE',
}

/** The one place where errors become the caller's: each with a public code and a mend, nothing internal. */
export function publicError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const error = unwrapResolverError(thrown)
  if (error instanceof BadPage) return told(formatted, error.reason, error.problem.what, error.problem.mend)
  if (error instanceof StoreError) {
    const code = storeCodes[error.code]
    return code === undefined
      ? told(formatted, 'UNAVAILABLE', 'The atlas cannot answer just now.')
      : told(formatted, code, error.message, error.mend)
  }
  const code = codeOf(formatted)
  if (code === 'INTERNAL_SERVER_ERROR') return told(formatted, code, 'Something went wrong on the server.')
  if (code === 'GRAPHQL_PARSE_FAILED' && tooManyTokens.test(formatted.message))
    return told(formatted, 'QUERY_TOO_LONG', 'The document has more tokens than this server reads.')
  const mend = formatted.extensions?.['mend']
  return told(formatted, code, formatted.message.trim(), typeof mend === 'string' ? mend : undefined)
}

/** Whether an error is a fault of this server, to be logged, and not the caller's. */
export function isInternal(thrown: unknown): boolean {
  const error = unwrapResolverError(thrown)
  if (error instanceof BadPage) return false
  if (error instanceof StoreError) return storeCodes[error.code] === undefined
  return !(error instanceof GraphQLError) || error.extensions['code'] === 'INTERNAL_SERVER_ERROR'
}

// graphql-js gives this refusal no code of its own.
const tooManyTokens = /more tha[nt] [\d,]+ tokens/

function codeOf(formatted: GraphQLFormattedError): ErrorCode {
  const code = formatted.extensions?.['code']
  return typeof code === 'string' && Object.hasOwn(errorTable, code)
    ? (code as ErrorCode)
    : 'INTERNAL_SERVER_ERROR'
}

function told(
  formatted: GraphQLFormattedError,
  code: ErrorCode,
  message: string,
  mend?: string,
): GraphQLFormattedError {
  const { locations, path } = formatted
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, mend: mend ?? errorTable[code].mend },
  }
}
