import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmbeddedStore } from '../../store/embedded/embedded-store.ts'
import { StoreError } from '../../store/errors.ts'
import { runs } from '../helpers/graph-arbitrary.ts'
import { applied, now, openedStore, recordsIn, temporaryFolder } from '../helpers/stores.ts'
import { changeSet, created, entity } from '../unit/model/records.ts'
import { portChange } from './example-graph.ts'
import { describeStore } from './store-contract.ts'

describeStore('the embedded store', openEmbeddedStore)

const script = fileURLToPath(new URL('embedded-process.mjs', import.meta.url))
// Another process loads the store's sources, which takes its time where much else runs.
const patience = 60_000

/** Another process with a store in a folder, once it has it open; `said` are the lines that it wrote. */
async function otherProcess(folder: string, task: 'hold' | 'write') {
  const child = spawn(process.execPath, [script, folder, task], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => ended(child))
  const said: string[] = []
  const lines = createInterface({ input: child.stdout })
  const until = (enough: number) =>
    new Promise<void>((resolve, reject) => {
      const look = () => said.length >= enough && resolve()
      lines.on('line', look)
      child.once('exit', (code) => reject(new Error(`the other process ended with ${code}`)))
      look()
    })
  lines.on('line', (line) => said.push(line))
  await until(1)
  return { child, said, until }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await exit
}

async function refusal(folder: string): Promise<unknown> {
  try {
    await (await openEmbeddedStore(folder)).close()
  } catch (error) {
    return error
  }
  return 'opened'
}

/** A folder with the example in it, closed. */
async function keptFolder(): Promise<{ folder: string; file: string }> {
  const folder = await temporaryFolder()
  const store = await openEmbeddedStore(folder)
  await applied(store, portChange)
  await store.close()
  return { folder, file: join(folder, 'atlas.db') }
}

/** What a refusal to open must be: of this code, in plain words with the folder, with a mend, never a bare fault. */
const refused = (code: string, text: string | RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(text), mend: expect.stringMatching(/\S/) })

describe('the folder of an embedded store', () => {
  it(
    'is in use by one process alone: a second one is told which',
    async () => {
      const folder = await temporaryFolder()
      const { child } = await otherProcess(folder, 'hold')
      expect(await refusal(folder)).toEqual(refused('IN_USE', new RegExp(`\\b${child.pid}\\b`)))
      await ended(child)
      expect(await refusal(folder)).toBe('opened')
    },
    patience,
  )

  it('is in use by one store alone, in one process too', async () => {
    const folder = await temporaryFolder()
    await openedStore(openEmbeddedStore, folder)
    expect(await refusal(folder)).toEqual(refused('IN_USE', new RegExp(`\\b${process.pid}\\b`)))
  })

  it(
    'is free for another process as soon as the store is closed, with no sign of the owner left',
    async () => {
      const { folder } = await keptFolder()
      expect(existsSync(join(folder, 'owner.json'))).toBe(false)
      const { said } = await otherProcess(folder, 'hold')
      expect(said).toEqual(['open'])
    },
    patience,
  )

  it('is made where it lacks, however deep', async () => {
    const folder = join(await temporaryFolder(), '자료', 'atlas data')
    expect(await refusal(folder)).toBe('opened')
    expect(existsSync(folder)).toBe(true)
  })

  it('cannot be a file, nor stand in one', async () => {
    const file = join(await temporaryFolder(), 'data')
    await writeFile(file, 'a file')
    expect(await refusal(file)).toEqual(refused('UNWRITABLE', file))
    expect(await refusal(join(file, 'deeper'))).toEqual(refused('UNWRITABLE', file))
    expect(await readFile(file, 'utf8')).toBe('a file')
  })

  it('cannot be written to where its file is a folder', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'atlas.db'))
    expect(await refusal(folder)).toEqual(refused('UNWRITABLE', folder))
  })
})

describe('the file of an embedded store', () => {
  it.each([
    ['a few words', 'This is no database.'],
    ['many words', 'This is no database. '.repeat(2000)],
  ])('that holds %s is refused as it is, and left as it was', async (_, text) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'atlas.db'), text)
    expect(await refusal(folder)).toEqual(refused('CORRUPT', folder))
    expect(await readFile(join(folder, 'atlas.db'), 'utf8')).toBe(text)
  })

  it('that a newer version wrote is refused, and left as it was', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'atlas.db'), emptyDatabase(99))
    expect(await refusal(folder)).toEqual(refused('CORRUPT', /newer version/))
    expect((await readFile(join(folder, 'atlas.db'))).readUInt32BE(60)).toBe(99)
  })

  it.each([
    ['a record that says what it cannot', '"type":"MARKET"', '"type":"GHOSTS"'],
    ['a record that is no JSON', '{"id":"sec:space"', 'X"id":"sec:space"'],
  ])('with %s is refused in plain words', async (_, text, other) => {
    const record = entity('mkt:one')
    const { folder, file } = await keptFolder()
    const store = await openEmbeddedStore(folder)
    await applied(store, changeSet('market', created(record)))
    await store.close()
    const bytes = await readFile(file, 'latin1')
    expect(bytes).toContain(text)
    await writeFile(file, bytes.replaceAll(text, other), 'latin1')
    expect(await refusal(folder)).toBeInstanceOf(StoreError)
    expect(await refusal(folder)).toEqual(refused('CORRUPT', /mkt:one|sec:space/))
  })

  it('that was overwritten behind its first page is refused in plain words', async () => {
    const { folder, file } = await keptFolder()
    const bytes = await readFile(file)
    await writeFile(file, bytes.fill(0xff, 4096))
    const error = await refusal(folder)
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toEqual(refused('CORRUPT', /\S/))
  })

  it('that was cut off is refused in plain words', async () => {
    const { folder, file } = await keptFolder()
    await truncate(file, Math.floor((await readFile(file)).length / 8192) * 4096)
    const error = await refusal(folder)
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toEqual(refused('CORRUPT', /\S/))
  })
})

describe('an embedded store whose process is killed', () => {
  const { numRuns: rounds } = runs(4, 60)

  it(
    'holds every ChangeSet that was acknowledged, and none in part',
    async () => {
      for (let round = 0; round < rounds; round++) {
        const folder = await temporaryFolder()
        const { child, said, until } = await otherProcess(folder, 'write')
        await until(2)
        const began = performance.now()
        await until(7)
        // Killed at another moment of the next ChangeSet in each round, most of them in the midst of writing.
        await setTimeout(((performance.now() - began) / 5) * ((round + 0.5) / rounds))
        await ended(child)
        const store = await openedStore(openEmbeddedStore, folder)
        const acknowledged = said.filter((line) => line.startsWith('chg:'))
        const ids = [...acknowledged, `chg:${acknowledged.length + 1}`]
        const there = (await store.changeSets(ids, now)).map((one) => one?.id ?? null)
        expect(there.slice(0, -1)).toEqual(acknowledged)
        const whole = there.filter((id) => id !== null).length
        expect(await recordsIn(store)).toHaveLength(100 * whole)
        await applied(store, changeSet('after', created(entity('org:after'))))
      }
    },
    patience * 10,
  )
})

/** A database of SQLite without a table, its user version as given: the header of the file format, and one empty page. */
function emptyDatabase(userVersion: number): Buffer {
  const page = Buffer.alloc(4096)
  page.write('SQLite format 3\0', 'latin1')
  page.writeUInt16BE(4096, 16)
  page.set([1, 1, 0, 64, 32, 32], 18)
  page.writeUInt32BE(1, 24)
  page.writeUInt32BE(1, 28)
  page.writeUInt32BE(4, 44)
  page.writeUInt32BE(1, 56)
  page.writeUInt32BE(userVersion, 60)
  page.writeUInt32BE(1, 92)
  page.writeUInt32BE(3_045_000, 96)
  page.set([0x0d, 0, 0, 0, 0, 0x10, 0], 100)
  return page
}
