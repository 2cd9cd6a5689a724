import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { closed, StoreError, tooLate } from '../errors.ts'
import { gotNoConnection, isThereAlready, noAnswer, storeError, type Place } from './failures.ts'

/** Where a Neo4j is, and how to sign in to it. */
export interface Neo4jSettings {
  /** neo4j://…, neo4j+s://… or bolt://… */
  url: string
  user: string
  password: string
  /** The user's default database where it is left out. */
  database?: string | undefined
  patience?: Partial<Patience>
}

/** How long one transaction may take, in milliseconds. */
export interface Patience {
  read: number
  write: number
  /** How much longer than the server, which ends a transaction itself, we wait before we call the line dead. */
  grace: number
}

// Neo4j looks for transactions that are past their time only every two seconds.
const patienceDefault: Patience = { read: 10_000, write: 30_000, grace: 4_000 }

/** One statement of Cypher: its text is ours and constant, whatever is asked goes into the parameters. */
export interface Statement {
  text: string
  parameters?: Readonly<Record<string, unknown>>
}

export type Row = Readonly<Record<string, unknown>>

/** Runs statements within one transaction, sent together; the rows of each. */
export type Run = (...statements: readonly Statement[]) => Promise<Row[][]>

/**
 * A Neo4j, over its driver. Every transaction has a deadline of ours: the driver waits for ever for a server that
 * has frozen, and such connections are left behind as a whole, so that the next call finds new ones.
 */
export class Connection {
  readonly #settings: Neo4jSettings
  readonly #patience: Patience
  readonly #place: Place
  readonly #lines = new Set<Line>()
  readonly #calls = new Set<AbortController>()
  #bookmarks = neo4j.bookmarkManager()
  #line: Line
  #open = true

  constructor(settings: Neo4jSettings) {
    this.#settings = settings
    this.#patience = { ...patienceDefault, ...settings.patience }
    this.#place = { url: settings.url, database: settings.database }
    this.#line = this.#newLine()
  }

  /** Reads in one transaction, which may be run more than once. */
  read<T>(work: (run: Run) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#transact('READ', work, signal)
  }

  /** Writes in one transaction, whole or not at all; run again where the line broke before it was acknowledged. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#transact('WRITE', work)
  }

  /** Schema statements, each in a transaction of its own. Another process may send the same at the same time. */
  async runEach(...statements: readonly Statement[]): Promise<void> {
    for (const statement of statements)
      try {
        await this.write((run) => run(statement))
      } catch (thrown) {
        if (!isThereAlready(thrown)) throw thrown
      }
  }

  get isOpen(): boolean {
    return this.#open
  }

  async close(): Promise<void> {
    this.#open = false
    // Of a frozen server the driver would let them wait on.
    for (const call of this.#calls) call.abort(closed())
    const closing = Array.from(this.#lines, ({ driver }) => driver.close())
    await within(Promise.allSettled(closing), this.#patience.grace)
  }

  async #transact<T>(mode: Mode, work: (run: Run) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (!this.#open) throw closed()
    if (signal?.aborted === true) throw tooLate()
    const line = this.#line
    const session = line.driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      fetchSize: -1,
      ...(this.#settings.database !== undefined && { database: this.#settings.database }),
    })
    try {
      const answer = this.#beforeDeadline(this.#run(session, line, mode, work), line, mode)
      return await (signal === undefined ? answer : untilAborted(answer, signal, tooLate))
    } catch (thrown) {
      throw this.#open ? storeError(thrown, this.#place, mode === 'WRITE') : closed()
    } finally {
      // Of a frozen server it would wait for an answer; nobody waits for it.
      session.close().catch(() => {})
    }
  }

  #run<T>(session: Session, line: Line, mode: Mode, work: (run: Run) => Promise<T>): Promise<T> {
    const timeout = mode === 'READ' ? this.#patience.read : this.#patience.write
    const inTransaction = async (transaction: ManagedTransaction) => {
      line.transactions++
      try {
        return await work((...all) => runAll(transaction, all))
      } finally {
        line.transactions--
      }
    }
    return mode === 'READ'
      ? session.executeRead(inTransaction, { timeout })
      : session.executeWrite(inTransaction, { timeout })
  }

  /** What comes of a call, or our end to it; a call that its caller has left is watched as long. */
  async #beforeDeadline<T>(work: Promise<T>, line: Line, mode: Mode): Promise<T> {
    const { read, write, grace } = this.#patience
    const end = new AbortController()
    const giveUp = () => {
      // Put back from a backup, a database never comes to where these say that it was.
      if (!line.answered) this.#bookmarks = neo4j.bookmarkManager()
      this.#leave(line)
      end.abort(noAnswer(this.#place, mode === 'WRITE'))
    }
    const timer = setTimeout(giveUp, (mode === 'READ' ? read : write) + grace)
    this.#calls.add(end)
    line.calls++
    try {
      const result = await untilAborted(work, end.signal, () => end.signal.reason)
      line.answered = true
      return result
    } catch (thrown) {
      // Where others have got theirs there are only too few; where nobody has, none comes about any more.
      if (gotNoConnection(thrown) && line.transactions === 0) this.#leave(line)
      throw thrown
    } finally {
      clearTimeout(timer)
      this.#calls.delete(end)
      line.calls--
      this.#closeIfLeft(line)
    }
  }

  /** Its connections are dead, those in the pool too: all who come later get new ones. */
  #leave(dead: Line): void {
    if (this.#line === dead && this.#open) this.#line = this.#newLine()
  }

  /** Not before the last who still waits on it has gone: it may be dead for one caller and slow for another. */
  #closeIfLeft(line: Line): void {
    if (this.#line === line || line.calls > 0) return
    this.#lines.delete(line)
    line.driver.close().catch(() => {})
  }

  #newLine(): Line {
    const line = { driver: this.#newDriver(), calls: 0, transactions: 0, answered: false }
    this.#lines.add(line)
    return line
  }

  #newDriver(): Driver {
    const { url, user, password } = this.#settings
    const { read } = this.#patience
    try {
      return neo4j.driver(url, neo4j.auth.basic(user, password), {
        disableLosslessIntegers: true,
        connectionTimeout: Math.min(read, 5_000),
        connectionAcquisitionTimeout: Math.min(read, 6_000),
        maxTransactionRetryTime: Math.min(read, 5_000),
        maxConnectionPoolSize: 50,
        notificationFilter: { minimumSeverityLevel: 'OFF' },
        telemetryDisabled: true,
        userAgent: 'partner-atlas',
      })
    } catch (cause) {
      throw new StoreError(
        'UNREACHABLE',
        `${url} is no address of a Neo4j.`,
        'Set NEO4J_URL to one such as neo4j://127.0.0.1:7687 or neo4j+s://….databases.neo4j.io.',
        { cause },
      )
    }
  }
}

type Mode = 'READ' | 'WRITE'

/** A driver with its connections. */
interface Line {
  driver: Driver
  /** How many wait on it, and how many of these have got a transaction. */
  calls: number
  transactions: number
  /** Whether anybody ever got an answer on it. */
  answered: boolean
}

/** The result, or what the signal means, whichever comes first. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal, why: () => unknown): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const giveUp = () => reject(why())
    signal.addEventListener('abort', giveUp, { once: true })
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}

async function runAll(transaction: ManagedTransaction, statements: readonly Statement[]): Promise<Row[][]> {
  const results = statements.map(({ text, parameters }) => transaction.run(text, { ...parameters }))
  const settled = await Promise.allSettled(results)
  return settled.map((one) => {
    if (one.status === 'rejected') throw one.reason
    return one.value.records.map((record) => record.toObject())
  })
}

async function within(work: Promise<unknown>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => (timer = setTimeout(resolve, milliseconds)))
  await Promise.race([work.catch(() => {}), late])
  clearTimeout(timer)
}
