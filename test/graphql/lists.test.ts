import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { entityTypes } from '../../model/vocabulary/entity-types.ts'
import { relationTypes } from '../../model/vocabulary/relation-types.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

const code = async (query: string) => (await server.post({ query })).body.errors?.[0]?.extensions.code

describe('facets', () => {
  it('counts by kind, status, layer and source, with labels', async () => {
    const { facets } = await server.ask<{ facets: Record<string, unknown> }>(`{
      facets(entities: { types: [ORGANIZATION, PERSON] }) {
        entityTypes { value label(languages: [EN]) count }
        relationTypes { value label count } statuses { value count } layers { value count } sources { value label(languages: [EN]) count }
      }
    }`)
    expect(facets).toEqual({
      entityTypes: [
        { value: 'ORGANIZATION', label: 'Organisations', count: 3 },
        { value: 'PERSON', label: 'People', count: 1 },
      ],
      relationTypes: [
        { value: 'HOLDS_POST', label: '직책', count: 1 },
        { value: 'ESTABLISHED', label: '설치·설립', count: 1 },
        { value: 'VISITS', label: '방문', count: 1 },
        { value: 'SEEKS_COOPERATION_WITH', label: '협력 모색', count: 1 },
      ],
      statuses: [
        { value: 'ESTABLISHED', count: 3 },
        { value: 'INTENDED', count: 1 },
      ],
      layers: [
        { value: 'RELEASE', count: 4 },
        { value: 'CONTEXT', count: 1 },
      ],
      sources: [
        { value: 'doc:harbour-release', label: 'Announcement of the harbour visit', count: 4 },
        { value: 'src:port-daily', label: 'Article on the visit', count: 1 },
      ],
    })
  })

  it('refuses an empty list in either filter, and says in which', async () => {
    const { body } = await server.post({
      query: '{ facets(relations: { types: [] }) { statuses { count } } }',
    })
    expect(body.errors).toMatchObject([
      { message: expect.stringMatching(/^relations types/), extensions: { code: 'BAD_FILTER' } },
    ])
    expect(await code('{ facets(entities: { ids: [] }) { statuses { count } } }')).toBe('BAD_FILTER')
  })
})

describe('timeline', () => {
  it('has ties and events by their first possible day', async () => {
    expect(
      await server.ask(
        '{ timeline { totalCount nodes { period { edtf } relation { id } entity { id } } edges { cursor } } }',
      ),
    ).toEqual({
      timeline: {
        totalCount: 3,
        nodes: [
          { period: { edtf: '2025-03-03/2025-03-07' }, relation: null, entity: { id: 'evt:harbour-visit' } },
          { period: { edtf: '2025-03-03/2025-03-07' }, relation: { id: 'r:004' }, entity: null },
          { period: { edtf: '2025-03-05' }, relation: { id: 'r:002' }, entity: null },
        ],
        edges: [
          { cursor: expect.any(String) },
          { cursor: expect.any(String) },
          { cursor: expect.any(String) },
        ],
      },
    })
  })

  it('keeps to what touches an entity, and to a kind of tie', async () => {
    expect(
      await server.ask(`{
        near: timeline(entities: { ids: ["per:min-da-on"] }) { nodes { relation { id } } }
        visits: timeline(filter: { types: [PARTICIPATES_IN] }) { nodes { relation { id } } }
      }`),
    ).toEqual({
      near: { nodes: [{ relation: { id: 'r:002' } }] },
      visits: { nodes: [{ relation: { id: 'r:004' } }] },
    })
  })
})

describe('sources', () => {
  it('are listed with what is known of them', async () => {
    expect(
      await server.ask(`{
        sources { totalCount nodes {
          id kind title(languages: [EN]) publisher url publishedOn languages textAttached revision
          sentences(language: EN) { number text } claims(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } }
        } }
      }`),
    ).toEqual({
      sources: {
        totalCount: 2,
        nodes: [
          {
            id: 'doc:harbour-release',
            kind: 'press_release',
            title: 'Announcement of the harbour visit',
            publisher: 'Haebyeol City',
            url: null,
            publishedOn: '2025-02-20',
            languages: ['KO', 'EN'],
            textAttached: true,
            revision: 1,
            sentences: [
              { number: 'en-01', text: 'Haebyeol says that Director Min will call on Orca.' },
              { number: 'en-02', text: 'The two will talk about a shared laboratory.' },
            ],
            claims: { totalCount: 8, nodes: [{ id: 'c:002' }], pageInfo: { hasNextPage: true } },
          },
          {
            id: 'src:port-daily',
            kind: 'news_article',
            title: 'Article on the visit',
            publisher: 'Port Daily',
            url: 'https://news.example/visit',
            publishedOn: '2025-03-06',
            languages: ['EN'],
            textAttached: false,
            revision: 1,
            // Its text is not attached, so that nothing of it is shown.
            sentences: [{ number: 'en-01', text: null }],
            claims: { totalCount: 12, nodes: [{ id: 'c:001' }], pageInfo: { hasNextPage: true } },
          },
        ],
      },
    })
  })
})

describe('gaps', () => {
  it('are found by what they are about and by kind', async () => {
    expect(
      await server.ask(`{
        all: gaps { totalCount }
        about: gaps(about: ["r:002"]) { nodes { id about { __typename id } } }
        merged: gaps(about: ["org:orca-air"]) { nodes { id } }
        kind: gaps(kinds: [REJECTED, TRANSLATION]) { nodes { id statement } }
      }`),
    ).toEqual({
      all: { totalCount: 2 },
      about: {
        nodes: [
          {
            id: 'gap:outcome',
            about: [
              { __typename: 'Event', id: 'evt:orca-meeting' },
              { __typename: 'Relation', id: 'r:002' },
            ],
          },
        ],
      },
      merged: { nodes: [{ id: 'gap:no-partner' }] },
      kind: { nodes: [{ id: 'gap:no-partner', statement: '두 곳은 협력 관계가 아니다.' }] },
    })
  })

  it('refuses empty lists and records that are not there', async () => {
    expect(await code('{ gaps(about: []) { totalCount } }')).toBe('BAD_FILTER')
    expect(await code('{ gaps(kinds: []) { totalCount } }')).toBe('BAD_FILTER')
    expect(await code('{ gaps(about: ["org:nowhere"]) { totalCount } }')).toBe('NOT_FOUND')
  })
})

describe('vocabulary', () => {
  it('explains every type and status in both languages', async () => {
    const { vocabulary } = await server.ask<{
      vocabulary: Record<string, { value: string; label: string; definition: string }[]>
    }>(
      `{ vocabulary { ${['entityTypes', 'relationTypes', 'statuses'].map((list) => `${list} { value label definition(languages: [EN]) }`).join(' ')} } }`,
    )
    expect(vocabulary['entityTypes']?.map(({ value }) => value)).toEqual(entityTypes)
    expect(vocabulary['relationTypes']?.map(({ value }) => value)).toEqual(relationTypes)
    expect(vocabulary['statuses']).toContainEqual({
      value: 'ASPIRATION',
      label: '포부',
      definition: 'A hoped-for end state',
    })
  })
})

describe('namedSets', () => {
  it('hold whatever one of their filters finds', async () => {
    expect(
      await server.ask(
        '{ namedSets { id name description(languages: [EN]) entities(first: 1) { totalCount nodes { id } } } }',
      ),
    ).toEqual({
      namedSets: [
        {
          id: 'set:partners',
          name: '협력 후보',
          description: 'Firms of Northland',
          entities: { totalCount: 2, nodes: [{ id: 'org:verity-office' }] },
        },
      ],
    })
  })
})
