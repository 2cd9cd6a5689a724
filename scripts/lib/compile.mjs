// Run as a process of its own by build.mjs.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { generateOperations } from '../codegen.mjs'
import { noticesFile } from './notices.mjs'
import { dist, inProject } from './project.mjs'

/** The types of the page's queries, then the page, then the program. */
async function compile() {
  await generateOperations()
  await build({ configFile: inProject('vite.config.ts'), logLevel: 'warn' })
  await build({ configFile: inProject('vite.server.config.ts'), logLevel: 'warn' })
  // The page carries others' work to the reader's browser, and their notices go with it.
  copyFileSync(noticesFile, join(dist, 'client', 'third-party-notices.txt'))
}

compile().catch((error) => {
  console.error(String(error))
  process.exitCode = 1
})
