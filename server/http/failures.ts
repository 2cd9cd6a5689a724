import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { GraphQLError } from '../graphql.ts'
import { publicError, requestRefusal } from '../errors.ts'

/** Answers a refusal that came before GraphQL was reached, in the form of a GraphQL answer. */
function answerRefusal(request: Request, response: Response, error: GraphQLError): void {
  const { http } = error.extensions as { http?: { status: number; headers: ReadonlyMap<string, string> } }
  for (const [name, value] of http?.headers ?? []) response.setHeader(name, value)
  const type =
    request.accepts(['application/json', 'application/graphql-response+json']) || 'application/json'
  response
    .status(http?.status ?? 500)
    .type(type)
    .send(JSON.stringify({ errors: [publicError(error.toJSON(), error)] }))
}

export const notFound: RequestHandler = (_, response) => {
  response
    .status(404)
    .type('text/plain')
    .send('There is nothing at this address. The page is at /, the API at /graphql.\n')
}

/** The last resort: what the caller did wrong is told plainly, what failed here is logged and not told. */
export const failureHandler: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (response.headersSent) {
    next(error)
    return
  }
  const refusal = error instanceof GraphQLError ? error : refusalOf(error)
  if (refusal.extensions['code'] === 'INTERNAL_SERVER_ERROR')
    request.log.error({ err: error }, 'a request failed')
  if (request.path.startsWith('/graphql')) answerRefusal(request, response, refusal)
  else plainAnswer(response, refusal)
}

function plainAnswer(response: Response, { message, extensions }: GraphQLError): void {
  const { http } = extensions as { http?: { status: number } }
  response
    .status(http?.status ?? 500)
    .type('text/plain')
    .send(`${message}\n`)
}

/** What the reading of a request's body or address complains of, by the type or status of its error. */
function refusalOf(error: unknown): GraphQLError {
  const { type, status } = Object(error) as { type?: unknown; status?: unknown }
  if (type === 'entity.too.large')
    return requestRefusal('BODY_TOO_LARGE', 'The body is larger than this server reads.')
  if (type === 'entity.parse.failed') return requestRefusal('BAD_REQUEST', 'The body is no JSON.')
  if (typeof status === 'number' && status >= 400 && status < 500)
    return requestRefusal('BAD_REQUEST', 'The request cannot be read.')
  return requestRefusal('INTERNAL_SERVER_ERROR', 'Something went wrong on the server.')
}
