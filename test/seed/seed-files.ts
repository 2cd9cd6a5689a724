import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeChange } from '../../model/change.ts'
import type { AnyRecord, RecordKind } from '../../model/records/kinds.ts'
import type { SeedReport } from '../../seed/report.ts'
import { seedStore, type SeedOptions } from '../../seed/seed.ts'
import type { Found, Store } from '../../store/store.ts'
import { openEmbeddedStore } from '../../store/embedded/embedded-store.ts'
import { tempFolder, tempFolderWith } from '../helpers/temp-folder.ts'

export const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
export const releases = join(fixtures, 'releases')

/** Two fictional releases as seed files: content by name. */
export function releaseSeed(): Record<string, string> {
  const names = readdirSync(releases).filter((name) => name.endsWith('.yaml'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(releases, name), 'utf8')]))
}

/** Runs with an empty store in a folder of its own. */
export async function withEmptyStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openEmbeddedStore(tempFolder())
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Everything that a store holds. */
export async function recordsOf(store: Store): Promise<Found[]> {
  const records: Found[] = []
  for await (const found of store.snapshot()) records.push(found)
  return records
}

/** A source and two organisations, enough for a tie between them. */
export const smallSeed = `
sources:
  - id: src:reed-herald
    kind: news_article
    title: { ko: 갈대 신문 기사, en: An article of the Reed Herald }
    languages: [ko]
entities:
  - id: org:moss-city
    type: ORGANIZATION
    names:
      - { text: 이끼시, language: ko, kind: main }
      - { text: Moss City, language: en, kind: main }
  - id: org:reed-works
    type: ORGANIZATION
    names:
      - { text: 갈대제작소, language: ko, kind: main }
      - { text: Reed Works, language: en, kind: main }
`

/** A tie between the two, with one claim; further lines go into the claim. */
export function tie(number: number, ...claimLines: readonly string[]): string {
  return `
  - id: r:moss-${number}
    type: SEEKS_COOPERATION_WITH
    from: org:moss-city
    to: org:reed-works
    qualifiers: { topic: { ko: 주제 ${number}, en: Topic ${number} } }
    claims:
      - id: c:moss-${number}
        source: src:reed-herald
        layer: CONTEXT
        status: INTENDED
        statement: { ko: 이끼시는 주제 ${number}을 논의하겠다고 했다., en: Moss City said it would discuss topic ${number}. }
${claimLines.map((line) => `        ${line}\n`).join('')}`
}

export const today = '2031-12-01'

/** Seeds a store, which must succeed. */
export async function seeded(
  store: Store,
  folder: string,
  more: Omit<SeedOptions, 'folder'> = {},
): Promise<SeedReport> {
  const result = await seedStore(store, { folder, ...more })
  if (!result.ok) throw new Error(result.problems.map(({ where, what }) => `${where} ${what}`).join('\n'))
  return result.value
}

export async function recordOf(store: Store, id: string): Promise<{ kind: RecordKind; record: AnyRecord }> {
  const [found] = (await store.nodes([id], { today })).value
  if (found === null || found === undefined) throw new Error(`there is no ${id}`)
  return found
}

/** Changes or removes a record as a person would. */
export async function changeByHand(
  store: Store,
  id: string,
  change: (record: AnyRecord) => AnyRecord | null,
): Promise<void> {
  const { kind, record } = await recordOf(store, id)
  const applied = await store.apply({
    id: `chg:by-hand-${id.replace(/\W/g, '-')}`,
    author: 'Kim',
    at: '2031-12-01T00:00:00.000Z',
    origin: 'edit',
    changes: [makeChange(kind, record, change(record))],
  })
  if (applied.outcome !== 'applied') throw new Error(`${id} could not be changed`)
}

export const small = () => tempFolderWith({ 'seed.yaml': `${smallSeed}relations:${tie(1)}${tie(2)}` })
export const smallWith = (statement: string) =>
  tempFolderWith({
    'seed.yaml': `${smallSeed}relations:${tie(1)}${tie(2)}`.replace('would discuss topic 1', statement),
  })

export async function statementOf(store: Store, id: string): Promise<string | undefined> {
  const { record } = await recordOf(store, id)
  return 'statement' in record ? record.statement.en : undefined
}
