import { setTimeout } from 'node:timers/promises'
import { StoreError, tooLate } from '../errors.ts'
import type { Answer, ReadOptions } from '../store.ts'
import type { Connection, Row, Statement } from './connection.ts'
import { StaleView, type Commits } from './commits.ts'
import { load, read, take, type RecordStatement } from './load.ts'
import { PartialView } from './partial-view.ts'
import type { RecordTexts } from './record-text.ts'
import { surround } from './surround.ts'

/** Loads into a view, before anything is asked of it. */
export interface Loading {
  view: PartialView
  /** What the view lacks by now. */
  lacking: () => Promise<void>
  /** Records that statements give. */
  records: (statements: readonly RecordStatement[]) => Promise<void>
  /** Rows that are no records. */
  rows: (statement: Statement) => Promise<Row[]>
}

export interface Question<T, Prepared = void> {
  /** Finds what the question is about; the view then has it, or lists it. */
  prepare: (loading: Loading) => Promise<Prepared>
  /** Pure over the view: run again and again until it lacks nothing. */
  read: (view: PartialView, prepared: Prepared) => T
  /** The records of the answer, by id, round which the view is to be filled. */
  about: (value: T) => Iterable<string>
}

const roundsMax = 40
/** In milliseconds: as long as a commit takes at most, as a rule. */
const commitTime = 500

/** Asks questions of the database: each answer is of one moment, however many round trips it takes. */
export class Questions {
  readonly #connection: Connection
  readonly #commits: Commits
  readonly #texts: RecordTexts

  constructor(connection: Connection, commits: Commits, texts: RecordTexts) {
    this.#connection = connection
    this.#commits = commits
    this.#texts = texts
  }

  async answer<T, P>(question: Question<T, P>, options: ReadOptions): Promise<Answer<T>> {
    const began = performance.now()
    for (let round = 0; round < roundsMax; round++) {
      try {
        return await this.#answerOnce(question, options)
      } catch (thrown) {
        if (!(thrown instanceof StaleView)) throw thrown
        if (options.signal?.aborted === true) throw tooLate()
        if (performance.now() - began > commitTime) await this.#commits.clear()
        else await setTimeout(2 * round)
      }
    }
    throw new StoreError(
      'DEADLINE',
      'The graph was changed all the while the answer was put together.',
      'Try again in a moment.',
    )
  }

  async #answerOnce<T, P>(question: Question<T, P>, options: ReadOptions): Promise<Answer<T>> {
    const { prepare, about } = question
    const view = new PartialView()
    const prepared = await prepare(this.#loading(view, options))
    if (view.lacks) await this.#load(view, options)
    const value = await this.#completed(view, options, () => {
      const found = question.read(view, prepared)
      // Before it is whole too: what a preliminary answer is about is most of what the last one will be about.
      surround(view, about(found))
      return found
    })
    return { value, view, settle: (later) => this.#settle(view, later) }
  }

  async #completed<T>(view: PartialView, options: ReadOptions, ask: () => T): Promise<T> {
    for (let round = 0; round < roundsMax; round++) {
      const found = attempt(ask)
      if (!view.lacks) return found()
      await this.#load(view, options)
    }
    throw tooLate()
  }

  async #settle(view: PartialView, options: ReadOptions): Promise<'whole' | 'grown' | 'stale'> {
    if (!view.lacks) return 'whole'
    try {
      await this.#load(view, options)
      return 'grown'
    } catch (thrown) {
      if (thrown instanceof StaleView) return 'stale'
      throw thrown
    }
  }

  #load(view: PartialView, { signal }: ReadOptions): Promise<void> {
    const needs = view.takeLacking()
    return this.#connection.read((run) => load(needs, run, view, this.#texts), signal)
  }

  #loading(view: PartialView, options: ReadOptions): Loading {
    const { signal } = options
    return {
      view,
      lacking: () => (view.lacks ? this.#load(view, options) : Promise.resolve()),
      records: async (statements) => {
        await this.#connection.read((run) => take(run, view, this.#texts, statements), signal)
      },
      rows: async (statement) => {
        const [rows = []] = await this.#connection.read((run) => read(run, view, [statement]), signal)
        return rows
      },
    }
  }
}

/** What a question over half a view throws counts only once the view is whole. */
function attempt<T>(ask: () => T): () => T {
  try {
    const value = ask()
    return () => value
  } catch (thrown) {
    return () => {
      throw thrown
    }
  }
}
