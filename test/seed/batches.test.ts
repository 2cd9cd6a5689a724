import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedId, makeChange, type Change } from '../../model/change.ts'
import { recordSchemas, type RecordKind } from '../../model/records/kinds.ts'
import { batched } from '../../seed/batches.ts'
import { seedStore } from '../../seed/seed.ts'
import { tempFolderWith } from '../helpers/temp-folder.ts'
import { recordsOf, smallSeed, withEmptyStore } from './seed-files.ts'

const now = new Date('2031-12-01T00:00:00Z')
const runs = process.env['TEST_TIER'] === 'long' ? 5000 : 200

const created = (kind: RecordKind, content: unknown): Change =>
  makeChange(kind, null, recordSchemas[kind].parse(content))
const text = { ko: '말', en: 'Words' }
const entity = (id: string) =>
  created('ENTITY', { id, type: 'ORGANIZATION', names: [{ text: id, language: 'en', kind: 'main' }] })
const relation = (number: number) =>
  created('RELATION', { id: `r:${number}`, type: 'ACTIVE_IN', from: 'org:a', to: 'sec:b' })
const claim = (id: number, subject: number, related: readonly number[] = []) =>
  created('CLAIM', {
    id: `c:${id}`,
    subject: `r:${subject}`,
    source: 'src:s',
    layer: 'USER',
    status: 'PLANNED',
    statement: text,
    related: related.map((other) => ({ claim: `c:${other}`, standing: 'CORROBORATED' })),
  })

function idsByBatch(changes: readonly Change[], limit: number): string[][] {
  const batches = batched(changes, () => 0, now, limit)
  if (!batches.ok) throw new Error(batches.problems[0]?.what)
  return batches.value.map((batch) => batch.changes.map(changedId))
}

describe('the batches of a large seed', () => {
  it('keep a relation with its claims, and claims that name each other', () => {
    const changes = [relation(1), relation(2), relation(3), claim(1, 1), claim(2, 2, [3]), claim(3, 3)]
    expect(idsByBatch(changes, 4)).toEqual([
      ['r:1', 'c:1'],
      ['r:2', 'r:3', 'c:2', 'c:3'],
    ])
  })

  it('hold sources and entities before what refers to them', () => {
    const source = created('SOURCE', { id: 'src:s', kind: 'web_page', title: text, languages: ['EN'] })
    const changes = [claim(1, 1), relation(1), entity('org:a'), source]
    expect(idsByBatch(changes, 2)).toEqual([
      ['src:s', 'org:a'],
      ['r:1', 'c:1'],
    ])
  })

  it('are numbered after one id, and a seed that fits into one is not', () => {
    const ids = (limit: number) => {
      const batches = batched([entity('org:a'), entity('org:b')], () => 0, now, limit)
      return batches.ok ? batches.value.map(({ id }) => id) : []
    }
    const [whole = ''] = ids(2)
    expect(whole).toMatch(/^chg:seed-[0-9a-f]{12}$/)
    expect(ids(1)).toEqual([`${whole}/1`, `${whole}/2`])
  })

  it('have another id when the same change is made to a later revision', () => {
    const id = (revision: number) => {
      const batches = batched([entity('org:a')], () => revision, now)
      return batches.ok ? batches.value[0]?.id : undefined
    }
    expect(id(1)).toBe(id(1))
    expect(id(1)).not.toBe(id(3))
  })

  it('cannot part what is larger than one of them', () => {
    expect(batched([relation(1), claim(1, 1), claim(2, 1)], () => 0, now, 2)).toMatchObject({
      ok: false,
      problems: [{ code: 'TOO_LARGE', where: 'r:1' }],
    })
  })

  it('hold every change once, within the limit, and nothing apart that holds together', () => {
    const graph = fc.integer({ min: 1, max: 12 }).chain((size) => {
      const number = fc.integer({ min: 1, max: size })
      return fc.tuple(
        fc.constant(size),
        fc.array(fc.tuple(number, number), { maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
      )
    })
    fc.assert(
      fc.property(graph, ([size, links, limit]) => {
        const numbers = Array.from({ length: size }, (_, index) => index + 1)
        const linked = (number: number) => links.filter(([from]) => from === number).map(([, to]) => to)
        const changes = [
          ...numbers.map((number) => claim(number, number, linked(number))),
          ...numbers.map(relation),
        ]
        const batches = batched(changes, () => 0, now, limit)
        if (!batches.ok) return
        const inBatches = batches.value.map((batch) => batch.changes.map(changedId))
        expect(inBatches.flat().toSorted()).toEqual(changes.map(changedId).toSorted())
        const batchOf = (id: string) => inBatches.findIndex((ids) => ids.includes(id))
        for (const ids of inBatches) expect(ids.length).toBeLessThanOrEqual(limit)
        for (const number of numbers) expect(batchOf(`c:${number}`)).toBe(batchOf(`r:${number}`))
        for (const [from, to] of links) expect(batchOf(`c:${from}`)).toBe(batchOf(`c:${to}`))
      }),
      { numRuns: runs },
    )
  })

  it('all go into the store', async () => {
    const many = Array.from(
      { length: 5003 },
      (_, index) =>
        `  - {id: org:n${index}, type: ORGANIZATION, names: [{text: 조직 ${index}, language: ko, kind: main}, {text: Body ${index}, language: en, kind: main}]}\n`,
    )
    await withEmptyStore(async (store) => {
      const seeded = await seedStore(store, {
        folder: tempFolderWith({ 'many.yaml': smallSeed + many.join('') }),
      })
      expect(seeded).toMatchObject({
        ok: true,
        value: { changeSets: [expect.stringMatching(/\/1$/), expect.stringMatching(/\/2$/)] },
      })
      expect(await recordsOf(store)).toHaveLength(5006)
    })
  })
})
