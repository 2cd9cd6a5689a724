import { z } from 'zod'
import type { Parsed, Problem } from '../model/problem.ts'

/** The settings of a server, by environment. */
export interface Config {
  port: number
  host: string
  /** Where the embedded store keeps its files; relative to where the program was started. */
  dataDir: string
  store: (typeof stores)[number]
  logLevel: (typeof logLevels)[number]
  /** Cost that one caller may spend in a minute. */
  rateLimit: number
}

const stores = ['embedded'] as const
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const largestInt = 2_147_483_647

interface Setting<T> {
  schema: z.ZodType<T, string>
  otherwise: T
  /** What the setting must be, and how to mend it. */
  must: string
  mend: string
}

const settings: { [Key in keyof Config]: Setting<Config[Key]> & { name: string } } = {
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
    mend: 'Set STORE to embedded, or leave it out.',
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
  const read = <Key extends keyof Config>(key: Key): Config[Key] => {
    const { name, schema, otherwise, must, mend } = settings[key]
    const given = env[name]?.trim() ?? ''
    if (given === '') return otherwise
    const parsed = schema.safeParse(given)
    if (parsed.success) return parsed.data
    problems.push({
      code: 'INVALID',
      what: `${name} is “${given}”, which is not ${must}.`,
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
    logLevel: read('logLevel'),
    rateLimit: read('rateLimit'),
  }
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems }
}

function wholeNumber(min: number, max: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .refine((number) => number >= min && number <= max)
}
