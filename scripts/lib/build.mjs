import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, cannotWrite } from './failure.mjs'
import { fingerprint } from './fingerprint.mjs'
import { runNode } from './processes.mjs'
import { cliEntry, dist, elapsed, inProject, say } from './project.mjs'

const marker = join(dist, '.build-hash')

/** Everything that what is built is made from. */
const sources = [
  'client',
  'cli',
  'server',
  'store',
  'model',
  'exchange',
  'seed',
  'schema.graphql',
  'package-lock.json',
  'vite.config.ts',
  'vite.server.config.ts',
  'tsconfig.json',
  'scripts/codegen.mjs',
  'scripts/lib/compile.mjs',
  'scripts/lib/notices.mjs',
  'THIRD-PARTY-NOTICES.md',
]
const notBuiltFrom = ['client/api/generated', 'seed/data']

const wanted = () => `${fingerprint(sources, notBuiltFrom)}\n`

const results = [
  cliEntry,
  join(dist, 'client', 'index.html'),
  inProject('client', 'api', 'generated', 'operations.ts'),
]

/** Whether what is built was made from the sources as they are now. */
export const isBuilt = () =>
  existsSync(marker) && readFileSync(marker, 'utf8') === wanted() && results.every((file) => existsSync(file))

/** Builds the page and the program, in a process of its own so that its memory is given back. */
export async function build() {
  say('Building the page and the server.')
  const since = performance.now()
  const hash = wanted()
  try {
    rmSync(marker, { force: true })
  } catch (error) {
    throw cannotWrite(error, dist)
  }
  const { code, output } = await runNode([inProject('scripts', 'lib', 'compile.mjs')])
  if (code !== 0) throw new Failure(`The build failed:\n\n${output.trim()}`)
  if (output.trim()) say(output.trim())
  writeFileSync(marker, hash)
  say(`Built in ${elapsed(since)}.`)
}
