import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daySpan, mayTouch, timing, type DaySpan } from '../../../model/dates.ts'
import { entityTiming, periodOf, relationTiming, statusOf } from '../../../model/derived.ts'
import { claimStatuses, statuses } from '../../../model/vocabulary/statuses.ts'
import { runs } from '../../helpers/graph-arbitrary.ts'
import { claim, entity, graphOf, relation, source, told } from './records.ts'

const visit: DaySpan = { earliest: '2025-01-05', latest: '2025-01-12' }

describe('where today stands to a period', () => {
  it.each([
    ['2025-01-04', 'UPCOMING'],
    ['2025-01-05', 'CURRENT'],
    ['2025-01-12', 'CURRENT'],
    ['2025-01-13', 'PAST'],
  ] as const)('on %s is %s for a visit of 5 to 12 January that took place', (today, expected) => {
    expect(timing('ESTABLISHED', visit, today)).toBe(expected)
  })

  it.each(statuses)('is past, or past and unreported, when a tie that is %s is over', (status) => {
    const expected = status === 'PLANNED' || status === 'INTENDED' ? 'PAST_UNREPORTED' : 'PAST'
    expect(timing(status, visit, '2025-06-01')).toBe(expected)
  })

  it.each(['PLANNED', 'INTENDED'] as const)(
    'is not unreported before the last possible day of what is %s is over',
    (status) => {
      expect(timing(status, daySpan('2025-01'), '2025-01-31')).toBe('CURRENT')
      expect(timing(status, daySpan('2025-01'), '2025-02-01')).toBe('PAST_UNREPORTED')
      expect(timing(status, daySpan('2025-01-05/..'), '2030-01-01')).toBe('CURRENT')
    },
  )

  it('reaches as far as an open end', () => {
    expect(timing('ESTABLISHED', daySpan('2014/..'), '2013-12-31')).toBe('UPCOMING')
    expect(timing('ESTABLISHED', daySpan('2014/..'), '2099-01-01')).toBe('CURRENT')
    expect(timing('ESTABLISHED', daySpan('../2014'), '1900-01-01')).toBe('CURRENT')
    expect(timing('ESTABLISHED', daySpan('../2014'), '2015-01-01')).toBe('PAST')
  })

  it.each(claimStatuses)('is undated without a period or with both ends open, for what is %s', (status) => {
    expect(timing(status, null, '2025-01-01')).toBe('UNDATED')
    expect(timing(status, { earliest: null, latest: null }, '2025-01-01')).toBe('UNDATED')
  })

  it('only ever moves forward as days go by', () => {
    const order = ['UPCOMING', 'CURRENT', 'PAST']
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((days) => new Date(Date.UTC(2022, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.tuple(day, day), fc.tuple(day, day), ([a, b], [c, d]) => {
        const span = { earliest: a < b ? a : b, latest: a < b ? b : a }
        const [now, later] = [c, d]
          .toSorted()
          .map((today) => order.indexOf(timing('ESTABLISHED', span, today)))
        expect(now).toBeLessThanOrEqual(later ?? -1)
      }),
      runs(200, 5000),
    )
  })
})

describe('a period', () => {
  it('may touch days that it shares one with, both ends included', () => {
    expect(mayTouch(visit, '2025-01-12', '2025-02-01')).toBe(true)
    expect(mayTouch(visit, '2024-12-01', '2025-01-05')).toBe(true)
    expect(mayTouch(visit, '2025-01-13', undefined)).toBe(false)
    expect(mayTouch(visit, undefined, '2025-01-04')).toBe(false)
    expect(mayTouch(visit, undefined, undefined)).toBe(true)
  })

  it('reaches everywhere at an open end', () => {
    expect(mayTouch({ earliest: '2014-01-01', latest: null }, '2099-01-01', '2099-12-31')).toBe(true)
    expect(mayTouch({ earliest: null, latest: '2014-12-31' }, '1900-01-01', '1900-12-31')).toBe(true)
  })
})

describe('the timing of a record', () => {
  const planned = claim('c:plan', 'r:1', {
    status: 'PLANNED',
    period: { edtf: '2025-01-08', basis: 'STATED' },
  })
  const visits = relation('r:1', 'VISITS', 'per:mayor', 'org:plant')
  const base = [source('src:one'), entity('per:mayor'), entity('org:plant'), visits, planned]

  it('follows the status that the claims give it', () => {
    const reported = claim('c:report', 'r:1', {
      layer: 'CONTEXT',
      period: { edtf: '2025-01-09', basis: 'STATED' },
    })
    expect(relationTiming(graphOf(...base), visits, '2025-06-01')).toBe('PAST_UNREPORTED')
    expect(relationTiming(graphOf(...base, reported), visits, '2025-06-01')).toBe('PAST')
    expect(relationTiming(graphOf(...base, reported), visits, '2025-06-01', ['RELEASE'])).toBe(
      'PAST_UNREPORTED',
    )
  })

  it('is by the period of the leading claim alone: what it leaves open, a weaker claim does not fill in', () => {
    const undated = claim('c:report', 'r:1', { layer: 'CONTEXT' })
    const graph = graphOf(...base, undated)
    expect(periodOf(statusOf(graph, 'r:1'))).toBeUndefined()
    expect(relationTiming(graph, visits, '2025-06-01')).toBe('UNDATED')
  })

  it('of an event is by its PERIOD fact', () => {
    const fair = [
      source('src:one'),
      entity('evt:fair'),
      ...told(1, 'evt:fair', 'PERIOD', '2025-01-07/2025-01-10', { status: 'PLANNED' }),
    ]
    expect(entityTiming(graphOf(...fair), 'evt:fair', '2025-01-06')).toBe('UPCOMING')
    expect(entityTiming(graphOf(...fair), 'evt:fair', '2025-01-10')).toBe('CURRENT')
    expect(entityTiming(graphOf(...fair), 'evt:fair', '2025-01-11')).toBe('PAST_UNREPORTED')
    expect(entityTiming(graphOf(entity('evt:fair')), 'evt:fair', '2025-01-11')).toBe('UNDATED')
  })
})
