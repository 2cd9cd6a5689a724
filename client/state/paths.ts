import type { RelationItemFragment } from '../api/generated/operations.ts'
import type { Layer } from '../../model/vocabulary/codes.ts'
import { claimStatuses, type ClaimStatus, type Status } from '../../model/vocabulary/statuses.ts'
import { toggled, type Filters } from './exploration.ts'
import type { GraphData } from './graph-data.ts'
import type { Visible, VisibleRelation } from './visible.ts'

/** Which sources judge the ties of a chain: all there are, or those that the graph is drawn by. */
export type PathSources = 'all' | 'drawn'

/** What is asked for when somebody looks for chains between two. */
export interface PathQuestion {
  from: string | null
  to: string | null
  /** The rungs beside established whose ties may carry a chain too. */
  also: readonly ClaimStatus[]
  /** Ties in a chain, 1 to `longestPath`. */
  maxLength: number
  sources: PathSources
  /** Chains to answer with. */
  atMost: number
}

/** A question with both its ends, in terms of the graph: `layers` is null for all of them. */
export interface AskedPaths {
  from: string
  to: string
  statuses: readonly ClaimStatus[]
  maxLength: number
  layers: readonly Layer[] | null
  atMost: number
}

/**
 * A chain as the canvas draws it, each tie with the status that it was found by. Among its entities are both ends of
 * each tie, also of one that led by way of its event.
 */
export interface Chain {
  entities: readonly string[]
  ties: readonly { id: string; status: Status }[]
}

export const longestPath = 6
const usualLength = 4
const usuallyAtMost = 10
/** The most that the API answers with. */
const mostPaths = 50

/** The rungs that have to be asked for, the firmest first. */
export const askedRungs = claimStatuses.filter((status) => status !== 'ESTABLISHED')

export function newQuestion(from: string | null, to: string | null): PathQuestion {
  return { from, to, also: [], maxLength: usualLength, sources: 'all', atMost: usuallyAtMost }
}

export function swapped(question: PathQuestion): PathQuestion {
  return { ...question, from: question.to, to: question.from }
}

export function withRung(question: PathQuestion, rung: ClaimStatus): PathQuestion {
  return { ...question, also: toggled(question.also, rung, askedRungs) }
}

/** The question with this entity in its first empty place; the same question where both are taken. */
export function filled(question: PathQuestion, id: string): PathQuestion {
  if (question.from === null) return { ...question, from: id }
  return question.to === null ? { ...question, to: id } : question
}

export const hasRoom = ({ from, to }: PathQuestion): boolean => from === null || to === null

const releaseAlone: readonly Layer[] = ['RELEASE']
const laterAlone: readonly Layer[] = ['CONTEXT', 'USER']

/** The layers by which the graph is drawn; null for all. In the manner of marks the release alone is drawn. */
export function drawnLayers({ release, context, layerMode }: Filters): readonly Layer[] | null {
  if (release && (layerMode === 'marks' || !context)) return releaseAlone
  return context && !release ? laterAlone : null
}

/** What to ask the API; null while an end is missing or both are the same. */
export function askedOf(question: PathQuestion, drawn: readonly Layer[] | null): AskedPaths | null {
  const { from, to, also, maxLength, sources, atMost } = question
  if (from === null || to === null || from === to) return null
  const layers = sources === 'all' ? null : drawn
  return { from, to, statuses: ['ESTABLISHED', ...also], maxLength, layers, atMost }
}

/** A way on from an answer that does not suffice: what it is, and the question that it leads to. */
export interface Widening {
  kind: 'planned' | 'every-status' | 'longer' | 'all-sources'
  question: PathQuestion
}

/** How a question that found nothing can be asked more widely, the smallest step first; none once all is asked. */
export function widenings(question: PathQuestion, drawn: readonly Layer[] | null): Widening[] {
  const { also, maxLength, sources } = question
  const found: Widening[] = []
  if (sources === 'drawn' && drawn !== null)
    found.push({ kind: 'all-sources', question: { ...question, sources: 'all' } })
  if (!also.includes('PLANNED')) found.push({ kind: 'planned', question: withRung(question, 'PLANNED') })
  else if (also.length < askedRungs.length)
    found.push({ kind: 'every-status', question: { ...question, also: askedRungs } })
  if (maxLength < longestPath)
    found.push({ kind: 'longer', question: { ...question, maxLength: longestPath } })
  return found
}

/** The question for more chains than it was answered with; null where the API gives no more. */
export function forMore(question: PathQuestion): PathQuestion | null {
  return question.atMost < mostPaths ? { ...question, atMost: mostPaths } : null
}

/** Two that were picked on the graph: the selected one, and another beside it. */
export interface Beside {
  anchor: string
  other: string
}

/** What picking one more comes to: the first is selected, a second stands beside it; picked again it is let go. */
export function pickedBeside(
  selected: string | null,
  beside: Beside | null,
  id: string,
): { selected: string | null; beside: Beside | null } {
  const other = beside !== null && beside.anchor === selected ? beside.other : null
  if (selected === null) return { selected: id, beside: null }
  if (id === selected) return { selected: other, beside: null }
  return { selected, beside: id === other ? null : { anchor: selected, other: id } }
}

/** What of a chain is not on the graph. */
export function missingFrom(chain: Chain, { entities }: Pick<Visible, 'entities'>): string[] {
  const drawn = new Set(entities.map(({ id }) => id))
  return chain.entities.filter((id) => !drawn.has(id))
}

/**
 * The picture with the ties of a chain in it, whatever the filters say of them: each between two that are drawn, at
 * the status that the chain was found by, so that no tie looks firmer or weaker than its card says.
 */
export function withChain(visible: Visible, graph: GraphData, chain: Chain | null): Visible {
  if (chain === null) return visible
  const drawn = new Set(visible.entities.map(({ id }) => id))
  const known = new Map(visible.relations.map((tie) => [tie.relation.id, tie]))
  const ties = chain.ties.flatMap(({ id, status }): [string, VisibleRelation][] => {
    const relation = graph.relations.get(id)
    if (relation === undefined || !joins(relation, drawn)) return []
    return [[id, { relation, status, laterClaims: known.get(id)?.laterClaims ?? 0 }]]
  })
  const inChain = new Map(ties)
  const unseen = [...inChain.values()].filter(({ relation }) => !known.has(relation.id))
  // In their old places: the order of the ties is the order of parallel lines.
  const relations = [...visible.relations.map((tie) => inChain.get(tie.relation.id) ?? tie), ...unseen]
  return { entities: visible.entities, relations }
}

/** The chain and nothing else: what a narrow screen shows of it. */
export function chainAlone(visible: Visible, chain: Chain): Visible {
  const ids = new Set(chain.entities)
  const ties = new Set(chain.ties.map(({ id }) => id))
  return {
    entities: visible.entities.filter(({ id }) => ids.has(id)),
    relations: visible.relations.filter(({ relation }) => ties.has(relation.id)),
  }
}

const joins = ({ from, to }: RelationItemFragment, ids: ReadonlySet<string>) =>
  ids.has(from.id) && ids.has(to.id)

/** Whether this entity or tie belongs to the chain. */
export function isInChain(chain: Chain, id: string): boolean {
  return chain.entities.includes(id) || chain.ties.some((tie) => tie.id === id)
}
