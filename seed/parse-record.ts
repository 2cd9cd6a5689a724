import type { Problem } from '../model/problem.ts'
import { recordSchemas, type AnyRecord, type RecordKind } from '../model/records/kinds.ts'
import { problemOf } from './faults.ts'
import type { RawRecord } from './format.ts'
import type { Place } from './places.ts'
import { faultsOfIssue } from './schema-faults.ts'
import { seedFaults } from './seed-rules.ts'

/** A record of the seed with its place in the files. */
export interface SeedRecord {
  kind: RecordKind
  record: AnyRecord
  place: Place
}

/** Reads one record by the model's schema and the seed's own rules; every fault names file, line and field. */
export function parseRecord(raw: RawRecord): { record: SeedRecord | null; problems: Problem[] } {
  const result = recordSchemas[raw.kind].safeParse(raw.content)
  const issues = result.success ? [] : result.error.issues
  const faults = [...issues.flatMap((issue) => faultsOfIssue(issue, raw)), ...seedFaults(raw)]
  const problems = faults.map((fault) => problemOf(fault, raw))
  if (!result.success || problems.length > 0) return { record: null, problems }
  return { record: { kind: raw.kind, record: result.data, place: raw.place }, problems }
}
