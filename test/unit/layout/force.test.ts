import { describe, expect, it } from 'vitest'
import { force } from '../../../client/layout/force.ts'
import { seededRandom } from '../../../client/layout/random.ts'
import type { LayoutInput } from '../../../client/layout/types.ts'
import { readable, shifted } from './drawn.ts'
import { wholeRelease } from './release-input.ts'

/** A ring of `count` nodes with a chord from every third, and labels of all widths. */
function ring(count: number): LayoutInput {
  const random = seededRandom(count)
  const nodes = Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    shore: index === 0 ? ('home' as const) : index === Math.floor(count / 2) ? ('partner' as const) : null,
    size: 30,
    labels: [{ width: 20 + random() * 84, height: random() < 0.5 ? 15 : 30 }],
  }))
  const edges = nodes.flatMap(({ id }, index) => [
    { id: `next ${id}`, from: id, to: `n${(index + 1) % count}` },
    ...(index % 3 === 0 ? [{ id: `chord ${id}`, from: id, to: `n${(index * 7 + 5) % count}` }] : []),
  ])
  return { nodes, edges, frame: { width: 792, height: 758 }, effort: 'live' }
}

const upon = (rules: string[]) => rules.filter((rule) => !/^(tie-through-node|outside-frame)/.test(rule))

describe('the free layout', () => {
  it.each([2, 40, 300])('keeps the names of %i nodes apart', (count) => {
    const input = ring(count)
    const result = force(input)
    expect(Object.keys(result.positions)).toHaveLength(count)
    expect(result.violations).toEqual([])
    expect(upon(readable(input, result, 0))).toEqual([])
  })

  it('gives the same places each time, whatever the order in which nodes and ties are given', () => {
    const input = ring(60)
    const other = { ...input, nodes: input.nodes.toReversed(), edges: input.edges.toReversed() }
    expect(force(other).positions).toEqual(force(input).positions)
  })

  it('has home left of the partner', () => {
    const { positions } = force(ring(60))
    expect(positions['n0']?.x).toBeLessThan(positions['n30']?.x ?? 0)
  })

  it('draws what is tied nearer than what is not', () => {
    const input = wholeRelease()
    const { positions } = force(input)
    const distance = (a: string, b: string) =>
      Math.hypot(
        (positions[a]?.x ?? 0) - (positions[b]?.x ?? 0),
        (positions[a]?.y ?? 0) - (positions[b]?.y ?? 0),
      )
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const tied = mean(input.edges.map(({ from, to }) => distance(from, to)))
    const all = mean(input.nodes.flatMap((a) => input.nodes.map((b) => distance(a.id, b.id))))
    expect(tied).toBeLessThan(all * 0.75)
  })

  it('leaves placed nodes where they are and brings newcomers in around them', () => {
    const input = ring(60)
    const { positions } = force(input)
    const placed = Object.fromEntries(Object.entries(positions).filter(([id]) => id !== 'n7' && id !== 'n8'))
    const after = force({ ...input, placed })
    expect(after.moved.toSorted()).toEqual(shifted(placed, after.positions))
    expect(after.moved.length).toBeLessThanOrEqual(4)
    expect(after.violations).toEqual([])
  })

  it('lays out nothing, a single node, and nodes without ties', () => {
    const lone = ring(12)
    expect(force({ ...lone, nodes: [], edges: [] }).positions).toEqual({})
    expect(Object.keys(force({ ...lone, nodes: lone.nodes.slice(0, 1), edges: [] }).positions)).toEqual([
      'n0',
    ])
    expect(force({ ...lone, edges: [] }).violations).toEqual([])
  })
})
