import { Failure } from '../failure.mjs'

/**
 * @param {number} port
 * @param {boolean} byNeo4j whether what answers there speaks Bolt
 */
export function portTaken(port, byNeo4j) {
  const other = 'or start this one at another: --port 7690.'
  return new Failure(
    byNeo4j
      ? `A Neo4j answers at port ${port} already: use that one (NEO4J_URL=neo4j://127.0.0.1:${port}), ${other}`
      : `Port ${port} is taken by another program: end that program, ${other}`,
  )
}

/** @typedef {{ home: string, port: number }} Where */

/** @type {{ words: RegExp, plain: (where: Where) => string }[]} */
const causes = [
  {
    words: /FileLockException/,
    plain: ({ home }) =>
      `Another Neo4j holds the data in ${home}: end that one, or give this one a folder of its own by --home FOLDER.`,
  },
  { words: /PortBindException|BindException/, plain: ({ port }) => portTaken(port, false).plain },
  {
    words: /UnsupportedLogVersionException|StoreVersion|newer v/,
    plain: ({ home }) =>
      `The data in ${home} were written by another version of Neo4j, which this one cannot read: name that version ` +
      'by --neo4j-version, or give this one a folder of its own by --home FOLDER.',
  },
  {
    words: /Unable to write|AccessDeniedException|Read-only file system/,
    plain: ({ home }) => `The folder ${home} cannot be written: name one that can be by --home FOLDER.`,
  },
  {
    words: /No space left|not enough space/i,
    plain: ({ home }) => `The disk that holds ${home} is full: free some space.`,
  },
  {
    words: /OutOfMemoryError|Could not reserve enough space|insufficient memory/,
    plain: () => 'Java got too little memory: close other programs, and start again.',
  },
]

/**
 * Why a server ended before it answered.
 * @param {string} output what Java wrote
 * @param {Where} where
 */
export function endedBeforeReady(output, where) {
  const cause = causes.find(({ words }) => words.test(output))
  if (cause !== undefined) return new Failure(cause.plain(where))
  const told = output.split('\n').filter((line) => line.startsWith('FAILED '))
  const said = (told.length > 0 ? told : output.trim().split('\n')).slice(-12).join('\n')
  return new Failure(
    `Neo4j ended before it answered. Its own words are below; more stands in ${where.home}, in logs/debug.log.\n\n${said}`,
  )
}
