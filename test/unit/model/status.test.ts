import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../../model/records/claim.ts'
import { deriveStatus } from '../../../model/status.ts'
import { layers, type Layer } from '../../../model/vocabulary/codes.ts'
import { claimStatuses, type Status } from '../../../model/vocabulary/statuses.ts'
import { claimsArbitrary, runs } from '../../helpers/graph-arbitrary.ts'
import { claim } from './records.ts'

const dated: Readonly<Record<string, string>> = { 'src:early': '2025-01-03', 'src:late': '2025-02-10' }
const derive = (claims: Claim[], asked?: Layer[]) => deriveStatus(claims, (source) => dated[source], asked)
const leadingId = (claims: Claim[]) => derive(claims).leading?.id

// The rungs as the design names them, firmest first; 0 for the firmest.
const rungs = [
  'ESTABLISHED',
  'PLANNED',
  'INTENDED',
  'ASPIRATION',
  'PROJECTED',
  'CHARACTERIZATION',
  'UNSUPPORTED',
]
const rung = (status: Status) => rungs.indexOf(status)

describe('a derived status', () => {
  it.each(claimStatuses.slice(1).map((weaker, index) => [claimStatuses[index] ?? weaker, weaker] as const))(
    'is %s rather than %s where both are claimed',
    (firmer, weaker) => {
      const both = [claim('c:a', 'r:1', { status: weaker }), claim('c:b', 'r:1', { status: firmer })]
      expect(derive(both)).toMatchObject({ status: firmer, leading: { id: 'c:b' } })
    },
  )

  it('leaves out claims that are withdrawn or contradicted', () => {
    const claims = [
      claim('c:withdrawn', 'r:1', { status: 'ESTABLISHED', withdrawn: true }),
      claim('c:contradicted', 'r:1', { status: 'PLANNED', standing: 'CONTRADICTED' }),
      claim('c:left', 'r:1', { status: 'ASPIRATION' }),
    ]
    expect(derive(claims)).toMatchObject({ status: 'ASPIRATION', leading: { id: 'c:left' } })
    expect(derive(claims).counting.map(({ id }) => id)).toEqual(['c:left'])
  })

  it.each(['UNCHECKED', 'CORROBORATED', 'IN_TENSION', 'NOT_FOUND'] as const)(
    'counts a claim that is %s',
    (standing) => {
      expect(derive([claim('c:a', 'r:1', { status: 'PLANNED', standing })]).status).toBe('PLANNED')
    },
  )

  it('counts only the layers that are asked for, and all of them unless any is', () => {
    const claims = [
      claim('c:release', 'r:1', { status: 'PLANNED', layer: 'RELEASE' }),
      claim('c:context', 'r:1', { status: 'ESTABLISHED', layer: 'CONTEXT' }),
    ]
    expect(derive(claims).status).toBe('ESTABLISHED')
    expect(derive(claims, ['RELEASE'])).toMatchObject({ status: 'PLANNED', leading: { id: 'c:release' } })
    expect(derive(claims, ['USER']).status).toBe('UNSUPPORTED')
    expect(derive(claims, ['USER', 'CONTEXT']).status).toBe('ESTABLISHED')
  })

  it('is unsupported where no claim counts, or there is none', () => {
    expect(derive([])).toEqual({ status: 'UNSUPPORTED', leading: null, counting: [] })
    expect(derive([claim('c:a', 'r:1', { withdrawn: true })])).toMatchObject({
      status: 'UNSUPPORTED',
      leading: { id: 'c:a' },
      counting: [],
    })
  })
})

describe('the leading claim among those of one rung', () => {
  it('is the explicit one, however late the implied one is', () => {
    expect(
      leadingId([
        claim('c:a', 'r:1', { explicitness: 'IMPLIED', asOf: '2025-03-01' }),
        claim('c:b', 'r:1', { explicitness: 'EXPLICIT', asOf: '2024-01-01' }),
      ]),
    ).toBe('c:b')
  })

  it('is then the one of the later date, as of or else of its source', () => {
    expect(
      leadingId([claim('c:a', 'r:1', { source: 'src:early' }), claim('c:b', 'r:1', { source: 'src:late' })]),
    ).toBe('c:b')
    expect(
      leadingId([
        claim('c:a', 'r:1', { source: 'src:late', asOf: '2024-12-01' }),
        claim('c:b', 'r:1', { source: 'src:early' }),
      ]),
    ).toBe('c:b')
    expect(leadingId([claim('c:a', 'r:1'), claim('c:b', 'r:1', { source: 'src:early' })])).toBe('c:b')
  })

  it('is then the one of the smaller id', () => {
    expect(leadingId([claim('c:b', 'r:1'), claim('c:a', 'r:1'), claim('c:c', 'r:1')])).toBe('c:a')
  })

  it('is no later for being dated roughly', () => {
    expect(
      leadingId([claim('c:a', 'r:1', { asOf: '2025-01-10' }), claim('c:b', 'r:1', { asOf: '2025-01-10~' })]),
    ).toBe('c:a')
  })
})

describe('any claims', () => {
  const layerSets = fc.subarray([...layers], { minLength: 1 })

  it('have under a set of layers the firmest of what they have under each of them', () => {
    fc.assert(
      fc.property(claimsArbitrary, layerSets, (claims, asked) => {
        const each = asked.map((layer) => rung(derive(claims, [layer]).status))
        expect(rung(derive(claims, asked).status)).toBe(Math.min(...each))
      }),
      runs(200, 5000),
    )
  })

  it('have the same status and leading claim in whatever order they come', () => {
    const shuffled = claimsArbitrary.chain((claims) =>
      fc.tuple(fc.constant(claims), fc.shuffledSubarray(claims, { minLength: claims.length })),
    )
    fc.assert(
      fc.property(shuffled, ([claims, others]) => {
        expect(derive(others)).toEqual(derive(claims))
      }),
      runs(200, 5000),
    )
  })

  it('are never less firm for one more, under any layers', () => {
    fc.assert(
      fc.property(claimsArbitrary, layerSets, (claims, asked) => {
        for (const shown of [undefined, asked])
          expect(rung(derive(claims, shown).status)).toBeLessThanOrEqual(
            rung(derive(claims.slice(1), shown).status),
          )
      }),
      runs(200, 5000),
    )
  })

  it('are led by one that counts, of the status that is derived, and none that counts is firmer', () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const { status, leading, counting } = derive(claims)
        expect(counting[0]).toBe(counting.length === 0 ? undefined : leading)
        expect(status).toBe(counting[0]?.status ?? 'UNSUPPORTED')
        expect(new Set(counting)).toEqual(
          new Set(claims.filter((one) => !one.withdrawn && one.standing !== 'CONTRADICTED')),
        )
        for (const one of counting) expect(rung(one.status)).toBeGreaterThanOrEqual(rung(status))
      }),
      runs(200, 5000),
    )
  })
})
