import { parseArgs } from 'node:util'
import { Failure } from '../failure.mjs'
import { checkedVersion, defaultVersion, lineOf } from './version.mjs'

export const usage = `Starts a Neo4j Community on this machine, for development and tests, until Ctrl-C.

  npm run neo4j -- [--port 7687] [--password partner-atlas] [--home FOLDER] [--neo4j-version ${defaultVersion}]

  --port            where it answers, on 127.0.0.1 alone
  --password        of the user neo4j, 8 characters or more
  --home            the folder that keeps the graph; a relative one counts from the project's folder
  --neo4j-version   ${defaultVersion} (Java 17 or newer), or a later one such as 2026.08.1 (Java 21 or newer)`

/**
 * @param {string[]} args
 * @returns {import('./server.mjs').Wanted & { version: string } | 'help'}
 */
export function readOptions(args) {
  const given = parsed(args)
  if (given.help) return 'help'
  const version = checkedVersion(given['neo4j-version'] ?? defaultVersion)
  return {
    version,
    port: portNumber(given.port ?? '7687'),
    password: fitPassword(given.password ?? 'partner-atlas'),
    home: given.home ?? `data/neo4j-${lineOf(version)}`,
  }
}

/** @param {string[]} args */
function parsed(args) {
  const text = /** @type {const} */ ({ type: 'string' })
  try {
    return parseArgs({
      args,
      options: {
        port: text,
        password: text,
        home: text,
        'neo4j-version': text,
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new Failure(`${what}.\n\n${usage}`)
  }
}

/** @param {string} text */
function portNumber(text) {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new Failure(`--port is "${text}": it must be a number from 1 to 65535, such as 7687.`)
}

/** @param {string} password */
function fitPassword(password) {
  if (password.length >= 8 && !/[\r\n]/.test(password)) return password
  throw new Failure('--password must have 8 characters or more, on one line: Neo4j takes no other.')
}
