import { describe, expect, it } from 'vitest'
import { countryOf, locationOf } from '../../../model/derived.ts'
import { entityPredicate } from '../../../model/query/entity-filter.ts'
import { entity, graphOf, source, tie, told } from './records.ts'

const graph = graphOf(
  source('src:one'),
  source('src:old', { publishedOn: '2020-01-01' }),
  source('src:new', { publishedOn: '2025-01-01' }),
  entity('place:land', { subtype: 'country' }),
  entity('place:state', { subtype: 'state' }),
  entity('place:town', { subtype: 'city', formerIds: ['place:village'] }),
  entity('ven:campus'),
  entity('ven:hall'),
  entity('org:firm'),
  entity('org:unit'),
  entity('org:planned'),
  entity('org:lab'),
  entity('org:told'),
  entity('org:elsewhere'),
  entity('evt:fair'),
  ...told(1, 'place:land', 'COUNTRY', 'US'),
  ...told(2, 'org:told', 'COUNTRY', 'US'),
  ...told(3, 'org:elsewhere', 'COUNTRY', 'KR'),
  ...tie(1, 'PART_OF', 'place:state', 'place:land'),
  ...tie(2, 'PART_OF', 'place:town', 'place:state'),
  ...tie(3, 'LOCATED_IN', 'org:firm', 'place:town'),
  ...tie(4, 'LOCATED_IN', 'ven:campus', 'place:town'),
  ...tie(5, 'LOCATED_IN', 'org:lab', 'ven:campus'),
  ...tie(6, 'LOCATED_IN', 'evt:fair', 'ven:hall', { status: 'PLANNED' }),
  ...tie(7, 'LOCATED_IN', 'ven:hall', 'place:town'),
  ...tie(8, 'PART_OF', 'org:unit', 'org:firm'),
  ...tie(9, 'LOCATED_IN', 'org:planned', 'place:town', { status: 'PLANNED' }),
  ...told(4, 'place:town', 'COORDINATES', '36.35,-127.38'),
  ...told(5, 'place:town', 'TIME_ZONE', 'America/New_York'),
  ...told(6, 'org:firm', 'COUNTRY', 'KR', { source: 'src:old' }),
  ...told(7, 'org:firm', 'COUNTRY', 'US', { source: 'src:new' }),
  ...told(8, 'org:unit', 'COUNTRY', 'KR', { status: 'CHARACTERIZATION', source: 'src:new' }),
  ...told(9, 'org:unit', 'COUNTRY', 'US', { source: 'src:old' }),
  ...told(10, 'org:lab', 'COUNTRY', 'US', { withdrawn: true }),
)

const locatedIn = (...places: string[]) =>
  [...graph.entities()]
    .filter(entityPredicate(graph, { locatedIn: places }))
    .map(({ id }) => id)
    .toSorted()

describe('entities located in a place', () => {
  it('are those in it, in a venue of it, and places within it', () => {
    expect(locatedIn('place:town')).toEqual(['evt:fair', 'org:firm', 'org:lab', 'ven:campus', 'ven:hall'])
    expect(locatedIn('place:village')).toEqual(locatedIn('place:town'))
    expect(locatedIn('place:state')).toEqual([...locatedIn('place:town'), 'place:town'].toSorted())
    expect(locatedIn('ven:campus')).toEqual(['org:lab'])
  })

  it('are not what is part of a body there, nor bodies that are only to come', () => {
    expect(locatedIn('place:town')).not.toContain('org:unit')
    expect(locatedIn('place:town')).not.toContain('org:planned')
  })

  it('of a country are also those whose COUNTRY fact says so', () => {
    expect(locatedIn('place:land')).toEqual(
      [...locatedIn('place:state'), 'place:state', 'org:told', 'org:unit'].toSorted(),
    )
    expect(locatedIn('place:land')).not.toContain('org:elsewhere')
  })

  it('are those in any of several places', () => {
    expect(locatedIn('ven:campus', 'ven:hall')).toEqual(['evt:fair', 'org:lab'])
  })
})

describe('what facts say of an entity', () => {
  it('is what the firmest says, and of equals the latest', () => {
    expect(countryOf(graph, 'org:firm')).toBe('US')
    expect(countryOf(graph, 'org:unit')).toBe('US')
  })

  it('is nothing where all of it was withdrawn, or nothing was said', () => {
    expect(countryOf(graph, 'org:lab')).toBeUndefined()
    expect(countryOf(graph, 'evt:fair')).toBeUndefined()
  })

  it('puts it on the map, latitude first, with its time zone', () => {
    expect(locationOf(graph, 'place:town')).toMatchObject({
      latitude: 36.35,
      longitude: -127.38,
      timeZone: 'America/New_York',
      fact: { id: 'f:4' },
    })
    expect(locationOf(graph, 'place:state')).toBeUndefined()
  })
})
