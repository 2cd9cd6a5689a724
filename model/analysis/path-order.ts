import { daySpan } from '../dates.ts'
import type { ReadView } from '../read-view.ts'
import type { Claim } from '../records/claim.ts'
import { claimDate, type DerivedStatus } from '../status.ts'
import { statusTable } from '../vocabulary/statuses.ts'

/**
 * The order of chains, in this one place. Of two chains the one with fewer ties stands first; of equals the one
 * 1. whose weakest rung is the firmer; then that with fewer ties on the weakest rung, then on the next, and so on;
 * 2. with fewer ties that are inferences (the leading claim is implied);
 * 3. whose ties have more independent sources: publishers, a source without one being its own; then more sources;
 * 4. whose ties were spoken of more recently: fewer ties without any date, then the later on average;
 * 5. whose entities, then whose ties, have the smaller ids, from the first on.
 *
 * Of 3 and 4 only the claims count that carry a tie's status. Each of 1 to 4 is a sum over the ties of a chain, so
 * one order serves for ties and for chains, and of the several ties of one pair the firmest is the best for any
 * chain through that pair.
 */
export interface Weight {
  /** Ties on each rung as digits to base 8, the weakest rung in the highest place; the firmest counts nothing. */
  rungs: number
  implied: number
  publishers: number
  sources: number
  undated: number
  /** Days of the dates, from the year 0 on, added up. */
  days: number
}

export const weightless: Weight = { rungs: 0, implied: 0, publishers: 0, sources: 0, undated: 0, days: 0 }

/** What one tie weighs, by the claims that carry its status. */
export function weightOf(view: ReadView, { status, leading, counting }: DerivedStatus): Weight {
  const carrying = counting.filter((claim) => claim.status === status)
  const sources = new Set(carrying.map(({ source }) => source))
  const publishers = new Set(Array.from(sources, (id) => view.source(id)?.publisher ?? id))
  const days = carrying.flatMap((claim) => dayOf(view, claim) ?? [])
  return {
    rungs: rungDigit(statusTable[status].rung),
    implied: leading?.explicitness === 'IMPLIED' ? 1 : 0,
    publishers: publishers.size,
    sources: sources.size,
    undated: days.length === 0 ? 1 : 0,
    days: Math.max(0, ...days),
  }
}

export function added(a: Weight, b: Weight): Weight {
  return {
    rungs: a.rungs + b.rungs,
    implied: a.implied + b.implied,
    publishers: a.publishers + b.publishers,
    sources: a.sources + b.sources,
    undated: a.undated + b.undated,
    days: a.days + b.days,
  }
}

/** Negative where `a` stands first. */
export function compareWeights(a: Weight, b: Weight): number {
  return (
    a.rungs - b.rungs ||
    a.implied - b.implied ||
    b.publishers - a.publishers ||
    b.sources - a.sources ||
    a.undated - b.undated ||
    b.days - a.days
  )
}

/** From the first on; a list stands before those that it begins. */
export function compareIds(a: readonly string[], b: readonly string[]): number {
  for (let place = 0; place < a.length && place < b.length; place++) {
    const [one = '', other = ''] = [a[place], b[place]]
    if (one !== other) return one < other ? -1 : 1
  }
  return a.length - b.length
}

/** Chains have at most 6 ties, so that no digit overflows. */
function rungDigit(rung: number): number {
  return rung === 1 ? 0 : 8 ** (rung - 2)
}

const yearZero = Date.parse('0000-01-01T00:00:00Z')

/** The first day that a claim's date can stand for, as a number. */
function dayOf(view: ReadView, claim: Claim): number | undefined {
  const span = daySpan(claimDate(claim, (source) => view.source(source)?.publishedOn))
  const day = span?.earliest ?? span?.latest
  return day === undefined || day === null ? undefined : (Date.parse(day) - yearZero) / 86_400_000
}
