import { describe, expect, it } from 'vitest'
import { elementsOf, sizeOf } from '../../../client/canvas/elements.ts'
import type { Selection } from '../../../client/state/exploration.ts'
import { drawn, entity, visit } from './fixture.ts'

const standings = (selection: Selection) => {
  const { nodes, ties } = elementsOf(visit, selection)
  return Object.fromEntries([...nodes, ...ties].map(({ id, standing }) => [id, standing]))
}
const between = (...relations: ReturnType<typeof drawn>[]) =>
  elementsOf(
    {
      entities: [
        entity({ id: 'org:a', type: 'ORGANIZATION' }),
        entity({ id: 'org:b', type: 'ORGANIZATION' }),
      ],
      relations,
    },
    null,
  ).ties

describe('nodes', () => {
  it('grow with the ties that are shown: 30, 36 from five, 42 from ten; diamonds are 6 larger', () => {
    expect([0, 4, 5, 9, 10].map((ties) => sizeOf('ORGANIZATION', ties))).toEqual([30, 30, 36, 36, 42])
    expect([4, 5, 10].map((ties) => sizeOf('EVENT', ties))).toEqual([36, 42, 48])
  })

  it('show an event as announced until somebody reported it', () => {
    const announced = elementsOf(visit, null)
      .nodes.filter((node) => node.announced)
      .map(({ id }) => id)
    expect(announced).toEqual(['evt:meeting'])
  })

  it('take the colour of their shore', () => {
    const shores = Object.fromEntries(elementsOf(visit, null).nodes.map(({ id, shore }) => [id, shore]))
    expect(shores).toMatchObject({ 'org:city': 'home', 'org:partner': 'partner', 'evt:fair': null })
  })
})

describe('ties', () => {
  it('of one pair, direction and verb are one line at the firmest status, with the rest as a number', () => {
    const ties = between(
      drawn('r:1', ['org:a', 'SUPPLIES', 'org:b'], 'INTENDED', { laterClaims: 1 }),
      drawn('r:2', ['org:a', 'SUPPLIES', 'org:b'], 'PLANNED'),
      drawn('r:3', ['org:a', 'SUPPLIES', 'org:b'], 'ASPIRATION'),
    )
    expect(ties).toHaveLength(1)
    expect(ties[0]).toMatchObject({ id: 'r:2', status: 'PLANNED', more: 3, lane: 0 })
  })

  it('do not count the later claim that they are drawn by', () => {
    const later = drawn('r:1', ['org:a', 'SUPPLIES', 'org:b'], 'ESTABLISHED', { laterClaims: 2 })
    const silent = { ...later, relation: { ...later.relation, release: 'UNSUPPORTED' as const } }
    expect(between(silent).map(({ more }) => more)).toEqual([1])
    expect(between(later).map(({ more }) => more)).toEqual([2])
  })

  it('of different verbs or directions stay apart, in lanes around the middle', () => {
    const two = between(
      drawn('r:1', ['org:a', 'SUPPLIES', 'org:b'], 'PLANNED'),
      drawn('r:2', ['org:a', 'VISITS', 'org:b'], 'PLANNED'),
    )
    expect(two.map(({ lane }) => lane)).toEqual([-0.5, 0.5])
    const three = between(
      drawn('r:1', ['org:a', 'SUPPLIES', 'org:b'], 'PLANNED'),
      drawn('r:2', ['org:b', 'SUPPLIES', 'org:a'], 'PLANNED'),
      drawn('r:3', ['org:a', 'VISITS', 'org:b'], 'PLANNED'),
    )
    expect(three.map(({ lane }) => lane)).toEqual([-1, 0, 1])
  })
})

describe('a selection', () => {
  it('of nothing leaves all at rest', () => {
    expect(new Set(Object.values(standings(null)))).toEqual(new Set(['rest']))
  })

  it('of an entity keeps its ties and their ends, and dims the others', () => {
    expect(standings({ kind: 'entity', id: 'org:city' })).toEqual({
      'org:city': 'selected',
      'per:mayor': 'near',
      'org:partner': 'near',
      'org:airline': 'dim',
      'evt:meeting': 'dim',
      'evt:fair': 'dim',
      'r:post': 'near',
      'r:seek': 'near',
      'r:visit': 'dim',
      'r:call': 'dim',
    })
  })

  it('of an event keeps the visits that belong to it', () => {
    expect(standings({ kind: 'entity', id: 'evt:meeting' })).toMatchObject({
      'evt:meeting': 'selected',
      'r:visit': 'near',
      'per:mayor': 'near',
      'org:partner': 'near',
      'r:call': 'dim',
    })
  })

  it('of a tie keeps the tie and its ends', () => {
    expect(standings({ kind: 'relation', id: 'r:call' })).toMatchObject({
      'r:call': 'selected',
      'per:mayor': 'near',
      'org:airline': 'near',
      'org:city': 'dim',
    })
  })

  it('of what is not drawn dims nothing', () => {
    expect(new Set(Object.values(standings({ kind: 'entity', id: 'org:elsewhere' })))).toEqual(
      new Set(['rest']),
    )
  })
})
