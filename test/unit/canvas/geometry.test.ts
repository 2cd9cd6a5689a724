import { describe, expect, it } from 'vitest'
import { laneEnds } from '../../../client/canvas/parallel-ties.ts'
import { inRows } from '../../../client/canvas/rows.ts'
import { viewOf } from '../../../client/canvas/view.ts'

const angle = (text: string | undefined) => Number(text?.replace('deg', ''))
/** How far aside of its centre a node of 30 px is met, seen along the tie upwards from a to b. */
const aside = (degrees: number) => Math.round(Math.sin((degrees * Math.PI) / 180) * 15)

describe('parallel ties', () => {
  const a = { id: 'a', x: 0, y: 100, size: 30 }
  const b = { id: 'b', x: 0, y: -100, size: 30 }

  it('run 14 px apart, on the same side of their pair at both ends', () => {
    const left = laneEnds(a, b, -0.5)
    const right = laneEnds(a, b, 0.5)
    expect([aside(angle(left?.fromEnd)), aside(angle(left?.toEnd))]).toEqual([-7, -7])
    expect([aside(angle(right?.fromEnd)), aside(angle(right?.toEnd))]).toEqual([7, 7])
  })

  it('keep their side when they run the other way', () => {
    const back = laneEnds(b, a, 0.5)
    expect([aside(angle(back?.fromEnd)), aside(angle(back?.toEnd))]).toEqual([7, 7])
  })

  it('leave the middle lane alone', () => {
    expect(laneEnds(a, b, 0)).toBeNull()
  })
})

describe('the opening view', () => {
  const frame = { width: 816, height: 616 }

  it('is never larger than it is', () => {
    expect(viewOf({ left: 0, top: 0, right: 100, bottom: 100 }, frame).zoom).toBe(1)
  })

  it('shrinks until all of it stands inside, in the middle', () => {
    const { zoom, pan } = viewOf({ left: 100, top: 0, right: 1100, bottom: 500 }, frame)
    expect(zoom).toBe(0.8)
    expect(100 * zoom + pan.x).toBe(8)
    expect(1100 * zoom + pan.x).toBe(808)
    expect(500 * zoom + pan.y).toBe(616 - pan.y)
  })
})

describe('rows in reserve', () => {
  it('stand apart, under what has a place', () => {
    const places = inRows(['a', 'b', 'c'], { d: { x: 0, y: 200 } }, { width: 250, height: 500 })
    expect(Object.keys(places)).toEqual(['a', 'b', 'c'])
    expect(new Set(Object.values(places).map(({ x, y }) => `${x},${y}`)).size).toBe(3)
    // A node and two lines of name reach some 60 px down.
    for (const { y } of Object.values(places)) expect(y).toBeGreaterThan(200 + 60)
  })
})
