import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { prepare } from './prepare.mjs'
import { runNode } from './processes.mjs'
import { inPackages, say } from './project.mjs'

const tiers = ['short', 'long']

/**
 * Runs every suite, or those that the arguments choose as Vitest takes them; `--long` counts higher. The last
 * line is the tally, for people and for CI alike.
 * @param {string[]} args
 */
export async function main(args) {
  const tier = args.includes('--long') ? 'long' : (process.env.TEST_TIER ?? 'short')
  if (!tiers.includes(tier)) throw new Failure(`TEST_TIER is "${tier}": it may be ${tiers.join(' or ')}.`)
  await prepare()
  const folder = mkdtempSync(join(tmpdir(), 'partner-atlas-tests-'))
  try {
    const report = join(folder, 'report.json')
    const { code } = await runNode(
      [
        inPackages('vitest', 'vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args.filter((arg) => arg !== '--long'),
      ],
      { show: true, env: { ...process.env, TEST_TIER: tier } },
    )
    const tally = count(report, code)
    process.exitCode = tally.failed > 0 ? 1 : 0
    console.log(lastLine(tally))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * A file that broke before its first test, and a run that ended badly for a reason of its own, are failures
 * too, though no test says so.
 * @param {string} report
 * @param {number} code
 * @returns {Tally}
 */
function count(report, code) {
  const files = readReport(report)
  const tests = files.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const failed = tests.filter(({ status }) => status === 'failed').length
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const silent = code !== 0 && failed + broken === 0 ? 1 : 0
  if (silent) say(`Vitest ended with exit code ${code} though no test failed: its reason is above.`)
  return { passed, failed: failed + broken + silent, skipped: tests.length - passed - failed }
}

/**
 * What Vitest reports of each file; nothing where it could not even write its report.
 * @param {string} report
 * @returns {{ status: string, assertionResults: { status: string }[] }[]}
 */
function readReport(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).testResults : []
}

/** @param {Tally} tally */
const lastLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
