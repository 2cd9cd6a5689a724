import { cpSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCli, startCli, type Ended, type RunningCli } from '../helpers/process.ts'
import { tempFolder, tempFolderWith } from '../helpers/temp-folder.ts'

const address = /^Partner Atlas: (http:\/\/\S+)$/m
const newData = () => join(tempFolder(), '자료 data')

let filled: string | undefined

/** A folder of its own with a small store in it: it is seeded once, and then copied. */
async function filledData(): Promise<string> {
  if (filled === undefined) {
    filled = newData()
    const releases = fileURLToPath(new URL('../fixtures/releases', import.meta.url))
    const { code } = await runCli(['seed', '--data', releases], { env: { DATA_DIR: filled } })
    if (code !== 0) throw new Error('the small store could not be seeded')
  }
  const copy = newData()
  cpSync(filled, copy, { recursive: true })
  return copy
}

/** The program with its address, serving. */
async function served(dataDir: string, port = 0): Promise<RunningCli & { url: string; port: number }> {
  const cli = await startCli(['serve'], { env: { DATA_DIR: dataDir, PORT: String(port) } })
  const [, url = ''] = await cli.written(address)
  return { ...cli, url, port: Number(new URL(url).port) }
}

async function stopped(cli: RunningCli): Promise<Ended> {
  cli.kill('SIGTERM')
  return cli.ended
}

/** How a refusal looks: exit code 1 and one sentence with its mend, in which these words stand in this order. */
function oneSentence(...words: readonly string[]) {
  const inOrder = words.map((word) => word.replaceAll(/[^\p{L}\p{N} ]/gu, '.')).join('.*')
  return { code: 1, stderr: expect.stringMatching(new RegExp(`^.*${inOrder}.*\\.\\n$`)) }
}

describe('partner-atlas serve', () => {
  it('fills an empty store, answers at the address that it prints, and keeps what is stored', async () => {
    const dataDir = newData()
    const first = await served(dataDir)
    expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200)
    const answer = await fetch(`${first.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ entities(first: 1) { totalCount } }' }),
    })
    expect(await answer.json()).toEqual({ data: { entities: { totalCount: 104 } } })
    const ended = await stopped(first)
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).toContain('The store is empty: putting the seed data into it.')
    expect(ended.stdout).toMatch(/^Created .+104 entities/m)

    const second = await served(dataDir)
    const again = await stopped(second)
    expect(again).toMatchObject({ code: 0, stderr: '' })
    expect(again.stdout).not.toMatch(/empty|Created/)
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('closes on %s and gives port and data free', async (signal) => {
    const dataDir = await filledData()
    const first = await served(dataDir)
    first.kill(signal)
    expect((await first.ended).code).toBe(0)
    const second = await served(dataDir, first.port)
    expect((await stopped(second)).code).toBe(0)
  })

  it('closes while a caller keeps its connection open', async () => {
    const cli = await served(await filledData())
    const response = await fetch(`${cli.url}/health/live`, { headers: { connection: 'keep-alive' } })
    await response.text()
    expect((await stopped(cli)).code).toBe(0)
  })
})

describe('what stands in the way', () => {
  it('a second process on the same data is told who holds them', async () => {
    const dataDir = await filledData()
    const first = await served(dataDir)
    const serve = await runCli(['serve'], { env: { DATA_DIR: dataDir, PORT: '0' } })
    expect(serve).toMatchObject(oneSentence(`process ${first.pid}`, 'DATA_DIR'))
    const seed = await runCli(['seed'], { env: { DATA_DIR: dataDir } })
    expect(seed).toMatchObject(oneSentence(`process ${first.pid}`))
    expect((await fetch(`${first.url}/health/ready`)).status).toBe(200)
    await stopped(first)
  })

  it('data whose process was killed are open to the next', async () => {
    const dataDir = await filledData()
    const first = await served(dataDir)
    first.kill('SIGKILL')
    await first.ended
    expect((await stopped(await served(dataDir))).code).toBe(0)
  })

  it('a taken port is told, and the data are let go', async () => {
    const holder = createServer()
    const port = await new Promise<number>((resolve) => {
      holder.listen(0, '127.0.0.1', () => {
        const bound = holder.address()
        resolve(typeof bound === 'object' && bound !== null ? bound.port : 0)
      })
    })
    const dataDir = await filledData()
    const ended = await runCli(['serve'], { env: { DATA_DIR: dataDir, PORT: String(port) } })
    expect(ended).toMatchObject(oneSentence(String(port), 'PORT'))
    holder.close()
    expect((await stopped(await served(dataDir))).code).toBe(0)
  })

  it.runIf(process.platform === 'linux')('a folder where none can be made is told', async () => {
    const ended = await runCli(['serve'], { env: { DATA_DIR: '/proc/none/data', PORT: '0' } })
    expect(ended).toMatchObject(oneSentence('cannot be written', 'DATA_DIR'))
  })

  it('a folder that cannot be written is told', async () => {
    const dataDir = join(tempFolderWith({ data: 'no folder' }), 'data')
    const ended = await runCli(['serve'], { env: { DATA_DIR: dataDir, PORT: '0' } })
    expect(ended).toMatchObject(oneSentence(dataDir, 'DATA_DIR'))
  })

  it('every setting that cannot be is told at once', async () => {
    const { code, stdout, stderr } = await runCli(['serve'], {
      env: { PORT: '70000', STORE: 'card index', LOG_LEVEL: 'loud' },
    })
    expect(code).toBe(1)
    expect(stdout).toBe('')
    for (const setting of ['PORT', 'STORE', 'LOG_LEVEL'])
      expect(stderr).toMatch(new RegExp(`^.*${setting}.*\\.$`, 'm'))
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})
