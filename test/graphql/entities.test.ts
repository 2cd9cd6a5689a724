import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

/** Fields of one entity, asked by its id. */
async function entity(id: string, fields: string): Promise<unknown> {
  const { node } = await server.ask(`query ($id: ID!) { node(id: $id) { ... on Entity { ${fields} } } }`, {
    id,
  })
  return node
}

describe('an entity', () => {
  it('is called by the first language that has a name', async () => {
    expect(
      await entity(
        'org:haebyeol-city',
        'label ko: label(languages: [KO]) en: label(languages: [EN, KO]) none: label(languages: []) null: label(languages: null) shortLabel shortEn: shortLabel(languages: [EN])',
      ),
    ).toEqual({
      label: '해별시',
      ko: '해별시',
      en: 'Haebyeol City',
      none: '해별시',
      null: '해별시',
      shortLabel: '해별',
      shortEn: 'Haebyeol City',
    })
  })

  it('shows its names, where they come from, and its identifiers with their pages', async () => {
    expect(
      await entity(
        'org:orca-aerospace',
        'type subtype names { text language kind source { id } } identifiers { scheme value url verified } formerIds revision',
      ),
    ).toEqual({
      type: 'ORGANIZATION',
      subtype: 'company',
      names: [
        { text: '오르카 에어로스페이스', language: 'ko', kind: 'main', source: null },
        { text: 'Orca Aerospace', language: 'en', kind: 'main', source: null },
        {
          text: 'Orca Aerospace Holdings',
          language: 'en',
          kind: 'official',
          source: { id: 'src:port-daily' },
        },
        { text: '오르카항공', language: 'ko', kind: 'misnomer', source: { id: 'doc:harbour-release' } },
      ],
      identifiers: [
        {
          scheme: 'Wikidata',
          value: 'Q424242',
          url: 'https://www.wikidata.org/wiki/Q424242',
          verified: true,
        },
        { scheme: 'Harbour Register', value: '77', url: null, verified: false },
      ],
      formerIds: ['org:orca-air'],
      revision: 1,
    })
  })

  it('has a place on the map, a country and a time of its own', async () => {
    expect(
      await entity(
        'place:port-verity',
        'location { latitude longitude precision timeZone fact { id text(languages: [EN]) } }',
      ),
    ).toEqual({
      location: {
        latitude: 60.39,
        longitude: -5.32,
        precision: 'city',
        timeZone: 'Europe/Oslo',
        fact: { id: 'f:port-verity-coordinates', text: '60.39° N, 5.32° W' },
      },
    })
    expect(
      await entity('org:orca-aerospace', 'country location { precision } period { edtf } timing'),
    ).toEqual({
      country: 'NO',
      location: null,
      period: null,
      timing: 'UNDATED',
    })
    expect(
      await entity(
        'evt:harbour-visit',
        'timing period { edtf earliest latest basis stated en: stated(languages: [EN]) }',
      ),
    ).toEqual({
      timing: 'PAST_UNREPORTED',
      period: {
        edtf: '2025-03-03/2025-03-07',
        earliest: '2025-03-03',
        latest: '2025-03-07',
        basis: 'STATED',
        stated: '삼월 첫 주',
        en: 'the first week of March',
      },
    })
  })

  it('tells its facts in words, and leaves out what nothing carries any more', async () => {
    expect(
      await entity(
        'grp:harbour-firms',
        'facts { id property value unit comparator text(languages: [EN]) status claims { id asOf } entity { id } }',
      ),
    ).toEqual({
      facts: [
        {
          id: 'f:harbour-firms-count',
          property: 'STATED_COUNT',
          value: '12',
          unit: 'firms',
          comparator: null,
          text: '12 firms',
          status: 'ESTABLISHED',
          claims: [{ id: 'c:f-harbour-firms-count', asOf: '2025-02' }],
          entity: { id: 'grp:harbour-firms' },
        },
      ],
    })
    expect(await entity('org:orca-aerospace', 'facts { id text(languages: [KO]) }')).toEqual({
      facts: [{ id: 'f:orca-country', text: '노르웨이' }],
    })
  })

  it('tells what is not known of it, who noted what, and which documents speak of it', async () => {
    expect(
      await entity('org:orca-aerospace', 'gaps { id } notes { id text } sources { id } summary'),
    ).toEqual({
      gaps: [{ id: 'gap:no-partner' }],
      notes: [{ id: 'note:call-back', text: 'Call back after the holidays.' }],
      sources: [{ id: 'doc:harbour-release' }, { id: 'src:port-daily' }],
      summary: null,
    })
    expect(await entity('org:haebyeol-city', 'summary en: summary(languages: [EN])')).toEqual({
      summary: '가상의 항구 도시의 시청이다.',
      en: 'The city hall of a fictional harbour town.',
    })
  })

  it('has its ties a page at a time, by direction and filter', async () => {
    expect(
      await entity(
        'org:orca-aerospace',
        `all: relations { totalCount nodes { id } }
         out: relations(direction: OUT) { nodes { id } }
         planned: relations(filter: { layers: [RELEASE] }) { nodes { id status(layers: [RELEASE]) } }
         everything: relations(filter: { includeUnsupported: true }) { totalCount }`,
      ),
    ).toEqual({
      all: { totalCount: 4, nodes: [{ id: 'r:001' }, { id: 'r:002' }, { id: 'r:003' }, { id: 'r:011' }] },
      out: { nodes: [{ id: 'r:001' }, { id: 'r:011' }] },
      planned: {
        nodes: [
          { id: 'r:002', status: 'PLANNED' },
          { id: 'r:003', status: 'INTENDED' },
        ],
      },
      everything: { totalCount: 5 },
    })
  })

  it('counts its ties by type, direction and status; an event counts the visits that belong to it', async () => {
    expect(await entity('evt:orca-meeting', 'relationCounts { type direction status count }')).toEqual({
      relationCounts: [
        { type: 'PART_OF', direction: 'OUT', status: 'PLANNED', count: 1 },
        { type: 'VISITS', direction: 'IN', status: 'ESTABLISHED', count: 1 },
      ],
    })
  })
})

const found = async (filter: Record<string, unknown>) => {
  const query = 'query ($filter: EntityFilter) { entities(filter: $filter, first: 100) { nodes { id } } }'
  const { entities } = await server.ask<{ entities: { nodes: { id: string }[] } }>(query, { filter })
  return entities.nodes.map(({ id }) => id).toSorted()
}

describe('entities', () => {
  it.each<[Record<string, unknown>, string[]]>([
    [{ ids: ['org:orca-air', 'org:nowhere'] }, ['org:orca-aerospace']],
    [{ types: ['PRODUCT', 'SECTOR'] }, ['prod:tern', 'sec:aviation']],
    [{ types: ['PLACE'], subtypes: ['city'] }, ['place:haebyeol', 'place:port-verity']],
    [{ text: 'ㅎㅂㅅ' }, ['org:haebyeol-city']],
    [{ relatedTo: ['org:orca-aerospace'], relatedBy: ['VISITS'] }, ['per:min-da-on']],
    [{ locatedIn: ['place:north-land'], types: ['ORGANIZATION'] }, ['org:orca-aerospace']],
    [{ activeIn: ['sec:aviation'] }, ['org:orca-aerospace']],
    [{ memberOf: ['evt:harbour-visit'] }, ['evt:orca-meeting']],
    [{ countries: ['NO'], excludeIds: ['place:north-land'] }, ['org:orca-aerospace']],
    [{ statuses: ['ASPIRATION'] }, ['ini:joint-lab', 'sec:aviation']],
    [{ ids: ['org:nowhere'] }, []],
    [{ types: null, ids: ['prod:tern'] }, ['prod:tern']],
  ])('finds by %j', async (filter, ids) => {
    expect(await found(filter)).toEqual(ids)
  })

  it('finds all without a filter, by label in Korean', async () => {
    const { entities } = await server.ask<{ entities: { totalCount: number; nodes: { label: string }[] } }>(
      '{ entities(first: 100) { totalCount nodes { label } } }',
    )
    const labels = entities.nodes.map(({ label }) => label)
    expect(entities.totalCount).toBe(16)
    expect(labels).toEqual(labels.toSorted())
  })

  it('puts what has the most ties first by DEGREE', async () => {
    expect(await server.ask('{ entities(orderBy: DEGREE, first: 1) { nodes { id } } }')).toEqual({
      entities: { nodes: [{ id: 'org:orca-aerospace' }] },
    })
  })

  it.each(['{ ids: [] }', '{ types: [] }', '{ countries: ["Norway"] }', '{ text: " " }', '{ statuses: [] }'])(
    'refuses the filter %s',
    async (filter) => {
      const { status, body } = await server.post({ query: `{ entities(filter: ${filter}) { totalCount } }` })
      expect(status).toBe(200)
      expect(body).toMatchObject({
        data: null,
        errors: [{ path: ['entities'], extensions: { code: 'BAD_FILTER', mend: expect.any(String) } }],
      })
    },
  )

  it('names every fault of a filter at once', async () => {
    const { body } = await server.post({
      query: '{ entities(filter: { ids: [], countries: ["x"] }) { totalCount } }',
    })
    expect(body.errors?.[0]?.message).toMatch(/filter ids: .*filter countries/)
  })
})
