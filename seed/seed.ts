import type { Parsed, Problem } from '../model/problem.ts'
import type { Source } from '../model/records/source.ts'
import type { Store } from '../store/store.ts'
import { loadSeed, type Loaded } from './load.ts'
import type { SeedRecord } from './parse-record.ts'
import { planSeed } from './plan.ts'
import { readSeedFiles } from './read.ts'
import type { SeedReport } from './report.ts'
import { readText, type AttachedText } from './text.ts'
import { validateSeed } from './validate.ts'

export interface SeedOptions {
  /** Where the YAML files stand. */
  folder: string
  /** The text of a document, to be attached to the source whose SHA-256 it has. */
  textFile?: string | undefined
  /** Only say what would change. */
  dryRun?: boolean | undefined
}

export type Seeded = { ok: true; value: SeedReport } | { ok: false; problems: Problem[]; written: boolean }

/** Brings a store to where the seed says: read, validate, plan, load. Every fault is named before anything is written. */
export async function seedStore(
  store: Store,
  { folder, textFile, dryRun = false }: SeedOptions,
): Promise<Seeded> {
  const read = readSeedFiles(folder)
  const text = textFile === undefined ? noText : readText(textFile, sourcesOf(read.records))
  const problems = [...read.problems, ...validateSeed(read), ...(text.ok ? [] : text.problems)]
  if (problems.length > 0 || !text.ok) return { ok: false, problems: inOrder(problems), written: false }

  const plan = await planSeed(read.records, text.value, store, new Date())
  if (!plan.ok) return { ok: false, problems: inOrder(plan.problems), written: false }
  const { batches, tally, leftAlone } = plan.value
  const loaded = dryRun ? noneLoaded : await loadSeed(store, batches)
  if (loaded.problems.length > 0) return { ok: false, problems: loaded.problems, written: loaded.batches > 0 }

  const textOf = text.value?.sources ?? []
  const changeSets = batches.map(({ id }) => id)
  return { ok: true, value: { files: read.files, tally, leftAlone, textOf, changeSets, dryRun } }
}

const noneLoaded: Loaded = { batches: 0, problems: [] }
const noText: Parsed<AttachedText | null> = { ok: true, value: null }

function sourcesOf(records: readonly SeedRecord[]): Source[] {
  return records.flatMap(({ kind, record }) =>
    kind === 'SOURCE' && 'sentences' in record && 'languages' in record ? [record] : [],
  )
}

/** By file, then by line. */
function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.where.localeCompare(b.where, 'en', { numeric: true }))
}
