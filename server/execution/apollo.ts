import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestContext } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { ExecutionResult, GraphQLSchema } from '../graphql.ts'
import { tooLate } from '../../store/errors.ts'
import type { Plan } from './compiled.ts'
import type { Logger } from 'pino'
import type { ApiContext } from '../context.ts'
import { isInternal, publicError, requestRefusal } from '../errors.ts'
import type { Admission } from '../guards/admission.ts'
import type { Limits } from '../guards/limits.ts'
import type { DocumentStore } from './documents.ts'
import { Plans } from './plans.ts'

export interface ApolloParts {
  schema: GraphQLSchema
  limits: Limits
  admission: Admission
  documents: DocumentStore
  logger: Logger
}

/** Apollo Server, started: it reads, validates and answers; what is admitted and how it is run is decided here. */
export async function startApollo(parts: ApolloParts): Promise<ApolloServer<ApiContext>> {
  const { schema, limits, documents, logger } = parts
  const server = new ApolloServer<ApiContext>({
    gateway: ownExecutor(schema),
    documentStore: documents,
    parseOptions: { maxTokens: limits.tokens },
    plugins: [...withoutDefaults(), admissionPlugin(parts)],
    formatError: publicError,
    introspection: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    // Nothing depends on NODE_ENV.
    nodeEnv: 'production',
    logger,
  })
  await server.start()
  return server
}

/** One would put a resolver around every field; others, by the environment, would report to another host. */
function withoutDefaults(): ApolloServerPlugin[] {
  return [
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ]
}

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer>[0]['gateway']>
type GatewayExecutor = Awaited<ReturnType<Gateway['load']>>['executor']

/** The way in which Apollo Server lets another executor than graphql-js answer. */
function ownExecutor(schema: GraphQLSchema): Gateway {
  const plans = new Plans(schema)
  const executor: GatewayExecutor = ({ document, request, context }) => {
    const plan = plans.planOf(document, request.operationName ?? undefined)
    const api = context as ApiContext
    return beforeAbort(wholeResult(plan, api, request.variables), api.read.signal)
  }
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  }
}

// Each time one step further from what the store has answered: no document that is admitted goes so deep.
const repeatsMax = 30

/** The result once every view that it was read from held all that was looked up. */
async function wholeResult(
  plan: Plan,
  context: ApiContext,
  variables: Record<string, unknown> | undefined,
): Promise<ExecutionResult> {
  for (let repeat = 0; repeat < repeatsMax; repeat++) {
    const result = await plan(context, variables)
    if (!(await context.store.mustRepeat(context.read))) return result
  }
  throw tooLate()
}

/** The result; or, as soon as the request is given up, the reason for that. */
async function beforeAbort<T>(result: T | Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!(result instanceof Promise) || signal === undefined) return result
  signal.throwIfAborted()
  let giveUp = () => {}
  const aborted = new Promise<never>((_, reject) => {
    giveUp = () => reject(signal.reason)
    signal.addEventListener('abort', giveUp)
  })
  try {
    return await Promise.race([result, aborted])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}

const unclearOperation = 'The document has no operation of this name, or several and none is named.'

function admissionPlugin({ admission, logger }: ApolloParts): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, document, operation, request }) {
          if (operation === undefined) throw requestRefusal('OPERATION_RESOLUTION_FAILURE', unclearOperation)
          const variables = request.variables ?? {}
          contextValue.spending = admission.admitOperation(
            contextValue.caller,
            document,
            operation,
            variables,
          )
        },
        async didEncounterErrors(context) {
          logInternal(context, logger)
        },
      }
    },
  }
}

function logInternal(
  { errors, contextValue, operationName }: GraphQLRequestContext<ApiContext>,
  logger: Logger,
): void {
  for (const error of errors ?? [])
    if (isInternal(error))
      logger.error(
        {
          err: error.originalError ?? error,
          path: error.path,
          operationName,
          requestId: contextValue.requestId,
        },
        'a field failed',
      )
}
