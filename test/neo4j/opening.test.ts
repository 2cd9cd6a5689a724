import { createServer, type AddressInfo } from 'node:net'
import neo4j from 'neo4j-driver'
import { beforeAll, expect, it, onTestFinished } from 'vitest'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import { describeOnNeo4j, emptied, type Neo4jServer } from '../helpers/neo4j.ts'
import { freePort, runCli, type Ended } from '../helpers/process.ts'
import { applied, now } from '../helpers/stores.ts'
import { portChange } from '../contract/example-graph.ts'

const patience = { read: 500, write: 3_000, grace: 500 }
const longest = 5 * (patience.read + patience.grace)
const wrongPassword = 'nobody-knows-2741'

/** What comes of opening a store, which is closed again. */
async function opening(settings: Parameters<typeof openNeo4jStore>[0]): Promise<unknown> {
  try {
    await (await openNeo4jStore(settings)).close()
  } catch (error) {
    return error
  }
  return 'opened'
}

const refused = (code: string, text: string | RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(text), mend: expect.stringMatching(/\S/) })

/** The program, told of a Neo4j by its settings. */
function cli(command: 'serve' | 'seed', { url, password }: { url: string; password: string }, more = {}) {
  const env = { STORE: 'neo4j', NEO4J_URL: url, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: password, PORT: '0' }
  return runCli([command], { env: { ...env, ...more } })
}

/** How the program ends that cannot have its Neo4j: told once, in a line, with nothing of its insides. */
function expectPlainEnd({ code, stdout, stderr }: Ended, text: RegExp): void {
  expect(stderr).toMatch(text)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(stdout + stderr).not.toMatch(/^\s+at |node_modules|neo4j-driver|StoreError|partner-atlas:/m)
  expect(code).toBe(1)
}

/** Everything that a database holds, its rules and indexes too. */
async function contents(server: Neo4jServer): Promise<unknown> {
  const list = (text: string) => cypher(server, text)
  return {
    nodes: await list(
      'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY elementId(n)',
    ),
    ties: await list('MATCH ()-[r]->() RETURN type(r) AS type, properties(r) AS properties'),
    rules: await list('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name'),
    indexes: await list('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
  }
}

async function cypher(
  { url, user, password }: Neo4jServer,
  text: string,
): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(url, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  try {
    const { records } = await driver.executeQuery(text)
    return records.map((record) => record.toObject())
  } finally {
    await driver.close()
  }
}

/** A database as it is when it was just made: without rules and indexes, which are not emptied otherwise. */
async function bare(server: Neo4jServer): Promise<void> {
  await emptied(server)
  for (const { name } of await cypher(server, 'SHOW CONSTRAINTS YIELD name'))
    await cypher(server, `DROP CONSTRAINT ${String(name)}`)
  for (const { name } of await cypher(
    server,
    'SHOW INDEXES YIELD name, type WHERE type <> "LOOKUP" RETURN name',
  ))
    await cypher(server, `DROP INDEX ${String(name)}`)
}

describeOnNeo4j('opening', ([server]) => {
  // The program tries for some seconds, in which the other tests need not wait.
  let inVain: Promise<Ended[]>
  let unanswered: Promise<Ended[]>
  beforeAll(async () => {
    const nowhere = { url: `neo4j://127.0.0.1:${await freePort()}`, password: server.password }
    inVain = Promise.all([cli('serve', nowhere), cli('seed', nowhere)])
    const silent = createServer((socket) => socket.on('error', () => undefined).resume())
    await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const there = { url: `bolt://127.0.0.1:${port}`, password: server.password }
    unanswered = Promise.all([cli('serve', there), cli('seed', there)]).finally(() => silent.close())
  })

  it.each(['neo4j', 'bolt'])('tells where nobody listens, by %s://', async (scheme) => {
    const url = `${scheme}://127.0.0.1:${await freePort()}`
    const began = performance.now()
    expect(await opening({ ...server, url, patience })).toEqual(refused('UNREACHABLE', url))
    expect(performance.now() - began).toBeLessThan(longest)
  })

  it.each([
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
    ['a mail server', '220 mail.example ESMTP\r\n'],
  ])('tells where %s answers', async (_, hello) => {
    const other = createServer((socket) => socket.on('error', () => undefined).write(hello))
    onTestFinished(() => void other.close())
    await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve))
    const url = `neo4j://127.0.0.1:${(other.address() as AddressInfo).port}`
    const refusal = await opening({ ...server, url, patience })
    expect(refusal).toEqual(refused('UNREACHABLE', /no Neo4j/))
    expect(refusal).toMatchObject({ mend: expect.stringMatching(/NEO4J_URL.*7687/) })
  })

  it('tells a wrong password, and never shows it', async () => {
    const wrong = { ...server, password: wrongPassword }
    const refusal = await opening({ ...wrong, patience })
    expect(refusal).toEqual(refused('WRONG_PASSWORD', /user and password/))
    expect(refusal).toMatchObject({ mend: expect.stringMatching(/NEO4J_PASSWORD/) })
    expect(String(refusal) + JSON.stringify(refusal)).not.toContain(wrongPassword)
    const ended = await cli('seed', wrong)
    expectPlainEnd(ended, /does not accept this user and password/)
    expect(ended.stdout + ended.stderr).not.toContain(wrongPassword)
    // The right one is taken at once: too few wrong ones came for the server to shut the user out.
    expect(await opening(server)).toBe('opened')
  })

  it.each(['neo4j', 'bolt'])('tells that there is no such database, by %s://', async (scheme) => {
    const url = server.url.replace(/^\w+/, scheme)
    const database = 'no-such-thing'
    const refusal = await opening({ ...server, url, database, patience })
    expect(refusal).toEqual(refused('UNREACHABLE', /no database no-such-thing/))
    expect(refusal).toMatchObject({ mend: expect.stringMatching(/NEO4J_DATABASE/) })
  })

  it('refuses a database that holds something else, and changes nothing in it', async () => {
    await bare(server)
    await cypher(server, 'CREATE (:Invoice {number: 7})')
    const before = await contents(server)
    expect(await opening(server)).toEqual(refused('FOREIGN_DATA', /something/))
    for (const ended of await Promise.all([cli('serve', server), cli('seed', server)]))
      expectPlainEnd(ended, /nothing was changed in it/)
    expect(await contents(server)).toEqual(before)
    await emptied(server)
  })

  it('refuses what a newer version wrote, and changes nothing in it', async () => {
    await emptied(server)
    expect(await opening(server)).toBe('opened')
    await cypher(server, 'MATCH (a:PartnerAtlas) SET a.migration = 99')
    const before = await contents(server)
    expect(await opening(server)).toEqual(refused('CORRUPT', /newer version/))
    expect(await contents(server)).toEqual(before)
    await emptied(server)
  })

  it('makes a new database ready, however many open it at the same time', async () => {
    await bare(server)
    const opened = await Promise.all([1, 2, 3, 4].map(() => opening(server)))
    expect(opened).toEqual(['opened', 'opened', 'opened', 'opened'])
    const store = await openNeo4jStore(server)
    onTestFinished(() => store.close())
    await applied(store, portChange)
    expect((await store.changeSets([portChange.id], now))[0]).toEqual(portChange)
  })

  it('tells in the program where nobody listens, and ends it', async () => {
    for (const ended of await inVain)
      expectPlainEnd(ended, /Neo4j at neo4j:\S+ cannot be reached\. .*running.*NEO4J_URL/)
  })

  it('tells in the program that Neo4j accepts and never answers, and ends it', async () => {
    for (const ended of await unanswered) expectPlainEnd(ended, /Neo4j at bolt:\S+ cannot be reached\./)
  })
})
