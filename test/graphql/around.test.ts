import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

const code = async (query: string) => (await server.post({ query })).body.errors?.[0]?.extensions.code

describe('search', () => {
  const hits = (query: string, more = '') =>
    server.ask<{ search: Record<string, unknown> }>(
      `query ($query: String!) { search(query: $query${more}) { repaired truncated hits { entity { id } matchedName { text } matchedBy score } } }`,
      { query },
    )

  it('finds in either script, and says which name matched', async () => {
    const { search } = await hits('orca aerospace hold')
    expect(search).toMatchObject({
      repaired: null,
      hits: [
        {
          entity: { id: 'org:orca-aerospace' },
          matchedName: { text: 'Orca Aerospace Holdings' },
          matchedBy: expect.any(String),
        },
      ],
    })
  })

  it('finds by initial consonants and by the wrong keyboard layout', async () => {
    expect((await hits('ㅎㅂㅅ')).search).toMatchObject({ hits: [{ entity: { id: 'org:haebyeol-city' } }] })
    expect((await hits('goquftl')).search).toMatchObject({
      repaired: '해별시',
      hits: [{ entity: { id: 'org:haebyeol-city' } }],
    })
  })

  it('calls what was found by a spelling that is never shown by its label', async () => {
    expect((await hits('범고래우주')).search).toMatchObject({
      hits: [{ entity: { id: 'org:orca-aerospace' }, matchedName: { text: '오르카 에어로스페이스' } }],
    })
  })

  it('keeps to a filter and a number', async () => {
    expect((await hits('오르카', ', filter: { types: [EVENT] }')).search).toMatchObject({
      hits: [{ entity: { id: 'evt:orca-meeting' } }],
    })
    const { search } = await hits('오르카', ', first: 1')
    expect(search).toMatchObject({ truncated: true })
    expect(search['hits']).toHaveLength(1)
  })

  it('finds nothing for nothing', async () => {
    expect((await hits('없는이름')).search).toEqual({ repaired: null, truncated: false, hits: [] })
    expect((await hits('')).search).toMatchObject({ hits: [] })
  })

  it('refuses a number out of bounds and a query that is no name', async () => {
    expect(await code('{ search(query: "a", first: 0) { truncated } }')).toBe('BAD_PAGE')
    expect(await code('{ search(query: "a", first: 51) { truncated } }')).toBe('BAD_PAGE')
    expect(await code('{ search(query: "a", filter: { ids: [] }) { truncated } }')).toBe('BAD_FILTER')
    expect(await code(`{ search(query: "${'가'.repeat(201)}") { truncated } }`)).toBe('BAD_FILTER')
  })
})

describe('neighborhood', () => {
  it('is the entity, its neighbours by the firmest tie, the ties between them and what is hidden', async () => {
    expect(
      await server.ask(`{
        neighborhood(ids: ["org:orca-air"], limit: 3) {
          entities { id } relations { id } truncated hidden { entity { id } type direction count }
        }
      }`),
    ).toEqual({
      neighborhood: {
        entities: [{ id: 'org:orca-aerospace' }, { id: 'evt:orca-meeting' }, { id: 'per:min-da-on' }],
        relations: [{ id: 'r:002' }],
        truncated: true,
        hidden: [
          { entity: { id: 'org:orca-aerospace' }, type: 'ACTIVE_IN', direction: 'OUT', count: 1 },
          { entity: { id: 'org:orca-aerospace' }, type: 'LOCATED_IN', direction: 'OUT', count: 1 },
          { entity: { id: 'org:orca-aerospace' }, type: 'SEEKS_COOPERATION_WITH', direction: 'IN', count: 1 },
          { entity: { id: 'evt:orca-meeting' }, type: 'PART_OF', direction: 'OUT', count: 1 },
          { entity: { id: 'per:min-da-on' }, type: 'HOLDS_POST', direction: 'OUT', count: 1 },
        ],
      },
    })
  })

  it('follows only the ties and kinds that are asked for', async () => {
    expect(
      await server.ask(`{
        ties: neighborhood(ids: ["org:orca-aerospace"], filter: { types: [LOCATED_IN] }) { entities { id } truncated }
        kinds: neighborhood(ids: ["org:orca-aerospace"], types: [SECTOR]) { entities { id } }
      }`),
    ).toEqual({
      ties: { entities: [{ id: 'org:orca-aerospace' }, { id: 'place:port-verity' }], truncated: false },
      kinds: { entities: [{ id: 'org:orca-aerospace' }, { id: 'sec:aviation' }] },
    })
  })

  it('refuses what cannot be', async () => {
    expect(await code('{ neighborhood(ids: ["org:nowhere"]) { truncated } }')).toBe('NOT_FOUND')
    expect(await code('{ neighborhood(ids: []) { truncated } }')).toBe('BAD_FILTER')
    expect(await code('{ neighborhood(ids: ["sec:aviation"], types: []) { truncated } }')).toBe('BAD_FILTER')
    expect(await code('{ neighborhood(ids: ["sec:aviation"], limit: 0) { truncated } }')).toBe('BAD_PAGE')
    expect(await code('{ neighborhood(ids: ["sec:aviation"], limit: 5001) { truncated } }')).toBe('BAD_PAGE')
    expect(await code('{ neighborhood(ids: ["sec:aviation"], limit: 5000) { truncated } }')).toBeUndefined()
  })
})
