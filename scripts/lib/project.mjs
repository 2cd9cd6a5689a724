import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that the project was cloned into; every path below is absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** @param {string[]} parts */
export const inProject = (...parts) => join(root, ...parts)

/** @param {string[]} parts a package's file, such as 'vitest', 'vitest.mjs' */
export const inPackages = (...parts) => inProject('node_modules', ...parts)

/** What the page and the program are built into. */
export const dist = inProject('dist')
export const cliEntry = join(dist, 'cli', 'main.js')

/**
 * Says what is going on, on the error stream: standard output belongs to what a command answers.
 * @param {string} line
 */
export const say = (line) => console.error(line)

/**
 * @param {number} since a `performance.now()`
 * @returns {string} such as `3.2 s`
 */
export const elapsed = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`
