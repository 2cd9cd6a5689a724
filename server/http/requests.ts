import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { pinoHttp, type HttpLogger } from 'pino-http'

const header = 'x-request-id'
const acceptable = /^[\w.:-]{1,100}$/

/** Gives each request an id, the caller's own where that is sound, and logs it without headers, addresses or texts. */
export function requestLog(logger: Logger): HttpLogger {
  return pinoHttp({
    logger,
    genReqId: (request, response) => {
      const given = request.headers[header]
      const id = typeof given === 'string' && acceptable.test(given) ? given : randomUUID()
      response.setHeader(header, id)
      return id
    },
    quietReqLogger: true,
    customLogLevel: (_, response, error) =>
      error !== undefined || response.statusCode >= 500 ? 'error' : 'info',
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?', 1)[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
  })
}

export function requestIdOf(response: ServerResponse): string {
  return String(response.getHeader(header))
}

/** Ends with the request: when it was answered, when its caller went away, or when it took too long. */
export function lifetimeOf(
  response: ServerResponse,
  milliseconds: number,
  tooLate: () => Error,
): AbortSignal {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(tooLate()), milliseconds)
  response.once('close', () => {
    clearTimeout(timer)
    if (!response.writableFinished) controller.abort(tooLate())
  })
  return controller.signal
}
