import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { closed, StoreError, tooLate } from '../errors.ts'
import { noAnswer, storeError, type Place } from './failures.ts'

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

const patienceDefault: Patience = { read: 10_000, write: 30_000, grace: 2_000 }

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
 * has frozen, and such connections are thrown away as a whole, so that the next call finds new ones.
 */
export class Connection {
  readonly #settings: Neo4jSettings
  readonly #patience: Patience
  readonly #bookmarks = neo4j.bookmarkManager()
  readonly #place: Place
  #driver: Driver
  #open = true

  constructor(settings: Neo4jSettings) {
    this.#settings = settings
    this.#patience = { ...patienceDefault, ...settings.patience }
    this.#place = { url: settings.url, database: settings.database }
    this.#driver = this.#newDriver()
  }

  /** Reads in one transaction, which may be run more than once. */
  read<T>(work: (run: Run) => Promise<T>, signal?: AbortSignal): Promise<T> {
    return this.#transact('READ', work, signal)
  }

  /** Writes in one transaction, whole or not at all; run again where the line broke before it was acknowledged. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#transact('WRITE', work)
  }

  /** Schema statements, each in a transaction of its own. */
  async runEach(...statements: readonly Statement[]): Promise<void> {
    for (const statement of statements)
      await this.#bounded('WRITE', (session) => session.run(statement.text, { ...statement.parameters }))
  }

  get isOpen(): boolean {
    return this.#open
  }

  async close(): Promise<void> {
    this.#open = false
    await within(this.#driver.close(), this.#patience.grace)
  }

  #transact<T>(mode: Mode, work: (run: Run) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const timeout = mode === 'READ' ? this.#patience.read : this.#patience.write
    const inTransaction = (transaction: ManagedTransaction) => work((...all) => runAll(transaction, all))
    return this.#bounded(
      mode,
      (session) =>
        mode === 'READ'
          ? session.executeRead(inTransaction, { timeout })
          : session.executeWrite(inTransaction, { timeout }),
      signal,
    )
  }

  async #bounded<T>(mode: Mode, use: (session: Session) => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (!this.#open) throw closed()
    if (signal?.aborted === true) throw tooLate()
    const driver = this.#driver
    const session = driver.session({
      defaultAccessMode: mode,
      bookmarkManager: this.#bookmarks,
      fetchSize: -1,
      ...(this.#settings.database !== undefined && { database: this.#settings.database }),
    })
    try {
      return await this.#beforeDeadline(use(session), driver, mode, signal)
    } catch (thrown) {
      throw this.#open ? storeError(thrown, this.#place) : closed()
    } finally {
      // Of a frozen server it would wait for an answer; nobody waits for it.
      session.close().catch(() => {})
    }
  }

  /** The result; or the caller's end, or ours, whichever comes first. What runs on is watched to its deadline. */
  #beforeDeadline<T>(work: Promise<T>, driver: Driver, mode: Mode, signal?: AbortSignal): Promise<T> {
    const { read, write, grace } = this.#patience
    return new Promise<T>((resolve, reject) => {
      const giveUp = () => reject(tooLate())
      const deadline = setTimeout(
        () => {
          this.#replace(driver)
          reject(noAnswer(this.#place, mode === 'WRITE'))
        },
        (mode === 'READ' ? read : write) + grace,
      )
      signal?.addEventListener('abort', giveUp, { once: true })
      void work.then(resolve, reject).finally(() => {
        clearTimeout(deadline)
        signal?.removeEventListener('abort', giveUp)
      })
    })
  }

  /** Its connections are dead, those in the pool too: all who come later get new ones. */
  #replace(dead: Driver): void {
    if (this.#driver !== dead || !this.#open) return
    this.#driver = this.#newDriver()
    dead.close().catch(() => {})
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
