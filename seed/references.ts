import type { Problem } from '../model/problem.ts'
import type { SeedRecord } from './parse-record.ts'

interface Reference {
  id: string
  path: readonly PropertyKey[]
}

/**
 * References that a store does not hold a record to, because a filter that finds nothing is no fault there. In the
 * seed each is a slip: the members of named sets, and the ends of a rejected tie.
 */
export function referenceProblems(
  records: readonly SeedRecord[],
  isKnown: (id: string) => boolean,
): Problem[] {
  return records.flatMap((found) =>
    referencesOf(found)
      .filter(({ id }) => !isKnown(id))
      .map(({ id, path }) => {
        const { where, field } = found.place.at(path)
        return {
          code: 'UNKNOWN_ID',
          what: `${found.record.id} ${field}: There is no record ${id}`,
          where,
          why: 'It refers to something that the seed does not hold.',
          mend: 'Correct the id, or add the record.',
        }
      }),
  )
}

const setFields = ['ids', 'excludeIds', 'locatedIn', 'activeIn', 'memberOf', 'relatedTo', 'sources'] as const

function referencesOf({ record }: SeedRecord): Reference[] {
  if ('anyOf' in record)
    return record.anyOf.flatMap((filter, index) =>
      setFields.flatMap((field) =>
        (filter[field] ?? []).map((id, position) => ({ id, path: ['anyOf', index, field, position] })),
      ),
    )
  if (!('rejected' in record) || record.rejected === undefined) return []
  const { from, to } = record.rejected
  return [
    { id: from, path: ['rejected', 'from'] },
    { id: to, path: ['rejected', 'to'] },
  ]
}
