import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

const byId = (id: string) => server.ask(`query ($id: ID!) { node(id: $id) { __typename id } }`, { id })

describe('node', () => {
  it.each([
    ['org:orca-aerospace', 'Organization'],
    ['grp:harbour-firms', 'OrganizationGroup'],
    ['per:min-da-on', 'Person'],
    ['evt:harbour-visit', 'Event'],
    ['place:haebyeol', 'Place'],
    ['ven:orca-plant', 'Venue'],
    ['prod:tern', 'Product'],
    ['sec:aviation', 'Sector'],
    ['mkt:drones', 'Market'],
    ['ini:joint-lab', 'Initiative'],
    ['prj:drone-market', 'Projection'],
    ['r:002', 'Relation'],
    ['c:002', 'Claim'],
    ['f:harbour-visit-period', 'Fact'],
    ['doc:harbour-release', 'Source'],
    ['src:port-daily', 'Source'],
    ['doc:harbour-release#ko-02', 'Sentence'],
    ['gap:outcome', 'Gap'],
    ['note:call-back', 'Note'],
    ['set:partners', 'NamedSet'],
    ['chg:harbour', 'ChangeSet'],
  ])('finds %s as %s', async (id, typeName) => {
    expect(await byId(id)).toEqual({ node: { __typename: typeName, id } })
  })

  it.each([
    'org:nowhere',
    'r:999',
    'chg:nothing',
    'doc:harbour-release#ko-99',
    'src:nothing#ko-01',
    'nonsense',
    '',
  ])('answers null for %j', async (id) => {
    expect(await byId(id)).toEqual({ node: null })
  })

  it('answers a merged id with the survivor', async () => {
    expect(await byId('org:orca-air')).toEqual({
      node: { __typename: 'Organization', id: 'org:orca-aerospace' },
    })
  })
})

describe('nodes', () => {
  it('keeps the order, the repeats and the unknown', async () => {
    const ids = ['c:002', 'org:nowhere', 'doc:harbour-release#en-01', 'org:orca-air', 'c:002', 'chg:harbour']
    expect(await server.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      nodes: [
        { id: 'c:002' },
        null,
        { id: 'doc:harbour-release#en-01' },
        { id: 'org:orca-aerospace' },
        { id: 'c:002' },
        { id: 'chg:harbour' },
      ],
    })
  })

  it('answers nothing for nothing', async () => {
    expect(await server.ask('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] })
  })

  it('takes 100 ids and not one more', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `org:${index}`)
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }'
    expect((await server.ask<{ nodes: unknown[] }>(query, { ids: ids.slice(1) })).nodes).toHaveLength(100)
    const { status, body } = await server.post({ query, variables: { ids } })
    expect(status).toBe(200)
    expect(body.data).toBeNull()
    expect(body.errors).toMatchObject([
      { path: ['nodes'], extensions: { code: 'BAD_PAGE', mend: 'Ask for at most 100 at a time.' } },
    ])
  })

  it('shows what is special to a kind', async () => {
    const { nodes } = await server.ask<{ nodes: unknown[] }>(`{
      nodes(ids: ["note:call-back", "gap:no-partner", "chg:harbour"]) {
        ... on Note { text author at due done about { id } }
        ... on Gap { kind title(languages: [EN]) statement(languages: [EN]) rejected { from { id } relation to { id } } about { id } checkedOn }
        ... on ChangeSet { author at origin note undoes summary(languages: [EN]) changes { kind id action before } }
      }
    }`)
    expect(nodes[0]).toEqual({
      text: 'Call back after the holidays.',
      author: 'Harbour Desk',
      at: '2025-03-08T08:30:00Z',
      due: '2025-03-20',
      done: false,
      about: [{ id: 'org:orca-aerospace' }],
    })
    expect(nodes[1]).toEqual({
      kind: 'REJECTED',
      title: null,
      statement: 'The two are no partners.',
      rejected: {
        from: { id: 'org:haebyeol-city' },
        relation: 'PARTNERS_WITH',
        to: { id: 'org:orca-aerospace' },
      },
      about: [{ id: 'org:haebyeol-city' }, { id: 'org:orca-aerospace' }],
      checkedOn: null,
    })
    expect(nodes[2]).toMatchObject({
      author: 'Harbour Desk',
      at: '2025-02-01T09:00:00Z',
      origin: 'test',
      note: null,
      undoes: null,
      summary: expect.stringMatching(
        /^Added: 2 sources, 16 entities, 12 relations, .*1 note, 1 named set\.$/,
      ),
      changes: expect.arrayContaining([{ kind: 'SET', id: 'set:partners', action: 'CREATE', before: null }]),
    })
  })
})
