import { StoreError, tooLate } from '../errors.ts'

/** Where the database is, as far as it may be told. */
export interface Place {
  url: string
  database: string | undefined
}

/** What the driver or the server raised, as a StoreError in plain words; what is unknown stays as it is. */
export function storeError(thrown: unknown, place: Place, writing: boolean): unknown {
  if (thrown instanceof StoreError) return thrown
  const code = codeOf(thrown)
  const told = Object.entries(failures).find(([start]) => code.startsWith(start))?.[1]
  return told === undefined ? thrown : told(place, thrown, writing)
}

/** Whether a call waited in vain for a connection: all are in use, or those that are being made never come about. */
export function gotNoConnection(thrown: unknown): boolean {
  return thrown instanceof Error && /acquisition timed out/i.test(thrown.message)
}

/** Whether an index or a rule was made by another process at the same time, which IF NOT EXISTS does not see. */
export function isThereAlready(thrown: unknown): boolean {
  return codeOf(thrown) === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
}

/** The database let its time pass, whatever the reason: a frozen server, a cut line, a disk that waits. */
export function noAnswer(place: Place, writing: boolean): StoreError {
  return new StoreError(
    'UNREACHABLE',
    `Neo4j at ${place.url} does not answer.`,
    writing ? sendAgain : 'Try again in a moment; if it stays so, see whether Neo4j is running.',
  )
}

const sendAgain =
  'Whether the change was kept is not known: send the same change once more, its id sees to it that it counts once.'

type Telling = (place: Place, cause: unknown, writing: boolean) => StoreError

const unreachable: Telling = ({ url }, cause, writing) =>
  new StoreError(
    'UNREACHABLE',
    `Neo4j at ${url} cannot be reached.`,
    writing ? sendAgain : 'See whether it is running and whether NEO4J_URL is right, then try again.',
    { cause },
  )

const noBolt: Telling = ({ url }, cause) =>
  new StoreError(
    'UNREACHABLE',
    `What answers at ${url} is no Neo4j, or a very old one.`,
    'Give NEO4J_URL the port of Bolt, which is 7687 unless it was changed (7474 is the one for browsers).',
    { cause },
  )

const busy: Telling = ({ url }, cause) =>
  new StoreError('UNREACHABLE', `Neo4j at ${url} is too busy to answer.`, 'Try again in a moment.', { cause })

const wrongPassword: Telling = ({ url }, cause) =>
  new StoreError(
    'WRONG_PASSWORD',
    `Neo4j at ${url} does not accept this user and password.`,
    'Correct NEO4J_USER and NEO4J_PASSWORD (or the file that NEO4J_PASSWORD_FILE names).',
    { cause },
  )

const tooManyAttempts: Telling = ({ url }, cause) =>
  new StoreError(
    'WRONG_PASSWORD',
    `Neo4j at ${url} refuses to look at the password after too many wrong ones.`,
    'Correct NEO4J_USER and NEO4J_PASSWORD, wait some seconds, and try again.',
    { cause },
  )

const noDatabase: Telling = ({ url, database = 'of the user' }, cause) =>
  new StoreError(
    'UNREACHABLE',
    `Neo4j at ${url} has no database ${database}.`,
    'Correct NEO4J_DATABASE, or leave it out for the default one.',
    { cause },
  )

const notAllowed: Telling = (_, cause) =>
  new StoreError(
    'UNWRITABLE',
    'This user may not do that in Neo4j.',
    'Give the user of NEO4J_USER the right to read and write the database and to make indexes.',
    { cause },
  )

/** By how a code begins; the first that fits. */
const failures: Readonly<Record<string, Telling>> = {
  NoBolt: noBolt,
  ServiceUnavailable: unreachable,
  SessionExpired: unreachable,
  'Neo.ClientError.Security.AuthenticationRateLimit': tooManyAttempts,
  'Neo.ClientError.Security.Unauthorized': wrongPassword,
  'Neo.ClientError.Security.CredentialsExpired': wrongPassword,
  'Neo.ClientError.Security.TokenExpired': wrongPassword,
  'Neo.ClientError.Security.AuthorizationExpired': wrongPassword,
  'Neo.ClientError.Security.Forbidden': notAllowed,
  'Neo.ClientError.Database.DatabaseNotFound': noDatabase,
  'Neo.ClientError.Transaction.TransactionTimedOut': tooLate,
  // How a transaction learns that its time is over while it waits for another one.
  'Neo.ClientError.Transaction.LockClientStopped': tooLate,
  'Neo.ClientError.Transaction.Terminated': tooLate,
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': tooLate,
  'Neo.TransientError.General.OutOfMemoryError': busy,
  'Neo.TransientError': busy,
  'Neo.DatabaseError': busy,
}

/** The driver gives no code of its own to a connection that could not be had in time, or that broke. */
function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return ''
  const code = 'code' in thrown ? String(thrown.code) : ''
  if (code !== '' && code !== 'N/A') return code
  if (/responded HTTP|unknown Bolt protocol/i.test(thrown.message)) return 'NoBolt'
  const broken = /connection (was |is )?closed|pool is closed|socket|ECONN|EPIPE/i
  return gotNoConnection(thrown) || broken.test(thrown.message) ? 'ServiceUnavailable' : code
}
