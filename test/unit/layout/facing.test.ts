import { describe, expect, it } from 'vitest'
import { facing } from '../../../client/layout/facing.ts'
import type { LayoutResult } from '../../../client/layout/types.ts'
import { readable, without } from './drawn.ts'
import { neighbourhood, neighbourhoodCentres, opening, wholeRelease } from './release-input.ts'

const long = process.env['TEST_TIER'] === 'long'
const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const rulesOf = ({ violations }: LayoutResult) =>
  violations.map(({ rule, id, other }) => `${rule} ${id} ${other}`)

describe.each([
  ['the opening view', opening],
  ['the whole release', wholeRelease],
])('%s', (_, inputOf) => {
  const input = inputOf()
  const result = facing(input)

  it('breaks no rule: no name on a name or a node, no tie through a node, all in the frame', () => {
    expect(rulesOf(result)).toEqual([])
  })

  it.each([0, 1])('reads as well in each language by itself (label %i)', (language) => {
    expect(readable(input, result, language)).toEqual([])
  })

  it('breaks none from nine of ten other starts either', () => {
    const seeds = range(long ? 20 : 3).map((seed) => seed + 1)
    const broken = seeds.filter((seed) => rulesOf(facing(inputOf(seed))).length > 0)
    expect(broken.length).toBeLessThanOrEqual(seeds.length / 10)
  })

  it('moves nothing when the language is switched', () => {
    const switched = input.nodes.map((node) => ({ ...node, labels: node.labels.toReversed() }))
    expect(facing({ ...input, nodes: switched }).positions).toEqual(result.positions)
  })

  it('gives the same places each time, whatever the order in which nodes and ties are given', () => {
    const other = { ...input, nodes: input.nodes.toReversed(), edges: input.edges.toReversed() }
    expect(facing(other).positions).toEqual(result.positions)
  })

  it('has all of Daejeon left and all partners right of the middle', () => {
    const middle = (result.view.left + result.view.right) / 2
    const across = input.nodes.filter(({ id, shore }) => {
      const x = result.positions[id]?.x ?? Number.NaN
      return (shore === 'home' && !(x < middle)) || (shore === 'partner' && !(x > middle))
    })
    expect(across.map(({ id }) => id)).toEqual([])
  })

  it('fills the canvas at the zoom that is named, and no more', () => {
    const { view, zoom } = result
    expect((view.right - view.left) * zoom).toBeLessThanOrEqual(input.frame.width)
    expect((view.bottom - view.top) * zoom).toBeLessThanOrEqual(input.frame.height)
    expect(zoom).toBeGreaterThanOrEqual(0.85)
  })
})

describe('neighbourhoods on a telephone', () => {
  it.each(neighbourhoodCentres())('%s breaks no rule', (centre) => {
    for (const seed of range(long ? 20 : 1)) expect(rulesOf(facing(neighbourhood(centre, seed)))).toEqual([])
  })
})

describe('a graph that is no release', () => {
  it('may be empty, or a single node', () => {
    expect(facing(without(opening(), () => true)).positions).toEqual({})
    const [first] = opening().nodes
    expect(Object.keys(facing(without(opening(), ({ id }) => id !== first?.id)).positions)).toEqual([
      first?.id,
    ])
  })

  it('may hold loops, ties to nobody and the same tie twice', () => {
    const input = neighbourhood('place:las-vegas')
    const [edge] = input.edges
    const odd = [
      { id: 'loop', from: 'place:las-vegas', to: 'place:las-vegas' },
      { id: 'nobody', from: 'place:las-vegas', to: 'place:nowhere' },
      ...(edge === undefined ? [] : [{ ...edge, id: 'twice' }]),
    ]
    expect(rulesOf(facing({ ...input, edges: [...input.edges, ...odd] }))).toEqual([])
  })

  it('may have one shore alone', () => {
    const input = without(opening(), ({ shore }) => shore === 'partner')
    expect(rulesOf(facing(input))).toEqual([])
  })

  it('draws smaller than is read well rather than upon each other, and says who is outside', () => {
    const input = { ...wholeRelease(), frame: { width: 500, height: 460 } }
    const result = facing(input)
    expect(result.zoom).toBeLessThan(0.85)
    expect(new Set(result.violations.map(({ rule }) => rule))).toEqual(new Set(['outside-frame']))
  })
})
