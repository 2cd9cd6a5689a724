import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainPath } from '../../model/analysis/path-explanation.ts'
import type { PathQuery } from '../../model/analysis/path-query.ts'
import { paths } from '../../model/analysis/paths.ts'
import { graphArbitrary, runs } from '../helpers/graph-arbitrary.ts'
import { applied, inFolder, now, sharedStore, withStore, type OpenStore } from '../helpers/stores.ts'
import { changeSet, created, graphOf } from '../unit/model/records.ts'
import { portChange, portRecords } from './example-graph.ts'

/** What a store must answer about chains of ties between two groups. */
export function describePaths(open: OpenStore): void {
  const store = sharedStore(open, portChange)
  const ask = (from: string[], to: string[], more: Partial<PathQuery> = {}) =>
    store().paths({ from, to, maxLength: 4, first: 10, ...more }, now)
  const between = async (...parameters: Parameters<typeof ask>) => (await ask(...parameters)).value

  describe('chains', () => {
    it('are walked over established ties in either direction, the shorter first', async () => {
      expect(await between(['org:city'], ['place:land', 'org:harbour'])).toEqual({
        paths: [
          {
            entities: ['org:city', 'per:mayor', 'org:harbour'],
            relations: ['r:post', 'r:visit'],
            weakestStatus: 'ESTABLISHED',
          },
        ],
        truncated: false,
      })
      expect(await between(['org:old-harbour'], ['place:land', 'sec:space'])).toEqual({
        paths: [
          { entities: ['org:harbour', 'sec:space'], relations: ['r:active'], weakestStatus: 'ESTABLISHED' },
          {
            entities: ['org:harbour', 'place:alder', 'place:land'],
            relations: ['r:located', 'r:land'],
            weakestStatus: 'ESTABLISHED',
          },
        ],
        truncated: false,
      })
    })

    it('go by way of the event of a tie, and walk that tie once', async () => {
      const { paths: found } = await between(['evt:visit'], ['place:alder'])
      expect(found.map(({ relations }) => relations)).toEqual([['r:visit', 'r:located']])
    })

    it('are of other ties, and judged by some layers alone, where the filter says so', async () => {
      const filtered = async (filter: PathQuery['filter']) =>
        (await between(['org:city'], ['org:harbour'], { filter })).paths.map(
          ({ relations, weakestStatus }) => [...relations, weakestStatus],
        )
      expect(await filtered({ statuses: ['ESTABLISHED', 'INTENDED'] })).toEqual([
        ['r:seeks', 'INTENDED'],
        ['r:post', 'r:visit', 'ESTABLISHED'],
      ])
      expect(await filtered({ layers: ['RELEASE'] })).toEqual([])
      expect(await filtered({ layers: ['RELEASE'], statuses: ['ESTABLISHED', 'PLANNED'] })).toEqual([
        ['r:post', 'r:visit', 'PLANNED'],
      ])
      expect(await filtered({ types: ['HOLDS_POST'] })).toEqual([])
      expect(await filtered({ from: '2025-02-01' })).toEqual([])
    })

    it('are not made of what nothing carries, unless that is asked for', async () => {
      expect((await between(['org:nova'], ['org:city'])).paths).toEqual([])
      expect(
        (await between(['org:nova'], ['org:city'], { filter: { statuses: ['UNSUPPORTED'] } })).paths,
      ).toMatchObject([{ relations: ['r:gone'], weakestStatus: 'UNSUPPORTED' }])
    })

    it('have no more ties, and are no more, than asked for; that there are more is said', async () => {
      expect(await between(['per:mayor'], ['place:land'], { maxLength: 2 })).toEqual({
        paths: [],
        truncated: false,
      })
      expect((await between(['per:mayor'], ['place:land'], { maxLength: 3 })).paths).toHaveLength(1)
      expect(await between(['org:harbour'], ['place:land', 'sec:space'], { first: 1 })).toMatchObject({
        paths: [{ relations: ['r:active'] }],
        truncated: true,
      })
    })

    it('fail with NOT_FOUND where an id on either side is unknown, and name all that are', async () => {
      const asked = ask(['org:city', 'org:nobody'], ['place:nowhere'])
      await expect(asked).rejects.toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringMatching(/org:nobody.*place:nowhere/),
      })
    })

    it('come with a view by which they can be told', async () => {
      const { value, view } = await ask(['org:city'], ['org:harbour'])
      const whole = graphOf(...portRecords)
      const [path] = value.paths
      if (path === undefined) throw new Error('there is no chain')
      for (const language of ['KO', 'EN'] as const) {
        const options = { languages: [language], today: now.today }
        expect(explainPath(view, path, options)).toBe(explainPath(whole, path, options))
      }
      expect(explainPath(view, path, { languages: ['EN'], today: now.today })).toMatch(
        /visited Harbour Aerospace.*Harbour Daily/,
      )
    })
  })

  describe('chains in any graph', () => {
    const asked = fc.record({
      pick: fc.array(fc.nat(7), { minLength: 2, maxLength: 4 }),
      statuses: fc.constantFrom(undefined, ['ESTABLISHED', 'PLANNED', 'INTENDED'] as const),
      maxLength: fc.integer({ min: 1, max: 6 }),
      first: fc.integer({ min: 1, max: 4 }),
    })

    it('are those that the model finds over the whole of it', async () => {
      await fc.assert(
        fc.asyncProperty(
          graphArbitrary,
          fc.array(asked, { minLength: 6, maxLength: 6 }),
          (records, questions) =>
            inFolder((folder) =>
              withStore(open, folder, async (any) => {
                await applied(any, changeSet('first', created(...records)))
                const whole = graphOf(...records)
                const ids = Array.from(whole.entities(), ({ id, formerIds }) => formerIds[0] ?? id)
                for (const { pick, statuses, ...bounds } of questions) {
                  const [first = '', ...others] = pick.map((number) => ids[number % ids.length] ?? '')
                  const filter = statuses === undefined ? undefined : { statuses: [...statuses] }
                  const query: PathQuery = { from: [first], to: others, filter, ...bounds }
                  expect((await any.paths(query, now)).value).toEqual(paths(whole, query, now.today))
                }
              }),
            ),
        ),
        runs(3, 200, 60),
      )
    })
  })
}
