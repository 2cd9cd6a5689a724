import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { isBuilt } from '../../scripts/lib/build.mjs'
import { fingerprint } from '../../scripts/lib/fingerprint.mjs'
import { withLock } from '../../scripts/lib/lock.mjs'
import { runNode } from '../../scripts/lib/processes.mjs'
import { cliEntry, dist, inPackages, inProject, root } from '../../scripts/lib/project.mjs'

export interface Ended {
  /** The exit code; null where a signal ended it. */
  code: number | null
  stdout: string
  stderr: string
}

export interface CliOptions {
  /** Settings of the program; of the tests' own environment it sees none of them. */
  env?: Readonly<Record<string, string>>
  cwd?: string
}

/** The built program, running. */
export interface RunningCli {
  pid: number
  /** The first match in what it writes to standard output; fails when it ends without one. */
  written(pattern: RegExp): Promise<RegExpExecArray>
  ended: Promise<Ended>
  kill(signal: NodeJS.Signals): void
}

const settings = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'STORE',
  'NEO4J_URL',
  'NEO4J_USER',
  'NEO4J_PASSWORD',
  'NEO4J_PASSWORD_FILE',
  'NEO4J_DATABASE',
  'LOG_LEVEL',
  'RATE_LIMIT',
]
const running = new Set<ChildProcess>()

/** Starts the program as a user would, `partner-atlas ARGS`. What still runs when the test file is done is ended. */
export async function startCli(
  args: readonly string[],
  { env = {}, cwd = root }: CliOptions = {},
): Promise<RunningCli> {
  const entry = await builtEntry()
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)))
  const child = spawn(process.execPath, [entry, ...args], {
    cwd,
    env: { ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const output = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      running.delete(child)
      resolve({ code, ...output })
    })
  })
  return {
    pid: child.pid ?? 0,
    ended,
    written: (pattern) => firstMatch(child, ended, pattern, () => output.stdout),
    kill: (signal) => void child.kill(signal),
  }
}

/** Runs the program to its end. */
export async function runCli(args: readonly string[], options?: CliOptions): Promise<Ended> {
  return (await startCli(args, options)).ended
}

function firstMatch(
  child: ChildProcess,
  ended: Promise<Ended>,
  pattern: RegExp,
  text: () => string,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = pattern.exec(text())
      if (found === null) return
      child.stdout?.off('data', look)
      resolve(found)
    }
    child.stdout?.on('data', look)
    look()
    void ended.then(({ code, stdout, stderr }) =>
      reject(new Error(`It ended with ${code} and never wrote ${pattern}:\n${stdout}\n${stderr}`)),
    )
  })
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

let entry: Promise<string> | undefined

/** `npm test` builds first; where a suite is run alone and the sources are newer, the program is built beside. */
function builtEntry(): Promise<string> {
  entry ??= isBuilt() ? Promise.resolve(cliEntry) : buildBeside()
  return entry
}

const sources = [
  'cli',
  'server',
  'store',
  'seed',
  'model',
  'exchange',
  'package-lock.json',
  'vite.server.config.ts',
]

async function buildBeside(): Promise<string> {
  const folder = join(dist, 'cli-for-tests')
  const marker = join(folder, '.sources')
  const hash = fingerprint(sources, ['seed/data'])
  await withLock(async () => {
    if (existsSync(marker) && readFileSync(marker, 'utf8') === hash) return
    const config = inProject('vite.server.config.ts')
    const vite = inPackages('vite', 'bin', 'vite.js')
    const { code, output } = await runNode([
      vite,
      'build',
      '--config',
      config,
      '--outDir',
      folder,
      '--logLevel',
      'warn',
    ])
    if (code !== 0) throw new Error(`The build failed:\n${output}`)
    writeFileSync(marker, hash)
  })
  return join(folder, 'main.js')
}

afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})
