import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Database from 'libsql'
import { StoreError } from '../errors.ts'

export type SqliteDatabase = InstanceType<typeof Database>

const schema = `
CREATE TABLE IF NOT EXISTS records (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, body TEXT,
  revision INTEGER NOT NULL, updated_at TEXT NOT NULL, entered_by TEXT NOT NULL, changed_by TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS change_sets (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL
) STRICT;
`
const formatVersion = 1

const fileIn = (folder: string) => join(folder, 'atlas.db')

/** Whether there is such a file already. */
export function holdsEmbeddedStore(folder: string): boolean {
  return existsSync(fileIn(folder))
}

/**
 * Opens the one file of the embedded store, making folder and tables where they lack, and holds it for this
 * process alone until it is closed. The file lock goes with the process, however it ends.
 */
export function openDatabase(folder: string): { database: SqliteDatabase; release: () => void } {
  makeFolder(folder)
  const database = openFile(fileIn(folder))
  const ownerFile = join(folder, 'owner.json')
  try {
    claimFile(database)
  } catch (cause) {
    database.close()
    throw refusal(cause, folder, ownerFile)
  }
  writeFileSync(ownerFile, JSON.stringify({ pid: process.pid, since: new Date().toISOString() }))
  return {
    database,
    release: () => {
      letGo(database)
      rmSync(ownerFile, { force: true })
    },
  }
}

/** Step by step: on a file system that takes no folders, Node's own recursion would never come back. */
function makeFolder(folder: string): void {
  const missing: string[] = []
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at)
  if (missing.length === 0 && !statSync(folder).isDirectory())
    throw new StoreError(
      'UNWRITABLE',
      `The data cannot be written to ${folder}.`,
      'It is a file: name a folder with DATA_DIR.',
    )
  try {
    for (const each of missing) mkdirSync(each)
  } catch (cause) {
    throw unwritable(folder, cause)
  }
}

function openFile(file: string): SqliteDatabase {
  try {
    return new Database(file, { timeout: 1000 })
  } catch (cause) {
    throw unwritable(file, cause)
  }
}

function claimFile(database: SqliteDatabase): void {
  database.pragma('locking_mode = EXCLUSIVE')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('BEGIN EXCLUSIVE')
  database.exec(schema)
  const version = userVersion(database)
  if (version > formatVersion) {
    database.exec('ROLLBACK')
    throw new StoreError(
      'CORRUPT',
      'The data were written by a newer version of Partner Atlas.',
      'Use that version, or another DATA_DIR.',
    )
  }
  database.exec(`PRAGMA user_version = ${formatVersion}`)
  database.exec('COMMIT')
}

/** Closing alone keeps the lock until the process ends: it has to be given back first. */
function letGo(database: SqliteDatabase): void {
  database.pragma('journal_mode = DELETE')
  database.pragma('locking_mode = NORMAL')
  userVersion(database)
  database.close()
}

function userVersion(database: SqliteDatabase): number {
  const row: unknown = database.prepare('PRAGMA user_version').get()
  return typeof row === 'object' && row !== null && 'user_version' in row ? Number(row.user_version) : 0
}

function refusal(cause: unknown, folder: string, ownerFile: string): StoreError {
  if (cause instanceof StoreError) return cause
  const message = cause instanceof Error ? cause.message : String(cause)
  if (/lock|busy/i.test(message))
    return new StoreError(
      'IN_USE',
      `Another Partner Atlas${ownerOf(ownerFile)} is using the data in ${folder}.`,
      'Stop it first, or give this one a folder of its own with DATA_DIR.',
      { cause },
    )
  if (/not a database|malformed|corrupt/i.test(message))
    return new StoreError(
      'CORRUPT',
      `The file atlas.db in ${folder} is no database of Partner Atlas, or is damaged.`,
      'Restore it from a backup, or move it away and start again with an empty folder.',
      { cause },
    )
  return unwritable(folder, cause)
}

function ownerOf(ownerFile: string): string {
  try {
    const owner: unknown = JSON.parse(readFileSync(ownerFile, 'utf8'))
    return typeof owner === 'object' && owner !== null && 'pid' in owner
      ? ` (process ${String(owner.pid)})`
      : ''
  } catch {
    return ''
  }
}

function unwritable(folder: string, cause: unknown): StoreError {
  return new StoreError(
    'UNWRITABLE',
    `The data cannot be written to ${folder}.`,
    'Give this user the right to write there, free some disk space, or name another folder with DATA_DIR.',
    { cause },
  )
}
