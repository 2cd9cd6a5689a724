import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import reading from '../fixtures/release-reading.json' with { type: 'json' }
import { askAtlas, serveAtlas, type ServedAtlas } from '../helpers/atlas.ts'

interface RelationAnswer {
  id: string
  type: string
  status: string
  from: { id: string }
  to: { id: string }
  claims: { layer: string; explicitness: string; sentences: { number: string }[] }[]
}

let atlas: ServedAtlas
beforeAll(async () => {
  atlas = await serveAtlas()
})
afterAll(() => atlas.stop())

const ask = <Data>(query: string, variables?: object) => askAtlas<Data>(atlas.url, query, variables)

describe('the release, asked over HTTP', () => {
  it('holds each relation of the reading: its ends, its kind, its status, and the sentences that it rests on', async () => {
    const { relations } = await ask<{ relations: { totalCount: number; nodes: RelationAnswer[] } }>(`{
      relations(filter: { layers: [RELEASE] }, first: 100) {
        totalCount
        nodes { id type status(layers: [RELEASE]) from { id } to { id } claims { layer explicitness sentences { number } } }
      }
    }`)
    expect(relations.totalCount).toBe(94)
    const found = relations.nodes.map(({ claims, from, to, ...relation }) => {
      const release = claims.filter(({ layer }) => layer === 'RELEASE')
      const numbers = release.flatMap(({ sentences }) => sentences.map(({ number }) => number))
      return {
        ...relation,
        from: from.id,
        to: to.id,
        explicitness: release[0]?.explicitness,
        numbers: numbers.toSorted(),
      }
    })
    const expected = reading.relations.map(({ ko, en, ...relation }) => ({
      ...relation,
      numbers: [...ko, ...en].toSorted(),
    }))
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(found.toSorted(byId)).toEqual(expected.toSorted(byId))
  })

  it('holds its 56 entities, and 104 with those of later sources', async () => {
    const { release, all } = await ask<Record<string, { totalCount: number }>>(`{
      release: entities(filter: { layers: [RELEASE] }, first: 1) { totalCount }
      all: entities(first: 1) { totalCount }
    }`)
    expect([release?.totalCount, all?.totalCount]).toEqual([56, 104])
  })

  it('keeps the visit to Lockheed Martin planned in the release and established by what was reported later', async () => {
    const { entities } = await ask<{
      entities: { nodes: { relations: { nodes: Record<string, string>[] } }[] }
    }>(`{
      entities(filter: { ids: ["org:lockheed-martin"] }) {
        nodes { relations(filter: { types: [VISITS] }) { nodes {
          release: status(layers: [RELEASE]) status timing
          reason: statusReason(languages: [EN])
        } } }
      }
    }`)
    const [visit] = entities.nodes[0]?.relations.nodes ?? []
    expect(visit).toMatchObject({ release: 'PLANNED', status: 'ESTABLISHED', timing: 'PAST' })
    expect(visit?.['reason']).toMatch(/^Established: Asia Today/)
    expect(visit?.['reason']).toContain('planned')
  })

  it('says that the visit to Georgia Tech was planned and that its outcome was not reported', async () => {
    const { relations, gaps } = await ask<{
      relations: { nodes: { status: string; timing: string; claims: { standing: string }[] }[] }
      gaps: { nodes: { kind: string }[] }
    }>(`{
      relations(filter: { ids: ["r:055"] }) { nodes { status timing claims { standing } } }
      gaps(about: ["r:055"], kinds: [NOT_FOUND]) { nodes { kind } }
    }`)
    expect(relations.nodes).toEqual([
      { status: 'PLANNED', timing: 'PAST_UNREPORTED', claims: [{ standing: 'NOT_FOUND' }] },
    ])
    expect(gaps.nodes.length).toBeGreaterThan(0)
  })

  it('ties no local firm to a US partner in the release but through a hope', async () => {
    const { relations } = await ask<{
      relations: { nodes: { from: { id: string }; to: { id: string } }[] }
    }>(`{
      relations(filter: { layers: [RELEASE], types: [SUPPLIES, HAS_AGREEMENT_WITH] }, first: 100) { nodes { from { id } to { id } } }
    }`)
    expect(relations.nodes).toEqual([])
  })

  it('never opens an unnamed group, but lists the members that a source names', async () => {
    const { entities } = await ask<{ entities: { nodes: { id: string }[] } }>(`{
      entities(filter: { memberOf: ["grp:ces2025-supported-firms"] }, first: 100) { nodes { id } }
    }`)
    const named = ['org:farmconnect', 'org:innature', 'org:plasmapp', 'org:solarino', 'org:tutorus-labs']
    expect(entities.nodes.map(({ id }) => id).toSorted()).toEqual(named)
  })

  it('keeps what is not known: 20 differences of language, 12 not stated, 8 rejected, 5 contradictions, 9 not found', async () => {
    const counts = await ask<Record<string, { totalCount: number }>>(`{
      ${['TRANSLATION', 'NOT_STATED', 'REJECTED', 'CONTRADICTION', 'NOT_FOUND'].map((kind) => `${kind}: gaps(kinds: [${kind}], first: 1) { totalCount }`).join('\n')}
    }`)
    expect(Object.entries(counts).map(([kind, { totalCount }]) => [kind, totalCount])).toEqual([
      ['TRANSLATION', 20],
      ['NOT_STATED', 12],
      ['REJECTED', 8],
      ['CONTRADICTION', 5],
      ['NOT_FOUND', 9],
    ])
  })

  it('shows no sentence of the release while its text is not attached', async () => {
    const { node } = await ask<{
      node: { textAttached: boolean; sha256: string; sentences: { number: string; text: string | null }[] }
    }>(`{
      node(id: "doc:seed-release") { ... on Source { textAttached sha256 sentences { number text } } }
    }`)
    expect(node.textAttached).toBe(false)
    expect(node.sha256).toBe('6df50de1908e8c4ea8d790c4c2d903b61f85d7e32f4ccadae4ee5806f8f71f55')
    expect(node.sentences).toHaveLength(29)
    expect(node.sentences.every(({ text }) => text === null)).toBe(true)
  })

  it('forms the planner’s two groups: local firms without public bodies, partners without the city’s own offices', async () => {
    const { namedSets } = await ask<{ namedSets: { id: string; entities: { nodes: { id: string }[] } }[] }>(`{
      namedSets { id entities(first: 100) { nodes { id } } }
    }`)
    const members = Object.fromEntries(
      namedSets.map(({ id, entities }) => [id, entities.nodes.map((entity) => entity.id)]),
    )
    expect(members['set:local-firms']).toEqual(
      expect.arrayContaining([
        'grp:daejeon-firms',
        'grp:local-defence-firms',
        'grp:ces2025-supported-firms',
        'org:sungjin-techwin',
        'org:duksan-navcours',
        'org:contec',
        'org:korean-air-rd',
      ]),
    )
    expect(members['set:local-firms']).not.toContain('org:dapa')
    expect(members['set:local-firms']).not.toContain('org:kari')
    expect(members['set:us-partners']).toEqual(
      expect.arrayContaining([
        'org:lockheed-martin',
        'org:delta-techops',
        'org:delta-air-lines',
        'org:georgia-tech',
        'org:honeywell',
      ]),
    )
    expect(members['set:us-partners']?.filter((id) => id.startsWith('org:daejeon'))).toEqual([])
  })

  it.each([
    ['록히드마틴', 'org:lockheed-martin'],
    ['ㄹㅎㄷ', 'org:lockheed-martin'],
    ['록힏', 'org:lockheed-martin'],
    ['fhrglemakxls', 'org:lockheed-martin'],
    ['ㅣㅐ차ㅗㄷㄷㅇ', 'org:lockheed-martin'],
    ['Delta Tech Ops', 'org:delta-techops'],
    ['델타테크웍스', 'org:delta-techops'],
    ['조지아텍', 'org:georgia-tech'],
    ['DJBC', 'org:daejeon-seattle-office'],
    ['장호ㅈ', 'per:jang-ho-jong'],
    ['F35', 'prod:f-35'],
    ['아틀란타', 'place:atlanta'],
    ['라기', 'per:adrian-nagy'],
  ])('finds %s', async (query, expected) => {
    const { search } = await ask<{
      search: { hits: { entity: { id: string }; matchedName: { text: string } }[] }
    }>('query ($query: String!) { search(query: $query) { hits { entity { id } matchedName { text } } } }', {
      query,
    })
    expect(search.hits[0]?.entity.id).toBe(expected)
  })
})
