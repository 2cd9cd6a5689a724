import { describe, expect, it } from 'vitest'
import { violations, type DrawnNode, type DrawnTie } from '../../../client/layout/rules.ts'
import type { Rect } from '../../../client/layout/types.ts'

/** A shape of 30 px about a point with a label of 60×15, 4 px below it. */
const node = (id: string, x: number, y: number): DrawnNode => ({
  id,
  shape: { left: x - 15, right: x + 15, top: y - 15, bottom: y + 15 },
  label: { left: x - 30, right: x + 30, top: y + 19, bottom: y + 34 },
})
const bare = (id: string, x: number, y: number): DrawnNode => ({ ...node(id, x, y), label: null })
const tie = (x1: number, y1: number, x2: number, y2: number): DrawnTie => ({
  id: 'tie',
  from: 'from',
  to: 'to',
  x1,
  y1,
  x2,
  y2,
})
const said = (nodes: DrawnNode[], ties: DrawnTie[] = [], frame: Rect | null = null) =>
  violations(nodes, ties, frame).map(({ rule, id, other, depth }) => [
    rule,
    id,
    other,
    Number(depth.toFixed(2)),
  ])

describe('rules between nodes', () => {
  it('name a label on a label, with how deep it lies', () => {
    expect(said([node('a', 0, 0), node('b', 57, 8)])).toEqual([['label-on-label', 'a', 'b', 3]])
  })

  it('name a label on a foreign shape', () => {
    expect(said([node('a', 0, 0), bare('b', 0, 45)])).toEqual([['label-on-node', 'a', 'b', 4]])
    expect(said([bare('b', 10, 45), node('a', 0, 0)])).toEqual([['label-on-node', 'a', 'b', 4]])
  })

  it('name a shape on a shape', () => {
    expect(said([bare('a', 0, 0), bare('b', 28, 0)])).toEqual([['node-on-node', 'a', 'b', 2]])
  })

  it('let boxes touch', () => {
    expect(said([node('a', 0, 0), node('b', 60, 0), bare('c', 0, 49)])).toEqual([])
  })

  it('find every pair of many', () => {
    const heap = Array.from({ length: 9 }, (_, index) => bare(`n${index}`, index * 20, 0))
    expect(said(heap)).toHaveLength(8)
  })
})

describe('a tie', () => {
  it('keeps 5 px from a foreign shape', () => {
    expect(said([bare('a', 0, 0)], [tie(-100, 20, 100, 20)])).toEqual([])
    expect(said([bare('a', 0, 0)], [tie(-100, 18, 100, 18)])).toEqual([['tie-through-node', 'tie', 'a', 2]])
    expect(said([bare('a', 0, 0)], [tie(-100, 0, 100, 0)])).toEqual([['tie-through-node', 'tie', 'a', 5]])
  })

  it('is measured to the corner, not to a square around the room', () => {
    // The line x + y = 30 + c runs c / √2 px past the corner at (15, 15).
    expect(said([bare('a', 0, 0)], [tie(0, 38, 38, 0)])).toEqual([])
    expect(said([bare('a', 0, 0)], [tie(0, 36, 36, 0)])).toEqual([['tie-through-node', 'tie', 'a', 0.76]])
  })

  it('ends where it ends', () => {
    expect(said([bare('a', 0, 0)], [tie(21, 0, 100, 0)])).toEqual([])
    expect(said([bare('a', 0, 0)], [tie(17, 0, 100, 0)])).toEqual([['tie-through-node', 'tie', 'a', 3]])
  })

  it('may touch its own ends and run under a label', () => {
    expect(said([bare('from', 0, 0), bare('to', 100, 0)], [tie(0, 0, 100, 0)])).toEqual([])
    expect(said([node('a', 0, 0)], [tie(-100, 26, 100, 26)])).toEqual([])
  })
})

describe('the frame', () => {
  const frame = { left: -30, right: 60, top: -15, bottom: 34 }

  it('holds shape and label', () => {
    expect(said([node('a', 0, 0)], [], frame)).toEqual([])
    expect(said([node('a', -2, 0)], [], frame)).toEqual([['outside-frame', 'a', null, 2]])
    expect(said([bare('b', 50, 0)], [], frame)).toEqual([['outside-frame', 'b', null, 5]])
  })

  it('is not judged where there is none', () => {
    expect(said([node('a', 5000, 0)])).toEqual([])
  })
})
