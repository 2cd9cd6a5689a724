import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import swc from '@swc/core'
import { cruise } from 'dependency-cruiser'
import { inProject, root } from './project.mjs'

// dependency-cruiser reads TypeScript through swc, but never tells it that a .tsx file may hold JSX.
const { parseFileSync } = swc
/** @type {(file: string, options: Record<string, unknown>) => unknown} */
const parseAsNamed = (file, options) =>
  parseFileSync(file, { ...options, syntax: 'typescript', tsx: file.endsWith('x') })
Object.assign(swc, { parseFileSync: parseAsNamed })

const folders = ['model', 'exchange', 'store', 'seed', 'server', 'client', 'cli']

/**
 * Reads who imports whom and holds it against .dependency-cruiser.mjs.
 * @param {string} [baseDir] the checkout to read
 * @returns {Promise<{ modules: number, violations: string[] }>}
 */
export async function cruiseProject(baseDir = root) {
  const { default: config } = await import(pathToFileURL(inProject('.dependency-cruiser.mjs')).href)
  const { output } = await cruise(
    folders.filter((name) => existsSync(join(baseDir, name))),
    { ...config.options, baseDir, validate: true, ruleSet: { forbidden: config.forbidden } },
  )
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`)
  const comments = new Map(
    config.forbidden.map((/** @type {{ name: string, comment: string }} */ rule) => [
      rule.name,
      rule.comment,
    ]),
  )
  return {
    modules: output.summary.totalCruised,
    violations: output.summary.violations.map(
      ({ rule, from, to }) => `${rule.name}: ${from} → ${to}. ${comments.get(rule.name)}`,
    ),
  }
}
