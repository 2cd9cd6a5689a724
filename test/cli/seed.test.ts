import { copyFileSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { runCli, type Ended } from '../helpers/process.ts'
import { tempFolder, tempFolderWith } from '../helpers/temp-folder.ts'

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url))
const releases = join(fixtures, 'releases')
const saebit = join(releases, 'saebit-delegation.txt')
const onnuri = join(releases, 'onnuri-agreement.txt')

/** A folder for the data that is not there yet. */
const newData = () => join(tempFolder(), '자료 data')
const seed = (dataDir: string, ...args: readonly string[]): Promise<Ended> =>
  runCli(['seed', ...args], { env: { DATA_DIR: dataDir } })
const seedReleases = (dataDir: string, ...args: readonly string[]) =>
  seed(dataDir, '--data', releases, ...args)

/** What a failure must look like: sentences on the error stream alone, no stack. */
function expectFailure(ended: Ended): string[] {
  expect(ended.code).toBe(1)
  expect(ended.stderr).not.toMatch(/^\s+at /m)
  return ended.stderr.trimEnd().split('\n')
}

describe('partner-atlas seed', () => {
  it('puts the data that come with it into a new folder, and a second time changes nothing', async () => {
    const dataDir = newData()
    const first = await seed(dataDir)
    expect(first).toMatchObject({ code: 0, stderr: '' })
    expect(first.stdout).toMatch(
      /^Created \d+ sources, 104 entities, \d+ relations, \d+ facts, \d+ claims, \d+ gaps and 2 named sets\.$/m,
    )
    const second = await seed(dataDir)
    expect(second).toMatchObject({ code: 0, stderr: '' })
    expect(second.stdout).toContain('Nothing changed: the store already holds what the seed says.')
    expect(second.stdout).not.toMatch(/Created|Updated/)
  })

  it('tells every file that it has seen what is new in it', async () => {
    const [dataDir, data] = [newData(), tempFolder()]
    const file = join(data, 'saebit.yaml')
    copyFileSync(join(releases, 'saebit-delegation.yaml'), file)
    expect((await seed(dataDir, '--data', data)).code).toBe(0)
    writeFileSync(file, readFileSync(file, 'utf8').replace('지어낸 도시의 시청이다.', '지어낸 시청이다.'))
    const { stdout } = await seed(dataDir, '--data', data)
    expect(stdout).toContain('Updated 1 entity.')
  })

  it('finds a folder that is named from where it is run', async () => {
    const cwd = tempFolderWith({ '씨앗 자료/a.yaml': readFileSync(join(releases, 'onnuri-agreement.yaml')) })
    const ended = await runCli(['seed', '--data', '씨앗 자료'], { cwd, env: { DATA_DIR: 'data' } })
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(cwd).toSorted()).toEqual(['data', '씨앗 자료'])
  })
})

describe('--dry-run', () => {
  it('says what would be created and leaves not even a folder', async () => {
    const dataDir = newData()
    const { code, stdout } = await seedReleases(dataDir, '--dry-run')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Would create 2 sources, /m)
    expect(stdout).toMatch(/nothing was written\.$/m)
    expect(existsSync(dataDir)).toBe(false)
  })

  it('says what would change in data that are there, and does not change it', async () => {
    const dataDir = newData()
    await seedReleases(dataDir)
    const dry = () => seedReleases(dataDir, '--dry-run', '--text', saebit)
    expect((await dry()).stdout).toContain('Would update 1 source.')
    expect((await dry()).stdout).toContain('Would update 1 source.')
  })
})

describe('broken seed data', () => {
  it.each([
    [
      'unknown-type.yaml',
      [
        /^unknown-type\.yaml:19 {2}org:reed-works type: .+ — .+\.$/,
        /^unknown-type\.yaml:25 {2}r:fable-01 type: .+ — .+\.$/,
      ],
    ],
    ['unknown-sentence.yaml', [/^unknown-sentence\.yaml:34 {2}c:fable-01 sentences.+ko-09 — .+\.$/]],
    ['yaml-syntax.yaml', [/^yaml-syntax\.yaml:17 {2}.+ — .+\.$/]],
  ])('%s is refused by file, line and mend', async (name, expected) => {
    const data = tempFolderWith({ [name]: readFileSync(join(fixtures, 'seeds', 'broken', name)) })
    const lines = expectFailure(await seed(newData(), '--data', data))
    expect(lines).toEqual([
      ...expected.map((pattern) => expect.stringMatching(pattern)),
      'Nothing was written.',
    ])
  })

  it('is refused with the errors of all its files', async () => {
    const file = (name: string) => readFileSync(join(fixtures, 'seeds', 'broken', name))
    const data = tempFolderWith({ 'a/날짜.yaml': file('bad-edtf.yaml'), 'b.yaml': file('yaml-syntax.yaml') })
    const lines = expectFailure(await seed(newData(), '--data', data))
    expect(lines.map((line) => line.split('  ')[0])).toEqual([
      'a/날짜.yaml:7',
      'a/날짜.yaml:35',
      'b.yaml:17',
      'Nothing was written.',
    ])
  })

  it('in a folder that is not there is said so', async () => {
    const missing = join(tempFolder(), 'none')
    expect(expectFailure(await seed(newData(), '--data', missing))[0]).toContain(missing)
  })
})

describe('--text', () => {
  const textLine = (id: string) => `The text is that of ${id}, and is attached to it.`

  it.each([
    ['as published', () => saebit, 'src:saebit-delegation'],
    ['with CRLF line ends', () => onnuri, 'src:onnuri-agreement'],
    [
      'with its line ends changed',
      () => join(tempFolderWith({ 't.txt': readFileSync(saebit, 'utf8').replaceAll('\n', '\r\n') }), 't.txt'),
      'src:saebit-delegation',
    ],
  ])('%s is attached to its source', async (_name, file, id) => {
    const { code, stdout, stderr } = await seedReleases(newData(), '--text', file())
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(textLine(id))
  })

  it('with another text is refused by both digests, and nothing is written', async () => {
    const dataDir = newData()
    const file = join(tempFolderWith({ '글.txt': '다른 글이다.\n' }), '글.txt')
    const [line] = expectFailure(await seedReleases(dataDir, '--text', file))
    expect(line?.startsWith(`${file}  `)).toBe(true)
    for (const digest of ['4969b4def327', 'aa8f2545ce53']) expect(line).toContain(digest)
    expect((await seedReleases(dataDir, '--dry-run')).stdout).toMatch(/^Would create 2 sources, /m)
  })

  const releaseText = process.env['RELEASE_TEXT']
  it.runIf(releaseText !== undefined)('takes the text of the release', async () => {
    const { code, stdout } = await seed(newData(), '--text', releaseText ?? '')
    expect(code).toBe(0)
    expect(stdout).toContain(textLine('doc:seed-release'))
  })
})

describe('what stands in the way', () => {
  it('a file in place of the folder is told in a sentence', async () => {
    const dataDir = join(tempFolderWith({ data: 'no folder' }), 'data')
    const lines = expectFailure(await seedReleases(dataDir))
    expect(lines).toEqual([expect.stringMatching(/^.+cannot be written to .+data\. .+DATA_DIR\.$/)])
  })

  it('every setting that cannot be is told at once', async () => {
    const ended = await runCli(['seed'], {
      env: { DATA_DIR: newData(), PORT: 'four thousand', STORE: 'card index' },
    })
    const lines = expectFailure(ended)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toContain('PORT')
    expect(lines[1]).toContain('STORE')
  })

  it.each([[['seed', '--txet', 'a']], [['sow']]])('%j is no command', async (args) => {
    const { code, stderr } = await runCli(args)
    expect(code).toBe(1)
    expect(stderr).toMatch(/unknown (option|command)/)
  })
})
