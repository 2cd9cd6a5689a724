import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startNeo4j } from '../scripts/lib/neo4j/server.mjs'
import { cliEntry, root } from '../scripts/lib/project.mjs'
import { timeQuestions } from './measure.mjs'
import { questions } from './questions.mjs'

const password = 'partner-atlas'

/**
 * The questions that are asked most, over HTTP from both stores with the seed data in them, side by side.
 * @param {string[]} args how many rounds, 100 unless given
 */
export async function main([rounds = '100']) {
  const folder = mkdtempSync(join(tmpdir(), 'partner-atlas-bench-'))
  /** @type {(() => Promise<void>)[]} */
  const endings = []
  try {
    const neo4j = await startNeo4j({ home: join(folder, 'neo4j'), port: 0, password })
    endings.push(neo4j.stop)
    const embedded = await serve({ STORE: 'embedded', DATA_DIR: join(folder, 'data') })
    endings.push(embedded.stop)
    const team = await serve({ STORE: 'neo4j', NEO4J_URL: neo4j.url, NEO4J_PASSWORD: password })
    endings.push(team.stop)
    const servers = { embedded: embedded.url, neo4j: team.url }
    tell(await timeQuestions(questions, servers, Number(rounds)))
  } finally {
    for (const end of endings.toReversed()) await end()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * The program, seeded and serving.
 * @param {Record<string, string>} settings
 */
async function serve(settings) {
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'silent', ...settings }
  const child = spawn(process.execPath, [cliEntry, 'serve'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /^Partner Atlas: (\S+)$/.exec(line)
      if (found) resolve(found[1])
    })
    void ended.then(() => reject(new Error('The program ended before it served.')))
  })
  const stop = async () => {
    child.kill()
    await ended
  }
  return { url: String(url), stop }
}

/** @param {Awaited<ReturnType<typeof timeQuestions>>} measured */
function tell(measured) {
  console.log(
    'milliseconds: median / 95th percentile'.padEnd(44),
    'embedded'.padStart(16),
    'neo4j'.padStart(16),
  )
  for (const { question, milliseconds } of measured) {
    const cells = Object.values(milliseconds).map(({ median, p95 }) =>
      `${median.toFixed(1)} / ${p95.toFixed(1)}`.padStart(16),
    )
    console.log(question.padEnd(44), ...cells)
  }
}
