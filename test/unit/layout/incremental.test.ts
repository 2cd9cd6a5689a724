import { describe, expect, it } from 'vitest'
import { facing } from '../../../client/layout/facing.ts'
import { seededRandom } from '../../../client/layout/random.ts'
import type { LayoutInput, LayoutResult } from '../../../client/layout/types.ts'
import { shifted, without } from './drawn.ts'
import { opening, wholeRelease } from './release-input.ts'

const seeds = process.env['TEST_TIER'] === 'long' ? 20 : 4
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const rulesOf = ({ violations }: LayoutResult) =>
  violations.map(({ rule, id, other }) => `${rule} ${id} ${other}`)

/** The opening view, and the same with 6 to 10 nodes more, drawn by chance from those that it hides. */
function adding(seed: number): { before: LayoutResult; input: LayoutInput } {
  const random = seededRandom(seed)
  const before = facing(opening(seed))
  const hidden = wholeRelease()
    .nodes.map(({ id }) => id)
    .filter((id) => before.positions[id] === undefined)
  const drawn = hidden
    .map((id) => ({ id, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, 6 + Math.floor(random() * 5))
  const shown = new Set([...Object.keys(before.positions), ...drawn.map(({ id }) => id)])
  const input = without(wholeRelease(seed), ({ id }) => !shown.has(id))
  return { before, input: { ...input, placed: before.positions } }
}

describe('6 to 10 neighbours that come in', () => {
  const trials = range(seeds).map(adding)
  const results = trials.map(({ input }) => facing(input))

  it('keep all rules in nine of ten', () => {
    expect(results.filter((result) => rulesOf(result).length > 0).length).toBeLessThanOrEqual(
      Math.ceil(seeds / 10),
    )
  })

  it('leave the others where they are, but for those that are named', () => {
    for (const [index, { before }] of trials.entries()) {
      const after = results[index]
      expect(after?.moved.toSorted()).toEqual(shifted(before.positions, after?.positions ?? {}))
      expect(after?.moved.length).toBeLessThan(Object.keys(before.positions).length / 2)
    }
  })

  it('come to the same places each time', () => {
    const [trial] = trials
    expect(trial === undefined ? null : facing(trial.input).positions).toEqual(results[0]?.positions)
  })
})

describe('a neighbour that finds room', () => {
  it.each(['prj:mro-market-2030', 'mkt:us'])('moves nobody, even from places between two px: %s', (id) => {
    const input = without(wholeRelease(), (node) => node.id !== id && !node.id.startsWith('org:'))
    const placed = Object.fromEntries(
      Object.entries(facing(without(input, (node) => node.id === id)).positions).map(([node, { x, y }]) => [
        node,
        { x: x + 0.37, y: y - 0.21 },
      ]),
    )
    const after = facing({ ...input, placed })
    expect(after.moved).toEqual([])
    expect(shifted(placed, after.positions)).toEqual([])
    expect(rulesOf(after)).toEqual([])
    expect(after.positions[id]).toBeDefined()
  })

  it('stands nearer to what it is tied to than most', () => {
    const before = facing(opening())
    const id = 'ven:eureka-park'
    const input = without(wholeRelease(), (node) => node.id !== id && before.positions[node.id] === undefined)
    const { positions } = facing({ ...input, placed: before.positions })
    const tied = new Set(
      input.edges.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : [])),
    )
    const distance = (other: string) =>
      Math.hypot(
        (positions[other]?.x ?? 0) - (positions[id]?.x ?? 0),
        (positions[other]?.y ?? 0) - (positions[id]?.y ?? 0),
      )
    const mean = (ids: string[]) => ids.reduce((sum, other) => sum + distance(other), 0) / ids.length
    const others = input.nodes.map((node) => node.id).filter((other) => other !== id)
    expect(mean(others.filter((other) => tied.has(other)))).toBeLessThan(
      mean(others.filter((other) => !tied.has(other))),
    )
  })
})
