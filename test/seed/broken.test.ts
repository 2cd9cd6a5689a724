import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Problem } from '../../model/problem.ts'
import { seedStore } from '../../seed/seed.ts'
import { tempFolderWith } from '../helpers/temp-folder.ts'
import { fixtures, recordsOf, smallSeed, tie, withEmptyStore } from './seed-files.ts'

const folder = join(fixtures, 'seeds', 'broken')
const expectationSchema = z.strictObject({
  code: z.string(),
  line: z.number(),
  record: z.string().optional(),
  field: z.string().optional(),
})
const expectations = z
  .record(z.string(), z.array(expectationSchema))
  .parse(JSON.parse(readFileSync(join(folder, 'README.json'), 'utf8')))

/** The problems of a seed that must not load; nothing of it may be in the store. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<Problem[]> {
  return withEmptyStore(async (store) => {
    const seeded = await seedStore(store, { folder: tempFolderWith(files) })
    expect(await recordsOf(store)).toEqual([])
    if (seeded.ok) throw new Error('a broken seed was loaded')
    expect(seeded.written).toBe(false)
    return seeded.problems
  })
}

/** How a problem begins: with the record's id and the field, or a part of that field. */
function saidOf(record: string | undefined, field: string | undefined): RegExp {
  if (record === undefined || field === undefined) return /^\S/
  return new RegExp(`^${`${record} ${field}`.replaceAll('.', '\\.')}[.:]`)
}

describe('a seed with faults', () => {
  it.each(Object.entries(expectations))(
    '%s is refused at the lines and fields of its faults',
    async (name, expected) => {
      const problems = await problemsOf({ [name]: readFileSync(join(folder, name), 'utf8') })
      expect(problems.map(({ code, where }) => ({ code, where }))).toEqual(
        expected.map(({ code, line }) => ({ code, where: `${basename(name)}:${line}` })),
      )
      const said = expected.map(({ record, field }) => expect.stringMatching(saidOf(record, field)))
      expect(problems.map(({ what }) => what)).toEqual(said)
      for (const { why, mend } of problems) {
        expect(why).toMatch(/\.$/)
        expect(mend).toMatch(/\.$/)
      }
    },
  )

  it('names the faults of all its files at once, in the order of files and lines', async () => {
    const problems = await problemsOf({
      'b/second.yaml': `relations:${tie(1, 'asOf: yesterday')}${tie(2, 'confidense: HIGH')}`,
      'a.yaml': `${smallSeed}  - id: org:fen\n    type: PLANT\n`,
    })
    expect(problems.map(({ where }) => where)).toEqual([
      'a.yaml:18',
      'a.yaml:19',
      'b/second.yaml:13',
      'b/second.yaml:26',
    ])
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringContaining('org:fen names: is missing'),
      expect.stringContaining('org:fen type: “PLANT” is not known here'),
      expect.stringContaining('c:moss-1 asOf: “yesterday” is not a date in EDTF'),
      expect.stringContaining('c:moss-2 confidense: there is no such field'),
    ])
  })

  it('says nothing of ties whose faults follow from a fault that is told', async () => {
    const problems = await problemsOf({
      'a.yaml': `${smallSeed.replace('type: ORGANIZATION', 'type: ORGANISATION')}relations:${tie(1)}`,
      'b.yaml': `sets:\n  - id: set:all\n    name: { ko: 모두, en: All }\n    anyOf:\n      - ids: [org:moss-city, org:nowhere]\n`,
    })
    expect(problems.map(({ where, mend }) => [where, mend])).toEqual([
      ['a.yaml:9', 'Write ORGANIZATION.'],
      ['b.yaml:5', 'Correct the id, or add the record.'],
    ])
  })

  it('says nothing of what a file that is no YAML may define', async () => {
    const problems = await problemsOf({ 'a.yaml': `relations:${tie(1)}`, 'b.yaml': 'entities: [' })
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['SYNTAX', 'b.yaml:1']])
  })
})

describe('the mend', () => {
  it.each([
    ['a list', 'entites: []', 'a.yaml:1', 'There is no list entites', 'Write entities.'],
    [
      'a list that is none',
      'sources: none',
      'a.yaml:1',
      'sources is no list',
      'Begin each of its items with a hyphen.',
    ],
    [
      'an item without fields',
      'sources:\n  - src:a',
      'a.yaml:1',
      'An item of sources has no fields',
      'Give it fields such as id, or remove it.',
    ],
    [
      'a file that is no map',
      '- sources',
      'a.yaml:1',
      'The file is no map of lists',
      'Use the lists sources, entities, relations, facts, claims, gaps, sets.',
    ],
  ])('of %s is told', async (_name, text, where, what, mend) => {
    expect(await problemsOf({ 'a.yaml': text })).toEqual([
      expect.objectContaining({ code: 'INVALID', where, what, mend }),
    ])
  })

  it.each([
    ['standing: CORROBORATD', 'Write CORROBORATED.'],
    ['standing: PERHAPS', 'Use one of: UNCHECKED, CORROBORATED, IN_TENSION, CONTRADICTED, NOT_FOUND.'],
    ['asOf: 2025', 'Put the value in quotes.'],
    ['period: { edtf: "2025", baasis: STATED, basis: STATED }', 'Write basis.'],
    ['sentences: ko-01', 'Give a value of type array.'],
    ['period: { edtf: "2025" }', 'Add it.'],
  ])('of the claim’s field %s is told', async (line, mend) => {
    const problems = await problemsOf({ 'a.yaml': `${smallSeed}relations:${tie(1, line)}` })
    expect(problems.map((problem) => problem.mend)).toEqual([mend])
  })

  it('of a qualifier that is nearly right names the right one', async () => {
    const problems = await problemsOf({
      'a.yaml': `${smallSeed}relations:${tie(1).replace('topic:', 'topics:')}`,
    })
    expect(problems.map(({ mend }) => mend)).toEqual(['Write topic.'])
  })
})

describe('what the seed asks above the schema', () => {
  it('is a main name in each language', async () => {
    const problems = await problemsOf({
      'a.yaml': smallSeed.replace('language: en, kind: main', 'language: en, kind: official'),
    })
    expect(problems.map(({ where, what }) => [where, what])).toEqual([
      ['a.yaml:10', 'org:moss-city names: there is no main name in en'],
    ])
  })

  it.each([
    ['both languages of a note', 'note: { en: A note. }', 'c:moss-1 note.ko: is missing'],
    [
      'both languages of what a period states',
      'period: { basis: STATED, stated: { ko: 1월 } }',
      'c:moss-1 period.stated.en: is missing',
    ],
  ])('is %s', async (_name, line, what) => {
    const problems = await problemsOf({ 'a.yaml': `${smallSeed}relations:${tie(1, line)}` })
    expect(problems.map((problem) => problem.what)).toEqual([what])
  })

  it.each([
    ['a count that can be read aloud', 'STATED_COUNT', '"33"', '', 'f:moss text: is missing'],
    [
      'a period’s claim with the same days',
      'PERIOD',
      '2031-05',
      'period: { edtf: 2031-06, basis: STATED }',
      'c:f-moss period.edtf: f:moss has the value 2031-05',
    ],
  ])('is %s', async (_name, property, value, line, what) => {
    const fact = `facts:
  - id: f:moss
    entity: org:moss-city
    property: ${property}
    value: ${value}
    claims:
      - id: c:f-moss
        source: src:reed-herald
        layer: CONTEXT
        status: ESTABLISHED
        ${line}
        statement: { ko: 이끼시가 그렇다고 했다., en: Moss City says so. }
`
    const problems = await problemsOf({ 'a.yaml': smallSeed + fact })
    expect(problems.map((problem) => problem.what)).toEqual([what])
  })
})

describe('a folder', () => {
  it('that is not there is named', async () => {
    await withEmptyStore(async (store) => {
      const missing = join(folder, 'no such folder')
      const seeded = await seedStore(store, { folder: missing })
      expect(seeded).toMatchObject({
        ok: false,
        problems: [{ where: missing, mend: 'Name a folder that is there and may be read.' }],
      })
    })
  })
})
