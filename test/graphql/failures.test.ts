import { pino } from 'pino'
import { afterEach, describe, expect, it } from 'vitest'
import { StoreError } from '../../store/errors.ts'
import type { ReadOptions, Store } from '../../store/store.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
afterEach(() => server.close())

const secret = 'ENOENT /home/officer/data/atlas.db at Object.<anonymous> (/srv/store.js:1:1)'

/** A server whose store answers one of its calls in another way; what is logged is kept. */
async function serverWith(replaced: Partial<Store>, limits = {}): Promise<{ log: string[] }> {
  const log: string[] = []
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) })
  const wrap = (store: Store): Store =>
    new Proxy(store, {
      get(target, name: keyof Store) {
        const own: unknown = replaced[name] ?? target[name]
        return typeof own === 'function' ? own.bind(target) : own
      },
    })
  server = await startTestServer({ changeSets: [harbour], today, logger, wrap, limits })
  return { log }
}

describe('a fault of the server', () => {
  it('is told without anything internal, and logged with the request id', async () => {
    const { log } = await serverWith({ sources: () => Promise.reject(new Error(secret)) })
    const { status, headers, body } = await server.post(
      { query: '{ sources { totalCount } node(id: "r:002") { id } }' },
      { 'x-request-id': 'case-1' },
    )
    expect(status).toBe(200)
    expect(body.errors).toEqual([
      {
        message: 'Something went wrong on the server.',
        locations: [{ line: 1, column: 3 }],
        path: ['sources'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', mend: expect.stringContaining('x-request-id') },
      },
    ])
    expect(headers.get('x-request-id')).toBe('case-1')
    const logged = log.filter((line) => line.includes(secret.slice(0, 30)))
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('case-1')
  })

  it('is told no more of what a compiled plan meets', async () => {
    await serverWith({ facets: () => Promise.reject(new Error(secret)) })
    for (let time = 0; time < 6; time += 1) {
      const { body } = await server.post({ query: 'query Again { facets { statuses { count } } }' })
      expect(JSON.stringify(body)).not.toMatch(/officer|srv|Object/)
      expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR')
    }
  })

  it('leaves no stack and no path where the store itself refuses', async () => {
    await serverWith({ facets: () => Promise.reject(new StoreError('CORRUPT', secret, secret)) })
    const { body } = await server.post({ query: '{ facets { statuses { count } } }' })
    expect(body.errors).toMatchObject([
      { message: 'The atlas cannot answer just now.', extensions: { code: 'UNAVAILABLE' } },
    ])
    expect(JSON.stringify(body)).not.toContain('officer')
  })

  it('keeps headers, queries and addresses out of the log', async () => {
    const { log } = await serverWith({})
    await fetch(`${server.url}/graphql?query=%7B__typename%7D`, {
      headers: { authorization: 'Bearer hidden', 'apollo-require-preflight': '1' },
    })
    await fetch(`${server.url}/health/live`)
    expect(log.join('')).toContain('"path":"/graphql"')
    expect(log.join('')).not.toMatch(/hidden|__typename|127\.0\.0\.1/)
  })
})

/** Never answers, and tells when it was told to stop. */
function endless(stopped: (reason: unknown) => void) {
  return (_page: unknown, { signal }: ReadOptions) =>
    new Promise<never>(() => signal?.addEventListener('abort', () => stopped(signal.reason)))
}

describe('a request that takes too long', () => {
  it('is given up with a code of its own', async () => {
    let stopped: unknown
    await serverWith({ sources: endless((reason) => (stopped = reason)) }, { deadline: 50 })
    const { status, body } = await server.post({ query: '{ sources { totalCount } }' })
    expect(status).toBe(503)
    expect(body).toEqual({
      errors: [
        {
          message: 'The answer was not ready in time.',
          extensions: { code: 'DEADLINE', mend: expect.any(String) },
        },
      ],
    })
    expect(stopped).toBeInstanceOf(Error)
  })

  it('is stopped when its caller goes away', async () => {
    const gone = new AbortController()
    const stopped = new Promise((resolve) => {
      void serverWith({ sources: endless(resolve) }).then(() => {
        const asked = fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ sources { totalCount } }' }),
          signal: gone.signal,
        })
        setTimeout(() => gone.abort(), 100)
        return asked.catch(() => undefined)
      })
    })
    expect(await stopped).toBeInstanceOf(Error)
  })
})
