import { compareStatus, type Status } from './vocabulary/statuses.ts'
import type { Layer } from './vocabulary/codes.ts'
import type { Claim } from './records/claim.ts'

/** The status of a relation or fact, and the claim that carries it. */
export interface DerivedStatus {
  status: Status
  /** Of the highest rung that counts; where none counts, the claim that would lead; null without any claim. */
  leading: Claim | null
  /** The claims that count, the leading one first. */
  counting: readonly Claim[]
}

/** The date a source was published, or undefined: needed to tell which of two claims is the later. */
export type SourceDate = (source: string) => string | undefined

/**
 * Derives a status from claims. A claim counts unless it is withdrawn, or contradicted, or its layer is not
 * among those asked (all, unless given). The highest rung leads; ties go to the explicit claim, then to the
 * later as-of or source date, then to the smaller id.
 */
export function deriveStatus(
  claims: readonly Claim[],
  sourceDate: SourceDate,
  layers?: readonly Layer[],
): DerivedStatus {
  const order = (a: Claim, b: Claim) => compareClaims(a, b, sourceDate)
  const counting = claims.filter((claim) => counts(claim, layers)).toSorted(order)
  const [leading] = counting
  if (leading !== undefined) return { status: leading.status, leading, counting }
  return { status: 'UNSUPPORTED', leading: claims.toSorted(order)[0] ?? null, counting }
}

/** Whether a claim carries anything under these layers (all, unless given). */
export function counts(claim: Claim, layers?: readonly Layer[]): boolean {
  return (
    !claim.withdrawn &&
    claim.standing !== 'CONTRADICTED' &&
    (layers === undefined || layers.includes(claim.layer))
  )
}

function compareClaims(a: Claim, b: Claim, sourceDate: SourceDate): number {
  return (
    compareStatus(a.status, b.status) ||
    Number(b.explicitness === 'EXPLICIT') - Number(a.explicitness === 'EXPLICIT') ||
    compareText(claimDate(b, sourceDate), claimDate(a, sourceDate)) ||
    compareText(a.id, b.id)
  )
}

/** Since when a claim speaks: its as-of date, else its source's; how rough the date is makes it no later. '' for none. */
export function claimDate(claim: Claim, sourceDate: SourceDate): string {
  return (claim.asOf ?? sourceDate(claim.source) ?? '').replaceAll(/[~?%]/g, '')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
