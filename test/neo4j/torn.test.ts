import { expect, it, onTestFinished } from 'vitest'
import type { Claim } from '../../model/records/claim.ts'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import { runs } from '../helpers/graph-arbitrary.ts'
import { describeOnNeo4j, emptied } from '../helpers/neo4j.ts'
import { applied, now } from '../helpers/stores.ts'
import { changed, changeSet, created, entity, removed, source, tie } from '../unit/model/records.ts'

const millisecondsOfReading = 1_000 * (runs(3, 60).numRuns ?? 3)
// So many that a commit takes Neo4j a while.
const ties = Array.from({ length: 1_500 }, (_, number) =>
  tie(number, 'PART_OF', `org:e${number + 1}`, 'org:e0'),
)
const entities = Array.from({ length: 1_501 }, (_, number) => entity(`org:e${number}`))

describeOnNeo4j('an answer', ([server]) => {
  const filled = async () => {
    await emptied(server)
    const [writer, reader] = [await openNeo4jStore(server), await openNeo4jStore(server)]
    onTestFinished(async () => {
      await writer.close()
      await reader.close()
    })
    await applied(writer, changeSet('first', created(source('src:one'), ...entities, ...ties.flat())))
    return { writer, reader }
  }

  /** Does one thing again and again until time is over, the other meanwhile. */
  const meanwhile = async (write: (round: number) => Promise<void>, read: () => Promise<void>) => {
    const end = performance.now() + millisecondsOfReading
    const going = async (work: (round: number) => Promise<void>) => {
      for (let round = 0; round < 2 || performance.now() < end; round++) await work(round)
    }
    await Promise.all([going(write), ...Array.from({ length: 8 }, () => going(read))])
  }

  it('never mixes what was before a ChangeSet with what was after it', async () => {
    const { writer, reader } = await filled()
    const some = ties.filter((_, number) => number % 333 === 0).map(([, { id }]) => id)
    let claims: Claim[] = ties.map(([, claim]) => claim)
    await meanwhile(
      async (round) => {
        const status = round % 2 === 0 ? 'PLANNED' : 'ESTABLISHED'
        await applied(
          writer,
          changeSet(
            `w${round}`,
            claims.map((claim) => changed(claim, { status })),
          ),
        )
        claims = claims.map((claim) => ({ ...claim, status }))
      },
      async () => {
        const { view } = await reader.nodes(some, now)
        expect(new Set(some.map((id) => view.claim(id)?.status)).size).toBe(1)
      },
    )
  })

  it('lists nothing that is not there, and all that is', async () => {
    const { writer, reader } = await filled()
    const pair = tie('now-and-then', 'LOCATED_IN', 'org:e1', 'place:p')
    await applied(writer, changeSet('place', created(entity('place:p'))))
    await meanwhile(
      async (round) => {
        const changes = round % 2 === 0 ? created(...pair) : removed(...pair.toReversed())
        await applied(writer, changeSet(`w${round}`, changes))
      },
      async () => {
        const { value, view } = await reader.relations({ types: ['LOCATED_IN'] }, { first: 10 }, now)
        expect(value.items.filter((id) => view.relation(id) === undefined)).toEqual([])
        expect(value.items).toHaveLength(view.degree('place:p'))
      },
    )
  })
})
