import { describe, expect, it } from 'vitest'
import { elementsOf } from '../../../client/canvas/elements.ts'
import { nearestTowards, tiesAround } from '../../../client/canvas/walk.ts'
import { visit } from './fixture.ts'

const { ties } = elementsOf(visit, null)
const places = {
  'per:mayor': { x: 0, y: 0 },
  'org:city': { x: 0, y: 100 },
  'org:partner': { x: 100, y: -100 },
  'org:airline': { x: 100, y: 20 },
  'evt:fair': { x: -300, y: -120 },
}

describe('arrows left and right', () => {
  it('go round a node’s ties clockwise from the top', () => {
    expect(tiesAround('per:mayor', ties, places).map(({ id }) => id)).toEqual(['r:visit', 'r:call', 'r:post'])
  })

  it('count a tie at both of its ends', () => {
    expect(tiesAround('org:partner', ties, places).map(({ id }) => id)).toEqual(['r:seek', 'r:visit'])
  })
})

describe('arrows up and down', () => {
  it('go to the nearest node that lies more above than aside', () => {
    expect(nearestTowards('per:mayor', 'up', places)).toBe('org:partner')
    expect(nearestTowards('per:mayor', 'down', places)).toBe('org:city')
  })

  it('find nothing beyond the last', () => {
    expect(nearestTowards('org:city', 'down', places)).toBeNull()
    expect(nearestTowards('org:unplaced', 'up', places)).toBeNull()
  })
})
