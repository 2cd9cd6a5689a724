import { randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { cannotWrite } from './failure.mjs'
import { dist, say } from './project.mjs'

const lockFile = join(dist, '.lock')
const beatEvery = 2_000
/** A holder whose file stood still for so long, watched by us, is gone: its process number may be another's. */
const silentFor = 60_000

/**
 * Does the work while no other process of this project does the like; waits for one that does.
 * @param {() => Promise<void>} work
 */
export async function withLock(work) {
  const mine = JSON.stringify({ pid: process.pid, token: randomUUID() })
  await acquire(mine)
  const beat = setInterval(touch, beatEvery)
  beat.unref()
  try {
    await work()
  } finally {
    clearInterval(beat)
    if (read()?.content === mine) rmSync(lockFile, { force: true })
  }
}

/** @param {string} mine */
async function acquire(mine) {
  let waiting = false
  let seen = { mark: '', at: 0 }
  while (!take(mine)) {
    const held = read()
    if (!held) continue
    if (held.mark !== seen.mark) seen = { mark: held.mark, at: performance.now() }
    if (!isAlive(held.pid) || performance.now() - seen.at > silentFor) {
      remove(held.content)
    } else if (!waiting) {
      waiting = true
      say(`Another start (process ${held.pid}) is installing or building here: waiting for it to end.`)
    }
    await sleep(100)
  }
}

/** @param {string} mine */
function take(mine) {
  try {
    // Not `recursive`, which calls a read-only disk a missing folder.
    if (!existsSync(dist)) mkdirSync(dist)
    writeFileSync(lockFile, mine, { flag: 'wx' })
    return true
  } catch (error) {
    // Windows answers EPERM for a file that another process is just removing.
    if (isCode(error, 'EEXIST') || (isCode(error, 'EPERM') && read())) return false
    throw cannotWrite(error, dist)
  }
}

/** What the lock file holds, and a mark that changes with each beat; undefined when it is gone. */
function read() {
  try {
    const content = readFileSync(lockFile, 'utf8')
    const pid = Number(/"pid":(\d+)/.exec(content)?.[1] ?? process.pid)
    return { content, pid, mark: content + statSync(lockFile).mtimeMs }
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw cannotWrite(error, lockFile)
  }
}

/**
 * Removes a lock that its holder left behind. Of two that find it, one does so: else the slower one could
 * remove the lock that the quicker one has just taken.
 * @param {string} content
 */
function remove(content) {
  const guard = `${lockFile}-removal`
  try {
    mkdirSync(guard)
  } catch {
    return
  }
  try {
    if (read()?.content === content) rmSync(lockFile, { force: true })
  } finally {
    rmdirSync(guard)
  }
}

function touch() {
  try {
    utimesSync(lockFile, new Date(), new Date())
  } catch {
    // Gone: someone removed it by hand. The work goes on.
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
const isCode = (error, code) => error instanceof Error && 'code' in error && error.code === code
