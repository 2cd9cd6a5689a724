import { expect, it, onTestFinished } from 'vitest'
import { makeChange } from '../../model/change.ts'
import type { Entity } from '../../model/records/entity.ts'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import { port, portChange } from '../contract/example-graph.ts'
import { describeOnNeo4j, emptied } from '../helpers/neo4j.ts'
import { applied, now, readOver } from '../helpers/stores.ts'
import { changeSet } from '../unit/model/records.ts'

describeOnNeo4j('an answer that takes several round trips', ([server]) => {
  const opened = async () => {
    const store = await openNeo4jStore(server)
    onTestFinished(() => store.close())
    return store
  }

  it('is of one moment, however much is changed meanwhile', async () => {
    await emptied(server)
    const [writer, reader] = [await opened(), await opened()]
    await applied(writer, portChange)
    const told = (entity: Entity, number: number): Entity => ({ ...entity, summary: { en: String(number) } })
    const last = 12
    const progress = { done: false }
    const writes = (async () => {
      let before = [port.nova, port.city]
      for (let number = 1; number <= last; number++) {
        const after = [told(port.nova, number), told(port.city, number)]
        const changes = after.map((entity, index) => makeChange('ENTITY', before[index] ?? null, entity))
        await applied(writer, changeSet(`both-${number}`, changes))
        before = after
      }
      progress.done = true
    })()
    const seen = new Set<string | undefined>()
    while (!progress.done) {
      const [nova, city] = await readOver(reader, ['org:nova'], (view) =>
        ['org:nova', 'org:city'].map((id) => view.entity(id)?.summary?.en),
      )
      expect(city).toBe(nova)
      seen.add(nova)
    }
    await writes
    expect(seen.size).toBeGreaterThan(1)
    expect((await reader.nodes(['org:city'], now)).value[0]?.record).toEqual(told(port.city, last))
  })
})
