import { expect, it } from 'vitest'
import { recordKinds } from '../../model/records/kinds.ts'
import { relationTypes } from '../../model/vocabulary/relation-types.ts'
import { describeOnNeo4j } from '../helpers/neo4j.ts'
import { applied } from '../helpers/stores.ts'
import { changeSet, created, note } from '../unit/model/records.ts'
import { askingPage, lines } from './cypher-page.ts'
import { seededNeo4j, seedGraph } from './seeded.ts'

/** The ties of the seed that some claim establishes, and that one source alone speaks of. */
function establishedByOne(): string[] {
  const ties = [...seedGraph.relations()].map(({ id }) => seedGraph.claimsOf(id))
  return ties
    .filter((claims) => claims.some(({ status }) => status === 'ESTABLISHED'))
    .filter((claims) => new Set(claims.map(({ source }) => source)).size === 1)
    .flatMap(([claim]) => claim?.subject ?? [])
}

describeOnNeo4j('docs/cypher.md, on what ties rest', ([server]) => {
  const seeded = seededNeo4j(server)
  const { answer } = askingPage(seeded)

  it('6: finds every established tie of one source', async () => {
    const rows = await answer(6)
    expect(rows).toHaveLength(establishedByOne().length)
    const ties = lines(rows, 'from', 'type', 'to')
    expect(ties).toContain('Delta TechOps | SUPPLIES | Korean Air')
    // The visit, the Seattle office and the switches for the F-35 are told of by more than one.
    expect(ties).not.toContain('Jang Ho-jong | VISITS | Lockheed Martin')
    expect(ties).not.toContain('Daejeon City | ESTABLISHED | Daejeon Seattle Overseas Trade Office')
    expect(ties).not.toContain('Sungjin Techwin | SUPPLIES | F-35')
  })

  it('7: tells what one source says beside what all of them bear out', async () => {
    const told = ['about', 'what', 'whom', 'saidHere', 'allTogether', 'standing']
    expect(lines(await answer(7), ...told)).toEqual([
      'Jang Ho-jong | VISITS | Delta Air Lines | ESTABLISHED | ESTABLISHED | CORROBORATED',
      'Jang Ho-jong | VISITS | Lockheed Martin | ESTABLISHED | ESTABLISHED | CORROBORATED',
      'Meeting with Lockheed Martin | PERIOD | 2025-01-10~ | ESTABLISHED | ESTABLISHED | IN_TENSION',
    ])
    const release = await answer(7, { source: 'doc:seed-release' })
    expect(release.filter(({ what }) => relationTypes.some((type) => type === what))).toHaveLength(94)
    const visit = release.find(({ what, whom }) => what === 'VISITS' && whom === 'Lockheed Martin')
    expect(visit).toMatchObject({
      saidHere: 'PLANNED',
      allTogether: 'ESTABLISHED',
      sentences: expect.arrayContaining(['ko-07', 'en-07']),
    })
  })

  it('8: finds gaps and disputes about an organisation and its ties', async () => {
    // Since when the Seattle office has been there: the release and Financial News against News1.
    const seattle = lines(await answer(8), 'kind', 'id')
    for (const claim of ['c:024', 'c:c02', 'c:c13-ceremony-tension'])
      expect(seattle).toContain(`IN_TENSION | ${claim}`)
    expect(seattle).toContain('CONTRADICTION | gap:con-01')
    expect(seattle).toContain('NOT_STATED | gap:ns-07')
    // No report was found that Georgia Tech was visited.
    const georgiaTech = lines(await answer(8, { entity: 'org:georgia-tech' }), 'kind', 'id')
    for (const open of ['NOT_FOUND | gap:n01', 'NOT_FOUND | c:055', 'REJECTED | gap:rej-08'])
      expect(georgiaTech).toContain(open)
  })

  it('9: finds all who take part in the visit, and how firm that is', async () => {
    const opening = 'Opening of the Daejeon Pavilion, CES 2025'
    const roundTable = 'Round-table with local bodies and investors'
    expect(lines(await answer(9), 'event', 'nameEn', 'host', 'status')).toEqual(
      [
        "Vice Mayor Jang's US visit | Jang Ho-jong | null | PLANNED",
        `${opening} | Jang Ho-jong | null | ESTABLISHED`,
        `${opening} | Victor Hoskins | null | ESTABLISHED`,
        `${opening} | Fairfax County Economic Development Authority | null | ESTABLISHED`,
        `${opening} | Electronics and Telecommunications Research Institute | null | ESTABLISHED`,
        "Tour of local firms' booths | Jang Ho-jong | null | PLANNED",
        `${roundTable} | Jang Ho-jong | null | PLANNED`,
        `${roundTable} | Local support bodies | null | PLANNED`,
        `${roundTable} | Investors | null | PLANNED`,
        'Meeting with Lockheed Martin | Jang Ho-jong | Lockheed Martin | ESTABLISHED',
        'Visit to Delta Air Lines | Jang Ho-jong | Delta Air Lines | ESTABLISHED',
        'Visit to Delta TechOps | Jang Ho-jong | Delta TechOps | PLANNED',
        'Visit to Georgia Tech | Jang Ho-jong | Georgia Tech | PLANNED',
      ].toSorted(),
    )
    const fair = await answer(9, { event: 'evt:ces-2025' })
    expect(lines(fair, 'nameKo', 'type', 'host', 'status')).toEqual([
      '대전기업 | EXHIBITS_AT | Eureka Park | PLANNED',
      '대전기업 | EXHIBITS_AT | Global Pavilion | PLANNED',
    ])
  })

  it('10: tells the latest ten changes, and what is left of an earlier one', async () => {
    const all = recordKinds.flatMap((kind) => [...seedGraph.records(kind)]).length
    const first = (await answer(10)).find(({ author }) => author === 'seed')
    expect(first).toMatchObject({ changed: all, untouchedSince: all })
    const calls = Array.from({ length: 10 }, (_, number) => `call-${number}`)
    for (const call of calls) {
      const asked = note(`note:${call}`, ['org:georgia-tech'], { text: 'Ask whether the visit took place' })
      await applied(seeded().store, changeSet(call, created(asked), { note: call }))
    }
    const latest = await answer(10)
    expect(latest.map((row) => row['note'])).toEqual(calls.toReversed())
    expect(latest[0]).toMatchObject({ author: 'Kim', changed: 1, untouchedSince: 1, some: ['note:call-9'] })
  })
})
