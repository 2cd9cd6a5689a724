import compression from 'compression'
import express, { type Express } from 'express'
import type { Logger } from 'pino'
import { clientFiles } from './http/client-files.ts'
import { failureHandler, notFound } from './http/failures.ts'
import { graphql, type GraphqlParts } from './http/graphql.ts'
import { health, type Phase } from './http/health.ts'
import { requestLog } from './http/requests.ts'
import { securityHeaders } from './http/security.ts'

export interface AppParts extends GraphqlParts {
  clientFolder: string
  logger: Logger
  phase: () => Phase
}

/** What is answered where. */
export function createApp(parts: AppParts): Express {
  const app = express()
  // A hash of every answer would cost more than it saves: files bring their own, and answers are not kept.
  app.set('etag', false)
  app.use(requestLog(parts.logger))
  app.use(securityHeaders)
  app.use('/health', health(parts.store, parts.phase))
  app.use(compression())
  app.use('/graphql', graphql(parts))
  app.use(clientFiles(parts.clientFolder))
  app.use(notFound)
  app.use(failureHandler)
  return app
}
