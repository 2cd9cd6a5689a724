import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { openEmbeddedStore } from '../../store/embedded/embedded-store.ts'
import { brokenChangeArbitrary, changeArbitrary, graphArbitrary, runs } from '../helpers/graph-arbitrary.ts'
import { describeOnNeo4j } from '../helpers/neo4j.ts'
import { storesIn } from '../helpers/neo4j-stores.ts'
import { answerTo, questionArbitrary } from '../helpers/question-arbitrary.ts'
import { answersOf, inFolder, withStore } from '../helpers/stores.ts'
import { changeSet, created, graphOf } from '../unit/model/records.ts'
import { changesOf, recordsOf } from '../unit/model/steps.ts'

describeOnNeo4j('the two stores', (servers) => {
  const openNeo4j = storesIn(servers)
  const plans = fc.array(fc.oneof(changeArbitrary, brokenChangeArbitrary), { maxLength: 6 })
  const questions = fc.array(questionArbitrary, { minLength: 1, maxLength: 6 })

  it('take the same ChangeSets, refuse the same for the same reasons, and answer every question alike', async () => {
    await fc.assert(
      fc.asyncProperty(graphArbitrary, plans, questions, (records, list, asked) =>
        inFolder((folder) =>
          withStore(openEmbeddedStore, folder, (embedded) =>
            withStore(openNeo4j, folder, async (neo4j) => {
              const model = graphOf(...records)
              const both = async <T>(ask: (store: typeof embedded) => Promise<T>) => {
                const expected = await ask(embedded)
                expect(await ask(neo4j)).toEqual(expected)
                return expected
              }
              await both((store) => store.apply(changeSet('first', created(...records))))
              for (const [number, plan] of list.entries()) {
                const changes = changesOf(plan, model, `k${number}`)
                const { outcome } = await both((store) => store.apply(changeSet(`k${number}`, changes)))
                if (outcome === 'applied') model.put(changes)
              }
              await both((store) => answersOf(store, ['하버', 'nova', 'ㅎㅂ']))
              const now = recordsOf(model)
              for (const question of asked) await both((store) => answerTo(store, question, now))
            }),
          ),
        ),
      ),
      runs(4, 300, 100),
    )
  })
})
