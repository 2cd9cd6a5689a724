import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { explainPath } from '../../../model/analysis/path-explanation.ts'
import type { PathIds, PathQuery } from '../../../model/analysis/path-query.ts'
import { paths } from '../../../model/analysis/paths.ts'
import { GraphIndex } from '../../../model/graph-index.ts'
import { makeChange } from '../../../model/change.ts'
import { recordsOf, seeded, withEmptyStore } from '../../seed/seed-files.ts'

/** The first data: what its sentences and sources say of chains between Daejeon’s side and the US partners. */

const folder = fileURLToPath(new URL('../../../seed/data/', import.meta.url))
const today = '2026-02-01'
const graph = new GraphIndex()

beforeAll(() =>
  withEmptyStore(async (store) => {
    await seeded(store, folder)
    graph.put((await recordsOf(store)).map(({ kind, record }) => makeChange(kind, null, record)))
  }),
)

function between(from: string | string[], to: string | string[], more: Partial<PathQuery> = {}): PathIds[] {
  const found = paths(
    graph,
    { from: [from].flat(), to: [to].flat(), maxLength: 4, first: 50, ...more },
    today,
  )
  expect(found.truncated).toBe(false)
  return found.paths
}

const route = ({ entities }: PathIds) => entities.join(' ')
const city = 'org:daejeon-city'
const mayor = 'per:jang-ho-jong'
const released: PathQuery['filter'] = { layers: ['RELEASE'] }

describe('over established ties', () => {
  it('the city reaches Lockheed Martin by the visit that was reported', () => {
    expect(between(city, 'org:lockheed-martin')[0]).toEqual({
      entities: [city, mayor, 'org:lockheed-martin'],
      relations: ['r:001', 'r:052'],
      weakestStatus: 'ESTABLISHED',
    })
  })

  it('the city reaches Delta TechOps through Delta Air Lines, whose part it is, and by no visit of its own', () => {
    const found = between(city, 'org:delta-techops')
    expect(found[0]).toMatchObject({ relations: ['r:001', 'r:053', 'r:c33'] })
    expect(found.map(route)).not.toContain(`${city} ${mayor} org:delta-techops`)
    expect(found.flatMap(({ relations }) => relations)).not.toContain('r:054')
  })

  it('the city reaches Georgia Tech only through Lockheed Martin: no visit there was reported', () => {
    const found = between(city, 'org:georgia-tech', { maxLength: 3 })
    expect(found.map(({ relations }) => relations)).toEqual([['r:001', 'r:052', 'r:c36']])
  })

  it.each([
    ['2', 'org:korean-air-rd', 'org:lockheed-martin', ['r:c22-korean-air', 'r:c23']],
    ['3', 'org:korean-air-rd', 'org:delta-techops', ['r:c22-korean-air', 'r:c24']],
    ['6', 'org:contec', 'org:txspace', ['r:c30']],
    ['7', 'org:georgia-tech', 'org:lockheed-martin', ['r:c36']],
    ['7', 'org:delta-air-lines-foundation', 'org:georgia-tech', ['r:c37']],
  ])('stands chain %s that was looked for, from %s to %s', (_, from, to, relations) => {
    expect(between(from, to)[0]).toMatchObject({ relations, weakestStatus: 'ESTABLISHED' })
  })

  it('stands chain 4: Duksan Navcours to Daejeon Technopark by Honeywell and its briefing', () => {
    expect(between('org:duksan-navcours', 'org:daejeon-technopark')).toContainEqual({
      entities: [
        'org:duksan-navcours',
        'org:honeywell',
        'evt:honeywell-offset-briefing-2025',
        'org:daejeon-technopark',
      ],
      relations: ['r:c21', 'r:c12-honeywell', 'r:c12-daejeon-technopark'],
      weakestStatus: 'ESTABLISHED',
    })
  })

  it('no firm supplies Lockheed Martin: Sungjin Techwin’s part is for the aircraft, its buyer unnamed', () => {
    const found = between('org:sungjin-techwin', 'org:lockheed-martin')
    expect(found.filter(({ entities }) => entities.includes('prod:f-35'))).toEqual([])
    expect(found.every(({ relations }) => relations.length > 2)).toBe(true)
  })

  it('no briefing joins Daejeon Technopark and Lockheed Martin: it was announced, and nobody reported it', () => {
    const found = between('org:daejeon-technopark', 'org:lockheed-martin')
    expect(found.filter(({ entities }) => entities.includes('evt:lockheed-offset-briefing-2025'))).toEqual([])
  })

  it('nobody reaches a partner by the release alone, which announces and reports nothing', () => {
    const partners = ['org:lockheed-martin', 'org:delta-air-lines', 'org:delta-techops', 'org:georgia-tech']
    const home = [city, mayor, 'grp:daejeon-firms', 'grp:local-defence-firms', 'org:daejeon-seattle-office']
    expect(between(home, partners, { filter: released, maxLength: 6 })).toEqual([])
  })

  it('the unnamed defence firms reach no partner: nobody knows who they are', () => {
    expect(between('grp:local-defence-firms', 'org:lockheed-martin')).toEqual([])
  })
})

describe('over other ties, when they are asked for', () => {
  it('chain 1 stands on what Lockheed Martin is known for', () => {
    const filter: PathQuery['filter'] = { statuses: ['ESTABLISHED', 'CHARACTERIZATION'] }
    expect(between('org:sungjin-techwin', 'org:lockheed-martin', { filter })[0]).toEqual({
      entities: ['org:sungjin-techwin', 'prod:f-35', 'org:lockheed-martin'],
      relations: ['r:c19', 'r:078'],
      weakestStatus: 'CHARACTERIZATION',
    })
  })

  it('chain 5 stands on the briefing that was planned', () => {
    const filter: PathQuery['filter'] = { statuses: ['ESTABLISHED', 'PLANNED'] }
    expect(between('org:daejeon-technopark', 'org:lockheed-martin', { filter, maxLength: 2 })).toContainEqual(
      {
        entities: ['org:daejeon-technopark', 'evt:lockheed-offset-briefing-2025', 'org:lockheed-martin'],
        relations: ['r:c11-daejeon-technopark', 'r:c11-lockheed-martin'],
        weakestStatus: 'PLANNED',
      },
    )
  })

  it('the visit to Georgia Tech is a plan', () => {
    const filter: PathQuery['filter'] = { statuses: ['ESTABLISHED', 'PLANNED'] }
    expect(between(city, 'org:georgia-tech', { filter, maxLength: 2 })).toEqual([
      {
        entities: [city, mayor, 'org:georgia-tech'],
        relations: ['r:001', 'r:055'],
        weakestStatus: 'PLANNED',
      },
    ])
  })

  it('by the release alone the visit to Lockheed Martin is a plan too', () => {
    const filter: PathQuery['filter'] = { ...released, statuses: ['ESTABLISHED', 'PLANNED'] }
    expect(between(city, 'org:lockheed-martin', { filter, maxLength: 2 })).toEqual([
      {
        entities: [city, mayor, 'org:lockheed-martin'],
        relations: ['r:001', 'r:052'],
        weakestStatus: 'PLANNED',
      },
    ])
  })

  it('cooperation is sought, not had; first with whom the release and a paper say so', () => {
    const filter: PathQuery['filter'] = { statuses: ['INTENDED'], types: ['SEEKS_COOPERATION_WITH'] }
    expect(between(city, ['org:lockheed-martin', 'org:georgia-tech'], { filter })).toEqual([
      { entities: [city, 'org:lockheed-martin'], relations: ['r:060'], weakestStatus: 'INTENDED' },
      { entities: [city, 'org:georgia-tech'], relations: ['r:062'], weakestStatus: 'INTENDED' },
    ])
  })
})

describe('in words', () => {
  const told = (path: PathIds | undefined, language: 'KO' | 'EN', layers?: ('RELEASE' | 'CONTEXT')[]) =>
    path === undefined ? '' : explainPath(graph, path, { languages: [language], today, layers })

  it('the visit to Lockheed Martin is told as done, with who reports it', () => {
    const [visit] = between(city, 'org:lockheed-martin')
    expect(told(visit, 'KO')).toMatch(/록히드마틴을 방문함.*아시아투데이/)
    expect(told(visit, 'EN')).toMatch(/visited Lockheed Martin/)
  })

  it('by the release alone the same visit is never told as done', () => {
    const filter: PathQuery['filter'] = { ...released, statuses: ['ESTABLISHED', 'PLANNED'] }
    const [visit] = between(city, 'org:lockheed-martin', { filter })
    expect(told(visit, 'KO', ['RELEASE'])).toMatch(/방문 예정이었음/)
    expect(told(visit, 'KO', ['RELEASE'])).not.toMatch(/방문함|아시아투데이/)
    expect(told(visit, 'EN', ['RELEASE'])).toMatch(/was to visit Lockheed Martin.*the release/)
    expect(told(visit, 'EN', ['RELEASE'])).not.toMatch(/visited/)
  })

  it('of the F-35 it is said that the buyer is unnamed and the link a reputation', () => {
    const filter: PathQuery['filter'] = { statuses: ['ESTABLISHED', 'CHARACTERIZATION'] }
    const [chain] = between('org:sungjin-techwin', 'org:lockheed-martin', { filter })
    expect(told(chain, 'KO')).toMatch(/이름 없는 회사.*‘평판’/)
    expect(told(chain, 'EN')).toMatch(/unnamed firm.*is described as known for F-35.*only a reputation/)
  })
})
