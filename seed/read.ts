import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { LineCounter, parseDocument, type YAMLParseError, type YAMLWarning } from 'yaml'
import type { Problem } from '../model/problem.ts'
import { rawRecords } from './format.ts'
import { parseRecord, type SeedRecord } from './parse-record.ts'
import { Place } from './places.ts'

/** What was read of the seed's files, with every fault found on the way. */
export interface SeedFiles {
  files: number
  records: SeedRecord[]
  problems: Problem[]
  /** Ids that stand in the files though their record is not among these: it, or a claim on it, is at fault. */
  faulty: ReadonlySet<string>
  /** A file could not be read as YAML, so that nobody knows what else it defines. */
  incomplete: boolean
}

/** Reads every YAML file under a folder, in the order of their names, by the format of the seed. */
export function readSeedFiles(folder: string): SeedFiles {
  const names = yamlFiles(folder)
  if (names === null) return nothingRead(folder)
  const faulty = new Set<string>()
  const records: SeedRecord[] = []
  const problems: Problem[] = []
  let incomplete = false
  for (const name of names) {
    const lines = new LineCounter()
    const document = parseDocument(readFileSync(join(folder, name), 'utf8'), {
      lineCounter: lines,
      prettyErrors: false,
    })
    const faults = [...document.errors, ...document.warnings]
    if (faults.length > 0) {
      problems.push(...syntaxProblems(name, faults, lines))
      incomplete = true
      continue
    }
    const raw = rawRecords(document, new Place(name, document.contents, lines))
    problems.push(...raw.problems)
    for (const item of raw.records) {
      const parsed = parseRecord(item)
      problems.push(...parsed.problems)
      if (parsed.record !== null) records.push(parsed.record)
      else
        for (const id of [item.content['id'], item.content['subject']])
          if (typeof id === 'string') faulty.add(id)
    }
  }
  return { files: names.length, records, problems, faulty, incomplete }
}

/** Relative to the folder, with forward slashes on every system; null where there is no such folder. */
function yamlFiles(folder: string): string[] | null {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => name.split(sep).join('/'))
      .toSorted()
  } catch {
    return null
  }
}

function nothingRead(folder: string): SeedFiles {
  const problem: Problem = {
    code: 'INVALID',
    what: 'The folder of the seed data cannot be read',
    where: folder,
    why: 'The first data are read from the YAML files there.',
    mend: 'Name a folder that is there and may be read.',
  }
  return { files: 0, records: [], problems: [problem], faulty: new Set(), incomplete: true }
}

/** One problem a line: YAML often finds several faults behind one slip. */
function syntaxProblems(
  name: string,
  faults: readonly (YAMLParseError | YAMLWarning)[],
  lines: LineCounter,
): Problem[] {
  const byLine = new Map<number, Problem>()
  for (const { message, pos } of faults) {
    const { line } = lines.linePos(pos[0])
    if (byLine.has(line)) continue
    byLine.set(line, {
      code: 'SYNTAX',
      what: `This is no YAML: ${message.replace(/\.$/, '')}`,
      where: `${name}:${line}`,
      why: 'A file that cannot be read as YAML says nothing.',
      mend: 'Check indents, brackets and quotes here and on the line before.',
    })
  }
  return [...byLine.values()]
}
