import { makeChange, sameContent, type Change, type ChangeSet } from '../model/change.ts'
import { GraphIndex } from '../model/graph-index.ts'
import { checkIntegrity } from '../model/integrity/integrity.ts'
import type { Parsed } from '../model/problem.ts'
import type { AnyRecord, RecordKind } from '../model/records/kinds.ts'
import type { Store } from '../store/store.ts'
import { batched, isSeedChangeSet } from './batches.ts'
import { located } from './locate.ts'
import type { SeedRecord } from './parse-record.ts'
import { readStored, type Stored } from './stored.ts'
import type { AttachedText } from './text.ts'

/** A record that someone changed or removed since it was seeded, and by which ChangeSet. */
export interface LeftAlone {
  id: string
  removed: boolean
  by: string
}

export type SeedAction = 'created' | 'updated' | 'unchanged'
export type Tally = Record<SeedAction, Partial<Record<RecordKind, number>>>

/** What the seed would do to a store. */
export interface SeedPlan {
  batches: ChangeSet[]
  tally: Tally
  leftAlone: LeftAlone[]
}

/**
 * Compares the seed with what a store holds. It creates and updates, never removes, and leaves alone what was
 * changed since by anyone else. What the store would refuse is found here, before anything is written.
 */
export async function planSeed(
  records: readonly SeedRecord[],
  attached: AttachedText | null,
  store: Store,
  now: Date,
): Promise<Parsed<SeedPlan>> {
  const ids = records.map(({ record }) => record.id)
  const stored = await readStored(store, ids, now.toISOString().slice(0, 10))
  const { changes, tally, leftAlone } = compare(records, attached, stored)
  const problems = changes.length === 0 ? [] : await refusals(changes, records, store)
  if (problems.length > 0) return { ok: false, problems }
  const batches = batched(changes, (id) => stored.get(id)?.meta?.revision ?? 0, now)
  return batches.ok ? { ok: true, value: { batches: batches.value, tally, leftAlone } } : batches
}

function compare(
  records: readonly SeedRecord[],
  attached: AttachedText | null,
  stored: ReadonlyMap<string, Stored>,
) {
  const changes: Change[] = []
  const leftAlone: LeftAlone[] = []
  const tally: Tally = { created: {}, updated: {}, unchanged: {} }
  for (const { kind, record } of records) {
    const { record: before = null, meta } = stored.get(record.id) ?? {}
    const after = withText(record, before, attached)
    if (sameContent(before, after)) count(tally, 'unchanged', kind)
    else if (meta !== undefined && !isSeedChangeSet(meta.changedBy))
      leftAlone.push({ id: record.id, removed: before === null, by: meta.changedBy })
    else {
      changes.push(makeChange(kind, before, after))
      count(tally, before === null ? 'created' : 'updated', kind)
    }
  }
  return { changes, tally, leftAlone }
}

function count(tally: Tally, action: SeedAction, kind: RecordKind): void {
  tally[action][kind] = (tally[action][kind] ?? 0) + 1
}

/** A source with the text that is attached now, or that was attached before while its SHA-256 is the same. */
function withText(record: AnyRecord, before: AnyRecord | null, attached: AttachedText | null): AnyRecord {
  if (!('sha256' in record)) return record
  if (attached?.sources.includes(record.id) === true) return { ...record, text: attached.text }
  const kept = before !== null && 'text' in before && 'sha256' in before && before.sha256 === record.sha256
  return kept && typeof before.text === 'string' ? { ...record, text: before.text } : record
}

/** What the store would refuse, each with its place in the seed. */
async function refusals(changes: readonly Change[], records: readonly SeedRecord[], store: Store) {
  const graph = new GraphIndex()
  for await (const { kind, record } of store.snapshot()) graph.put([makeChange(kind, null, record)])
  graph.put(changes)
  const byId = new Map(records.map((found) => [found.record.id, found]))
  return checkIntegrity(graph, changes).map((problem) => located(problem, graph, byId))
}
