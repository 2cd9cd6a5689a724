import type { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import express, { Router, type Request, type Response } from 'express'
import type { Store } from '../../store/store.ts'
import type { ApiContext } from '../context.ts'
import { requestRefusal } from '../errors.ts'
import type { Admission } from '../guards/admission.ts'
import type { Limits } from '../guards/limits.ts'
import { RequestReads } from '../execution/reads.ts'
import { changeSetLoader } from '../loaders.ts'
import { lifetimeOf, requestIdOf } from './requests.ts'

export interface GraphqlParts {
  apollo: ApolloServer<ApiContext>
  admission: Admission
  limits: Limits
  store: Store
  today: () => string
}

/** `/graphql`: the caller's budget first, then the body, then the document's shape, then Apollo Server. */
export function graphql(parts: GraphqlParts): Router {
  const router = Router()
  router.use((request, _, next) => {
    parts.admission.admitCaller(callerOf(request))
    next()
  })
  router.use(express.json({ limit: parts.limits.bodyBytes }))
  router.use(expressMiddleware(parts.apollo, { context: async ({ req, res }) => contextOf(parts, req, res) }))
  return router
}

function contextOf(
  { admission, limits, store, today }: GraphqlParts,
  request: Request,
  response: Response,
): ApiContext {
  const body: unknown = request.body
  admission.admitText(
    request.method === 'GET' ? request.query['query'] : (Object(body) as { query?: unknown }).query,
  )
  const tooLate = () => requestRefusal('DEADLINE', 'The answer was not ready in time.')
  const read = { today: today(), signal: lifetimeOf(response, limits.deadline, tooLate) }
  const reads = new RequestReads(store)
  return {
    store: reads,
    read,
    requestId: requestIdOf(response),
    caller: callerOf(request),
    changeSets: changeSetLoader(reads, read),
    spending: { cost: 0, limit: limits.costPerMinute, remaining: 0, resetAt: new Date().toISOString() },
  }
}

function callerOf(request: Request): string {
  return request.ip ?? ''
}
