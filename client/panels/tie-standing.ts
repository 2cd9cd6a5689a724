import type { ClaimTextFragment, TieTextFragment } from '../api/generated/operations.ts'
import type { Claim } from '../../model/records/claim.ts'
import { deriveStatus } from '../../model/status.ts'
import { layers as allLayers, standings, type Layer, type Standing } from '../../model/vocabulary/codes.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'

export type TieClaim = TieTextFragment['claims'][number]

/** What claims make of a tie or fact under some layers: the model's own rule, put to the API's claims. */
export interface Stand<C extends ClaimTextFragment> {
  status: Status
  /** The claim that carries the status; null where none counts. */
  leading: C | null
  /** The leading claim first. */
  counting: readonly C[]
}

export function standingIn<C extends ClaimTextFragment>(
  claims: readonly C[],
  layers: readonly Layer[] = allLayers,
): Stand<C> {
  const dates = new Map(claims.map(({ source }) => [source.id, source.publishedOn ?? undefined]))
  const derived = deriveStatus(claims.flatMap(recordOf), (source) => dates.get(source), layers)
  const counting = derived.counting.flatMap(({ id }) => claims.filter((claim) => claim.id === id))
  return { status: derived.status, leading: counting[0] ?? null, counting }
}

/** The layer that a tie is told by: a release where one speaks of it, else all others together. */
export function tellingLayers(claims: readonly ClaimTextFragment[]): readonly Layer[] {
  return standingIn(claims, ['RELEASE']).leading === null ? allLayers : ['RELEASE']
}

/** A claim of the API as the record that the model judges. */
function recordOf(claim: ClaimTextFragment): Claim[] {
  const { id, layer, status, explicitness, confidence, standing, withdrawn, asOf } = claim
  // Only a tie can be unsupported, a claim never is.
  if (status === 'UNSUPPORTED') return []
  const said = { id, layer, status, explicitness, confidence, standing, withdrawn }
  return [
    {
      ...said,
      subject: '',
      source: claim.source.id,
      sentences: [],
      related: [],
      statement: { ko: claim.statementKo, en: claim.statementEn },
      ...(asOf === null ? {} : { asOf }),
    },
  ]
}

/** How a claim stands to the one that leads: as it was noted of the pair, else as the claim was found to stand. */
export function markOf(claim: TieClaim, leading: TieClaim | null): Standing {
  const pair = leading?.related.find((related) => related.claim.id === claim.id)
  return pair?.standing ?? claim.standing
}

/** The marks that later sources leave on a tie of the release, and how many sources they are. */
export function laterMarks(claims: readonly TieClaim[], leading: TieClaim | null) {
  const later = claims.filter(({ layer, withdrawn }) => layer === 'CONTEXT' && !withdrawn)
  const left: readonly Standing[] = later.map((claim) => markOf(claim, leading))
  const marks = standings.filter((standing) => standing !== 'UNCHECKED' && left.includes(standing))
  return { sources: new Set(later.map(({ source }) => source.id)).size, marks }
}
