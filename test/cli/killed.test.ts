import { statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { openEmbeddedStore } from '../../store/embedded/embedded-store.ts'
import { runCli, startCli } from '../helpers/process.ts'
import { tempFolder, tempFolderWith } from '../helpers/temp-folder.ts'

const kills = process.env['TEST_TIER'] === 'long' ? 60 : 4
/** Two ChangeSets, of which the first is full. */
const first = 5000
const all = 5400

const entityLine = (number: number) =>
  `  - {id: org:n${number}, type: ORGANIZATION, names: [{text: 조직 ${number}, language: ko, kind: main}, {text: Body ${number}, language: en, kind: main}]}\n`
const data = tempFolderWith({
  'many.yaml': `entities:\n${Array.from({ length: all }, (_, number) => entityLine(number)).join('')}`,
})

async function stored(dataDir: string): Promise<number> {
  const store = await openEmbeddedStore(dataDir)
  const { counts } = await store.health()
  await store.close()
  return counts.ENTITY
}

/** Seeds a new folder, and kills that some milliseconds after it has begun to write the records. */
async function killedWhileWriting(delay: number): Promise<string> {
  const dataDir = join(tempFolder(), '자료 data')
  const cli = await startCli(['seed', '--data', data], { env: { DATA_DIR: dataDir } })
  for (let waited = 0; waited < 40_000 && writtenBytes(dataDir) < 200_000; waited += 1) await sleep(1)
  await sleep(delay)
  cli.kill('SIGKILL')
  await cli.ended
  return dataDir
}

/** The size of SQLite's write-ahead log; the empty tables are some 20 kB of it. */
function writtenBytes(dataDir: string): number {
  return statSync(join(dataDir, 'atlas.db-wal'), { throwIfNoEntry: false })?.size ?? 0
}

describe('a seed whose process is killed', () => {
  it('leaves whole ChangeSets', async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      const dataDir = await killedWhileWriting((kill * 200) / kills)
      expect([0, first, all]).toContain(await stored(dataDir))
    }
  })

  it('is ended by the next', async () => {
    const dataDir = await killedWhileWriting(0)
    const { code, stderr } = await runCli(['seed', '--data', data], { env: { DATA_DIR: dataDir } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(await stored(dataDir)).toBe(all)
  })
})
