import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const checkout = fileURLToPath(new URL('../..', import.meta.url))

/** On Windows a signal ends a process at once, and there are no process groups. */
export const posix = process.platform !== 'win32'

/** What a process of a sandbox did in the end. */
export interface Ended {
  code: number | null
  stdout: string
  stderr: string
}

/** A process under way: what it wrote so far, and its end. */
export interface Running {
  child: ChildProcess
  written: () => string
  ended: Promise<Ended>
}

/**
 * Stands in for npm: notes the call and links the packages that are installed here, or fails as it is told
 * to. The real one would need the network and half a minute.
 */
const npmStandIn = `
const fs = require('fs'), path = require('path')
fs.appendFileSync(process.env.SANDBOX_CALLS, process.argv.slice(2).join(' ') + '\\n')
const failure = process.env.SANDBOX_NPM_FAILURE
if (failure) { console.error(failure); process.exit(1) }
fs.rmSync('node_modules', { recursive: true, force: true })
setTimeout(() => {
  fs.mkdirSync('node_modules')
  for (const name of fs.readdirSync(process.env.SANDBOX_PACKAGES).filter((name) => !name.startsWith('.')))
    fs.symlinkSync(path.join(process.env.SANDBOX_PACKAGES, name), path.join('node_modules', name), 'junction')
}, 500)
`

const files: Record<string, string> = {
  'package-lock.json': '{ "packages": {} }\n',
  'THIRD-PARTY-NOTICES.md': 'none\n',
  'schema.graphql': 'type Query { hello: String! }\n',
  'client/index.html': '<!doctype html><title>x</title><script type="module" src="./main.ts"></script>\n',
  'client/main.ts':
    "import { HelloDocument } from './api/generated/operations.ts'\ndocument.title = String(HelloDocument)\n",
  'client/api/hello.graphql': 'query Hello { hello }\n',
  'seed/data/first.yaml': 'entities: []\n',
  'cli/main.ts': `
const [command, ...args] = process.argv.slice(2)
console.log(JSON.stringify({ command, args }))
if (args[0] === '--exit') process.exitCode = Number(args[1])
if (args.includes('--stay')) {
  const alive = setInterval(() => undefined, 1000)
  process.on('SIGTERM', () => { console.log('closed'); clearInterval(alive) })
  console.log('stays')
}
`,
}

/** A small project with this project's own scripts, in a folder with a blank and Hangul in its name. */
export class Sandbox {
  readonly #place = mkdtempSync(join(tmpdir(), '파트너 아틀라스 '))
  readonly folder = join(this.#place, '새 폴더')
  readonly #calls = join(this.#place, 'calls.log')
  readonly #npm = join(this.#place, 'npm-cli.js')
  readonly #started: number[] = []

  constructor() {
    for (const name of [
      'scripts',
      'package.json',
      'tsconfig.json',
      'vite.config.ts',
      'vite.server.config.ts',
    ]) {
      cpSync(join(checkout, name), join(this.folder, name), { recursive: true })
    }
    for (const [name, text] of Object.entries(files)) this.write(name, text)
    writeFileSync(this.#npm, npmStandIn)
  }

  write(name: string, text: string): void {
    const file = join(this.folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }

  delete(name: string): void {
    rmSync(join(this.folder, name))
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name))
  }

  /** How often npm was called so far. */
  installs(): number {
    return existsSync(this.#calls) ? readFileSync(this.#calls, 'utf8').trim().split('\n').length : 0
  }

  /** Starts `node scripts/NAME.mjs ARGS`. */
  start(name: string, args: string[] = [], env: Record<string, string> = {}): Running {
    return this.#watch(process.execPath, [join('scripts', `${name}.mjs`), ...args], env)
  }

  /** Starts `npm run NAME` with the npm of this machine. */
  startByNpm(name: string, args: string[]): Running {
    const windows = process.platform === 'win32'
    return this.#watch(windows ? 'npm.cmd' : 'npm', ['run', name, '--', ...args], {}, windows)
  }

  run(name: string, args: string[] = [], env: Record<string, string> = {}): Promise<Ended> {
    return this.start(name, args, env).ended
  }

  /** Ends what a failed test left running, and takes everything away. */
  remove(): void {
    for (const pid of this.#started) {
      try {
        process.kill(posix ? -pid : pid, 'SIGKILL')
      } catch {
        // It has ended, as it should.
      }
    }
    rmSync(this.#place, { recursive: true, force: true })
  }

  #watch(program: string, args: string[], extra: Record<string, string>, shell = false): Running {
    const own = Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|npm_|TEST_TIER|NODE_ENV)/i.test(name),
    )
    const env = {
      ...Object.fromEntries(own),
      npm_execpath: this.#npm,
      SANDBOX_CALLS: this.#calls,
      SANDBOX_PACKAGES: join(checkout, 'node_modules'),
      ...extra,
    }
    // A group of its own, so that what it started in turn can be ended with it.
    const child = spawn(program, args, { cwd: this.folder, env, shell, detached: posix })
    if (child.pid !== undefined) this.#started.push(child.pid)
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    const ended = new Promise<Ended>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (code) => {
        resolve({ code, stdout, stderr })
      })
    })
    return { child, written: () => stdout + stderr, ended }
  }
}

/** The number of a process that has just ended. */
export function deadProcess(): number {
  return spawnSync(process.execPath, ['--eval', '0']).pid
}

/** Waits until a process has written a text, or has ended without it. */
export async function until(running: Running, text: string): Promise<void> {
  const over = running.ended.then(() => true)
  const tick = () => new Promise<false>((resolve) => setTimeout(() => resolve(false), 50))
  while (!running.written().includes(text)) {
    if (await Promise.race([over, tick()]))
      throw new Error(`It ended without "${text}": ${running.written()}`)
  }
}
