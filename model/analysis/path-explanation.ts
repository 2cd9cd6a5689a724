import { periodOf, spanOf, statusOf } from '../derived.ts'
import { timing } from '../dates.ts'
import type { ReadView } from '../read-view.ts'
import type { Claim } from '../records/claim.ts'
import type { Relation } from '../records/relation.ts'
import type { DerivedStatus } from '../status.ts'
import { pickText, type Language } from '../text.ts'
import type { Layer } from '../vocabulary/codes.ts'
import { pathWords, type PathWords } from './path-words.ts'
import type { PathIds } from './path-query.ts'
import { tieClause } from './tie-clause.ts'

export interface ExplanationOptions {
  languages: readonly Language[]
  /** The clock, `YYYY-MM-DD`. */
  today: string
  /** Judged by the claims of these layers; all, unless given. */
  layers?: readonly Layer[] | undefined
}

/**
 * A chain in three sentences: its ties; what they rest on, and what is to be said against that; how firm its weakest
 * tie is. The verbs carry the statuses, so that what is planned never reads as done.
 */
export function explainPath(view: ReadView, path: PathIds, options: ExplanationOptions): string {
  const words = options.languages[0] === 'EN' ? pathWords.en : pathWords.ko
  const ties = path.relations.flatMap((id): Tie[] => {
    const relation = view.relation(id)
    return relation === undefined ? [] : [{ relation, derived: statusOf(view, id, options.layers) }]
  })
  return [
    words.ties(ties.map((tie) => clauseOf(view, tie, options))),
    words.restsOn(sourceNames(view, ties, options.languages, words), notesOn(ties, words)),
    words.weakest[path.weakestStatus](ties.length),
  ].join(' ')
}

interface Tie {
  relation: Relation
  derived: DerivedStatus
}

function clauseOf(view: ReadView, { relation, derived }: Tie, options: ExplanationOptions): string {
  const { status, leading } = derived
  const overdue = timing(status, spanOf(periodOf(derived)), options.today) === 'PAST_UNREPORTED'
  return tieClause(view, relation, { status, overdue, asOf: leading?.asOf }, options.languages)
}

/** Who stands behind the statuses, each named once, in the order of the ties. */
function sourceNames(
  view: ReadView,
  ties: readonly Tie[],
  languages: readonly Language[],
  words: PathWords,
): string[] {
  const leading = ties.flatMap(({ derived }) => derived.leading ?? [])
  return [...new Set(leading.map((claim) => sourceName(view, claim, languages, words)))]
}

/** The publisher; for an English reader one that writes itself in Hangul is no name: there the title stands in. */
function sourceName(
  view: ReadView,
  { source: id, layer }: Claim,
  languages: readonly Language[],
  words: PathWords,
): string {
  const source = view.source(id)
  const publisher = source?.publisher
  if (publisher !== undefined && (words !== pathWords.en || !/[가-힣]/.test(publisher))) return publisher
  return publisher === undefined && layer === 'RELEASE'
    ? words.release
    : words.quoted(pickText(source?.title, languages))
}

/** Of how many ties something is to be said against what they rest on. */
function notesOn(ties: readonly Tie[], words: PathWords): string[] {
  const count = (test: (derived: DerivedStatus) => boolean) =>
    ties.filter(({ derived }) => test(derived)).length
  const inferred = count(({ leading }) => leading?.explicitness === 'IMPLIED')
  const disputed = count(({ counting }) => counting.some(({ standing }) => standing === 'IN_TENSION'))
  const notFound = count(({ leading }) => leading?.standing === 'NOT_FOUND')
  return [
    ...(inferred > 0 ? [words.inferred(inferred)] : []),
    ...(disputed > 0 ? [words.disputed(disputed)] : []),
    ...(notFound > 0 ? [words.notFound(notFound)] : []),
  ]
}
