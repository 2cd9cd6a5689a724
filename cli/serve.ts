import { pino } from 'pino'
import { reportLines } from '../seed/report.ts'
import { seedStore } from '../seed/seed.ts'
import type { Config } from '../server/config.ts'
import { StartError, startServer, type RunningServer } from '../server/main.ts'
import type { Store } from '../store/store.ts'
import { placeOf, withStore } from './open-store.ts'
import { clientFolder, seedFolder } from './project.ts'
import { complain, problemLine, say } from './say.ts'
import { settings } from './settings.ts'

/** Serves the page and the API until it is asked to stop by Ctrl-C or SIGTERM. */
export async function serve(): Promise<void> {
  const stopped = stopAsked()
  const config = settings(process.env)
  if (config === null) return
  say(`Opening the data in ${placeOf(config)}.`)
  await withStore(config, async (store) => {
    if (await filled(store)) await serveUntil(stopped, store, config)
  })
}

/** Seeds a store that is empty; false where that failed. */
async function filled(store: Store): Promise<boolean> {
  const { counts } = await store.health()
  if (Object.values(counts).some((count) => count > 0)) return true
  say('The store is empty: putting the seed data into it.')
  const seeded = await seedStore(store, { folder: seedFolder })
  if (seeded.ok) say(...reportLines(seeded.value))
  else complain(...seeded.problems.map(problemLine))
  return seeded.ok
}

async function serveUntil(stopped: Promise<NodeJS.Signals>, store: Store, config: Config): Promise<void> {
  const server = await started(store, config)
  if (server === null) return
  say(`Partner Atlas: ${server.url}`)
  say('브라우저로 이 주소를 여십시오. 끝내려면 Ctrl-C를 누릅니다.')
  say('Open this address in a browser; GraphQL is at /graphql. Ctrl-C stops it.')
  const signal = await stopped
  say(`Stopping (${signal}).`)
  await server.close()
}

/** The server, listening; null where it cannot, which is then told. */
async function started(
  store: Store,
  { port, host, logLevel, rateLimit }: Config,
): Promise<RunningServer | null> {
  const limits = { costPerMinute: rateLimit }
  try {
    return await startServer({ store, port, host, clientFolder, limits, logger: pino({ level: logLevel }) })
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    complain(`${error.message} ${error.mend}`)
    return null
  }
}

/** Resolves with the first signal that asks to stop; a second one then ends the process at once. */
function stopAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
}
