import { noticesProblem } from './notices.mjs'
import { prepare } from './prepare.mjs'
import { runNode } from './processes.mjs'
import { elapsed, inPackages, inProject, say } from './project.mjs'

/** @typedef {() => Promise<string | undefined>} Check what it found wrong, or undefined */

/** @type {Record<string, Check>} */
const checks = {
  format: tool('oxfmt', 'bin/oxfmt', '--check'),
  lint: tool('oxlint', 'bin/oxlint', '--type-aware', '--deny-warnings'),
  'types of model, store, server': tool('typescript', 'bin/tsc', '--project', inProject('tsconfig.json')),
  'types of the page': tool('typescript', 'bin/tsc', '--project', inProject('client', 'tsconfig.json')),
  'types of the tests': tool('typescript', 'bin/tsc', '--project', inProject('test', 'tsconfig.json')),
  arrows,
  'dead code': tool('knip', 'bin/knip.js'),
  notices: async () => noticesProblem(),
}

/** Holds the house to its rules: every check runs, and each that fails shows what it found. */
export async function main() {
  await prepare()
  const failed = []
  for (const [name, check] of Object.entries(checks)) {
    const since = performance.now()
    const problem = await check()
    say(`${problem === undefined ? 'ok    ' : 'FAILED'} ${name} (${elapsed(since)})`)
    if (problem === undefined) continue
    failed.push(name)
    say(`${problem.trim()}\n`)
  }
  const all = Object.keys(checks).length
  console.log(
    failed.length
      ? `${failed.length} of ${all} checks failed: ${failed.join(', ')}.`
      : `All ${all} checks hold.`,
  )
  process.exitCode = failed.length ? 1 : 0
}

/**
 * @param {string} name the package
 * @param {string} file its program
 * @param {string[]} args
 * @returns {Check}
 */
function tool(name, file, ...args) {
  return async () => {
    const { code, output } = await runNode([inPackages(name, file), ...args])
    return code === 0 ? undefined : output
  }
}

async function arrows() {
  // Not before the packages are installed.
  const { cruiseProject } = await import('./arrows.mjs')
  const { modules, violations } = await cruiseProject()
  if (modules === 0) return 'dependency-cruiser saw no module at all: its parser does not work here.'
  return violations.length ? violations.join('\n') : undefined
}
