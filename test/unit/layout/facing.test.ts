import { describe, expect, it } from 'vitest'
import { facing } from '../../../client/layout/facing.ts'
import { force } from '../../../client/layout/force.ts'
import type { LayoutInput, LayoutResult, Violation } from '../../../client/layout/types.ts'
import { neighbourhood, neighbourhoodCentres, opening, wholeRelease } from './release-input.ts'

const seeds = process.env['TEST_TIER'] === 'long' ? 20 : 2
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const rulesOf = ({ violations }: LayoutResult) =>
  violations.map(({ rule, id, other }: Violation) => `${rule} ${id} ${other}`)
const middle = (result: LayoutResult, ids: readonly string[]) =>
  ids.reduce((sum, id) => sum + (result.positions[id]?.x ?? Number.NaN), 0) / ids.length
const idsOf = (input: LayoutInput, shore: 'home' | 'partner') =>
  input.nodes.filter((node) => node.shore === shore).map(({ id }) => id)

describe.each([
  ['the opening view', opening],
  ['the whole release', wholeRelease],
])('%s', (_, inputOf) => {
  it('breaks no rule: no name on a name or a node, no tie through a node, all in the frame', () => {
    expect(rulesOf(facing(inputOf()))).toEqual([])
  })

  it('breaks none from other starts either', () => {
    const broken = range(seeds).filter((seed) => facing(inputOf(seed)).violations.length > 0)
    expect(broken.length).toBeLessThanOrEqual(seeds / 10)
  })

  it('puts Daejeon left and the partners right', () => {
    const input = inputOf()
    const result = facing(input)
    expect(middle(result, idsOf(input, 'home'))).toBeLessThan(middle(result, idsOf(input, 'partner')) - 150)
  })

  it('gives the same places each time, whatever the order in which nodes and ties are given', () => {
    const input = inputOf()
    const other = { ...input, nodes: input.nodes.toReversed(), edges: input.edges.toReversed() }
    expect(facing(other).positions).toEqual(facing(input).positions)
  })
})

describe('neighbourhoods on a telephone', () => {
  it.each(neighbourhoodCentres())('%s breaks no rule', (centre) => {
    expect(rulesOf(facing(neighbourhood(centre)))).toEqual([])
  })
})

describe('neighbours that come in', () => {
  it.each(['sec:defence', 'ven:daejeon-pavilion-2025', 'mkt:us'])(
    'keep the rules, and what gave way is named: %s and what is tied to it',
    (id) => {
      const before = facing(opening())
      const whole = wholeRelease()
      const tied = new Set(
        whole.edges.filter(({ from, to }) => from === id || to === id).flatMap(({ from, to }) => [from, to]),
      )
      const shown = new Set([...Object.keys(before.positions), ...tied])
      const input: LayoutInput = {
        ...whole,
        nodes: whole.nodes.filter((node) => shown.has(node.id)),
        edges: whole.edges.filter(({ from, to }) => shown.has(from) && shown.has(to)),
        placed: before.positions,
      }
      const after = facing(input)
      expect(rulesOf(after).filter((rule) => !rule.startsWith('outside-frame'))).toEqual([])
      const elsewhere = Object.entries(before.positions).filter(
        ([node, { x, y }]) => after.positions[node]?.x !== x || after.positions[node]?.y !== y,
      )
      expect(after.moved.toSorted()).toEqual(elsewhere.map(([node]) => node).toSorted())
      expect(after.moved.length).toBeLessThanOrEqual(6)
    },
  )
})

describe('the free layout', () => {
  it('keeps names apart, is the same each time and leaves placed nodes where they are', () => {
    const result = force(wholeRelease())
    const names = result.violations.filter(
      ({ rule }) => rule !== 'tie-through-node' && rule !== 'outside-frame',
    )
    expect(names).toEqual([])
    expect(force(wholeRelease()).positions).toEqual(result.positions)
    const placed = { 'org:daejeon-city': { x: 40, y: 60 } }
    expect(force({ ...wholeRelease(), placed }).positions['org:daejeon-city']).toEqual(
      placed['org:daejeon-city'],
    )
  })

  it('lays out nothing, and a single node', () => {
    expect(facing({ ...opening(), nodes: [], edges: [] }).positions).toEqual({})
    const [node] = opening().nodes
    expect(
      Object.keys(facing({ ...opening(), nodes: node === undefined ? [] : [node], edges: [] }).positions),
    ).toHaveLength(1)
  })
})
