import edtf from 'edtf'
import { z } from 'zod'
import type { ClaimStatus, Status } from './vocabulary/statuses.ts'
import type { Timing } from './vocabulary/codes.ts'

/** The days, inclusive, between which a date can be placed (`YYYY-MM-DD`); null where an end is open or unknown. */
export interface DaySpan {
  earliest: string | null
  latest: string | null
}

/** A string of the Extended Date/Time Format, level 1 (Library of Congress): `2025-01-10~`, `2014/..`. */
export const edtfSchema = z.string().refine((text) => daySpan(text) !== null, {
  message: 'not a date in EDTF: use 2025-01-10, 2025-01, 2025-01-05/2025-01-12, 2014/.. or 2025-01-10~',
})

const spans = new Map<string, DaySpan | null>()
const spanCacheSize = 10_000

/** The days that an EDTF string can stand for, or null when it is no EDTF. */
export function daySpan(text: string): DaySpan | null {
  const known = spans.get(text)
  if (known !== undefined) return known
  if (spans.size >= spanCacheSize) spans.clear()
  const span = readSpan(text)
  spans.set(text, span)
  return span
}

/** A year, a month, a day or a season (21 to 24) of the common era, digits from the right left open as X. */
const instant = /^(\d{4}|\d{3}X|\d{2}XX)(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12]\d|3[01]|XX))?)?[~?%]?$/

function readSpan(text: string): DaySpan | null {
  const [start, end, ...rest] = text.split('/')
  if (rest.length > 0 || start === undefined) return null
  if (end === undefined) return instantSpan(start)
  const from = openEnd(start) ? { earliest: null, latest: null } : instantSpan(start)
  const to = openEnd(end) ? { earliest: null, latest: null } : instantSpan(end)
  if (from === null || to === null || (openEnd(start) && openEnd(end))) return null
  const span = { earliest: from.earliest, latest: to.latest }
  if (span.earliest !== null && span.latest !== null && span.earliest > span.latest) return null
  return span
}

function openEnd(text: string): boolean {
  return text === '..' || text === ''
}

function instantSpan(text: string): DaySpan | null {
  if (!instant.test(text) || /\n/.test(text)) return null
  const bare = text.replace(/[~?%]$/, '')
  const season = /^(\d{4})-2([1-4])$/.exec(bare)
  if (season !== null) return seasonSpan(Number(season[1]), Number(season[2]))
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare) && isoDay(Date.parse(bare)) !== bare) return null
  try {
    const date = edtf(text)
    return { earliest: isoDay(date.min), latest: isoDay(date.max) }
  } catch {
    return null
  }
}

/** Three months each, the winter into the next year. */
function seasonSpan(year: number, season: number): DaySpan {
  const first = Date.UTC(year, season * 3 - 1)
  const afterLast = Date.UTC(year, season * 3 + 2)
  return { earliest: isoDay(first), latest: isoDay(afterLast - 86_400_000) }
}

function isoDay(milliseconds: number): string {
  return Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString().slice(0, 10)
}

/** Whether a period may touch the days from `from` to `to`, inclusive; an open end reaches everywhere. */
export function mayTouch(span: DaySpan, from: string | undefined, to: string | undefined): boolean {
  if (from !== undefined && span.latest !== null && span.latest < from) return false
  if (to !== undefined && span.earliest !== null && span.earliest > to) return false
  return true
}

const awaited: ReadonlySet<Status> = new Set<ClaimStatus>(['PLANNED', 'INTENDED'])

/** Where `today` (`YYYY-MM-DD`) stands to a period: beside the status, never changing it. */
export function timing(status: Status, span: DaySpan | null, today: string): Timing {
  if (span === null || (span.earliest === null && span.latest === null)) return 'UNDATED'
  if (span.latest !== null && span.latest < today) return awaited.has(status) ? 'PAST_UNREPORTED' : 'PAST'
  if (span.earliest !== null && span.earliest > today) return 'UPCOMING'
  return 'CURRENT'
}
