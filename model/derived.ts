import { daySpan, timing, type DaySpan } from './dates.ts'
import type { ReadView } from './read-view.ts'
import type { ClaimPeriod } from './records/claim.ts'
import { parseCoordinates, type Fact } from './records/fact.ts'
import type { Relation } from './records/relation.ts'
import { claimDate, deriveStatus, type DerivedStatus } from './status.ts'
import type { Layer, Property, Timing } from './vocabulary/codes.ts'
import { compareStatus } from './vocabulary/statuses.ts'

/** The status of a relation or fact under these layers (all, unless given). */
export function statusOf(view: ReadView, subject: string, layers?: readonly Layer[]): DerivedStatus {
  return deriveStatus(view.claimsOf(subject), (source) => view.source(source)?.publishedOn, layers)
}

/** The period of the leading claim: what it leaves open, no weaker claim fills in. */
export function periodOf(derived: DerivedStatus): ClaimPeriod | undefined {
  return derived.leading?.period
}

export function spanOf(period: ClaimPeriod | undefined): DaySpan | null {
  return period?.edtf === undefined ? null : daySpan(period.edtf)
}

export function relationTiming(
  view: ReadView,
  relation: Relation,
  today: string,
  layers?: readonly Layer[],
): Timing {
  const derived = statusOf(view, relation.id, layers)
  return timing(derived.status, spanOf(periodOf(derived)), today)
}

/** A fact with the status that its claims give it. */
export interface LeadingFact {
  fact: Fact
  derived: DerivedStatus
}

/** Of an entity's facts of one property the firmest; of equals the one whose leading claim is the later, then the smaller id. */
function leadingFact(
  view: ReadView,
  entity: string,
  property: Property,
  layers?: readonly Layer[],
): LeadingFact | undefined {
  const facts = view
    .factsOf(entity)
    .filter((fact) => fact.property === property)
    .map((fact) => ({ fact, derived: statusOf(view, fact.id, layers) }))
    .filter(({ derived }) => derived.status !== 'UNSUPPORTED')
  return facts.toSorted(
    (a, b) =>
      compareStatus(a.derived.status, b.derived.status) ||
      compareDates(leadingDate(view, b.derived), leadingDate(view, a.derived)) ||
      (a.fact.id < b.fact.id ? -1 : 1),
  )[0]
}

function leadingDate(view: ReadView, { leading }: DerivedStatus): string {
  return leading === null ? '' : claimDate(leading, (source) => view.source(source)?.publishedOn)
}

function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** ISO 3166-1 alpha-2, from the COUNTRY fact. */
export function countryOf(view: ReadView, entity: string): string | undefined {
  return leadingFact(view, entity, 'COUNTRY')?.fact.value
}

export interface EntityPeriod {
  period: ClaimPeriod
  span: DaySpan | null
  fact: LeadingFact
}

/** When an event is: its PERIOD fact's value, with the basis of the leading claim. */
export function entityPeriod(
  view: ReadView,
  entity: string,
  layers?: readonly Layer[],
): EntityPeriod | undefined {
  const found = leadingFact(view, entity, 'PERIOD', layers)
  if (found === undefined) return undefined
  const claimed = periodOf(found.derived)
  const period: ClaimPeriod = { ...(claimed ?? { basis: 'STATED' }), edtf: found.fact.value }
  return { period, span: daySpan(found.fact.value), fact: found }
}

export function entityTiming(view: ReadView, entity: string, today: string): Timing {
  const found = entityPeriod(view, entity)
  return found === undefined ? 'UNDATED' : timing(found.fact.derived.status, found.span, today)
}

export interface EntityLocation {
  latitude: number
  longitude: number
  timeZone: string | undefined
  fact: Fact
}

/** Where an entity stands on the map, from its COORDINATES and TIME_ZONE facts. */
export function locationOf(view: ReadView, entity: string): EntityLocation | undefined {
  const fact = leadingFact(view, entity, 'COORDINATES')?.fact
  const coordinates = fact === undefined ? null : parseCoordinates(fact.value)
  if (fact === undefined || coordinates === null) return undefined
  return { ...coordinates, timeZone: leadingFact(view, entity, 'TIME_ZONE')?.fact.value, fact }
}
