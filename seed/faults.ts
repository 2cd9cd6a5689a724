import type { Problem } from '../model/problem.ts'
import type { RawRecord } from './format.ts'

/** A fault in a field of a record, before it is known where that stands. */
export interface Fault {
  path: readonly PropertyKey[]
  what: string
  mend: string
}

/** A fault with the file and line of its field. */
export function problemOf({ path, what, mend }: Fault, { content, place }: RawRecord): Problem {
  const { where, field } = place.at(path)
  const id = typeof content['id'] === 'string' ? content['id'] : 'A record without an id'
  return {
    code: 'INVALID',
    what: `${field === '' ? id : `${id} ${field}`}: ${what}`,
    where,
    why: 'The record does not have the shape that the atlas keeps.',
    mend,
  }
}
