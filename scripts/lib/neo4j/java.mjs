import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../failure.mjs'
import { run } from '../processes.mjs'
import { onPath } from './on-path.mjs'
import { javaNeeded } from './version.mjs'

/**
 * A Java as it describes itself.
 * @typedef {{ program: string, home: string, major: number, compiles: boolean }} Java
 */

/**
 * Where to look beside JAVA_HOME and the path: folders in which each Java has a folder of its own.
 * @typedef {{ env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform, folders?: string[] }} Places
 */

/**
 * The first Java that runs a version of Neo4j. It must be a JDK, since it compiles the program that holds Neo4j.
 * @param {string} version
 * @param {Places} [places]
 * @returns {Promise<Java>}
 */
export async function findJava(version, places = {}) {
  const needed = javaNeeded(version)
  /** @type {Java[]} */
  const unfit = []
  for (const program of candidates(places)) {
    const java = await described(program)
    if (java !== undefined && java.major >= needed && java.compiles) return java
    if (java !== undefined) unfit.push(java)
  }
  throw new Failure(noFit(version, needed, unfit))
}

/**
 * @param {string} version
 * @param {number} needed
 * @param {Java[]} unfit
 */
function noFit(version, needed, unfit) {
  const found = unfit.map(({ home, major, compiles }) => {
    const lack = major < needed ? 'is too old' : compiles ? '' : 'has no compiler (it is a JRE, not a JDK)'
    return `Java ${major} in ${home} ${lack}`
  })
  const mend =
    `Install a JDK, ${needed} or newer (Debian and Ubuntu: apt-get install default-jdk-headless; ` +
    'macOS: brew install openjdk; Windows: winget install EclipseAdoptium.Temurin.21.JDK), ' +
    'or name one by JAVA_HOME.'
  return found.length === 0
    ? `Neo4j ${version} needs Java, and there is none here. ${mend}`
    : `No Java here runs Neo4j ${version}: ${found.join('; ')}. ${mend}`
}

/**
 * Programs named java, each once: by JAVA_HOME, on the path, and where the system keeps several side by side.
 * @param {Places} places
 */
function candidates({
  env = process.env,
  platform = process.platform,
  folders = usualFolders(env, platform),
}) {
  const name = platform === 'win32' ? 'java.exe' : 'java'
  const named = env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', name)] : []
  const beside = folders
    .flatMap((folder) => childrenOf(folder))
    .flatMap((home) => [join(home, 'bin', name), join(home, 'Contents', 'Home', 'bin', name)])
  const there = [...named, ...onPath(name, env), ...beside].filter((file) => existsSync(file))
  return new Set(there.map((file) => realpathSync(file)))
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
function usualFolders(env, platform) {
  if (platform === 'win32') {
    const makers = ['Eclipse Adoptium', 'Java', 'Microsoft', 'Amazon Corretto', 'Zulu', 'BellSoft']
    return makers.map((maker) => join(env.ProgramFiles ?? 'C:\\Program Files', maker))
  }
  if (platform === 'darwin') {
    return ['/Library/Java/JavaVirtualMachines', join(homedir(), 'Library', 'Java', 'JavaVirtualMachines')]
  }
  return ['/usr/lib/jvm', '/usr/lib64/jvm', join(homedir(), '.sdkman', 'candidates', 'java')]
}

/** @param {string} folder */
function childrenOf(folder) {
  try {
    return readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

/**
 * What a program named java says of itself; undefined where it is no Java that runs.
 * @param {string} program
 * @returns {Promise<Java | undefined>}
 */
async function described(program) {
  const { output } = await run(program, ['-XshowSettings:properties', '-version']).catch(() => ({
    output: '',
  }))
  const home = /^\s*java\.home = (.+?)\s*$/m.exec(output)?.[1]
  const specification = /^\s*java\.specification\.version = (?:1\.)?(\d+)/m.exec(output)?.[1]
  if (home === undefined || specification === undefined) return undefined
  const compiles = existsSync(join(home, 'bin', 'javac')) || existsSync(join(home, 'bin', 'javac.exe'))
  return { program, home, major: Number(specification), compiles }
}
