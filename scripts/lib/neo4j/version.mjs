import { Failure } from '../failure.mjs'

/** The long-term line of Neo4j 5, which Java 17 runs. */
export const defaultVersion = '5.26.30'

/**
 * The version, if it is one that can be started: 5.26.x, or one of those named by year and month.
 * @param {string} version
 */
export function checkedVersion(version) {
  if (/^(5\.26\.\d+|20\d\d\.\d\d\.\d+)$/.test(version)) return version
  throw new Failure(
    `There is no starting Neo4j "${version}" here: name a 5.26 such as ${defaultVersion}, or a later one such as 2026.08.1.`,
  )
}

/**
 * The oldest Java, by its number, that runs a version.
 * @param {string} version
 */
export const javaNeeded = (version) => (version.startsWith('5.') ? 17 : 21)

/**
 * Versions of one line share their data; an older line cannot read what a newer one wrote.
 * @param {string} version
 * @returns {string} such as `5` or `2026`
 */
export const lineOf = (version) => version.split('.')[0] ?? version
