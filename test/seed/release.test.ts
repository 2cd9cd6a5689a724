import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { GraphIndex } from '../../model/graph-index.ts'
import { makeChange } from '../../model/change.ts'
import { pickText } from '../../model/text.ts'
import type { Claim } from '../../model/records/claim.ts'
import { seedStore } from '../../seed/seed.ts'
import { fixtures, recordsOf, withEmptyStore } from './seed-files.ts'

const readingSchema = z.strictObject({
  /** Type by id. */
  entities: z.record(z.string(), z.string()),
  contextEntities: z.record(z.string(), z.string()),
  relations: z.array(
    z.strictObject({
      id: z.string(),
      from: z.string(),
      type: z.string(),
      to: z.string(),
      status: z.string(),
      explicitness: z.string(),
      ko: z.array(z.string()),
      en: z.array(z.string()),
    }),
  ),
  contextFacts: z.array(
    z.strictObject({
      number: z.string(),
      predicate: z.string(),
      from: z.array(z.string()).default([]),
      to: z.array(z.string()).default([]),
      contextEntities: z.array(z.string()),
      status: z.string(),
    }),
  ),
})
const reading = readingSchema.parse(JSON.parse(readFileSync(join(fixtures, 'release-reading.json'), 'utf8')))
const releaseId = 'doc:seed-release'
const folder = fileURLToPath(new URL('../../seed/data', import.meta.url))

const graph = new GraphIndex()
beforeAll(async () => {
  await withEmptyStore(async (store) => {
    const seeded = await seedStore(store, { folder })
    if (!seeded.ok) throw new Error(seeded.problems.map(({ where, what }) => `${where}  ${what}`).join('\n'))
    graph.put((await recordsOf(store)).map(({ kind, record }) => makeChange(kind, null, record)))
  })
})

const claims = (): Claim[] => [...graph.records('CLAIM')]
const releaseClaimOf = (relation: string) =>
  graph.claimsOf(relation).filter(({ source }) => source === releaseId)

describe('the release in the seed', () => {
  it('has the 56 entities of the reading, each of its type', () => {
    expect(Object.keys(reading.entities)).toHaveLength(56)
    for (const [id, type] of Object.entries(reading.entities))
      expect(graph.entity(id), id).toMatchObject({ id, type })
  })

  it('has the 94 relations of the reading and no other', () => {
    expect(reading.relations).toHaveLength(94)
    const carried = [...graph.relations()]
      .filter(({ id }) => releaseClaimOf(id).length > 0)
      .map(({ id }) => id)
    expect(carried.toSorted()).toEqual(reading.relations.map(({ id }) => id))
  })

  it.each(reading.relations)(
    'reads $id $from $type $to as its sentences say',
    ({ id, from, type, to, status, explicitness, ko, en }) => {
      expect(graph.relation(id)).toMatchObject({ type, from, to })
      const [claim, ...more] = releaseClaimOf(id)
      expect(more).toEqual([])
      expect(claim).toMatchObject({ id: id.replace('r:', 'c:'), layer: 'RELEASE', status, explicitness })
      expect(claim?.sentences.toSorted()).toEqual([...ko, ...en].toSorted())
    },
  )

  it('is the source of every claim of its layer, and of no other', () => {
    for (const { id, source, layer } of claims()) expect(layer === 'RELEASE', id).toBe(source === releaseId)
  })

  it('is cited in both languages, save where only one of them says so', () => {
    const oneLanguage = claims()
      .filter(
        ({ layer, sentences }) =>
          layer === 'RELEASE' && new Set(sentences.map((number) => number.slice(0, 2))).size < 2,
      )
      .map(({ subject }) => subject)
    // That the two cities lie in the United States stands in the Korean sentence 2 alone.
    const koreanOnly = ['f:atlanta-country', 'f:las-vegas-country', 'r:015', 'r:016']
    expect(oneLanguage.toSorted()).toEqual(koreanOnly)
  })

  it('numbers its sentences ko-01 to ko-14 and en-00 to en-14, aligned with each other', () => {
    const sentences = graph.source(releaseId)?.sentences ?? []
    const numbers = (language: string, from: number) =>
      Array.from({ length: 15 - from }, (_, index) => `${language}-${String(index + from).padStart(2, '0')}`)
    expect(sentences.map(({ number }) => number)).toEqual([...numbers('ko', 1), ...numbers('en', 0)])
    for (const { number, alignedWith } of sentences)
      for (const other of alignedWith)
        expect(
          sentences.find((sentence) => sentence.number === other)?.alignedWith,
          `${number} ${other}`,
        ).toContain(number)
  })
})

describe('the context in the seed', () => {
  it('has the entities that only the context names, each of its type', () => {
    for (const [id, type] of Object.entries(reading.contextEntities))
      expect(graph.entity(id), id).toMatchObject({ id, type })
  })

  it('has the entities of release and context, and no other', () => {
    const known = [...Object.keys(reading.entities), ...Object.keys(reading.contextEntities)]
    expect(Array.from(graph.entities(), ({ id }) => id).toSorted()).toEqual(known.toSorted())
  })

  it.each(reading.contextFacts)(
    'carries $number, $predicate, with its status and all whom it names',
    ({ number, from, to, contextEntities, status }) => {
      const own = claims().filter(({ id }) => new RegExp(`^c:${number}(-|$)`, 'i').test(id))
      expect(own.map((claim) => claim.status)).toContain(status)
      for (const claim of own) expect(claim, claim.id).toMatchObject({ layer: 'CONTEXT', sentences: [] })
      const named = own.flatMap(({ subject }) => {
        const { from: one, to: other, qualifiers = {} } = graph.relation(subject) ?? {}
        // An offset agreement says so by its kind; the offset trade is no end of it.
        const offset = qualifiers['kind'] === 'offset' ? 'ini:offset' : undefined
        return [one, other, qualifiers['event'], offset, graph.fact(subject)?.entity]
      })
      for (const id of [...from, ...to, ...contextEntities])
        expect(named, `${number} names ${id}`).toContain(id)
    },
  )

  it('has the 43 facts', () => {
    expect(reading.contextFacts).toHaveLength(43)
  })
})

describe('the statements of the seed', () => {
  const texts = (language: 'KO' | 'EN') =>
    claims().map(({ id, statement }) => ({ id, text: pickText(statement, [language]) }))

  it('stand in both languages, each in its own letters', () => {
    for (const { id, statement } of claims()) {
      expect(statement.ko, id).toMatch(/[가-힣]/)
      expect(statement.en, id).toMatch(/^[^가-힣]+$/)
    }
  })

  it('are one or two plain sentences', () => {
    for (const { id, text } of texts('KO')) {
      expect(text, id).toMatch(/다\.$/)
      expect(text.split(/(?<=다\.)\s+/).length, id).toBeLessThanOrEqual(2)
    }
    for (const { id, text } of texts('EN')) expect(text, id).toMatch(/[.”]$/)
  })

  it.each(['KO', 'EN'] as const)('never say the same twice in %s', (language) => {
    const byText = groupByText(texts(language))
    const repeated = [...byText.values()]
      .filter((same) => same.length > 1)
      .map((same) => same.map(({ id }) => id))
    expect(repeated).toEqual([])
  })

  it('use no press-release adjective but where the reputation is the claim', () => {
    const adjectives =
      /본격적|세계적인|획기적|혁신적|cutting-edge|world-class|prestigious|state-of-the-art|groundbreaking/i
    const adorned = claims()
      .filter(
        ({ status, statement }) =>
          status !== 'CHARACTERIZATION' && adjectives.test(`${statement.ko} ${statement.en}`),
      )
      .map(({ id }) => id)
    expect(adorned).toEqual([])
  })
})

const releaseText = process.env['RELEASE_TEXT']

describe.runIf(releaseText !== undefined)('the text of the release', () => {
  it('is cut by the places of the sentences into whole sentences, nothing between them', async () => {
    await withEmptyStore(async (store) => {
      expect(await seedStore(store, { folder, textFile: releaseText })).toMatchObject({
        ok: true,
        value: { textOf: [releaseId] },
      })
      const { view } = await store.nodes([releaseId], { today: '2025-01-31' })
      const { text = '', sentences = [] } = view.source(releaseId) ?? {}
      let last = 0
      for (const { number, line, start, end } of sentences) {
        expect(text.slice(last, start).trim(), `before ${number}`).toBe('')
        expect(text.slice(start, end), number).toMatch(/^\S.*\S$/)
        expect(text.slice(0, start).split('\n'), number).toHaveLength(line)
        last = end
      }
      expect(text.slice(last).trim()).toBe('')
    })
  })
})

function groupByText<T extends { text: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(item.text, [...(groups.get(item.text) ?? []), item])
  return groups
}
