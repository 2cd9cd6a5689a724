import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BadPage,
  compareKeys,
  decodeCursor,
  encodeCursor,
  paginate,
  type PageRequest,
  type SortKey,
} from '../../../model/query/page.ts'
import { runs } from '../../helpers/graph-arbitrary.ts'

const keyOf = (item: SortKey) => item
const number = (n: number): SortKey => [n]
const numbers = (...all: number[]) => all.map(number)
const page = (all: SortKey[], request: PageRequest) => paginate(all, keyOf, request)
const taken = (all: SortKey[], request: PageRequest) => page(all, request).items.map(([n]) => n)

function reasonOf(request: PageRequest): string {
  try {
    page(numbers(1, 2, 3), request)
    return 'none'
  } catch (error) {
    return error instanceof BadPage && error.problem.mend !== '' ? error.reason : 'another error'
  }
}

describe('a page', () => {
  const hundred = numbers(...Array.from({ length: 150 }, (_, n) => n))

  it('is of 20 where nothing else is asked, of 100 at most, in order', () => {
    expect(taken(hundred.toReversed(), {})).toEqual(Array.from({ length: 20 }, (_, n) => n))
    expect(taken(hundred, { first: 1 })).toEqual([0])
    expect(taken(hundred, { first: 100 })).toHaveLength(100)
    expect(taken(hundred, { last: 2 })).toEqual([148, 149])
    expect(page(hundred, { first: 1 }).totalCount).toBe(150)
  })

  it.each<PageRequest>([
    { first: 0 },
    { first: -1 },
    { first: 101 },
    { first: 1.5 },
    { first: Number.NaN },
    { last: 0 },
    { last: 101 },
    { first: 1, last: 1 },
  ])('of %j is a bad page', (request) => {
    expect(reasonOf(request)).toBe('BAD_PAGE')
  })

  it.each([
    '',
    'x',
    '????',
    '한글',
    'bnVsbA',
    btoa('[]'),
    btoa('{"a":1}'),
    btoa('[[1]]'),
    btoa('[null]'),
    btoa('"a"'),
    btoa('[1'),
  ])('after or before %j is a bad cursor', (cursor) => {
    expect(reasonOf({ first: 1, after: cursor })).toBe('BAD_CURSOR')
    expect(reasonOf({ last: 1, before: cursor })).toBe('BAD_CURSOR')
  })

  it('of nothing is empty, with nothing before or after it', () => {
    expect(page([], { first: 5 })).toEqual({
      items: [],
      cursors: [],
      totalCount: 0,
      hasNextPage: false,
      hasPreviousPage: false,
    })
  })

  it('lies between two cursors where both are given', () => {
    const [one, four] = [encodeCursor(number(1)), encodeCursor(number(4))]
    expect(taken(numbers(1, 2, 3, 4, 5), { first: 9, after: one, before: four })).toEqual([2, 3])
    expect(taken(numbers(1, 2, 3, 4, 5), { first: 1, after: one, before: four })).toEqual([2])
    expect(taken(numbers(1, 2, 3, 4, 5), { last: 1, after: one, before: four })).toEqual([3])
  })

  it('that is empty between two cursors has items on both sides', () => {
    const [two, three] = [encodeCursor(number(2)), encodeCursor(number(3))]
    expect(page(numbers(1, 2, 3, 4), { first: 5, after: two, before: three })).toMatchObject({
      items: [],
      hasNextPage: true,
      hasPreviousPage: true,
    })
  })
})

describe('a cursor', () => {
  const part = fc.oneof(fc.integer(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

  it('gives back the key that it was made from, and is safe in an address', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (key) => {
        expect(decodeCursor(encodeCursor(key))).toEqual(key)
        expect(encodeCursor(key)).toMatch(/^[\w-]+$/)
      }),
      runs(300, 10_000),
    )
  })

  it('can be that of a very long name', () => {
    const key = ['가'.repeat(100_000), 'org:long']
    expect(decodeCursor(encodeCursor(key))).toEqual(key)
  })

  it('keeps its place when items come and go, its own among them', () => {
    const all = numbers(10, 20, 30, 40, 50)
    const after = page(all, { first: 2 }).cursors.at(-1)
    expect(after).toBeDefined()
    expect(taken(numbers(5, 10, 15, 20, 25, 30, 40, 50), { first: 2, after })).toEqual([25, 30])
    expect(taken(numbers(30, 40), { first: 2, after })).toEqual([30, 40])
    expect(page(numbers(10), { first: 2, after })).toMatchObject({
      items: [],
      hasNextPage: false,
      hasPreviousPage: true,
    })
  })
})

describe('keys', () => {
  it('are compared part by part, numbers as numbers', () => {
    const sorted: SortKey[] = [
      [-3, 'a'],
      [2, 'b'],
      [10, 'a'],
      [10, 'b'],
    ]
    expect(sorted.toReversed().toSorted(compareKeys)).toEqual(sorted)
  })
})

describe('walking a list by pages of any size', () => {
  const lists = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', '가', 'B', 'é', ''), fc.integer({ min: 0, max: 40 })), {
      maxLength: 40,
      selector: ([text, n]) => `${text} ${n}`,
    })
    .map((all): SortKey[] => all)
  const sizes = fc.integer({ min: 1, max: 12 })

  it('forward gives every item once and in order', () => {
    fc.assert(
      fc.property(lists, sizes, (all, size) => {
        const pages = walk((cursor) => page(all, { first: size, after: cursor }), 'hasNextPage', -1)
        expect(pages.flat()).toEqual(all.toSorted(compareKeys))
        expect(pages.slice(0, -1).every((items) => items.length === size)).toBe(true)
      }),
      runs(200, 5000),
    )
  })

  it('backward gives every item once and in order', () => {
    fc.assert(
      fc.property(lists, sizes, (all, size) => {
        const pages = walk((cursor) => page(all, { last: size, before: cursor }), 'hasPreviousPage', 0)
        expect(pages.toReversed().flat()).toEqual(all.toSorted(compareKeys))
      }),
      runs(200, 5000),
    )
  })

  it('tells rightly whether there are items before and after', () => {
    fc.assert(
      fc.property(lists, sizes, fc.boolean(), fc.nat(40), (all, size, forward, n) => {
        const sorted = all.toSorted(compareKeys)
        const mark = sorted[n % Math.max(1, sorted.length)]
        const cursor = mark === undefined ? undefined : encodeCursor(mark)
        const got = page(all, forward ? { first: size, after: cursor } : { last: size, before: cursor })
        const from = got.items[0] === undefined ? (forward ? sorted.length : 0) : sorted.indexOf(got.items[0])
        expect(got.hasPreviousPage).toBe(from > 0)
        expect(got.hasNextPage).toBe(from + got.items.length < sorted.length)
        expect(got.cursors).toEqual(got.items.map(encodeCursor))
        expect(got.totalCount).toBe(all.length)
      }),
      runs(200, 5000),
    )
  })
})

/** The items of page after page until there are no more; `at` is the place of the cursor to go on from. */
function walk(
  ask: (cursor: string | undefined) => ReturnType<typeof page>,
  more: 'hasNextPage' | 'hasPreviousPage',
  at: 0 | -1,
): SortKey[][] {
  const pages: SortKey[][] = []
  let got = ask(undefined)
  pages.push(got.items)
  while (got[more] && pages.length < 1000) {
    got = ask(got.cursors.at(at))
    pages.push(got.items)
  }
  return pages
}
