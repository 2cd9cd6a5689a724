import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')
const deep = (levels: number) =>
  `{ node(id: "r:002") { ${'... on Relation { claims { relation { '.repeat(levels)} id ${'} } }'.repeat(levels)} } }`

/** Fragments that each spread the next twice: a short text that names very many fields. */
const bomb = `{ node(id: "r:002") { ...f0 } } ${many(
  20,
  (index) =>
    `fragment f${index} on Node { id ${index < 19 ? `a${index}: id ...f${index + 1} ... on Relation { ...f${index + 1} }` : ''} }`,
)}`

describe('a query that asks for too much is refused before work is begun', () => {
  it.each<[string, string, string]>([
    ['tokens', `{ ${many(2_001, () => '__typename')} }`, 'QUERY_TOO_LONG'],
    ['levels', deep(9), 'QUERY_TOO_DEEP'],
    [
      'levels within fragments',
      `{ ...a } fragment a on Query { ${deep(7).slice(2, -2)} ...b } fragment b on Query { ${deep(8).slice(2, -2)} }`,
      'QUERY_TOO_DEEP',
    ],
    ['aliases', `{ node(id: "r:002") { ${many(61, (index) => `a${index}: id`)} } }`, 'TOO_MANY_ALIASES'],
    ['fields of Query', `{ ${many(21, (index) => `a${index}: __typename`)} }`, 'TOO_MANY_ROOT_FIELDS'],
    [
      'fields of Query within fragments',
      `{ ${many(11, (i) => `a${i}: __typename`)} ...f } fragment f on Query { ${many(11, (i) => `b${i}: __typename`)} }`,
      'TOO_MANY_ROOT_FIELDS',
    ],
    ['repeats of one field', `{ vocabulary { ${many(21, () => 'statuses { value }')} } }`, 'QUERY_TOO_LONG'],
    [
      'fragments',
      `{ __typename ...f0 } ${many(41, (i) => `fragment f${i} on Query { __typename }`)}`,
      'QUERY_TOO_LONG',
    ],
    [
      'cost',
      '{ entities(first: 100) { nodes { relations(first: 100) { nodes { to { relations(first: 100) { totalCount } } } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    ['cost hidden in fragments', bomb, 'QUERY_TOO_COSTLY'],
    [
      'history under every claim',
      '{ neighborhood(ids: ["r:1"], limit: 200) { relations { claims { enteredBy { changes { after } } } } } }',
      'QUERY_TOO_COSTLY',
    ],
  ])('%s', async (_, query, code) => {
    const { status, body } = await server.post({ query })
    expect(body.errors?.[0]?.extensions).toEqual({ code, mend: expect.stringMatching(/\.$/) })
    expect(body).not.toHaveProperty('data')
    expect(status).toBe(400)
  })

  it('a body over 1 MB', async () => {
    const { status, body } = await server.post({
      query: '{ __typename }',
      variables: { text: 'x'.repeat(1_000_000) },
    })
    expect(status).toBe(413)
    expect(body).toEqual({
      errors: [
        { message: expect.any(String), extensions: { code: 'BODY_TOO_LARGE', mend: expect.any(String) } },
      ],
    })
  })

  it('a fragment that holds itself, without end', async () => {
    const { body } = await server.post({
      query: '{ ...a } fragment a on Query { ...b } fragment b on Query { __typename ...a }',
    })
    expect(body.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })
})

describe('what a client needs is let through', () => {
  it.each<[string, string]>([
    [
      'a neighbourhood of 200 with all that stands on it',
      `{
      neighborhood(ids: ["org:orca-aerospace"], limit: 200) {
        entities { id type subtype label shortLabel names { text language kind } summary country timing location { latitude longitude } facts { id text status } gaps { id title } }
        relations {
          id type status timing statement from { id } to { id } event { id } period { edtf } qualifiers { name text }
          claims { id status layer statement source { id title } sentences { number text } related { standing claim { id } } }
        }
        hidden { entity { id } type direction count } truncated
      }
    }`,
    ],
    [
      'a plain graph of 5,000',
      '{ neighborhood(ids: ["org:orca-aerospace"], limit: 5000) { entities { id type label } relations { id type from { id } to { id } status } } }',
    ],
    ['14 levels', deep(6)],
    [
      '60 aliases and 20 fields of Query',
      `{ ${many(20, (index) => `a${index}: node(id: "r:002") { x: id y: id }`)} }`,
    ],
    [
      'the introspection that tools send',
      `{ __schema { types { fields { type { ${'ofType { '.repeat(9)} name ${'} '.repeat(9)} } } } } }`,
    ],
  ])('%s', async (_, query) => {
    const { status, body } = await server.post({ query })
    expect(body.errors).toBeUndefined()
    expect(status).toBe(200)
  })
})
