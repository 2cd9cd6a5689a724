import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer, type Told } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

const get = (
  search: Record<string, string>,
  headers: Record<string, string> = { 'apollo-require-preflight': '1' },
) => fetch(`${server.url}/graphql?${new URLSearchParams(search)}`, { headers })

describe('GraphQL over HTTP', () => {
  it('answers in the type that is asked for', async () => {
    const query = { query: '{ __typename }' }
    const type = async (accept: string) => (await server.post(query, { accept })).headers.get('content-type')
    expect(await type('application/graphql-response+json')).toMatch(
      /^application\/graphql-response\+json; charset=utf-8/,
    )
    expect(await type('application/json')).toMatch(/^application\/json; charset=utf-8/)
    expect(await type('*/*')).toMatch(/^application\/json/)
  })

  it('answers a query by GET, with variables', async () => {
    const response = await get({
      query: 'query ($id: ID!) { node(id: $id) { id } }',
      variables: '{"id":"r:002"}',
    })
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ data: { node: { id: 'r:002' } } })
  })

  it('refuses a GET that a foreign page could have sent', async () => {
    const response = await get({ query: '{ __typename }' }, {})
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST', mend: expect.any(String) } }],
    })
  })

  it('takes one of several operations by its name', async () => {
    const query = 'query A { a: __typename } query B { b: __typename }'
    expect((await server.post({ query, operationName: 'B' })).body).toEqual({ data: { b: 'Query' } })
    for (const operationName of ['C', undefined]) {
      const { status, body } = await server.post({ query, operationName })
      expect(status).toBe(400)
      expect(body.errors).toMatchObject([{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }])
    }
  })

  it('lets itself be introspected', async () => {
    const { __schema } = await server.ask<{ __schema: unknown }>(
      '{ __schema { queryType { name description } } }',
    )
    expect(__schema).toMatchObject({ queryType: { name: 'Query', description: expect.any(String) } })
  })

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'BAD_REQUEST'],
    ['an empty object', {}, 'BAD_REQUEST'],
    ['a list of requests', [{ query: '{ __typename }' }], 'BAD_REQUEST'],
    ['no query', { variables: {} }, 'BAD_REQUEST'],
    ['a query that is no text', { query: 5 }, 'BAD_REQUEST'],
    ['variables that are no object', { query: '{ __typename }', variables: 'x' }, 'BAD_REQUEST'],
    [
      'a persisted query',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['no GraphQL', { query: '{ node(' }, 'GRAPHQL_PARSE_FAILED'],
    ['an empty text', { query: ' ' }, 'GRAPHQL_PARSE_FAILED'],
    ['a field that is not there', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a mutation', { query: 'mutation { erase }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', { query: 'query ($id: ID!) { node(id: $id) { id } }' }, 'BAD_USER_INPUT'],
    [
      'a wrong variable',
      { query: 'query ($n: Int) { sources(first: $n) { totalCount } }', variables: { n: 'ten' } },
      'BAD_USER_INPUT',
    ],
  ])('refuses %s', async (_, request, code) => {
    const { status, body, headers } = await server.post(request, {
      accept: 'application/graphql-response+json',
    })
    expect(body.errors?.[0]?.extensions).toEqual({ code, mend: expect.stringMatching(/\.$/) })
    expect(body).not.toHaveProperty('data')
    expect(status).toBe(code === 'PERSISTED_QUERY_NOT_SUPPORTED' ? 200 : 400)
    expect(headers.get('content-type')).toMatch(/^application\/graphql-response\+json/)
  })

  it('answers a failed field with what else was asked, and status 200', async () => {
    const { status, body } = await server.post({
      query:
        '{ good: node(id: "r:002") { id } bad: node(id: "org:orca-aerospace") { ... on Entity { relations(first: 0) { totalCount } } } }',
    })
    expect(status).toBe(200)
    expect(body.data).toEqual({ good: { id: 'r:002' }, bad: null })
    expect(body.errors).toMatchObject([{ path: ['bad', 'relations'] }])
  })

  it.each([
    ['PUT', 405],
    ['DELETE', 405],
    ['OPTIONS', 405],
  ])('does not know %s', async (method, status) => {
    const response = await fetch(`${server.url}/graphql`, {
      method,
      headers: { 'apollo-require-preflight': '1' },
    })
    expect(response.status).toBe(status)
    expect(response.headers.get('allow')).toBe('GET, POST')
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded'])('refuses a body as %s', async (type) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: '{"query":"{__typename}"}',
    })
    expect(response.status).toBe(400)
    expect(((await response.json()) as Told).errors?.[0]?.extensions.code).toBe('BAD_REQUEST')
  })

  it('compresses what is large', async () => {
    const { headers } = await server.post(
      { query: '{ vocabulary { relationTypes { value label definition } } }' },
      { 'accept-encoding': 'gzip' },
    )
    expect(headers.get('content-encoding')).toBe('gzip')
  })
})

describe('every response', () => {
  const paths = ['/', '/graphql', '/health/live', '/nothing', '/assets/main-3f2a.js']

  it.each(paths)('carries a request id and the security headers: %s', async (path) => {
    const { headers } = await fetch(`${server.url}${path}`)
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{20,}$/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
    const policy = headers.get('content-security-policy')?.split(';')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
      ]),
    )
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https?:|\*/)
  })

  it('keeps the caller’s own request id where it is sound', async () => {
    const idFor = async (id: string) =>
      (await fetch(`${server.url}/health/live`, { headers: { 'x-request-id': id } })).headers.get(
        'x-request-id',
      )
    expect(await idFor('monday-refresh.7')).toBe('monday-refresh.7')
    expect(await idFor('a'.repeat(101))).not.toContain('aaa')
    expect(await idFor('"><script>')).not.toContain('script')
  })
})
