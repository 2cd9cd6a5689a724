import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure, cannotWrite } from './failure.mjs'
import { fingerprint } from './fingerprint.mjs'
import { run } from './processes.mjs'
import { elapsed, inPackages, inProject, say } from './project.mjs'

const marker = inPackages('.partner-atlas-lock')

/** The build needs the development packages, wherever NODE_ENV=production stands; no package needs its scripts. */
const npmCi = [
  'ci',
  '--include=dev',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--loglevel=error',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=10000',
]

/** What should be installed: the lockfile, on this kind of machine (its native packages differ). */
const wanted = () => `${fingerprint(['package-lock.json'])} ${process.platform}-${process.arch}\n`

/** Whether what is installed is what the lockfile says. */
export const isInstalled = () =>
  (existsSync(marker) && readFileSync(marker, 'utf8') === wanted()) || npmInstalledIt()

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages */

/**
 * Whether npm itself, called by a developer, has installed what the lockfile says: the record that it keeps is
 * written at the end of an install, and lacks no more than packages meant for other machines.
 */
function npmInstalledIt() {
  const record = inPackages('.package-lock.json')
  if (!existsSync(record)) return false
  /** @type {Packages} */
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  /** @type {Packages} */
  const { '': _project, ...locked } = JSON.parse(
    readFileSync(inProject('package-lock.json'), 'utf8'),
  ).packages
  return (
    Object.entries(installed).every(
      ([path, { version, integrity }]) =>
        locked[path]?.version === version && locked[path]?.integrity === integrity,
    ) &&
    Object.entries(locked).every(
      ([path, { optional, devOptional }]) => path in installed || optional === true || devOptional === true,
    )
  )
}

/** Installs exactly what the lockfile says. */
export async function install() {
  const packages = readFileSync(inProject('package-lock.json'), 'utf8').match(/"node_modules\//g)?.length ?? 0
  say(
    `Installing up to ${packages} packages from the lockfile (npm ci). The first time takes a minute or two.`,
  )
  const since = performance.now()
  try {
    rmSync(marker, { force: true })
  } catch (error) {
    throw cannotWrite(error, marker)
  }
  const npm = findNpm()
  const { code, output } = await run(npm.program, [...npm.args, ...npmCi], { shell: npm.shell }).catch(noNpm)
  if (code !== 0) throw installFailure(output)
  writeFileSync(marker, wanted())
  say(`Installed in ${elapsed(since)}.`)
}

/**
 * How to call npm: the one that called us, else the one that came with this Node, else the one on the path.
 * Only the last, on Windows a .cmd file, needs a shell; its arguments hold no blanks.
 * @returns {{ program: string, args: string[], shell: boolean }}
 */
function findNpm() {
  const beside = join('node_modules', 'npm', 'bin', 'npm-cli.js')
  const nodeFolder = dirname(process.execPath)
  const script = [
    process.env.npm_execpath ?? '',
    join(nodeFolder, beside),
    join(nodeFolder, '..', 'lib', beside),
  ].find((file) => basename(file) === 'npm-cli.js' && existsSync(file))
  if (script) return { program: process.execPath, args: [script], shell: false }
  const windows = process.platform === 'win32'
  return { program: windows ? 'npm.cmd' : 'npm', args: [], shell: windows }
}

/**
 * @param {unknown} error
 * @returns {never}
 */
function noNpm(error) {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    throw new Failure(
      'npm was not found: it comes with Node; install Node again with npm, or put npm on the path.',
    )
  }
  throw error
}

/** What npm's error codes mean to a user, each with its mend. */
const causes = [
  {
    codes:
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EIDLETIMEOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/,
    plain:
      'the package registry cannot be reached. Check the network or the proxy (npm config get proxy), then run the same command again.',
  },
  {
    codes: /\b(EACCES|EPERM|EROFS)\b/,
    plain:
      'a folder cannot be written. Let this user write the project’s folder and npm’s cache (npm config get cache), and close programs that hold files of node_modules open.',
  },
  { codes: /\bENOSPC\b/, plain: 'the disk is full. Free about 600 MB and run the same command again.' },
  {
    codes: /\bEBADENGINE\b/,
    plain: 'this Node is too old for one of them. Install the current LTS version of Node.',
  },
  {
    codes: /\bEINTEGRITY\b/,
    plain: 'a package arrived damaged. Run "npm cache verify", then the same command again.',
  },
  {
    codes: /\bEUSAGE\b/,
    plain:
      'package.json and package-lock.json disagree. Run "git checkout package.json package-lock.json", or "npm install" if you changed them.',
  },
]

/**
 * @param {string} output what npm wrote
 */
function installFailure(output) {
  const cause = causes.find(({ codes }) => codes.test(output))
  const said = output.trim().split('\n').slice(-12).join('\n')
  const plain = cause?.plain ?? 'npm ci failed. Its own words are below.'
  return new Failure(`The packages could not be installed: ${plain}\n\n${said}`)
}
