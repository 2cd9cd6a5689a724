import type { Problem } from '../problem.ts'

/** One page of a list: at most one of `first` and `last`, each 1 to 100; 20 where neither is given. */
export interface PageRequest {
  first?: number | undefined
  after?: string | undefined
  last?: number | undefined
  before?: string | undefined
}

export interface Page<T> {
  items: T[]
  cursors: string[]
  totalCount: number
  hasNextPage: boolean
  hasPreviousPage: boolean
}

/** What an item is ordered by: compared part by part; ends with the id, so that it is unique. */
export type SortKey = readonly (string | number)[]

export const pageSizeDefault = 20
export const pageSizeMax = 100

/** Raised by `paginate` for a page that cannot be given; the server turns it into BAD_PAGE or BAD_CURSOR. */
export class BadPage extends Error {
  constructor(
    readonly reason: 'BAD_PAGE' | 'BAD_CURSOR',
    readonly problem: Pick<Problem, 'what' | 'mend'>,
  ) {
    super(problem.what)
  }
}

/**
 * Cuts one page out of all items. A cursor is the sort key of its item, so that it keeps its place when others
 * are inserted or removed.
 */
export function paginate<T>(all: Iterable<T>, keyOf: (item: T) => SortKey, request: PageRequest): Page<T> {
  const size = pageSize(request)
  const after = request.after === undefined ? undefined : decodeCursor(request.after)
  const before = request.before === undefined ? undefined : decodeCursor(request.before)
  const keyed = Array.from(all, (item) => ({ item, key: keyOf(item) })).toSorted((a, b) =>
    compareKeys(a.key, b.key),
  )
  for (const cursor of [after, before]) if (cursor !== undefined) mustFit(cursor, keyed[0]?.key)
  const within = keyed.filter(
    ({ key }) =>
      (after === undefined || compareKeys(key, after) > 0) &&
      (before === undefined || compareKeys(key, before) < 0),
  )
  const backwards = request.last !== undefined
  const cut = backwards ? within.slice(Math.max(0, within.length - size)) : within.slice(0, size)
  const first = cut[0]
  const last = cut.at(-1)
  return {
    items: cut.map(({ item }) => item),
    cursors: cut.map(({ key }) => encodeCursor(key)),
    totalCount: keyed.length,
    hasNextPage: keyed.some(({ key }) =>
      last === undefined ? isPast(key, before) : compareKeys(key, last.key) > 0,
    ),
    hasPreviousPage: keyed.some(({ key }) =>
      first === undefined ? isUpTo(key, after) : compareKeys(key, first.key) < 0,
    ),
  }
}

/** A cursor of another list, or of another order, would cut at a place that means nothing here. */
function mustFit(cursor: SortKey, key: SortKey | undefined): void {
  if (key === undefined) return
  const fits =
    cursor.length === key.length && cursor.every((part, index) => typeof part === typeof key[index])
  if (!fits) throw badCursor()
}

/** Where a page is empty, what lies on its two sides is told by the cursors that bound it. */
const isPast = (key: SortKey, before: SortKey | undefined) =>
  before !== undefined && compareKeys(key, before) >= 0
const isUpTo = (key: SortKey, after: SortKey | undefined) =>
  after !== undefined && compareKeys(key, after) <= 0

function pageSize({ first, last }: PageRequest): number {
  if (first !== undefined && last !== undefined)
    throw new BadPage('BAD_PAGE', { what: 'Both first and last are given.', mend: 'Give one of the two.' })
  const size = first ?? last ?? pageSizeDefault
  if (!Number.isInteger(size) || size < 1 || size > pageSizeMax)
    throw new BadPage('BAD_PAGE', {
      what: `A page of ${size} was asked for.`,
      mend: `Ask for 1 to ${pageSizeMax}; go on with after: endCursor.`,
    })
  return size
}

export function compareKeys(a: SortKey, b: SortKey): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const left = a[index] ?? ''
    const right = b[index] ?? ''
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

export function encodeCursor(key: SortKey): string {
  const bytes = new TextEncoder().encode(JSON.stringify(key))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replace(/=+$/, '')
    .replaceAll('+', '-')
    .replaceAll('/', '_')
}

export function decodeCursor(cursor: string): SortKey {
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    )
    const key: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (
      Array.isArray(key) &&
      key.length > 0 &&
      key.every((part) => typeof part === 'string' || typeof part === 'number')
    )
      return key
  } catch {
    // Refused below, like every text that is no cursor.
  }
  throw badCursor()
}

function badCursor(): BadPage {
  return new BadPage('BAD_CURSOR', {
    what: 'The cursor is not one that this API gave.',
    mend: 'Take endCursor or startCursor of a page as it is, or leave the cursor out to begin again.',
  })
}
