import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Failure } from './failure.mjs'
import { prepare } from './prepare.mjs'
import { inProject } from './project.mjs'

/**
 * Runs one of the measurements in bench/ and prints what it found. Nothing is judged: see to it that nothing else
 * runs on the machine.
 * @param {string[]} args its name, then what it takes
 */
export async function main([name = '', ...args]) {
  const known = readdirSync(inProject('bench')).flatMap((file) => /^(.*)\.bench\.mjs$/.exec(file)?.[1] ?? [])
  if (!known.includes(name)) throw new Failure(`Say what to measure: npm run bench -- ${known.join(' | ')}`)
  await prepare()
  /** @type {{ main: (args: string[]) => Promise<void> }} */
  const bench = await import(pathToFileURL(inProject('bench', `${name}.bench.mjs`)).href)
  await bench.main(args)
}
