import { StoreError } from '../errors.ts'
import type { Connection, Row, Run, Statement } from './connection.ts'

/**
 * Neo4j never shows what was not committed, but while it commits, the changes of one transaction come to be seen one
 * after the other. So who writes says that a commit begins, before it, and that it has ended, after it, each in a
 * transaction of its own; and who reads looks before and after whether one is under way.
 */
export class Commits {
  readonly #connection: Connection
  /** A writer holds one connection already, and must not wait for a second one behind other writers. */
  readonly #announcing: Connection

  constructor(connection: Connection, announcing: Connection) {
    this.#connection = connection
    this.#announcing = announcing
  }

  /** To be called by who holds the lock of all writers; gives the number of the commit. */
  begin(): Promise<number> {
    return this.#announcing.write(async (run) => {
      const [rows] = await run({
        text: 'MATCH (c:PartnerAtlas {id: "commits"}) SET c.begun = c.begun + 1 RETURN c.begun AS begun',
      })
      return numberIn(rows, 'begun')
    })
  }

  /** A later one may have begun and ended by now. */
  async end(number: number): Promise<void> {
    await this.#announcing.write((run) =>
      run({
        text: 'MATCH (c:PartnerAtlas {id: "commits"}) WHERE c.ended < $number SET c.ended = toInteger($number)',
        parameters: { number },
      }),
    )
  }

  /** Ends what a writer that is gone has begun: as soon as nobody holds the lock, nobody commits. */
  async clear(): Promise<void> {
    const begun = await this.#connection.write(async (run) => {
      const [, rows] = await run(lockStatement('reader'), stateStatement)
      return numberIn(rows, 'begun')
    })
    await this.end(begun)
  }

  async close(): Promise<void> {
    await this.#announcing.close()
  }
}

/** Takes the lock that all writers take, until the end of the transaction. */
export function lockStatement(by: string): Statement {
  return { text: 'MATCH (a:PartnerAtlas {id: "atlas"}) SET a.writer = $by', parameters: { by } }
}

/** Something was changed between two parts of one answer, or is being changed: it has to be put together anew. */
export class StaleView extends Error {}

/**
 * Runs statements that see the graph as of one moment.
 * @param moment the one of which they must be; null for any
 * @throws StaleView where that is over, or where a commit is under way
 */
export async function atOnce(
  run: Run,
  moment: number | null,
  statements: readonly Statement[],
): Promise<{ moment: number; results: Row[][] }> {
  const [before, ...results] = await run(stateStatement, ...statements, stateStatement)
  const states = [before, results.pop()]
  const [begun, ...others] = states.flatMap((rows) => [numberIn(rows, 'begun'), numberIn(rows, 'ended')])
  if (begun === undefined || others.some((other) => other !== begun) || begun !== (moment ?? begun))
    throw new StaleView()
  return { moment: begun, results }
}

const stateStatement: Statement = {
  text: 'MATCH (c:PartnerAtlas {id: "commits"}) RETURN c.begun AS begun, c.ended AS ended',
}

function numberIn(rows: readonly Row[] | undefined, name: string): number {
  const number = rows?.[0]?.[name]
  if (typeof number === 'number') return number
  throw new StoreError(
    'FOREIGN_DATA',
    'The database no longer holds a Partner Atlas.',
    'Restore it from a backup, or start Partner Atlas again to begin anew.',
  )
}
