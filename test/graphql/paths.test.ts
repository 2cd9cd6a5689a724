import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ changeSets: [harbour], today })
})
afterAll(() => server.close())

const failure = async (query: string) => (await server.post({ query })).body.errors?.[0]
const code = async (query: string) => (await failure(query))?.extensions.code
/** The chains of a question, each as the ids that it goes along. */
const routes = async (args: string) => {
  const { paths } = await server.ask<{ paths: { paths: { entities: { id: string }[] }[] } }>(
    `{ paths(${args}) { paths { entities { id } } } }`,
  )
  return paths.paths.map(({ entities }) => entities.map(({ id }) => id).join(' '))
}

describe('paths', () => {
  it('are chains of entities and the ties between them, with their length and their weakest rung', async () => {
    expect(
      await server.ask(`{
        paths(from: ["org:haebyeol-city"], to: ["org:orca-aerospace"]) {
          truncated
          paths { __typename entities { __typename id label } relations { id status } length weakestStatus }
        }
      }`),
    ).toEqual({
      paths: {
        truncated: false,
        paths: [
          {
            __typename: 'Path',
            entities: [
              { __typename: 'Organization', id: 'org:haebyeol-city', label: '해별시' },
              { __typename: 'Person', id: 'per:min-da-on', label: '민다온 국장' },
              { __typename: 'Organization', id: 'org:orca-aerospace', label: '오르카 에어로스페이스' },
            ],
            relations: [
              { id: 'r:005', status: 'ESTABLISHED' },
              { id: 'r:002', status: 'ESTABLISHED' },
            ],
            length: 2,
            weakestStatus: 'ESTABLISHED',
          },
        ],
      },
    })
  })

  it('are told in the language asked for, in Korean unless another is', async () => {
    const { paths } = await server.ask<{ paths: { paths: Record<string, string>[] } }>(`{
      paths(from: ["org:haebyeol-city"], to: ["org:orca-aerospace"]) {
        paths { plain: explanation ko: explanation(languages: [KO]) en: explanation(languages: [EN]) }
      }
    }`)
    const [path] = paths.paths
    expect(path?.['plain']).toBe(path?.['ko'])
    expect(path?.['ko']).toMatch(/민다온.*오르카 에어로스페이스.*방문함.*Port Daily.*모든 관계가 실재함\.$/)
    expect(path?.['en']).toMatch(/visited Orca Aerospace .*Port Daily.*Every tie is established\.$/)
  })

  it('take established ties alone, unless the filter names others', async () => {
    const ends = 'from: ["org:haebyeol-city"], to: ["org:orca-aerospace"]'
    const known = 'org:haebyeol-city per:min-da-on org:orca-aerospace'
    expect(await routes(ends)).toEqual([known])
    expect(await routes(`${ends}, filter: {}`)).toEqual([known])
    expect(await routes(`${ends}, filter: { statuses: [ESTABLISHED, INTENDED] }`)).toEqual([
      'org:haebyeol-city org:orca-aerospace',
      known,
    ])
    expect(await routes(`${ends}, filter: { types: [HOLDS_POST] }`)).toEqual([])
  })

  it('are judged by the layers asked for, in their rung and in their words', async () => {
    const ends = 'from: ["org:haebyeol-city"], to: ["org:orca-aerospace"]'
    expect(await routes(`${ends}, filter: { layers: [RELEASE] }`)).toEqual([])
    expect(
      await server.ask(`{
        paths(${ends}, filter: { layers: [RELEASE], statuses: [ESTABLISHED, PLANNED] }) {
          paths { weakestStatus explanation(languages: [EN]) relations { status(layers: [RELEASE]) } }
        }
      }`),
    ).toEqual({
      paths: {
        paths: [
          {
            weakestStatus: 'PLANNED',
            explanation: expect.stringMatching(/was to visit Orca Aerospace .*only planned/),
            relations: [{ status: 'ESTABLISHED' }, { status: 'PLANNED' }],
          },
        ],
      },
    })
  })

  it('are no longer than four ties and no more than ten, unless asked', async () => {
    const far = 'from: ["org:verity-office"], to: ["place:north-land"]'
    expect(await routes(far)).toEqual([])
    expect(await routes(`${far}, maxLength: 5`)).toEqual([
      'org:verity-office org:haebyeol-city per:min-da-on org:orca-aerospace place:port-verity place:north-land',
    ])
    const many =
      'from: ["per:min-da-on"], to: ["org:orca-aerospace", "evt:orca-meeting", "org:haebyeol-city"]'
    expect(await routes(many)).toHaveLength(3)
    expect(await server.ask(`{ paths(${many}, first: 2) { truncated paths { length } } }`)).toEqual({
      paths: { truncated: true, paths: [{ length: 1 }, { length: 1 }] },
    })
  })

  it('go to an event that a tie belongs to', async () => {
    expect(await routes('from: ["org:orca-aerospace"], to: ["evt:orca-meeting"]')).toEqual([
      'org:orca-aerospace evt:orca-meeting',
    ])
  })

  it('take a merged id for its survivor', async () => {
    expect(await routes('from: ["org:orca-air"], to: ["place:port-verity"]')).toEqual([
      'org:orca-aerospace place:port-verity',
    ])
  })

  it('take null for no filter and for the usual bounds', async () => {
    const asked =
      'from: ["org:orca-aerospace"], to: ["sec:aviation"], filter: null, maxLength: null, first: null'
    expect(await routes(asked)).toEqual(['org:orca-aerospace sec:aviation'])
  })

  it('cost by how many are asked for, and more than nothing', async () => {
    const cost = async (first: number) => {
      const { rateLimit } = await server.ask<{ rateLimit: { cost: number } }>(
        `{ paths(from: ["sec:aviation"], to: ["sec:aviation"], first: ${first}) { paths { relations { id } } } rateLimit { cost } }`,
      )
      return rateLimit.cost
    }
    expect(await cost(1)).toBeGreaterThan(100)
    expect(await cost(50)).toBeGreaterThan((await cost(1)) + 49 * 4)
  })
})

describe('a question for paths', () => {
  const ask = (args: string) => `{ paths(${args}) { truncated } }`
  const known = '["sec:aviation"]'

  it.each([
    [`from: ["org:nowhere"], to: ${known}`, 'NOT_FOUND'],
    [`from: ${known}, to: ["sec:aviation", "r:001"]`, 'NOT_FOUND'],
    [`from: [], to: ${known}`, 'BAD_FILTER'],
    [`from: ${known}, to: []`, 'BAD_FILTER'],
    [`from: ${known}, to: ${known}, filter: { types: [] }`, 'BAD_FILTER'],
    [`from: ${known}, to: ${known}, filter: { from: "soon" }`, 'BAD_FILTER'],
    [`from: ${known}, to: ${known}, first: 0`, 'BAD_PAGE'],
    [`from: ${known}, to: ${known}, first: 51`, 'BAD_PAGE'],
    [`from: ${known}, to: ${known}, maxLength: 0`, 'BAD_PAGE'],
    [`from: ${known}, to: ${known}, maxLength: 7`, 'BAD_PAGE'],
    [`from: ${known}`, 'GRAPHQL_VALIDATION_FAILED'],
  ])('with %s is refused: %s', async (args, refused) => {
    expect(await code(ask(args))).toBe(refused)
  })

  it('is refused in words that say what is unknown and what bounds there are', async () => {
    const unknown = await failure(ask(`from: ["org:nowhere", "org:never"], to: ${known}`))
    expect(unknown?.message).toMatch(/org:nowhere.*org:never/)
    const long = await failure(ask(`from: ${known}, to: ${known}, maxLength: 7`))
    expect(long?.message).toContain('maxLength')
    expect(long?.extensions.mend).toContain('1 to 6')
  })

  it('may go to its bounds', async () => {
    expect(await code(ask(`from: ${known}, to: ${known}, maxLength: 6, first: 50`))).toBeUndefined()
  })

  it('is refused where its answer could grow too large', async () => {
    const nested =
      'relations(first: 100) { nodes { claims { source { claims(first: 100) { nodes { id } } } } } }'
    const query = `{ paths(from: ${known}, to: ${known}, first: 50) { paths { entities { ${nested} } } } }`
    expect(await code(query)).toBe('QUERY_TOO_COSTLY')
  })
})
