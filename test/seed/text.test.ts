import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seedStore } from '../../seed/seed.ts'
import type { Store } from '../../store/store.ts'
import { tempFolderWith } from '../helpers/temp-folder.ts'
import { releaseSeed, releases, withEmptyStore } from './seed-files.ts'

const onnuri = readFileSync(join(releases, 'onnuri-agreement.txt'), 'utf8')
const saebit = readFileSync(join(releases, 'saebit-delegation.txt'), 'utf8')
const asLf = (text: string) => text.replaceAll('\r\n', '\n')
const fileWith = (content: string | Uint8Array) =>
  join(tempFolderWith({ '보도 자료.txt': content }), '보도 자료.txt')

async function textOf(store: Store, source: string): Promise<string | undefined> {
  const { view } = await store.nodes([source], { today: '2031-12-01' })
  return view.source(source)?.text
}

describe('the text of a document', () => {
  it.each([
    ['with CRLF line ends', onnuri],
    ['with LF line ends', asLf(onnuri)],
    ['with a byte order mark', `\uFEFF${onnuri}`],
  ])('%s is attached to its source with LF line ends', async (_name, text) => {
    await withEmptyStore(async (store) => {
      const seeded = await seedStore(store, { folder: releases, textFile: fileWith(text) })
      expect(seeded).toMatchObject({ ok: true, value: { textOf: ['src:onnuri-agreement'] } })
      expect(await textOf(store, 'src:onnuri-agreement')).toBe(asLf(onnuri))
      expect(await textOf(store, 'src:saebit-delegation')).toBeUndefined()
    })
  })

  it('attached later is an update of that source alone', async () => {
    await withEmptyStore(async (store) => {
      await seedStore(store, { folder: releases })
      const seeded = await seedStore(store, { folder: releases, textFile: fileWith(saebit) })
      expect(seeded).toMatchObject({ ok: true, value: { tally: { created: {}, updated: { SOURCE: 1 } } } })
      expect(await textOf(store, 'src:saebit-delegation')).toBe(saebit)
    })
  })

  it('stays when the seed is loaded again, with it or without', async () => {
    await withEmptyStore(async (store) => {
      const textFile = fileWith(saebit)
      await seedStore(store, { folder: releases, textFile })
      for (const options of [{ folder: releases }, { folder: releases, textFile }])
        expect(await seedStore(store, options)).toMatchObject({ ok: true, value: { changeSets: [] } })
      expect(await textOf(store, 'src:saebit-delegation')).toBe(saebit)
    })
  })

  it('goes when its source is of another SHA-256 now', async () => {
    await withEmptyStore(async (store) => {
      await seedStore(store, { folder: releases, textFile: fileWith(saebit) })
      const files = releaseSeed()
      const other = {
        ...files,
        'saebit-delegation.yaml':
          files['saebit-delegation.yaml']?.replace(/sha256: \w+/, `sha256: ${'a'.repeat(64)}`) ?? '',
      }
      expect(await seedStore(store, { folder: tempFolderWith(other) })).toMatchObject({
        ok: true,
        value: { tally: { updated: { SOURCE: 1 } } },
      })
      expect(await textOf(store, 'src:saebit-delegation')).toBeUndefined()
    })
  })

  it('shows each sentence at its place', async () => {
    await withEmptyStore(async (store) => {
      await seedStore(store, { folder: releases, textFile: fileWith(onnuri) })
      const { view } = await store.nodes(['src:onnuri-agreement'], { today: '2031-12-01' })
      const source = view.source('src:onnuri-agreement')
      const texts = source?.sentences.map(({ number, start, end }) => [
        number,
        source.text?.slice(start, end),
      ])
      expect(texts).toContainEqual(['ko-00', '온누리시, 퀼마크에너지와 전지 재활용 협약'])
      for (const [, text] of texts ?? []) expect(text).toMatch(/^\S.*\S$/)
    })
  })
})

describe('a text that is not that of a source', () => {
  it('is refused with both digests, and nothing is written', async () => {
    const digest = (text: string) => createHash('sha256').update(asLf(text)).digest('hex').slice(0, 12)
    const changed = saebit.replace('로봇', '로보트')
    const file = fileWith(changed)
    await withEmptyStore(async (store) => {
      const seeded = await seedStore(store, { folder: releases, textFile: file })
      expect(seeded).toMatchObject({
        ok: false,
        written: false,
        problems: [{ code: 'TEXT_MISMATCH', where: file }],
      })
      const [problem] = seeded.ok ? [] : seeded.problems
      for (const part of [
        digest(changed),
        `${digest(saebit)} for src:saebit-delegation`,
        `${digest(onnuri)} for src:onnuri-agreement`,
      ])
        expect(problem?.what).toContain(part)
      expect((await store.health()).counts.SOURCE).toBe(0)
    })
  })

  it.each([
    ['in another encoding', () => fileWith(Uint8Array.of(0xb4, 0xeb, 0xc0, 0xfc)), 'Save it as UTF-8.'],
    [
      'that is not there',
      () => join(releases, 'no-such.txt'),
      'Name a text file that is there and may be read.',
    ],
  ])('%s is refused with the mend', async (_name, textFile, mend) => {
    await withEmptyStore(async (store) => {
      expect(await seedStore(store, { folder: releases, textFile: textFile() })).toMatchObject({
        ok: false,
        problems: [{ mend }],
      })
    })
  })
})
