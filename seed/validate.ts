import { makeChange } from '../model/change.ts'
import { GraphIndex } from '../model/graph-index.ts'
import { checkIntegrity } from '../model/integrity/integrity.ts'
import type { Problem } from '../model/problem.ts'
import { located } from './locate.ts'
import type { SeedRecord } from './parse-record.ts'
import type { SeedFiles } from './read.ts'
import { referenceProblems } from './references.ts'

/** Finds what is wrong between the records: ids given twice, and whatever the graph that they make would not bear. */
export function validateSeed(files: SeedFiles): Problem[] {
  const { unique, duplicates } = byId(files.records)
  const records = [...unique.values()]
  const graph = new GraphIndex()
  const changes = records.map(({ kind, record }) => makeChange(kind, null, record))
  graph.put(changes)
  const broken = checkIntegrity(graph, changes).filter((problem) => !followsFromFault(problem, files))
  return [
    ...duplicates,
    ...broken.map((problem) => located(problem, graph, unique)),
    ...referenceProblems(records, (id) => isKnown(id, graph, files)),
    ...periodProblems(records, graph),
  ]
}

function byId(records: readonly SeedRecord[]) {
  const unique = new Map<string, SeedRecord>()
  const duplicates: Problem[] = []
  for (const found of records) {
    const { id } = found.record
    const first = unique.get(id)
    if (first === undefined) unique.set(id, found)
    else
      duplicates.push({
        code: 'DUPLICATE_ID',
        what: `${id} id: It is already defined at ${first.place.at(['id']).where}`,
        where: found.place.at(['id']).where,
        why: 'An id names one record.',
        mend: 'Give one of the two another id, or remove it.',
      })
  }
  return { unique, duplicates }
}

/** What is said to be missing stands in the files, but could not be read: it is told there, not here. */
function followsFromFault({ code, what, where }: Problem, { faulty, incomplete }: SeedFiles): boolean {
  if (code !== 'UNKNOWN_ID' && code !== 'UNSUPPORTED_RECORD') return false
  const ids = (code === 'UNKNOWN_ID' ? what : where).split(' ')
  return incomplete || ids.some((id) => faulty.has(id))
}

function isKnown(id: string, graph: GraphIndex, { faulty, incomplete }: SeedFiles): boolean {
  return incomplete || faulty.has(id) || graph.record(id) !== undefined
}

/** A claim on a period says the same days as the fact, and what they rest on. */
function periodProblems(records: readonly SeedRecord[], graph: GraphIndex): Problem[] {
  return records.flatMap(({ record, place }) => {
    if (!('subject' in record)) return []
    const fact = graph.fact(record.subject)
    if (fact?.property !== 'PERIOD' || fact.value === record.period?.edtf) return []
    const { where, field } = place.at(['period', 'edtf'])
    return [
      {
        code: 'INVALID',
        what: `${record.id} ${field}: ${fact.id} has the value ${fact.value}`,
        where,
        why: 'The days of a period and their basis are read from its claims.',
        mend: `Give the claim the period ${fact.value} with its basis, or correct the fact.`,
      },
    ]
  })
}
