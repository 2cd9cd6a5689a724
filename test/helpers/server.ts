import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { ChangeSet } from '../../model/change.ts'
import type { Limits } from '../../server/guards/limits.ts'
import { startServer } from '../../server/main.ts'
import type { Store } from '../../store/store.ts'
import { openTestStore } from './test-store.ts'

/** What a GraphQL response is made of, as far as tests look at it. */
export interface Told {
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string; mend: string } }[]
}

export interface Answered {
  status: number
  headers: Headers
  body: Told
}

export interface TestServer {
  url: string
  store: Store
  /** Asks by POST; fails where there are errors. */
  ask: <T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>) => Promise<T>
  /** Asks by POST, and gives the whole response. */
  post: (body: unknown, headers?: Record<string, string>) => Promise<Answered>
  close: () => Promise<void>
}

export interface TestServerOptions {
  changeSets: readonly ChangeSet[]
  today: string
  limits?: Partial<Limits>
  logger?: Logger
  /** Puts something in the place of the store that the server asks. */
  wrap?: (store: Store) => Store
  /** Leaves the page unbuilt. */
  withoutPage?: boolean
}

/** A server on a free port over a store in a folder of its own, filled with these changes. */
export async function startTestServer(options: TestServerOptions): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'partner atlas 시험 '))
  const store = await openTestStore(join(folder, 'data'))
  for (const changeSet of options.changeSets) {
    const applied = await store.apply(changeSet)
    if (applied.outcome !== 'applied')
      throw new Error(`${changeSet.id} was not applied: ${JSON.stringify(applied)}`)
  }
  const clientFolder = join(folder, 'client')
  if (options.withoutPage !== true) await writePage(clientFolder)
  const { limits, logger, today, wrap = (same: Store) => same } = options
  const server = await startServer({
    store: wrap(store),
    port: 0,
    host: '127.0.0.1',
    clientFolder,
    today: () => today,
    ...(limits && { limits }),
    ...(logger && { logger }),
  })
  const post = (body: unknown, headers: Record<string, string> = {}) => postTo(server.url, body, headers)
  return {
    url: server.url,
    store,
    post,
    async ask<T>(query: string, variables?: Record<string, unknown>) {
      const { body } = await post({ query, variables })
      if (body.errors !== undefined) throw new Error(JSON.stringify(body.errors))
      return body.data as T
    },
    async close() {
      await server.close()
      await store.close()
      await rm(folder, { recursive: true })
    },
  }
}

async function postTo(url: string, body: unknown, headers: Record<string, string>): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, headers: response.headers, body: (await response.json()) as Told }
}

async function writePage(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Partner Atlas</title>')
  await writeFile(join(folder, 'assets', 'main-3f2a.js'), 'export {}')
  await writeFile(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
}
