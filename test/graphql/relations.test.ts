import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

async function relation(id: string, fields: string): Promise<unknown> {
  const { node } = await server.ask(`query ($id: ID!) { node(id: $id) { ... on Relation { ${fields} } } }`, {
    id,
  })
  return node
}

describe('a relation', () => {
  it('says what its claims make of it, and in each layer by itself', async () => {
    expect(
      await relation(
        'r:002',
        `type from { id } to { id } event { id label(languages: [EN]) } timing
         status release: status(layers: [RELEASE]) none: status(layers: [USER]) both: status(layers: [RELEASE, CONTEXT])
         leadingClaim { id } statement(languages: [EN]) statusReason(languages: [EN]) period { edtf basis } revision`,
      ),
    ).toEqual({
      type: 'VISITS',
      from: { id: 'per:min-da-on' },
      to: { id: 'org:orca-aerospace' },
      event: { id: 'evt:orca-meeting', label: 'Orca meeting' },
      timing: 'PAST',
      status: 'ESTABLISHED',
      release: 'PLANNED',
      none: 'UNSUPPORTED',
      both: 'ESTABLISHED',
      leadingClaim: { id: 'c:002-paper' },
      statement: 'The Port Daily reports that the visit took place.',
      statusReason: expect.stringMatching(
        /^Established: The Port Daily reports that the visit took place\..*planned/,
      ),
      period: { edtf: '2025-03-05', basis: 'CONTEXT' },
      revision: 1,
    })
  })

  it('has qualifiers with labels, words and entities', async () => {
    const fields = 'qualifiers { name label(languages: [EN]) value text(languages: [EN]) entity { id } }'
    expect(await relation('r:002', fields)).toEqual({
      qualifiers: [
        {
          name: 'event',
          label: 'Event',
          value: 'evt:orca-meeting',
          text: 'Orca meeting',
          entity: { id: 'evt:orca-meeting' },
        },
        { name: 'dayOfLeg', label: 'Day of the leg', value: '2', text: '2', entity: null },
      ],
    })
    expect(await relation('r:005', fields)).toEqual({
      qualifiers: [
        { name: 'role', label: 'Role', value: '국장', text: 'director', entity: null },
        { name: 'start', label: 'Start', value: '2023-07', text: 'July 2023', entity: null },
      ],
    })
    expect(await relation('r:004', 'qualifiers { value text }')).toEqual({
      qualifiers: [{ value: 'participant', text: '참가자' }],
    })
  })

  it('shows every claim with what it rests on', async () => {
    expect(
      await relation(
        'r:002',
        `claims {
           id status explicitness layer attribution asOf confidence standing withdrawn statement note(languages: [EN])
           relation { id } fact { id } source { id textAttached } period { edtf }
           sentences { id number language text alignedWith claims { id } source { id } }
           related { standing claim { id } } enteredBy { id author }
         }`,
      ),
    ).toEqual({
      claims: [
        {
          id: 'c:002',
          status: 'PLANNED',
          explicitness: 'EXPLICIT',
          layer: 'RELEASE',
          attribution: null,
          asOf: null,
          confidence: 'HIGH',
          standing: 'UNCHECKED',
          withdrawn: false,
          statement: '해별시는 민다온 국장이 오르카를 찾아갈 예정이라고 알렸다.',
          note: null,
          relation: { id: 'r:002' },
          fact: null,
          source: { id: 'doc:harbour-release', textAttached: true },
          period: { edtf: '2025-03-05' },
          sentences: [
            {
              id: 'doc:harbour-release#ko-01',
              number: 'ko-01',
              language: 'KO',
              text: '해별시는 민다온 국장이 오르카를 찾아간다고 알렸다.',
              alignedWith: ['en-01'],
              claims: [{ id: 'c:002' }],
              source: { id: 'doc:harbour-release' },
            },
            {
              id: 'doc:harbour-release#en-01',
              number: 'en-01',
              language: 'EN',
              text: 'Haebyeol says that Director Min will call on Orca.',
              alignedWith: ['ko-01'],
              claims: [{ id: 'c:002' }],
              source: { id: 'doc:harbour-release' },
            },
          ],
          related: [{ standing: 'CORROBORATED', claim: { id: 'c:002-paper' } }],
          enteredBy: { id: 'chg:harbour', author: 'Harbour Desk' },
        },
        expect.objectContaining({
          id: 'c:002-paper',
          note: 'The day comes from the article.',
          sentences: [],
          // The other claim names this one; the pair is told from both sides.
          related: [{ standing: 'CORROBORATED', claim: { id: 'c:002' } }],
        }),
      ],
    })
  })

  it('keeps a claim on a fact apart from one on a relation', async () => {
    expect(
      await server.ask(
        '{ node(id: "c:f-orca-country") { ... on Claim { relation { id } fact { id entity { id } } } } }',
      ),
    ).toEqual({
      node: { relation: null, fact: { id: 'f:orca-country', entity: { id: 'org:orca-aerospace' } } },
    })
  })

  it('shows what is not known about it', async () => {
    expect(
      await relation(
        'r:002',
        'gaps { id title(languages: [EN]) source { id } sentences { number } checkedOn } notes { id }',
      ),
    ).toEqual({
      gaps: [
        {
          id: 'gap:outcome',
          title: 'What came of the meeting',
          source: { id: 'doc:harbour-release' },
          sentences: [{ number: 'ko-02' }],
          checkedOn: '2025-03-09',
        },
      ],
      notes: [],
    })
  })

  it('refuses an empty list of layers', async () => {
    const { body } = await server.post({
      query: '{ node(id: "r:002") { ... on Relation { status(layers: []) } } }',
    })
    expect(body).toMatchObject({ data: { node: null }, errors: [{ extensions: { code: 'BAD_FILTER' } }] })
  })
})

describe('relations', () => {
  it.each<[Record<string, unknown>, string[]]>([
    [{ types: ['PART_OF'] }, ['r:009', 'r:010']],
    [{ statuses: ['INTENDED', 'ASPIRATION'] }, ['r:003', 'r:007']],
    [{ statuses: ['UNSUPPORTED'] }, ['r:006']],
    [{ layers: ['RELEASE'], statuses: ['ESTABLISHED'] }, ['r:005', 'r:012']],
    [{ explicitness: ['IMPLIED'] }, ['r:004']],
    [{ timings: ['PAST_UNREPORTED'] }, ['r:004']],
    [{ timings: ['PAST'] }, ['r:002']],
    [{ from: '2025-03-06', to: '2025-03-06' }, ['r:004']],
    [{ sources: ['src:port-daily'], types: ['VISITS', 'SUPPLIES'] }, ['r:002']],
    [{ ids: ['r:006'] }, []],
    [{ ids: ['r:006'], includeUnsupported: true }, ['r:006']],
  ])('finds by %j', async (filter, ids) => {
    const query = 'query ($filter: RelationFilter) { relations(filter: $filter) { totalCount nodes { id } } }'
    expect(await server.ask(query, { filter })).toEqual({
      relations: { totalCount: ids.length, nodes: ids.map((id) => ({ id })) },
    })
  })

  it.each(['{ from: "5 March" }', '{ layers: [] }', '{ sources: [] }'])(
    'refuses the filter %s',
    async (filter) => {
      const { body } = await server.post({ query: `{ relations(filter: ${filter}) { totalCount } }` })
      expect(body).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_FILTER' } }] })
    },
  )
})
