import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import {
  checkoutFiles,
  filesHolding,
  fingerprint,
  readFingerprints,
  runFinder,
} from '../helpers/fingerprints.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const fixture = (name: string): Promise<string> => readFile(join(root, 'test/fixtures', name), 'utf8')
const fingerprintsFile = 'test/fixtures/release.fingerprints.json'
const releaseText = process.env['RELEASE_TEXT']
const kept = readFingerprints(await fixture('release.fingerprints.json'))

describe('the text of the release', () => {
  it('stands nowhere in the repository', async () => {
    const files = (await checkoutFiles(root)).filter(
      (file) => file !== 'package-lock.json' && file !== fingerprintsFile,
    )
    expect(files).toContain('package.json')
    expect(await filesHolding(root, files, kept)).toEqual([])
  })

  it('is known by all of its runs: 784 of 24 characters with Hangul, 2,061 of 48 without', () => {
    expect(kept).toMatchObject({ hangulRun: 24, otherRun: 48, digits: 10 })
    expect(new Set(kept.sha256).size).toBe(784 + 2_061)
    expect(new Set(kept.rolling).size).toBe(784 + 2_061)
  })

  it.runIf(releaseText)('is what the fingerprints were made from', async () => {
    expect(fingerprint(await readFile(releaseText ?? '', 'utf8'), kept)).toEqual(kept)
  })
})

describe('a text that is known by its fingerprints', () => {
  const korean = '새빛시가 해양로봇 산업의 북미 판로를 찾으려고 대표단을 보낸다.'
  const english =
    'Saebit City is sending a delegation to look for buyers of its marine robots in North America.'
  let folder = ''
  let find: (body: string) => number[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'release text 시험 '))
    find = runFinder(fingerprint(await fixture('releases/saebit-delegation.txt'), kept))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is found from 24 characters with Hangul on, and not from 23', () => {
    expect(find(`#${korean.slice(0, 24)}#`)).toEqual([1])
    expect(find(`#${korean.slice(0, 23)}#`)).toEqual([])
  })

  it('is found from 48 characters without Hangul on, and not from 47', () => {
    expect(find(`//${english.slice(7, 55)}!`)).toEqual([1])
    expect(find(`//${english.slice(7, 54)}!`)).toEqual([])
  })

  it('is found across line ends, indents and decomposed Hangul, on the line where it begins', () => {
    expect(find(`en: >-\n  ${english.replace(' for ', ' for\r\n      ')}\n`)).toEqual([2])
    expect(find(`ko: |\n\n  ${korean.normalize('NFD')}\n`)).toEqual([3])
  })

  it('is found in the one file of many that holds it', async () => {
    const fingerprints = fingerprint(await fixture('releases/saebit-delegation.txt'), kept)
    await writeFile(join(folder, 'clean.md'), '새빛시 대표단은 포트알더로 간다.\n')
    await writeFile(
      join(folder, 'picture.png'),
      Buffer.concat([Buffer.from([0x89, 0x50, 0x00]), Buffer.from(korean)]),
    )
    await writeFile(join(folder, 'note.md'), `# Note\n\n${english}\n`)
    const files = ['clean.md', 'gone.md', 'note.md', 'picture.png']
    expect(await filesHolding(folder, files, fingerprints)).toEqual([{ file: 'note.md', line: 3 }])
  })
})

const sentenceSchema = z.object({ number: z.string(), line: z.number(), start: z.number(), end: z.number() })
const seedSchema = z.object({
  sources: z.tuple([z.object({ sha256: z.string(), sentences: z.array(sentenceSchema) })]),
})

describe.each(['saebit-delegation', 'onnuri-agreement'])('the fictional release %s', (name) => {
  it('is cut into its sentences by the offsets beside it', async () => {
    const text = (await fixture(`releases/${name}.txt`)).replaceAll('\r\n', '\n')
    const [source] = seedSchema.parse(parse(await fixture(`releases/${name}.yaml`))).sources
    expect(createHash('sha256').update(text).digest('hex')).toBe(source.sha256)
    expect(source.sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
      text.trim().replace(/\s+/g, ' '),
    )
    for (const { line, start } of source.sentences)
      expect(text.slice(0, start).split('\n')).toHaveLength(line)
  })

  it('keeps the line ends that it was written with', async () => {
    const text = await fixture(`releases/${name}.txt`)
    expect(text.includes('\r\n')).toBe(name === 'onnuri-agreement')
    expect(text.replaceAll('\r\n', '')).not.toContain('\r')
  })
})
