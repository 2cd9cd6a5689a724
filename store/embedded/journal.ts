import { changedId, changeSetSchema, type ChangeSet } from '../../model/change.ts'
import type { GraphIndex } from '../../model/graph-index.ts'
import type { RecordMeta } from '../../model/read-view.ts'
import { recordKinds, recordSchemas, type AnyRecord, type RecordKind } from '../../model/records/kinds.ts'
import { StoreError } from '../errors.ts'
import type { SqliteDatabase } from './database.ts'

interface RecordRow {
  id: string
  kind: string
  body: string | null
  revision: number
  updated_at: string
  entered_by: string
  changed_by: string
}

/** The graph on disk: each record as it stands, and every ChangeSet as it came. */
export class Journal {
  readonly #database: SqliteDatabase

  constructor(database: SqliteDatabase) {
    this.#database = database
  }

  /** Fills an index with everything that is kept. */
  load(index: GraphIndex): void {
    try {
      for (const row of this.#database.prepare('SELECT * FROM records').iterate() as Iterable<RecordRow>)
        restore(row, index)
    } catch (cause) {
      throw cause instanceof StoreError ? cause : damaged('of some kind', cause)
    }
  }

  /** Writes a ChangeSet and what it left of each record in one transaction, on disk when this returns. */
  append(changeSet: ChangeSet, index: GraphIndex): void {
    const write = this.#database.transaction(() => {
      this.#database
        .prepare('INSERT INTO change_sets (id, body) VALUES (?, ?)')
        .run(changeSet.id, JSON.stringify(changeSet))
      const keep = this.#database.prepare(
        'INSERT OR REPLACE INTO records (id, kind, body, revision, updated_at, entered_by, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      for (const [id, kind] of new Map(changeSet.changes.map((change) => [changedId(change), change.kind]))) {
        const record = index.record(id)
        const meta = index.meta(id)
        if (meta === undefined) throw new Error(`no meta for ${id}`)
        const body = record === undefined ? null : JSON.stringify(record)
        keep.run(id, kind, body, meta.revision, meta.updatedAt, meta.enteredBy, meta.changedBy)
      }
    })
    write.immediate()
  }

  changeSet(id: string): ChangeSet | null {
    const row: unknown = this.#database.prepare('SELECT body FROM change_sets WHERE id = ?').get(id)
    if (typeof row !== 'object' || row === null || !('body' in row)) return null
    const parsed = changeSetSchema.safeParse(readJson(id, String(row.body)))
    if (!parsed.success) throw damaged(id)
    return parsed.data
  }
}

function restore(row: RecordRow, index: GraphIndex): void {
  const kind = recordKinds.find((candidate) => candidate === row.kind)
  if (kind === undefined) throw damaged(row.id)
  index.restore(kind, row.id, row.body === null ? null : readRecord(kind, row.id, row.body), metaOf(row))
}

function readRecord(kind: RecordKind, id: string, body: string): AnyRecord {
  const parsed = recordSchemas[kind].safeParse(readJson(id, body))
  if (!parsed.success) throw damaged(id)
  return parsed.data
}

function readJson(id: string, body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw damaged(id)
  }
}

function metaOf(row: RecordRow): RecordMeta {
  return {
    revision: row.revision,
    updatedAt: row.updated_at,
    enteredBy: row.entered_by,
    changedBy: row.changed_by,
  }
}

function damaged(id: string, cause?: unknown): StoreError {
  return new StoreError(
    'CORRUPT',
    `The stored record ${id} cannot be read.`,
    'Restore the data from a backup.',
    { cause },
  )
}
