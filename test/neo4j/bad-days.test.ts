import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startServer } from '../../server/main.ts'
import { StoreError } from '../../store/errors.ts'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import type { Store } from '../../store/store.ts'
import { faultyProxy, type FaultyProxy } from '../helpers/faulty-proxy.ts'
import { describeOnNeo4j, emptied, type Neo4jServer } from '../helpers/neo4j.ts'
import { startCli } from '../helpers/process.ts'
import { applied, now } from '../helpers/stores.ts'
import { tempFolder } from '../helpers/temp-folder.ts'
import { portChange } from '../contract/example-graph.ts'

const patience = { read: 800, write: 1_200, grace: 300 }
const longest = 5 * (patience.read + patience.grace)

/** A store over a line that can be spoiled; its connections have been in use. */
async function spoilable(
  server: Neo4jServer,
  own: Parameters<typeof openNeo4jStore>[0]['patience'] = patience,
): Promise<{ store: Store; proxy: FaultyProxy }> {
  const proxy = await faultyProxy(server.url)
  const store = await openNeo4jStore({ ...server, url: proxy.url, patience: own })
  onTestFinished(() => store.close())
  await Promise.all(Array.from({ length: 5 }, () => read(store)))
  return { store, proxy }
}

/** Every kind of call that waits for an answer. */
const questions: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  nodes: (store) => read(store),
  search: (store) => store.search({ query: 'nova', first: 5 }, now),
  neighborhood: (store) => store.neighborhood({ ids: ['org:city'], limit: 5 }, now),
  changeSets: (store) => store.changeSets([portChange.id], now),
  health: (store) => store.health(),
}

async function read(store: Store, signal?: AbortSignal): Promise<string | undefined> {
  const { value } = await store.nodes(['org:harbour'], { ...now, signal })
  return value[0]?.record.id
}

const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))

/** Why a question found no answer; fails where it found one, or where it took long beyond the store's patience. */
async function refusalOf(asking: Promise<unknown>): Promise<unknown> {
  const began = performance.now()
  const outcome = await asking.then(
    () => 'answered',
    (error: unknown) => error,
  )
  expect(performance.now() - began).toBeLessThan(longest)
  expect(outcome).toBeInstanceOf(StoreError)
  return outcome
}

const unreachable = expect.objectContaining({
  code: 'UNREACHABLE',
  message: expect.stringMatching(/Neo4j at bolt:\S+ (does not answer|cannot be reached)/),
  mend: expect.stringMatching(/running/),
})
const tooLate = expect.objectContaining({ code: 'DEADLINE', mend: expect.stringMatching(/\S/) })

/** What may happen to the line, after which nobody is answered. */
const faults: Readonly<Record<string, (proxy: FaultyProxy) => void>> = {
  freezes: (proxy) => proxy.freeze(),
  'accepts and never answers': (proxy) => {
    proxy.hush()
    proxy.cut()
  },
}

describeOnNeo4j('a bad day', ([server]) => {
  beforeAll(async () => {
    await emptied(server)
    // With a patience of its own: what a server does for the first time may take long.
    const store = await openNeo4jStore(server)
    await applied(store, portChange)
    for (const ask of Object.values(questions)) await ask(store)
    await store.close()
  })

  describe.each(Object.entries(faults))('on which Neo4j %s', (_, spoil) => {
    it('fails every question within the deadline, and is over as soon as Neo4j answers', async () => {
      const { store, proxy } = await spoilable(server)
      spoil(proxy)
      const asks = Object.values(questions)
      expect(await Promise.all(asks.map((ask) => refusalOf(ask(store))))).toEqual(asks.map(() => unreachable))
      // More of them than there can be connections.
      expect(await times(60, () => refusalOf(read(store)))).toEqual(Array(60).fill(unreachable))
      await proxy.pass()
      for (const ask of asks) expect(await ask(store)).toBeDefined()
    })

    it('lets callers go when they want to go, and none of them is in the way of the next', async () => {
      const { store, proxy } = await spoilable(server)
      spoil(proxy)
      expect(await times(120, () => refusalOf(read(store, AbortSignal.timeout(50))))).toEqual(
        Array(120).fill(tooLate),
      )
      await setTimeout(patience.read + 2 * patience.grace)
      await proxy.pass()
      expect(await read(store)).toBe('org:harbour')
    })

    it('is told by a server over HTTP in words of its own, and passes without a restart', async () => {
      const { store, proxy } = await spoilable(server)
      const url = await served(store)
      expect(await statusOf(`${url}/health/ready`)).toBe(200)
      spoil(proxy)
      const [{ body, text }, ready, live] = await Promise.all([
        asked(url),
        statusOf(`${url}/health/ready`),
        statusOf(`${url}/health/live`),
      ])
      expect(body.errors).toMatchObject([
        { extensions: { code: expect.stringMatching(/^(UNAVAILABLE|DEADLINE)$/), mend: expect.any(String) } },
      ])
      expect(text).not.toMatch(/bolt|127\.0\.0\.1|at .*\.ts/)
      expect([ready, live]).toEqual([503, 200])
      await proxy.pass()
      expect((await asked(url)).body).toEqual({ data: { node: { id: 'org:harbour' } } })
      expect(await statusOf(`${url}/health/ready`)).toBe(200)
    })
  })

  it('of cut connections is noticed by nobody who reads', async () => {
    // The driver waits about a second before it tries again.
    const { store, proxy } = await spoilable(server, {})
    const asking = times(30, () => read(store))
    await setTimeout(3)
    proxy.cut()
    expect(await asking).toEqual(Array(30).fill('org:harbour'))
  })

  it('of connections that were lost without a word is noticed once', async () => {
    const { store, proxy } = await spoilable(server)
    proxy.lose()
    expect(await refusalOf(read(store))).toEqual(unreachable)
    expect(await times(5, () => read(store))).toEqual(Array(5).fill('org:harbour'))
  })

  it('of a slow line slows the answers down and leaves them right', async () => {
    const { store, proxy } = await spoilable(server)
    proxy.delay(25)
    expect(await times(3, () => read(store))).toEqual(Array(3).fill('org:harbour'))
    proxy.delay(longest)
    expect(await refusalOf(read(store))).toEqual(unreachable)
  })

  it('on which Neo4j is gone for a while is over when it is back', async () => {
    const { store, proxy } = await spoilable(server)
    await proxy.refuse()
    expect(await refusalOf(read(store))).toEqual(unreachable)
    await proxy.pass()
    expect(await read(store)).toBe('org:harbour')
  })

  it('does not keep a store from closing: who still waits is told, and no connection is left', async () => {
    const { store, proxy } = await spoilable(server, {})
    proxy.freeze()
    const asking = refusalOf(read(store))
    await setTimeout(50)
    await store.close()
    expect(await asking).toMatchObject({ code: 'CLOSED' })
    await proxy.pass()
    await expect.poll(() => proxy.open(), { timeout: longest }).toBe(0)
  })

  it('does not keep the program from ending', async () => {
    const proxy = await faultyProxy(server.url)
    const program = await startCli(['serve'], {
      env: { STORE: 'neo4j', NEO4J_URL: proxy.url, NEO4J_PASSWORD: server.password, PORT: '0' },
    })
    const [, url = ''] = await program.written(/^Partner Atlas: (http:\S+)$/m)
    proxy.freeze()
    expect(await statusOf(`${url}/health/ready`)).toBe(503)
    program.kill('SIGTERM')
    expect(await program.ended).toMatchObject({ code: 0 })
  })
})

/** A server over a store, until the test has ended. */
async function served(store: Store): Promise<string> {
  const logger = pino({ level: 'silent' })
  const server = await startServer({ store, port: 0, host: '127.0.0.1', clientFolder: tempFolder(), logger })
  onTestFinished(() => server.close())
  return server.url
}

async function statusOf(url: string): Promise<number> {
  const response = await fetch(url)
  await response.text()
  return response.status
}

/** A question by GraphQL. */
async function asked(url: string): Promise<{ body: { data?: unknown; errors?: unknown[] }; text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ node(id: "org:harbour") { id } }' }),
  })
  const text = await response.text()
  return { text, body: JSON.parse(text) as { data?: unknown; errors?: unknown[] } }
}
