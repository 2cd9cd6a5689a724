import { describe, expect, it } from 'vitest'
import { reportLines } from '../../seed/report.ts'
import { tempFolderWith } from '../helpers/temp-folder.ts'
import {
  recordOf,
  recordsOf,
  releaseSeed,
  releases,
  seeded,
  small,
  smallSeed,
  smallWith,
  statementOf,
  today,
  withEmptyStore,
} from './seed-files.ts'

describe('seeding an empty store', () => {
  it('creates every record of the files, each as they say', async () => {
    await withEmptyStore(async (store) => {
      const { tally, changeSets } = await seeded(store, small())
      expect(tally).toEqual({
        created: { SOURCE: 1, ENTITY: 2, RELATION: 2, CLAIM: 2 },
        updated: {},
        unchanged: {},
      })
      expect(changeSets).toHaveLength(1)
      expect((await recordOf(store, 'c:moss-1')).record).toMatchObject({
        subject: 'r:moss-1',
        source: 'src:reed-herald',
        layer: 'CONTEXT',
        status: 'INTENDED',
        explicitness: 'EXPLICIT',
        statement: {
          ko: '이끼시는 주제 1을 논의하겠다고 했다.',
          en: 'Moss City said it would discuss topic 1.',
        },
      })
      expect((await recordOf(store, 'src:reed-herald')).record).toMatchObject({ languages: ['KO'] })
    })
  })

  it('does so by a ChangeSet of the seed', async () => {
    await withEmptyStore(async (store) => {
      const { changeSets } = await seeded(store, small())
      const [changeSet] = await store.changeSets(changeSets, { today })
      expect(changeSet).toMatchObject({
        author: 'seed',
        origin: 'seed',
        id: expect.stringMatching(/^chg:seed-[0-9a-f]{12}$/),
      })
      expect(changeSet?.changes).toHaveLength(7)
    })
  })

  it('gives the same ChangeSet the same id in every store', async () => {
    const ids = () => withEmptyStore(async (store) => (await seeded(store, small())).changeSets)
    expect(await ids()).toEqual(await ids())
  })

  it('takes numbers without quotes where they are text in a record', async () => {
    const fair = `
  - id: evt:fen-fair
    type: EVENT
    names: [{ text: 늪 장터, language: ko, kind: main }, { text: Fen fair, language: en, kind: main }]
  - id: evt:fen-fair-2
    type: EVENT
    names: [{ text: 둘째 늪 장터, language: ko, kind: main }, { text: Second fen fair, language: en, kind: main }]
relations:
  - id: r:fairs
    type: FOLLOWS
    from: evt:fen-fair-2
    to: evt:fen-fair
    qualifiers: { ordinal: 2 }
    claims:
      - id: c:fairs
        source: src:reed-herald
        layer: CONTEXT
        status: ESTABLISHED
        statement: { ko: 늪 장터가 두 번째로 열렸다., en: The fair was held a second time. }
`
    await withEmptyStore(async (store) => {
      await seeded(store, tempFolderWith({ 'seed.yaml': smallSeed + fair }))
      expect((await recordOf(store, 'r:fairs')).record).toMatchObject({ qualifiers: { ordinal: '2' } })
    })
  })

  it('holds the two fictional releases', async () => {
    await withEmptyStore(async (store) => {
      await seeded(store, releases)
      const ids = (await recordsOf(store)).map(({ record }) => record.id)
      expect(ids).toEqual(
        expect.arrayContaining(['src:onnuri-agreement', 'src:saebit-delegation', 'per:han-seo-yun']),
      )
    })
  })
})

describe('a dry run', () => {
  it('says what would change and writes nothing', async () => {
    await withEmptyStore(async (store) => {
      const report = await seeded(store, small(), { dryRun: true })
      expect(await recordsOf(store)).toEqual([])
      expect(reportLines(report)).toEqual([
        'Read 1 file of seed data; nothing is wrong with them.',
        'Would create 1 source, 2 entities, 2 relations and 2 claims.',
        'This was a dry run: nothing was written.',
      ])
      expect((await seeded(store, small())).changeSets).toEqual(report.changeSets)
    })
  })

  it('of a change names what it would update', async () => {
    await withEmptyStore(async (store) => {
      await seeded(store, small())
      const report = await seeded(store, smallWith('would weigh topic 1'), { dryRun: true })
      expect(reportLines(report)).toContain('Would update 1 claim.')
      expect(await statementOf(store, 'c:moss-1')).toBe('Moss City said it would discuss topic 1.')
    })
  })
})

describe('the files', () => {
  it('are read in sub-folders too, .yml as well, and nothing else', async () => {
    await withEmptyStore(async (store) => {
      const [first = '', second = ''] = Object.values(releaseSeed())
      const { files, tally } = await seeded(
        store,
        tempFolderWith({ 'a/b/one.yml': first, '둘.yaml': second, 'notes.txt': '[' }),
      )
      expect(files).toBe(2)
      expect(tally.created.SOURCE).toBe(2)
    })
  })

  it('may be empty', async () => {
    await withEmptyStore(async (store) => {
      expect(
        await seeded(
          store,
          tempFolderWith({ 'empty.yaml': '# nothing yet\n', 'lists.yaml': 'sources:\nentities: []\n' }),
        ),
      ).toMatchObject({ changeSets: [] })
    })
  })
})
