import { describe, expect, it } from 'vitest'
import { centreOf, neighbourhood, sceneKey } from '../../../client/canvas/scene.ts'
import { visit } from './fixture.ts'

const withCity = {
  ...visit,
  entities: visit.entities.map((node) =>
    node.id === 'org:city' ? { ...node, id: 'org:daejeon-city' } : node,
  ),
}

describe('what a narrow screen puts in the middle', () => {
  it('is the chosen entity', () => {
    expect(centreOf(visit, { kind: 'entity', id: 'org:airline' }, null)).toBe('org:airline')
  })

  it('stays where it is when one of its ties is chosen, at whichever end it stands', () => {
    expect(centreOf(visit, { kind: 'relation', id: 'r:visit' }, 'org:partner')).toBe('org:partner')
    expect(centreOf(visit, { kind: 'relation', id: 'r:visit' }, 'org:airline')).toBe('per:mayor')
  })

  it('is the city while nothing is chosen, or the busiest where the city is not drawn', () => {
    expect(centreOf(withCity, null, null)).toBe('org:daejeon-city')
    expect(centreOf(visit, null, null)).toBe('per:mayor')
  })

  it('is nothing where nothing is drawn', () => {
    expect(centreOf({ entities: [], relations: [] }, null, null)).toBeNull()
  })
})

describe('a neighbourhood', () => {
  it('is an entity, its neighbours, and all ties among them', () => {
    const { entities, relations } = neighbourhood(visit, 'org:partner')
    expect(entities.map(({ id }) => id)).toEqual(['per:mayor', 'org:city', 'org:partner'])
    expect(relations.map(({ relation }) => relation.id)).toEqual(['r:post', 'r:visit', 'r:seek'])
  })

  it('has one name, in whatever order its members come', () => {
    const near = neighbourhood(visit, 'org:partner')
    const turned = { ...near, entities: near.entities.toReversed() }
    expect(sceneKey(turned, 'org:partner')).toBe(sceneKey(near, 'org:partner'))
  })
})
