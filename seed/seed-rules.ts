import { languages } from '../model/text.ts'
import type { RawRecord } from './format.ts'
import type { Fault } from './faults.ts'

/** What the seed asks of a record above its schema: both languages, and facts that can be read aloud. */
export function seedFaults({ kind, content }: RawRecord): Fault[] {
  return [
    ...missingLanguages(content, []),
    ...(kind === 'ENTITY' ? missingMainNames(content) : []),
    ...(kind === 'FACT' ? missingFactText(content) : []),
  ]
}

const languageKeys = languages.map((language) => language.toLowerCase())

/** Every text that stands in one of the two languages and lacks the other. */
function missingLanguages(value: unknown, path: readonly PropertyKey[]): Fault[] {
  if (typeof value !== 'object' || value === null) return []
  const keys = Object.keys(value)
  if (keys.length > 0 && !Array.isArray(value) && keys.every((key) => languageKeys.includes(key)))
    return languageKeys
      .filter((key) => !keys.includes(key))
      .map((key) => ({
        path: [...path, key],
        what: 'is missing',
        mend: 'Give every text in Korean (ko) and in English (en).',
      }))
  return Object.entries(value).flatMap(([key, part]) =>
    missingLanguages(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function missingMainNames({ names }: RawRecord['content']): Fault[] {
  if (!Array.isArray(names)) return []
  const main = new Set(names.filter((name) => name?.kind === 'main').map((name) => name?.language))
  return languageKeys
    .filter((key) => !main.has(key))
    .map((key) => ({
      path: ['names'],
      what: `there is no main name in ${key}`,
      mend: `Add a name with language ${key} and kind main.`,
    }))
}

const readAloud: readonly unknown[] = ['STATED_COUNT', 'FORECAST', 'MOTIVE', 'DURATION']

function missingFactText({ property, text }: RawRecord['content']): Fault[] {
  if (text !== undefined || !readAloud.includes(property)) return []
  return [
    {
      path: ['text'],
      what: 'is missing',
      mend: `Say in both languages how the value of a ${String(property)} reads.`,
    },
  ]
}
