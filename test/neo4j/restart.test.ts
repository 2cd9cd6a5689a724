import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { prepareNeo4j, startNeo4j } from '../../scripts/lib/neo4j/server.mjs'
import { StoreError } from '../../store/errors.ts'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import type { Store } from '../../store/store.ts'
import { describeOnNeo4j } from '../helpers/neo4j.ts'
import { applied, now, recordsIn } from '../helpers/stores.ts'
import { tempFolder } from '../helpers/temp-folder.ts'
import { changeSet, created, entity, source, tie } from '../unit/model/records.ts'

const password = 'partner-atlas'
const patience = { read: 3_000, write: 6_000, grace: 3_000 }

/** Starts a server in a folder, at a port that it keeps through a restart; it ends with the test. */
async function started(home: string, port: number) {
  const small = { heap: 384, pageCache: 48, shortLived: true }
  const server = await startNeo4j({ home, port, password, ...small }, await prepareNeo4j())
  onTestFinished(() => server.stop())
  return server
}

/** A change of several records that refer to each other. */
const star = (name: string) =>
  changeSet(
    name,
    created(
      ...[0, 1, 2, 3].map((number) => entity(`org:${name}-${number}`)),
      ...[1, 2, 3].flatMap((number) =>
        tie(`${name}-${number}`, 'PART_OF', `org:${name}-${number}`, `org:${name}-0`),
      ),
    ),
  )
const recordsPerStar = 10

/** Readers and writers at one store, who take every refusal for a reason to try again. */
class Load {
  readonly #store: Store
  readonly acknowledged: string[] = []
  readonly refusals: unknown[] = []
  /** How many ties each reader saw round the last star that was acknowledged. */
  readonly ties: number[] = []
  #going = true

  constructor(store: Store) {
    this.#store = store
  }

  async run(): Promise<void> {
    await Promise.all([this.#write('a'), this.#write('b'), this.#look(), this.#look()])
  }

  /** Lets everybody end what they have begun. */
  end(): void {
    this.#going = false
  }

  /** When so many more were acknowledged, and so many more seen. */
  async grown(count: number): Promise<void> {
    const { acknowledged, ties } = this
    const before = [acknowledged.length, ties.length] as const
    while (Math.min(acknowledged.length - before[0], ties.length - before[1]) < count) await setTimeout(50)
  }

  async #write(writer: string): Promise<void> {
    for (let number = 0; this.#going; number++) {
      const change = star(`${writer}${number}`)
      await this.#insisting(() => applied(this.#store, change))
      this.acknowledged.push(change.id)
    }
  }

  async #look(): Promise<void> {
    while (this.#going) {
      const name = this.acknowledged.at(-1)?.slice('chg:'.length)
      if (name === undefined) await this.#insisting(() => this.#store.health())
      else {
        const query = { ids: [`org:${name}-0`], limit: 10 }
        const { value } = await this.#insisting(() => this.#store.neighborhood(query, now))
        this.ties.push(value.relations.length)
      }
      // All on one machine: without a rest they would take the server's time away.
      await setTimeout(20)
    }
  }

  async #insisting<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if (!(error instanceof StoreError) || error.code === 'CLOSED') throw error
        this.refusals.push(error)
        await setTimeout(20)
      }
    }
  }
}

describeOnNeo4j('a Neo4j that is killed under load', () => {
  it('and started again has every acknowledged ChangeSet once and whole, and the same store goes on', async () => {
    const home = join(tempFolder(), '홈 home')
    const server = await started(home, 0)
    const settings = { url: server.url, user: 'neo4j', password, patience }
    const store = await openNeo4jStore(settings)
    onTestFinished(() => store.close())
    await applied(store, changeSet('source', created(source('src:one'))))

    const load = new Load(store)
    const running = load.run()
    onTestFinished(() => load.end())
    const more = (count: number) => Promise.race([load.grown(count), running])
    await more(4)
    process.kill(server.pid, 'SIGKILL')
    await server.ended
    await started(home, Number(new URL(server.url).port))
    await more(3)
    load.end()
    await running

    const { acknowledged, refusals, ties } = load
    expect(new Set(ties)).toEqual(new Set([3]))
    for (const refusal of refusals)
      expect(refusal).toMatchObject({
        code: expect.stringMatching(/^(UNREACHABLE|DEADLINE)$/),
        mend: expect.stringMatching(/\S/),
      })
    const stars = acknowledged.map((id) => star(id.slice('chg:'.length)))
    expect(await store.changeSets(acknowledged, now)).toEqual(stars)
    const records = (await recordsIn(store)).filter(({ id }) => id !== 'src:one')
    expect(records).toHaveLength(recordsPerStar * acknowledged.length)
    expect(new Set(records.map(({ id }) => id))).toEqual(
      new Set(stars.flatMap(({ changes }) => changes.map(({ after }) => after?.id))),
    )
    const ids = records.map(({ id }) => id)
    const { view } = await store.nodes(ids, now)
    expect(new Set(ids.map((id) => view.meta(id)?.revision))).toEqual(new Set([1]))
  })
})
