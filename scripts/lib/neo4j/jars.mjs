import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { Failure, cannotWrite } from '../failure.mjs'
import { withLock } from '../lock.mjs'
import { run } from '../processes.mjs'
import { elapsed, inProject, say } from '../project.mjs'
import { onPath } from './on-path.mjs'

/** Beside what else can be made again, and ignored by Git: relative to the project, with `/`. */
const folderOf = (/** @type {string} */ version) => `dist/neo4j-jars-${version}`
const marker = (/** @type {string} */ version) => inProject(folderOf(version), '.complete')
const isThere = (/** @type {string} */ version) => existsSync(marker(version))

/**
 * The jars of a version, fetched by Maven where they are not here yet.
 * @param {string} version one that passed `checkedVersion`: it goes through a shell on Windows
 * @param {import('./java.mjs').Java} java what Maven runs on
 * @returns {Promise<string>} their folder, relative to the project
 */
export async function fetchedJars(version, java) {
  if (!isThere(version)) {
    const maven = findMaven()
    // Two servers may be started at once.
    await withLock(async () => {
      if (!isThere(version)) await fetchBy(maven, version, java)
    })
  }
  return folderOf(version)
}

function findMaven() {
  const name = process.platform === 'win32' ? 'mvn.cmd' : 'mvn'
  if (onPath(name, process.env).length > 0) return name
  throw new Failure(
    'The jars of Neo4j are fetched by Maven, and there is no mvn on the path. Install Maven (Debian and Ubuntu: ' +
      'apt-get install maven; macOS: brew install maven; Windows: unpack it from maven.apache.org and put its bin ' +
      'folder on the path), or use Docker: docker compose up.',
  )
}

/**
 * @param {string} maven
 * @param {string} version
 * @param {import('./java.mjs').Java} java
 */
async function fetchBy(maven, version, java) {
  say(`Fetching the jars of Neo4j ${version} with Maven: 120 to 150 MB, once.`)
  const since = performance.now()
  makeAnew(inProject(folderOf(version)))
  const args = [
    '--batch-mode',
    '--quiet',
    '--file=scripts/lib/neo4j/pom.xml',
    'dependency:copy-dependencies',
    `-Dneo4j.version=${version}`,
    `-Djars.folder=${folderOf(version)}`,
  ]
  const { code, output } = await run(maven, args, {
    env: { ...process.env, JAVA_HOME: java.home },
    // A .cmd file needs one.
    shell: process.platform === 'win32',
  })
  if (code !== 0) throw fetchFailure(version, output)
  writeFileSync(marker(version), '')
  say(`Fetched in ${elapsed(since)}.`)
}

/** @param {string} folder */
function makeAnew(folder) {
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw cannotWrite(error, folder)
  }
}

/** What Maven's words mean to a user, each with its mend. */
const causes = [
  {
    words: /No space left|not enough space/i,
    plain: 'the disk is full. Free about 400 MB and run the same command again.',
  },
  {
    words: /Permission denied|AccessDenied|Read-only file system/i,
    plain: 'a folder cannot be written. Let this user write the project’s dist folder and Maven’s own (.m2).',
  },
  {
    words: /Could not find artifact org\.neo4j:neo4j:|Failure to find org\.neo4j:neo4j:/,
    plain: 'there is no such version. Leave --neo4j-version out, or name one that was published.',
  },
  {
    words:
      /Unknown host|UnknownHost|Could not transfer|Connection (refused|reset|timed out)|connect timed out|unreachable|offline/i,
    plain:
      'the Maven repository cannot be reached. Check the network or the proxy in Maven’s settings.xml, then run the same command again.',
  },
]

/**
 * @param {string} version
 * @param {string} output what Maven wrote
 */
function fetchFailure(version, output) {
  const plain =
    causes.find(({ words }) => words.test(output))?.plain ?? 'Maven failed. Its own words are below.'
  const said = output.trim().split('\n').slice(0, 8).join('\n')
  return new Failure(`The jars of Neo4j ${version} could not be fetched: ${plain}\n\n${said}`)
}
