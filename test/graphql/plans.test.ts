import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compiledPlan, interpretedPlan } from '../../server/execution/compiled.ts'
import { DocumentStore } from '../../server/execution/documents.ts'
import { parse, validate } from '../../server/graphql.ts'
import { RequestReads } from '../../server/execution/reads.ts'
import { changeSetLoader } from '../../server/loaders.ts'
import { schema } from '../../server/schema/index.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

function context() {
  const read = { today }
  return {
    store: new RequestReads(server.store),
    read,
    requestId: 'test',
    caller: 'test',
    changeSets: changeSetLoader(server.store, read),
    spending: { cost: 1, limit: 10, remaining: 9, resetAt: '2025-03-10T00:01:00Z' },
  }
}

/** The answers of both plans to one document, as the caller would see them. */
async function answers(text: string, variables: Record<string, unknown>) {
  const document = parse(text)
  expect(validate(schema, document)).toEqual([])
  const compiled = compiledPlan(schema, document)
  const run = async (plan: NonNullable<typeof compiled>) =>
    JSON.parse(JSON.stringify(await plan(context(), variables))) as unknown
  return {
    compiled: compiled && (await run(compiled)),
    interpreted: await run(interpretedPlan(schema, document)),
  }
}

const queries: [string, string, Record<string, unknown>][] = [
  [
    'interfaces and lists',
    'query ($ids: [ID!]!) { neighborhood(ids: $ids) { entities { __typename id label names { text source { id } } location { latitude } facts { id claims { id } } } relations { from { id } to { id label } status statement } hidden { entity { id } count } } }',
    { ids: ['org:orca-aerospace'] },
  ],
  [
    'what only one type has',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Relation { type from { id } } ... on Entity { subtype } ... on Sentence { text } } }',
    { ids: ['r:002', 'org:orca-air', 'nothing', 'doc:harbour-release#ko-01'] },
  ],
  [
    'connections and loaders',
    'query ($n: Int) { sources(first: $n) { edges { cursor node { id claims(first: $n) { nodes { id enteredBy { id } sentences { claims { id } } } } } } pageInfo { hasNextPage } } }',
    { n: 1 },
  ],
  [
    'fragments',
    'query ($id: ID!) { node(id: $id) { ...a ...b } } fragment a on Entity { id label } fragment b on Node { id ... on Organization { identifiers { url } } }',
    { id: 'org:orca-aerospace' },
  ],
  [
    'aliases and arguments',
    '{ a: vocabulary { s: statuses { value en: label(languages: [EN]) ko: label } } b: gaps(kinds: [REJECTED]) { totalCount } }',
    {},
  ],
  [
    'nothing skipped',
    'query ($id: ID!, $yes: Boolean!) { node(id: $id) { id @include(if: $yes) ...a @include(if: $yes) } } fragment a on Entity { label @skip(if: $yes) subtype }',
    { id: 'org:orca-aerospace', yes: true },
  ],
  [
    'all skipped',
    'query ($id: ID!, $yes: Boolean!) { node(id: $id) { __typename id @include(if: $yes) ...a @include(if: $yes) } } fragment a on Entity { label @skip(if: $yes) subtype }',
    { id: 'org:orca-aerospace', yes: false },
  ],
  [
    'a field refused in a nullable place',
    'query ($id: ID!) { node(id: $id) { ... on Entity { relations(first: 0) { totalCount } } } rateLimit { cost } }',
    { id: 'org:orca-aerospace' },
  ],
  [
    'a field refused where nothing may be null',
    'query ($ids: [ID!]!) { neighborhood(ids: $ids) { truncated } }',
    { ids: ['org:nowhere'] },
  ],
]

describe('a compiled plan', () => {
  it.each(queries)('answers as the interpreter does: %s', async (_, text, variables) => {
    const { compiled, interpreted } = await answers(text, variables)
    expect(compiled).not.toBeNull()
    expect(compiled).toEqual(interpreted)
  })

  it('is never made of a text that could become code', async () => {
    // graphql-jit takes a string literal with this beginning for a date, and writes what follows into its code.
    const literal = '__MAGIC_DATE__33a9e76d_02e0_4128_8e92_3530ad3da74dglobalThis.injected=true'
    const query = `{ node(id: "${literal}") { id } }`
    expect(compiledPlan(schema, parse(query))).toBeNull()
    for (let time = 0; time < 6; time += 1) expect(await server.ask(query)).toEqual({ node: null })
    expect(globalThis).not.toHaveProperty('injected')
    const byVariable = 'query ($id: ID!) { node(id: $id) { id } }'
    for (let time = 0; time < 6; time += 1)
      expect(await server.ask(byVariable, { id: literal })).toEqual({ node: null })
    expect(globalThis).not.toHaveProperty('injected')
  })

  it('is not made of response names that mean something to JavaScript, nor of what would grow too large', () => {
    expect(compiledPlan(schema, parse('{ __proto__: vocabulary { statuses { value } } }'))).toBeNull()
    const nested = 'relations { nodes { from { id label '.repeat(3) + '} } } '.repeat(3)
    expect(compiledPlan(schema, parse(`{ entities { nodes { ${nested} } } }`))).toBeNull()
  })

  it('comes into use when a document is asked again, without a difference', async () => {
    const query = 'query Again($id: ID!) { node(id: $id) { id ... on Entity { label(languages: [EN]) } } }'
    for (let time = 0; time < 6; time += 1)
      expect(await server.ask(query, { id: 'org:orca-aerospace' })).toEqual({
        node: { id: 'org:orca-aerospace', label: 'Orca Aerospace' },
      })
  })
})

describe('the document store', () => {
  const text = (index: number, length: number) => `{ node(id: "${index}${'x'.repeat(length)}") { id } }`

  /** Sets this many documents of about this length, and asks for the first again before each. */
  async function filled(count: number, length: number): Promise<DocumentStore> {
    const store = new DocumentStore()
    for (let index = 0; index < count; index += 1) {
      await store.get('0')
      await store.set(String(index), parse(text(index, length)))
    }
    return store
  }

  it('forgets what was not asked for the longest, however many come', async () => {
    const store = await filled(1_100, 1)
    expect(store.holds(text(0, 1))).toBe(true)
    expect(store.holds(text(1, 1))).toBe(false)
    expect(await store.get('1')).toBeUndefined()
    expect(await store.get('1099')).toBeDefined()
  })

  it('keeps the fewer the longer they are', async () => {
    const store = await filled(200, 5_000)
    expect(store.holds(text(0, 5_000))).toBe(true)
    expect(store.holds(text(100, 5_000))).toBe(false)
    expect(store.holds(text(199, 5_000))).toBe(true)
  })
})
