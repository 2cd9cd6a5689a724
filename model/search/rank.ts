import { layoutHits, slipHits, typedHits } from './finders.ts'
import type { NameHit } from './finders.ts'
import type { CandidateKey } from './candidate-keys.ts'
import { rangesOf } from './match.ts'
import { indexNames, NameIndex } from './name-index.ts'
import type { SearchCandidate } from './name-index.ts'
import { prepareQuery, withDrift } from './query.ts'
import type { PreparedQuery } from './query.ts'
import { onOtherLayout, withoutParticles } from './readings.ts'
import { REREAD } from './scores.ts'
import type { MatchedBy } from './scores.ts'

export { candidateKeys } from './candidate-keys.ts'
export type { CandidateKey } from './candidate-keys.ts'
export { indexNames } from './name-index.ts'
export type { NameIndex, SearchCandidate } from './name-index.ts'

/** An entity that was found, by its best name. */
export interface RankedHit {
  entityId: string
  /** Which of the candidate's names; it may be one that is never shown. */
  nameIndex: number
  matchedBy: MatchedBy
  /** 0 to 1, comparable within one answer. */
  score: number
  /** What to mark in the name's text (UTF-16 units, end excluded); none where the name is never shown. */
  ranges: [number, number][]
}

/** The answer to a query, best first. */
export interface Ranking {
  hits: RankedHit[]
  /** The query as it was read where the keyboard layout was repaired, else null. */
  repaired: string | null
  /** How the query was read to find them, null where nothing was found. */
  reading: CandidateKey['reading'] | null
  /** True where more entities were found than `limit`. */
  truncated: boolean
}

interface Reading extends Pick<Ranking, 'repaired' | 'reading'> {
  hits: NameHit[]
}

/**
 * The entities that a query finds among the candidates (or an index of them), one hit each by its best name.
 * The query is taken as typed; only if that finds nothing without a trailing particle, then from the other
 * keyboard layout, then with one slip. Ties go to a main name, the shorter name, the greater weight, the smaller id.
 */
export function rankNames(
  query: string,
  candidates: Iterable<SearchCandidate> | NameIndex,
  limit: number,
): Ranking {
  const index = candidates instanceof NameIndex ? candidates : indexNames(candidates)
  const { hits, repaired, reading } = firstReading(query, index)
  const best = bestOfEach(hits)
  const first = firstOf(best, Math.max(0, Math.floor(limit)))
  return { hits: first.map(rankedHit), repaired, reading, truncated: best.length > first.length }
}

function firstReading(query: string, index: NameIndex): Reading {
  for (const reading of readings(query, index)) {
    if (reading.hits.length > 0) return reading
  }
  return { hits: [], repaired: null, reading: null }
}

/** The ways to read a query, likeliest first; each is tried only if those before it found nothing. */
function* readings(query: string, index: NameIndex): Generator<Reading> {
  const whole = prepareQuery(query)
  yield { reading: 'typed', hits: typedHits(index, whole), repaired: null }
  yield { reading: 'drift', hits: driftedHits(index, whole), repaired: null }
  const bare = withoutParticles(query)
  for (const text of bare) yield { reading: 'particle', hits: rereadHits(index, text), repaired: null }
  const turned = onOtherLayout(query)
  for (const text of turned.flatMap((each) => [each, ...withoutParticles(each)])) {
    yield { reading: 'layout', hits: rereadHits(index, text), repaired: text }
  }
  const onLayout = reread(layoutHits(index, whole))
  yield {
    reading: 'layout',
    hits: onLayout,
    repaired: onLayout[0] === undefined ? null : matchedText(onLayout[0]),
  }
  for (const text of [query, ...bare]) {
    yield { reading: 'slip', hits: slipHits(index, prepareQuery(text)), repaired: null }
  }
  for (const text of turned) {
    yield { reading: 'slip', hits: reread(slipHits(index, prepareQuery(text))), repaired: text }
  }
}

function rereadHits(index: NameIndex, text: string): NameHit[] {
  const query = prepareQuery(text)
  const hits = typedHits(index, query)
  return reread(hits.length > 0 ? hits : driftedHits(index, query))
}

function driftedHits(index: NameIndex, query: PreparedQuery): NameHit[] {
  const drifting = withDrift(query)
  return drifting === null ? [] : typedHits(index, drifting)
}

function reread(hits: NameHit[]): NameHit[] {
  return hits.map(({ name, found }) => ({ name, found: { ...found, score: found.score * REREAD } }))
}

function matchedText({ name, found }: NameHit): string {
  const [range] = rangesOf(found, name.keys)
  return name.keys.text.slice(range?.[0], range?.[1])
}

function bestOfEach(hits: readonly NameHit[]): NameHit[] {
  const best = new Map<string, NameHit>()
  for (const hit of hits) {
    const id = hit.name.candidate.entityId
    const known = best.get(id)
    if (known === undefined || byName(hit, known) < 0) best.set(id, hit)
  }
  return [...best.values()]
}

// One initial alone finds half of a large graph: sorting all of it would cost more than finding it.
function firstOf(hits: readonly NameHit[], limit: number): NameHit[] {
  const first: NameHit[] = []
  for (const hit of hits) {
    const last = first[limit - 1]
    if (limit === 0 || (last !== undefined && byRank(last, hit) < 0)) continue
    const place = first.findIndex((other) => byRank(hit, other) < 0)
    first.splice(place < 0 ? first.length : place, 0, hit)
    first.length = Math.min(first.length, limit)
  }
  return first
}

function byName(a: NameHit, b: NameHit): number {
  return (
    b.found.score - a.found.score ||
    Number(b.name.main) - Number(a.name.main) ||
    Number(b.name.shown) - Number(a.name.shown) ||
    a.name.keys.folded.length - b.name.keys.folded.length ||
    a.name.nameIndex - b.name.nameIndex
  )
}

function byRank(a: NameHit, b: NameHit): number {
  return (
    b.found.score - a.found.score ||
    Number(b.name.main) - Number(a.name.main) ||
    // Of two names that only begin as typed, the better known is meant more often than the shorter.
    (a.found.by === 'prefix' ? weightOf(b) - weightOf(a) : 0) ||
    a.name.keys.folded.length - b.name.keys.folded.length ||
    weightOf(b) - weightOf(a) ||
    (a.name.candidate.entityId < b.name.candidate.entityId ? -1 : 1)
  )
}

const weightOf = ({ name }: NameHit): number => name.candidate.weight ?? 0

function rankedHit({ name, found }: NameHit): RankedHit {
  return {
    entityId: name.candidate.entityId,
    nameIndex: name.nameIndex,
    matchedBy: found.by,
    score: found.score,
    ranges: name.shown ? rangesOf(found, name.keys) : [],
  }
}
