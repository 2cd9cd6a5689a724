import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Parsed, Problem } from '../model/problem.ts'

/** The settings of a server, by environment. */
export interface Config {
  port: number
  host: string
  /** Where the embedded store keeps its files; relative to where the program was started. */
  dataDir: string
  store: (typeof stores)[number]
  /** Where the Neo4j store finds its database; '' for the user's default one. */
  neo4jUrl: string
  neo4jUser: string
  neo4jDatabase: string
  neo4jPassword: string
  logLevel: (typeof logLevels)[number]
  /** Cost that one caller may spend in a minute. */
  rateLimit: number
}

const stores = ['embedded', 'neo4j'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const largestInt = 2_147_483_647

interface Setting<T> {
  schema: z.ZodType<T, string>
  otherwise: T
  /** What the setting must be, and how to mend it. */
  must: string
  mend: string
}

type Plain = Omit<Config, 'neo4jPassword'>

const settings: { [Key in keyof Plain]: Setting<Plain[Key]> & { name: string } } = {
  port: {
    name: 'PORT',
    schema: wholeNumber(0, 65_535),
    otherwise: 4000,
    must: 'a port number from 0 to 65535',
    mend: 'Set PORT to a number such as 4000, or leave it out.',
  },
  host: {
    name: 'HOST',
    schema: z.string().regex(/^[\w.:-]+$/),
    otherwise: '127.0.0.1',
    must: 'the name or address of a network interface',
    mend: 'Set HOST to 127.0.0.1 for this machine alone, or to 0.0.0.0 for every network it is in.',
  },
  dataDir: {
    name: 'DATA_DIR',
    schema: z.string().regex(/^[^\0]+$/),
    otherwise: './data',
    must: 'the path of a folder',
    mend: 'Set DATA_DIR to a folder that may be written to, or leave it out.',
  },
  store: {
    name: 'STORE',
    schema: z.enum(stores),
    otherwise: 'embedded',
    must: `one of: ${stores.join(', ')}`,
    mend: 'Set STORE to embedded or neo4j, or leave it out.',
  },
  neo4jUrl: {
    name: 'NEO4J_URL',
    schema: z.string().regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s/@?#]+(\?\S*)?$/),
    otherwise: 'neo4j://127.0.0.1:7687',
    must: 'the address of a Neo4j, without user or password',
    mend: 'Set NEO4J_URL to one such as neo4j://127.0.0.1:7687 or neo4j+s://….databases.neo4j.io.',
  },
  neo4jUser: {
    name: 'NEO4J_USER',
    schema: z.string(),
    otherwise: 'neo4j',
    must: 'the name of a user',
    mend: 'Set NEO4J_USER, or leave it out for neo4j.',
  },
  neo4jDatabase: {
    name: 'NEO4J_DATABASE',
    schema: z.string().regex(/^[A-Za-z][\w.-]{0,62}$/),
    otherwise: '',
    must: 'the name of a database',
    mend: 'Set NEO4J_DATABASE to a name such as neo4j, or leave it out for the user’s own.',
  },
  logLevel: {
    name: 'LOG_LEVEL',
    schema: z.enum(logLevels),
    otherwise: 'warn',
    must: `one of: ${logLevels.join(', ')}`,
    mend: 'Set LOG_LEVEL to warn, or leave it out.',
  },
  rateLimit: {
    name: 'RATE_LIMIT',
    schema: wholeNumber(1_000, largestInt),
    otherwise: 60_000_000,
    must: `a whole number from 1000 to ${largestInt}`,
    mend: 'Set RATE_LIMIT to the cost that one caller may spend in a minute, or leave it out.',
  },
}

/** Reads the settings; every one that is wrong is named, not only the first. An empty value is as good as none. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Parsed<Config> {
  const problems: Problem[] = []
  const read = <Key extends keyof Plain>(key: Key): Plain[Key] => {
    const { name, schema, otherwise, must, mend } = settings[key]
    const given = env[name]?.trim() ?? ''
    if (given === '') return otherwise
    const parsed = schema.safeParse(given)
    if (parsed.success) return parsed.data
    problems.push({
      code: 'INVALID',
      // An address may hold a password, which is not to be shown.
      what: given.includes('@') ? `${name} is not ${must}.` : `${name} is “${given}”, which is not ${must}.`,
      where: name,
      why: 'The server does not start with a setting that it cannot follow.',
      mend,
    })
    return otherwise
  }
  const value: Config = {
    port: read('port'),
    host: read('host'),
    dataDir: read('dataDir'),
    store: read('store'),
    neo4jUrl: read('neo4jUrl'),
    neo4jUser: read('neo4jUser'),
    neo4jDatabase: read('neo4jDatabase'),
    neo4jPassword: '',
    logLevel: read('logLevel'),
    rateLimit: read('rateLimit'),
  }
  if (value.store === 'neo4j') {
    const password = readPassword(env)
    if (password.ok) value.neo4jPassword = password.value
    else problems.push(...password.problems)
  }
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}

/** From NEO4J_PASSWORD, or from the file that NEO4J_PASSWORD_FILE names; it is never told again. */
function readPassword(env: Readonly<Record<string, string | undefined>>): Parsed<string> {
  const { NEO4J_PASSWORD: password = '', NEO4J_PASSWORD_FILE: file = '' } = env
  if (password !== '' && file !== '')
    return badPassword('NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are both set.', 'Set one of the two.')
  if (file === '') {
    if (password !== '') return { ok: true, value: password }
    return badPassword(
      'The store is neo4j, and no password is set.',
      'Set NEO4J_PASSWORD, or NEO4J_PASSWORD_FILE to a file that holds it.',
    )
  }
  try {
    const text = readFileSync(file, 'utf8').replace(/\r?\n$/, '')
    if (text !== '') return { ok: true, value: text }
    return badPassword(`The file ${file} is empty.`, 'Write the password of NEO4J_USER into it.')
  } catch {
    return badPassword(
      `The file ${file}, which NEO4J_PASSWORD_FILE names, cannot be read.`,
      'Name a file that is there and that this user may read.',
    )
  }
}

function badPassword(what: string, mend: string): Parsed<string> {
  const why = 'The server does not start with a setting that it cannot follow.'
  return { ok: false, problems: [{ code: 'INVALID', what, where: 'NEO4J_PASSWORD', why, mend }] }
}

function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((number) => number >= min && number <= max)
}
