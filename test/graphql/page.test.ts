import { createServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { StartError, startServer } from '../../server/main.ts'
import type { Store } from '../../store/store.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
afterEach(() => server.close())

const start = async (options: Partial<Parameters<typeof startTestServer>[0]> = {}) => {
  server = await startTestServer({ changeSets: [harbour], today, ...options })
  return (path: string) => fetch(`${server.url}${path}`)
}

describe('the page', () => {
  it.each(['/', '/v/0f3a'])('is answered at %s, asked for anew each time', async (path) => {
    const response = await (await start())(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(/^text\/html/)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(await response.text()).toContain('<title>Partner Atlas</title>')
  })

  it('has its hashed files kept for a year, and others asked for anew', async () => {
    const get = await start()
    const hashed = await get('/assets/main-3f2a.js')
    expect(hashed.headers.get('content-type')).toMatch(/^text\/javascript/)
    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/icon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it.each(['/nothing', '/assets/other.js', '/v', '/..%2fdata', '/%e0%a4%a', '/health/other'])(
    'is not at %s',
    async (path) => {
      const response = await (await start())(path)
      expect([400, 404]).toContain(response.status)
      expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(await response.text()).not.toMatch(/node_modules|Error:|file:/)
    },
  )

  it('says plainly that it was not built; the API answers all the same', async () => {
    const response = await (await start({ withoutPage: true }))('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toMatch(/not been built.*npm run build/)
    expect(await server.ask('{ __typename }')).toEqual({ __typename: 'Query' })
  })
})

describe('health', () => {
  it('is live and ready while the store can answer', async () => {
    const get = await start()
    expect(await (await get('/health/live')).json()).toEqual({ status: 'live' })
    const ready = await get('/health/ready')
    expect(ready.status).toBe(200)
    expect(ready.headers.get('cache-control')).toBe('no-store')
    expect(await ready.json()).toEqual({ status: 'ready' })
  })

  it('is live, but not ready, when the store cannot', async () => {
    const get = await start()
    await server.store.close()
    expect((await get('/health/live')).status).toBe(200)
    const ready = await get('/health/ready')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({ status: 'unavailable' })
    const { body } = await server.post({ query: '{ sources { totalCount } }' })
    expect(body.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE' } }])
  })

  it('is not ready when asking the store fails', async () => {
    const wrap = (store: Store): Store =>
      new Proxy(store, {
        get: (target, name: keyof Store) =>
          name === 'health' ? () => Promise.reject(new Error('gone')) : target[name].bind(target),
      })
    expect((await (await start({ wrap }))('/health/ready')).status).toBe(503)
  })
})

describe('starting and stopping', () => {
  const startOn = (port: number, host: string) =>
    startServer({ store: server.store, port, host, clientFolder: 'nowhere' })

  it('says in plain words that the port is taken, and what to do', async () => {
    await start()
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const error: unknown = await startOn(port, '127.0.0.1').catch((thrown: unknown) => thrown)
    await new Promise((resolve) => taken.close(resolve))
    expect(error).toBeInstanceOf(StartError)
    expect(error).toMatchObject({
      message: `Port ${port} on 127.0.0.1 is taken by another program.`,
      mend: expect.stringContaining('PORT'),
    })
  })

  it('says in plain words that the host is none of this machine', async () => {
    await start()
    await expect(startOn(0, '192.0.2.1')).rejects.toMatchObject({
      message: '192.0.2.1 is no address of this machine.',
      mend: expect.stringContaining('HOST'),
    })
  })

  it('lets what is under way end, takes nothing new, and can be asked to stop twice', async () => {
    let answer = () => {}
    const wait = new Promise<void>((resolve) => (answer = resolve))
    let asked = () => {}
    const underWay = new Promise<void>((resolve) => (asked = resolve))
    const get = await start({
      wrap: (store) =>
        new Proxy(store, {
          get(target, name: keyof Store) {
            if (name !== 'sources') return target[name].bind(target)
            return async (...args: Parameters<Store['sources']>) => {
              asked()
              await wait
              return target.sources(...args)
            }
          },
        }),
    })
    const slow = server.ask('{ sources { totalCount } }')
    await underWay
    const stopped = Promise.all([server.close(), slow])
    await expect(get('/health/live')).rejects.toThrow('fetch failed')
    answer()
    expect((await stopped)[1]).toEqual({ sources: { totalCount: 2 } })
    server = await startTestServer({ changeSets: [], today })
  })
})
