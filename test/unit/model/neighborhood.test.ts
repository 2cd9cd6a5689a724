import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighborhood, type NeighborhoodQuery } from '../../../model/query/neighborhood.ts'
import { relationCounts } from '../../../model/query/relation-counts.ts'
import { graphArbitrary, runs } from '../../helpers/graph-arbitrary.ts'
import { entity, graphOf, source, tie } from './records.ts'

const today = '2025-06-01'
const graph = graphOf(
  source('src:one'),
  entity('org:city', { formerIds: ['org:town-hall'] }),
  entity('org:near'),
  entity('org:hoped'),
  entity('org:planned'),
  entity('org:busy'),
  entity('org:far'),
  entity('per:mayor'),
  entity('org:plant'),
  entity('evt:visit'),
  ...tie(1, 'PART_OF', 'org:near', 'org:city'),
  ...tie(2, 'SEEKS_COOPERATION_WITH', 'org:city', 'org:hoped', { status: 'ASPIRATION' }),
  ...tie(3, 'SUPPORTS', 'org:city', 'org:planned', { status: 'PLANNED' }),
  ...tie(4, 'SUPPORTS', 'org:city', 'org:busy', { status: 'PLANNED' }),
  ...tie(5, 'PART_OF', 'org:busy', 'org:far'),
  ...tie(6, 'PART_OF', 'org:near', 'org:planned'),
  ...tie(7, 'VISITS', 'per:mayor', 'org:plant', { status: 'PLANNED', qualifiers: { event: 'evt:visit' } }),
  ...tie(9, 'SEEKS_COOPERATION_WITH', 'org:city', 'org:near', { status: 'ASPIRATION' }),
  ...tie(8, 'PART_OF', 'org:far', 'org:city', { withdrawn: true }),
)
const around = (query: Partial<NeighborhoodQuery>) => {
  const found = neighborhood(graph, { ids: ['org:city'], limit: 60, ...query }, today)
  return {
    ...found,
    entities: found.entities.map(({ id }) => id),
    relations: found.relations.map(({ id }) => id),
  }
}

describe('what lies around an entity', () => {
  it('is itself, then its neighbours by the firmest tie, those with most ties first, and all ties among them', () => {
    expect(around({})).toMatchObject({
      entities: ['org:city', 'org:near', 'org:busy', 'org:planned', 'org:hoped'],
      relations: ['r:1', 'r:2', 'r:3', 'r:4', 'r:6', 'r:9'],
      truncated: false,
    })
  })

  it('is cut at the limit, and what was left out is counted', () => {
    expect(around({ limit: 3 })).toMatchObject({
      entities: ['org:city', 'org:near', 'org:busy'],
      relations: ['r:1', 'r:4', 'r:9'],
      truncated: true,
    })
    expect(around({ limit: 3 }).hidden).toEqual(
      expect.arrayContaining([
        { entity: 'org:city', type: 'SEEKS_COOPERATION_WITH', direction: 'OUT', count: 1 },
        { entity: 'org:city', type: 'SUPPORTS', direction: 'OUT', count: 1 },
        { entity: 'org:near', type: 'PART_OF', direction: 'OUT', count: 1 },
        { entity: 'org:busy', type: 'PART_OF', direction: 'OUT', count: 1 },
      ]),
    )
    expect(around({ limit: 3 }).hidden).toHaveLength(4)
    expect(around({ limit: 1 })).toMatchObject({ entities: ['org:city'], relations: [], truncated: true })
  })

  it('of a merged id is that of its survivor, once', () => {
    expect(around({ ids: ['org:town-hall', 'org:city'] })).toEqual(around({}))
  })

  it('follows the filter, and the kinds of neighbour that are asked for', () => {
    expect(around({ filter: { statuses: ['ESTABLISHED'] } }).entities).toEqual(['org:city', 'org:near'])
    expect(around({ filter: { includeUnsupported: true } }).entities).toContain('org:far')
    expect(around({ ids: ['per:mayor'], types: ['EVENT'] }).entities).toEqual(['per:mayor', 'evt:visit'])
    expect(around({ filter: { statuses: ['ESTABLISHED'] } }).hidden).toEqual([
      { entity: 'org:near', type: 'PART_OF', direction: 'OUT', count: 1 },
    ])
  })

  it('of an event includes those who visit there, and their tie', () => {
    expect(around({ ids: ['evt:visit'] })).toEqual({
      entities: ['evt:visit', 'org:plant', 'per:mayor'],
      relations: ['r:7'],
      hidden: [],
      truncated: false,
    })
  })

  it('does not count a tie as hidden that it shows, although its event is left out', () => {
    expect(around({ ids: ['per:mayor', 'org:plant'], limit: 2 })).toEqual({
      entities: ['per:mayor', 'org:plant'],
      relations: ['r:7'],
      hidden: [],
      truncated: true,
    })
  })

  it('of a visitor includes the event', () => {
    expect(around({ ids: ['per:mayor'] }).entities.toSorted()).toEqual([
      'evt:visit',
      'org:plant',
      'per:mayor',
    ])
  })
})

describe('any neighbourhood', () => {
  const questions = graphArbitrary.chain((records) => {
    const ids = records.filter((record) => 'formerIds' in record).map(({ id }) => id)
    return fc.record({
      records: fc.constant(records),
      ids: fc.subarray(ids, { minLength: 1, maxLength: Math.min(3, ids.length) }),
      limit: fc.integer({ min: 1, max: 8 }),
    })
  })

  it('shows or counts as hidden every tie of each entity that it shows, once', () => {
    fc.assert(
      fc.property(questions, ({ records, ids, limit }) => {
        const view = graphOf(...records)
        const { entities, relations, hidden } = neighborhood(view, { ids, limit }, today)
        for (const { id } of entities) {
          const shown = relations.filter((one) => view.relationsOf(id).includes(one)).length
          const left = hidden
            .filter((count) => count.entity === id)
            .reduce((sum, { count }) => sum + count, 0)
          const all = relationCounts(view, id, undefined, today).reduce((sum, { count }) => sum + count, 0)
          expect({ id, shown, left, all }).toEqual({ id, shown, left: all - shown, all })
        }
      }),
      runs(200, 5000),
    )
  })

  it('keeps to its limit, begins with those asked for, and shows no tie whose ends it does not show', () => {
    fc.assert(
      fc.property(questions, ({ records, ids, limit }) => {
        const view = graphOf(...records)
        const { entities, relations, truncated } = neighborhood(view, { ids, limit }, today)
        const shown = entities.map(({ id }) => id)
        expect(shown.slice(0, ids.length)).toEqual(ids.slice(0, limit))
        expect(new Set(shown).size).toBe(shown.length)
        expect(relations.every(({ from, to }) => shown.includes(from) && shown.includes(to))).toBe(true)
        const whole = neighborhood(view, { ids, limit: 5000 }, today)
        expect(whole.truncated).toBe(false)
        expect(shown).toEqual(whole.entities.slice(0, limit).map(({ id }) => id))
        expect(truncated).toBe(whole.entities.length > limit)
      }),
      runs(200, 5000),
    )
  })
})
