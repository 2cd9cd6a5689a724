import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'
import { changeSet, entity } from './fixtures/records.ts'

/** 25 products beside the one of the harbour, in the order of their names: 가마 01 … 가마 25. */
const numbers = Array.from({ length: 25 }, (_, index) => String(index + 1).padStart(2, '0'))
const kilns = changeSet(
  'chg:kilns',
  numbers.map((number) => entity(`prod:kiln-${number}`, 'PRODUCT', [`가마 ${number}`, `Kiln ${number}`])),
)

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour, kilns], today })
})
afterAll(() => server.close())

interface Page {
  totalCount: number
  nodes: { id: string }[]
  edges: { cursor: string; node: { id: string } }[]
  pageInfo: {
    hasNextPage: boolean
    hasPreviousPage: boolean
    startCursor: string | null
    endCursor: string | null
  }
}

const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
  entities(filter: { types: [PRODUCT] }, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`
const page = async (variables: Record<string, unknown>) =>
  (await server.ask<{ entities: Page }>(query, variables)).entities
const code = async (variables: Record<string, unknown>) =>
  (await server.post({ query, variables })).body.errors?.[0]?.extensions.code
const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id)
const kilnIds = (from: number, to: number) =>
  numbers.slice(from - 1, to).map((number) => `prod:kiln-${number}`)

describe('a page', () => {
  it('has 20 items where no size is given, and tells the whole number', async () => {
    const found = await page({})
    expect(found.totalCount).toBe(26)
    expect(idsOf(found)).toEqual(kilnIds(1, 20))
    expect(found.edges.map(({ node }) => node)).toEqual(found.nodes)
    expect(found.pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: found.edges[0]?.cursor,
      endCursor: found.edges.at(-1)?.cursor,
    })
  })

  it('leads on to the next, and back', async () => {
    const first = await page({ first: 10 })
    const second = await page({ first: 10, after: first.pageInfo.endCursor })
    const third = await page({ first: 10, after: second.pageInfo.endCursor })
    expect(idsOf(second)).toEqual(kilnIds(11, 20))
    expect(idsOf(third)).toEqual([...kilnIds(21, 25), 'prod:tern'])
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true })
    const back = await page({ last: 10, before: third.pageInfo.startCursor })
    expect(idsOf(back)).toEqual(idsOf(second))
    expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
    expect(idsOf(await page({ last: 1 }))).toEqual(['prod:tern'])
  })

  it('keeps its place when others come before it', async () => {
    const first = await page({ first: 5 })
    await server.store.apply(changeSet('chg:early', [entity('prod:early', 'PRODUCT', ['가나', 'Early'])]))
    expect(idsOf(await page({ first: 2, after: first.pageInfo.endCursor }))).toEqual(kilnIds(6, 7))
    await server.store.apply(
      changeSet('chg:late', [entity('prod:between', 'PRODUCT', ['가마 05a', 'Between'])]),
    )
    expect(idsOf(await page({ first: 2, after: first.pageInfo.endCursor }))).toEqual([
      'prod:between',
      ...kilnIds(6, 6),
    ])
  })

  it.each([
    [{ first: 0 }, 'BAD_PAGE'],
    [{ first: -1 }, 'BAD_PAGE'],
    [{ first: 101 }, 'BAD_PAGE'],
    [{ last: 0 }, 'BAD_PAGE'],
    [{ last: 101 }, 'BAD_PAGE'],
    [{ first: 5, last: 5 }, 'BAD_PAGE'],
    [{ after: 'nonsense' }, 'BAD_CURSOR'],
    [{ before: '' }, 'BAD_CURSOR'],
    [{ after: Buffer.from('{"id":1}').toString('base64url') }, 'BAD_CURSOR'],
  ])('refuses %j with %s', async (variables, expected) => {
    expect(await code(variables)).toBe(expected)
  })

  it('takes 1 to 100', async () => {
    expect(await code({ first: 1 })).toBeUndefined()
    expect(await code({ last: 100 })).toBeUndefined()
    expect(await code({ first: null, last: null, after: null, before: null })).toBeUndefined()
  })
})

describe('every connection', () => {
  it.each([
    '{ relations(first: 0) { totalCount } }',
    '{ timeline(first: 1, last: 1) { totalCount } }',
    '{ sources(first: 101) { totalCount } }',
    '{ gaps(first: 0) { totalCount } }',
    '{ node(id: "org:orca-aerospace") { ... on Entity { relations(last: 0) { totalCount } } } }',
    '{ node(id: "doc:harbour-release") { ... on Source { claims(first: 0) { totalCount } } } }',
    '{ namedSets { entities(first: 0) { totalCount } } }',
  ])('keeps to the bounds: %s', async (text) => {
    const { body } = await server.post({ query: text })
    expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_PAGE', mend: expect.any(String) } }])
  })
})
