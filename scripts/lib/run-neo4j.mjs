import { Failure } from './failure.mjs'
import { environmentOf, linesForShells } from './neo4j/environment.mjs'
import { readOptions, usage } from './neo4j/options.mjs'
import { freePort, prepareNeo4j, startNeo4j } from './neo4j/server.mjs'
import { elapsed, say } from './project.mjs'

/**
 * Runs a Neo4j on this machine until it is asked to stop.
 * @param {string[]} args
 */
export async function main(args) {
  const wanted = readOptions(args)
  if (wanted === 'help') console.log(usage)
  else await runUntilAsked(wanted)
}

/** @param {import('./neo4j/server.mjs').Wanted & { version: string }} wanted */
async function runUntilAsked(wanted) {
  // Told before anything is fetched.
  await freePort(wanted.port)
  const tools = await prepareNeo4j(wanted.version)
  say(`Starting Neo4j Community ${wanted.version} on Java ${tools.java.major} (${tools.java.home}).`)
  const since = performance.now()
  const server = await startNeo4j(wanted, tools)
  const stopped = stopAsked()
  say(`It answers at ${server.url} after ${elapsed(since)}; the graph is kept in ${wanted.home}.`)
  say('다른 터미널에서 아래 환경 변수를 설정한 뒤 npm start를 실행하십시오. 끝내려면 Ctrl-C를 누릅니다.')
  say('In another terminal, set these and run npm start. Ctrl-C stops it.\n')
  console.log(linesForShells(environmentOf(server.url, wanted.password)))
  const signal = await Promise.race([stopped, server.ended])
  if (typeof signal !== 'string')
    throw new Failure(`Neo4j has ended by itself. Its log is ${wanted.home}/logs/debug.log.`)
  say(`Stopping (${signal}).`)
  await server.stop()
}

/** Resolves with the first signal that asks to stop; a second one then ends the process at once. */
function stopAsked() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, resolve)
  })
}
