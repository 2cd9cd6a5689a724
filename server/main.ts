import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pino, type Logger } from 'pino'
import type { Store } from '../store/store.ts'
import { createApp } from './app.ts'
import { startApollo } from './execution/apollo.ts'
import { DocumentStore } from './execution/documents.ts'
import { Admission } from './guards/admission.ts'
import { Budget } from './guards/budget.ts'
import { defaultLimits, type Limits } from './guards/limits.ts'
import type { Phase } from './http/health.ts'
import { listen } from './http/listen.ts'
import { schema } from './schema/index.ts'

export { StartError } from './http/listen.ts'

export interface ServerOptions {
  /** Open already; it stays open when the server closes. */
  store: Store
  /** 0 for any that is free. */
  port: number
  host: string
  /** Where the built page lies. */
  clientFolder: string
  /** The day against which timing is told, `YYYY-MM-DD`; by default the day of this machine. */
  today?: () => string
  logger?: Logger
  limits?: Partial<Limits>
}

export interface RunningServer {
  /** Without a slash at its end: http://127.0.0.1:4000. */
  url: string
  /** Stops taking requests, lets those under way end for a while, and then ends them. */
  close: () => Promise<void>
}

type Life =
  | { phase: 'starting' }
  | { phase: 'ready'; server: Server }
  | { phase: 'stopping'; stopped: Promise<void> }

/**
 * Serves page and API on one port.
 * @throws StartError where the port or the host cannot be had
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, host, port, clientFolder, today = dayHere, logger = pino({ level: 'warn' }) } = options
  let life: Life = { phase: 'starting' }
  const limits = { ...defaultLimits, ...options.limits }
  const documents = new DocumentStore()
  const admission = new Admission(schema, limits, new Budget(limits.costPerMinute), documents)
  const apollo = await startApollo({ schema, limits, admission, documents, logger })
  const phase = (): Phase => life.phase
  const server = createServer(
    createApp({ apollo, admission, limits, store, today, clientFolder, logger, phase }),
  )
  const address = await listen(server, port, host)
  life = { phase: 'ready', server }
  return {
    url: urlOf(address, host),
    close() {
      if (life.phase !== 'stopping')
        life = { phase: 'stopping', stopped: stop(server).then(() => apollo.stop()) }
      return life.stopped
    },
  }
}

const patience = 5_000
const sweepEvery = 50

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const end = setTimeout(() => server.closeAllConnections(), patience)
    // A connection whose answer was under way falls idle only later, and would be kept open for seconds.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepEvery)
    server.close(() => {
      clearTimeout(end)
      clearInterval(sweep)
      resolve()
    })
  })
}

function urlOf({ port, family, address }: AddressInfo, host: string): string {
  if (['0.0.0.0', '::'].includes(address)) return `http://localhost:${port}`
  return `http://${family === 'IPv6' && host !== 'localhost' ? `[${address}]` : host}:${port}`
}

function dayHere(): string {
  const now = new Date()
  const part = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}
