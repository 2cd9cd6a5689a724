import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Failure, cannotWrite } from '../failure.mjs'
import { root } from '../project.mjs'
import { answersBolt, tryPort } from './bolt.mjs'
import { endedBeforeReady, portTaken } from './failures.mjs'
import { fetchedJars } from './jars.mjs'
import { findJava } from './java.mjs'
import { checkedVersion, defaultVersion } from './version.mjs'

/**
 * What a server is started by: the folder that keeps its data, the port on loopback (0 for any that is free), the
 * password of the user neo4j (8 characters or more), the version of Neo4j, the most that Java's heap and the cache
 * of the data may take, in megabytes, and whether it will not run long: it then starts quicker and computes slower.
 * @typedef {object} Wanted
 * @property {string} home
 * @property {number} port
 * @property {string} password
 * @property {string} [version]
 * @property {number} [heap]
 * @property {number} [pageCache]
 * @property {boolean} [shortLived]
 */

/**
 * A server that answers Bolt. `stop` ends it, its data safe on disk, and may be called again; `ended` is settled
 * with its exit code when it has ended, for whatever reason.
 * @typedef {object} Neo4j
 * @property {string} url
 * @property {number} pid
 * @property {() => Promise<void>} stop
 * @property {Promise<number | null>} ended
 */

/**
 * What is needed to start a version, found and fetched.
 * @typedef {{ version: string, java: import('./java.mjs').Java, jars: string }} Tools
 */

/**
 * Finds Java and fetches the jars. What lacks is a Failure with its mend.
 * @param {string} [version]
 * @returns {Promise<Tools>}
 */
export async function prepareNeo4j(version = defaultVersion) {
  const java = await findJava(checkedVersion(version))
  return { version, java, jars: await fetchedJars(version, java) }
}

/**
 * Starts Neo4j Community on loopback and waits until it answers. The server ends with the process that started it,
 * even where that one is killed.
 * @param {Wanted} wanted
 * @param {Tools} [tools]
 * @returns {Promise<Neo4j>}
 */
export async function startNeo4j(wanted, tools) {
  const port = await freePort(wanted.port)
  const { java, jars } = tools ?? (await prepareNeo4j(wanted.version))
  const home = madeFolder(path.resolve(root, wanted.home))
  const child = spawn(java.program, javaArguments(wanted, java, jars), { cwd: root })
  const output = collected(child)
  const ended = endOf(child)
  // Writing to a Java that has ended already fails; what it said is more to the point.
  child.stdin.on('error', () => undefined)
  child.stdin.write(`${[home, port, wanted.password, wanted.pageCache ?? 128].join('\n')}\n`)
  const ready = await Promise.race([readiness(child), ended.then(() => false)])
  if (!ready || !(await answering(port))) {
    child.stdin.end()
    await ended
    throw endedBeforeReady(output(), { home, port })
  }
  const stop = async () => {
    child.stdin.end()
    const late = setTimeout(() => child.kill('SIGKILL'), 30_000)
    await ended
    clearTimeout(late)
  }
  return { url: `neo4j://127.0.0.1:${port}`, pid: child.pid ?? 0, stop, ended }
}

/**
 * The port, if nobody listens there; what holds it is a Failure.
 * @param {number} port 0 for any that is free
 * @returns {Promise<number>} free a moment ago
 */
export async function freePort(port) {
  const tried = await tryPort(port)
  if ('port' in tried) return tried.port
  if (tried.code === 'EADDRINUSE') throw portTaken(port, await answersBolt(port))
  throw new Failure(`Nobody may listen at port ${port} (${tried.code}): choose another by --port 7690.`)
}

/**
 * Whether a server that calls itself ready answers; a busy machine may keep it from doing so in time.
 * @param {number} port
 */
async function answering(port) {
  for (let tries = 0; tries < 15; tries++) if (await answersBolt(port)) return true
  return false
}

/** @param {string} folder */
function madeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch (error) {
    throw cannotWrite(error, folder)
  }
}

/**
 * Every path is relative to the project and plain ASCII: the launcher of Java on Windows takes no other safely.
 * @param {Wanted} wanted
 * @param {import('./java.mjs').Java} java
 * @param {string} jars
 */
function javaArguments({ heap = 768, shortLived = false }, java, jars) {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent']
  return [
    ...opened.flatMap((name) => ['--add-opens', `java.base/${name}=ALL-UNNAMED`]),
    // Newer Javas warn at length of what Neo4j's own packages do.
    ...(java.major >= 22 ? ['--enable-native-access=ALL-UNNAMED'] : []),
    ...(java.major >= 24 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
    `-Xmx${heap}m`,
    '-XX:+UseSerialGC',
    ...(shortLived ? ['-XX:TieredStopAtLevel=1'] : []),
    '-cp',
    `${jars}/*`,
    'scripts/lib/neo4j/LoopbackNeo4j.java',
  ]
}

/**
 * The end of what a process writes, for the case that it has to be shown.
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 */
function collected(child) {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (text = (text + chunk).slice(-20_000)))
  }
  return () => text
}

/** @param {import('node:child_process').ChildProcessWithoutNullStreams} child */
function endOf(child) {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
}

/**
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @returns {Promise<boolean>} once the server says it
 */
function readiness(child) {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line === 'READY') resolve(true)
    })
  })
}
