import type { Answer, ReadOptions, Store } from '../../store/store.ts'

type Question = Exclude<keyof Store, 'apply' | 'snapshot' | 'health' | 'close'>

/**
 * The store's questions, as one request puts them. Resolvers are plain reads of what the store has answered; where
 * an answer's view holds a part of the graph, and one of them looks beyond it, the operation is executed again when
 * that was loaded. So each question is put once, however often it is asked.
 */
export class RequestReads implements Pick<Store, Question> {
  readonly #store: Store
  readonly #answers = new Map<string, Promise<unknown>>()
  readonly #settling: NonNullable<Answer<unknown>['settle']>[] = []

  constructor(store: Store) {
    this.#store = store
  }

  nodes = this.#once('nodes')
  entities = this.#once('entities')
  relations = this.#once('relations')
  search = this.#once('search')
  neighborhood = this.#once('neighborhood')
  paths = this.#once('paths')
  facets = this.#once('facets')
  timeline = this.#once('timeline')
  sources = this.#once('sources')
  gaps = this.#once('gaps')
  namedSets = this.#once('namedSets')
  membersOf = this.#once('membersOf')
  changeSets = this.#once('changeSets')

  /** Whether the operation has to be executed again, because its answer was read from views that lacked something. */
  async mustRepeat(options: ReadOptions): Promise<boolean> {
    if (this.#settling.length === 0) return false
    const settled = await Promise.all(this.#settling.map((settle) => settle(options)))
    if (settled.includes('stale')) {
      this.#answers.clear()
      this.#settling.length = 0
    }
    return settled.some((state) => state !== 'whole')
  }

  #once<Name extends Question>(name: Name): Store[Name] {
    const ask = (...parameters: Parameters<Store[Name]>) => {
      const key = `${name} ${JSON.stringify(parameters.slice(0, -1))}`
      const known = this.#answers.get(key)
      if (known !== undefined) return known
      const method = this.#store[name] as (...all: Parameters<Store[Name]>) => Promise<unknown>
      const answer = method.apply(this.#store, parameters).then((given) => this.#noted(given))
      this.#answers.set(key, answer)
      return answer
    }
    return ask as Store[Name]
  }

  #noted<T>(answer: T): T {
    if (typeof answer === 'object' && answer !== null && 'settle' in answer) {
      const { settle } = answer as unknown as Answer<unknown>
      if (settle !== undefined) this.#settling.push(settle)
    }
    return answer
  }
}
