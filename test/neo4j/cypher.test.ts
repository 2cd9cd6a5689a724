import { expect, it } from 'vitest'
import { relationTypes } from '../../model/vocabulary/relation-types.ts'
import { statuses } from '../../model/vocabulary/statuses.ts'
import { describeOnNeo4j } from '../helpers/neo4j.ts'
import { walked } from '../helpers/stores.ts'
import { askingPage, lines, page, questions } from './cypher-page.ts'
import { seededNeo4j } from './seeded.ts'

describeOnNeo4j('docs/cypher.md', ([server]) => {
  const seeded = seededNeo4j(server)
  const { told, answer } = askingPage(seeded)

  it('asks ten questions, numbered, each with one query', () => {
    expect(questions.map(({ title }) => Number.parseInt(title))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const { queries } of questions) expect(queries).toHaveLength(1)
    expect(page.match(/^```cypher$/gm)).toHaveLength(10)
  })

  it.each(questions.map(({ title }, index) => [title, index + 1] as const))(
    '%s has an answer in the first data, only reads, and nothing in it is unknown to the server or outdated',
    async (_, number) => {
      const { rows, queryType, notifications } = await told(number)
      expect(rows.length).toBeGreaterThan(0)
      expect(queryType).toBe('r')
      expect(notifications).toEqual([])
    },
  )

  it('names every label, kind of relationship and property that there is', async () => {
    const names = async (text: string) => lines(await seeded().ask(text), 'name')
    const listing = new Set(/```text\n(.*?)```/s.exec(page)?.[1]?.match(/\w+/g))
    const anywhere = new Set(page.match(/\w+/g))
    const labels = await names('MATCH (n) UNWIND labels(n) AS name RETURN DISTINCT name')
    const indexed = await names('SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes[0] AS name')
    const types = await names('MATCH ()-[r]->() RETURN DISTINCT type(r) AS name')
    const properties = await names('MATCH (n) UNWIND keys(n) AS name RETURN DISTINCT name')
    expect([...labels, ...indexed, ...types, ...relationTypes].filter((name) => !listing.has(name))).toEqual(
      [],
    )
    expect([...properties, ...statuses].filter((name) => !anywhere.has(name))).toEqual([])
  })

  it('1: finds an entity by a part of any of its names, in either language', async () => {
    const organizations = async (part: string) =>
      lines(await answer(1, { part }), 'type', 'id').filter((line) => line.startsWith('ORGANIZATION |'))
    const deltas = ['org:delta-air-lines', 'org:delta-air-lines-foundation', 'org:delta-techops']
    expect(await organizations('델타')).toEqual(deltas.map((id) => `ORGANIZATION | ${id}`))
    expect(await organizations('delta')).toEqual(await organizations('델타'))
    const [techOps] = await answer(1, { part: 'TECHWORKS' })
    expect(techOps).toMatchObject({ nameEn: 'Delta TechOps', found: ['Delta Techworks'] })
  })

  it('2: lists every tie of Lockheed Martin with its status and its sources', async () => {
    const rows = await answer(2)
    expect(lines(rows, 'direction', 'tie', 'nameEn', 'status')).toEqual(
      [
        // Sentences 7 to 9 of the release, and of the first two what later sources say: C08, C09.
        'in | VISITS | Jang Ho-jong | ESTABLISHED',
        'in | SEEKS_COOPERATION_WITH | Daejeon City | INTENDED',
        'in | CONCERNS | Cooperation options with Lockheed Martin and Delta | INTENDED',
        'in | CONCERNS | Defence growth ecosystem | ASPIRATION',
        'out | PART_OF | Global space and aviation firms | CHARACTERIZATION',
        'out | REPUTED_FOR | F-35 | CHARACTERIZATION',
        'out | REPUTED_FOR | Advanced aerospace technology | CHARACTERIZATION',
        // C11, C23, C34, C35, C36, C39.
        'out | PARTICIPATES_IN | Lockheed Martin offset-programme briefing | PLANNED',
        'in | HAS_AGREEMENT_WITH | Korean Air | ESTABLISHED',
        'out | LOCATED_IN | Marietta, Georgia | ESTABLISHED',
        'out | LOCATED_IN | Bethesda, Maryland | ESTABLISHED',
        'in | HAS_AGREEMENT_WITH | Georgia Tech | ESTABLISHED',
        'out | HAS_AGREEMENT_WITH | Korea Aerospace Industries | ESTABLISHED',
      ].toSorted(),
    )
    const visit = rows.find(({ tie }) => tie === 'VISITS')
    expect(visit).toMatchObject({
      nameKo: '장호종',
      sources: expect.arrayContaining(['아시아투데이', '더팩트']),
    })
    expect(visit?.['sources']).toHaveLength(3)
  })

  it('3: finds what is established between Daejeon and the US, and no plan or wish', async () => {
    const rows = await answer(3)
    expect(lines(rows, 'ours', 'tie', 'theirs')).toEqual([
      'CONTEC | ESTABLISHED | TXSpace',
      'Daejeon Seattle Overseas Trade Office | HAS_AGREEMENT_WITH | Korea Startup Center Seattle',
      'Duksan Navcours | SUPPLIES | Honeywell',
      'Honeywell offset-programme briefing | PARTICIPATES_IN | Honeywell',
      'Jang Ho-jong | VISITS | Delta Air Lines',
      'Jang Ho-jong | VISITS | Lockheed Martin',
      'KAIST | HAS_AGREEMENT_WITH | University of Washington',
    ])
    // Honeywell handed its know-how to Navcours, not the other way round.
    expect(rows.find(({ tie }) => tie === 'SUPPLIES')).toMatchObject({ oursToTheirs: false })
  })

  it('4: finds the shortest chain, weaker ties only where they are let in', async () => {
    const institute = ['Korean Air Aerospace R&D Institute', 'Korean Air', 'Lockheed Martin']
    const chain = (entities: string[], ties: string[], firmness: string[]) =>
      expect.objectContaining({ entities, ties, statuses: firmness })
    const established = (ties: string[]) => ties.map(() => 'ESTABLISHED')

    const own = ['PART_OF', 'HAS_AGREEMENT_WITH']
    expect(await answer(4)).toEqual([chain(institute, own, established(own))])
    const sungjin = { from: 'org:sungjin-techwin', to: 'org:lockheed-martin' }
    const throughTheCity = ['LOCATED_IN', 'LOCATED_IN', ...own]
    expect(await answer(4, sungjin)).toEqual([
      chain(['Sungjin Techwin', 'Daejeon', ...institute], throughTheCity, established(throughTheCity)),
    ])
    const statusesLetIn = ['ESTABLISHED', 'CHARACTERIZATION']
    expect(await answer(4, { ...sungjin, statuses: statusesLetIn })).toEqual([
      chain(['Sungjin Techwin', 'F-35', 'Lockheed Martin'], ['SUPPLIES', 'REPUTED_FOR'], statusesLetIn),
    ])
  })

  it('5: finds the plans that are over, and leaves out what was reported', async () => {
    const over = async (today: string) => lines(await answer(5, { today }), 'from', 'type', 'to')
    const visits = async (today: string) =>
      (await over(today)).filter((line) => line.includes(' | VISITS | '))
    expect(await visits('2025-01-12')).toEqual([])
    expect(await visits('2025-01-13')).toEqual([
      'Jang Ho-jong | VISITS | Delta TechOps',
      'Jang Ho-jong | VISITS | Georgia Tech',
    ])
    const briefing = 'Lockheed Martin | PARTICIPATES_IN | Lockheed Martin offset-programme briefing'
    expect(await over('2025-03-11')).not.toContain(briefing)
    expect(await over('2025-03-12')).toContain(briefing)
  })

  it.each(['2025-01-31', '2025-02-01', '2026-11-25', '2028-07-01'])(
    '5: takes for over on %s what Partner Atlas takes for it',
    async (today) => {
      const filter = { statuses: ['PLANNED' as const], timings: ['PAST_UNREPORTED' as const] }
      const over = await walked((request) => seeded().store.relations(filter, request, { today }))
      expect(lines(await answer(5, { today }), 'id')).toEqual(over)
    },
  )
})
