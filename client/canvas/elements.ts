import type { EntityItemFragment } from '../api/generated/operations.ts'
import { tiesAt, type Visible, type VisibleRelation } from '../state/visible.ts'
import type { Selection } from '../state/exploration.ts'
import { shoreOf, type Shore } from '../state/graph-data.ts'
import type { Chain } from '../state/paths.ts'
import type { EntityType } from '../../model/vocabulary/entity-types.ts'
import { compareStatus, type Status } from '../../model/vocabulary/statuses.ts'
import type { RelationType } from '../../model/vocabulary/relation-types.ts'

/** How an element stands to what is selected; `rest` where nothing is; `ringed` is picked beside a selection. */
export type Standing = 'rest' | 'selected' | 'ringed' | 'near' | 'dim'

/** What stands out beside what is selected: a chain in place of its neighbours, and nodes that bear a ring. */
export interface Emphasis {
  chain: Chain | null
  ringed: readonly string[]
}

const noEmphasis: Emphasis = { chain: null, ringed: [] }

/** A node to draw. */
export interface NodeElement {
  id: string
  entity: EntityItemFragment
  type: EntityType
  shore: Shore
  /** Drawn diameter, px at zoom 1. */
  size: number
  /** An event of which nobody has reported that it took place. */
  announced: boolean
  standing: Standing
}

/** A tie to draw: the firmest of the relations of one pair and verb. */
export interface TieElement {
  /** The relation that a click opens. */
  id: string
  from: string
  to: string
  type: RelationType
  status: Status
  /** What is not drawn by itself: further relations of the pair and verb, and later sources. */
  more: number
  /** Place among the lines of its pair, in steps from the middle: 0, or ±.5, or −1, 0, 1 …; seen from the end whose id comes first. */
  lane: number
  standing: Standing
}

export interface Elements {
  nodes: NodeElement[]
  ties: TieElement[]
}

/** What to draw of what is visible, in a stable order; knows no language and no place. */
export function elementsOf(
  visible: Visible,
  selection: Selection,
  { chain, ringed }: Emphasis = noEmphasis,
): Elements {
  const inChain = new Set(chain?.ties.map(({ id }) => id))
  const ties = withLanes(mergedTies(visible.relations, inChain))
  const focus =
    chain === null
      ? focusOf(visible, ties, selection)
      : { active: true, nodes: new Set(chain.entities), ties: inChain }
  const degrees = degreesOf(ties)
  return {
    nodes: visible.entities.map((entity) => ({
      id: entity.id,
      entity,
      type: entity.type,
      shore: shoreOf(entity),
      size: sizeOf(entity.type, degrees.get(entity.id) ?? 0),
      announced: isAnnounced(entity, visible),
      standing: ringedOr(standing(focus, focus.nodes, entity.id, selection), ringed.includes(entity.id)),
    })),
    ties: ties.map((tie) => ({ ...tie, standing: standing(focus, focus.ties, tie.id, selection) })),
  }
}

/** By the ties that are drawn: later sources confirm nothing while their layer is off. Without ties, by its dates. */
function isAnnounced(entity: NodeElement['entity'], visible: Visible): boolean {
  if (entity.type !== 'EVENT') return false
  const ties = tiesAt(visible.relations, entity.id)
  if (ties.length === 0) return entity.timing !== 'PAST' && entity.timing !== 'CURRENT'
  return !ties.some(({ status }) => status === 'ESTABLISHED')
}

/** 30, 36 or 42 px by the ties shown; a diamond needs 6 more to look as large. */
export function sizeOf(type: EntityType, ties: number): number {
  const base = ties >= 10 ? 42 : ties >= 5 ? 36 : 30
  return type === 'EVENT' ? base + 6 : base
}

function degreesOf(ties: readonly TieEnds[]): Map<string, number> {
  const degrees = new Map<string, number>()
  for (const { from, to } of ties) for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1)
  return degrees
}

type TieEnds = Pick<TieElement, 'from' | 'to'>
type BareTie = Omit<TieElement, 'lane' | 'standing'>

/** One tie for each pair, direction and verb: the one of the chain, else at the firmest status. */
function mergedTies(relations: readonly VisibleRelation[], inChain: ReadonlySet<string>): BareTie[] {
  const groups = new Map<string, VisibleRelation[]>()
  for (const drawn of relations) {
    const { from, to, type } = drawn.relation
    const key = JSON.stringify([from.id, to.id, type])
    groups.set(key, [...(groups.get(key) ?? []), drawn])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group.toSorted(
      (a, b) =>
        Number(inChain.has(b.relation.id)) - Number(inChain.has(a.relation.id)) ||
        compareStatus(a.status, b.status),
    )
    if (first === undefined) return []
    const { relation, status } = first
    const later = group.reduce((sum, tie) => sum + laterBeside(tie), 0)
    return [
      {
        id: relation.id,
        from: relation.from.id,
        to: relation.to.id,
        type: relation.type,
        status,
        more: group.length - 1 + later,
      },
    ]
  })
}

/** How many later claims stand beside the line; where the release is silent one of them is the line itself. */
function laterBeside({ relation, laterClaims }: VisibleRelation): number {
  return relation.release === 'UNSUPPORTED' ? Math.max(0, laterClaims - 1) : laterClaims
}

function withLanes(ties: readonly BareTie[]): Omit<TieElement, 'standing'>[] {
  const pairs = new Map<string, BareTie[]>()
  for (const tie of ties) {
    const pair = [tie.from, tie.to].toSorted().join(' ')
    pairs.set(pair, [...(pairs.get(pair) ?? []), tie])
  }
  return [...pairs.values()].flatMap((pair) =>
    pair.map((tie, index) => ({ ...tie, lane: index - (pair.length - 1) / 2 })),
  )
}

interface Focus {
  active: boolean
  nodes: ReadonlySet<string>
  ties: ReadonlySet<string>
}

/** What stays in full ink beside a selection: its ties, attendances at a selected event among them, and their ends. */
function focusOf(visible: Visible, ties: readonly BareTie[], selection: Selection): Focus {
  const chosen = selection === null ? [] : relationsOf(visible, selection)
  const keys = new Set(
    chosen.map(({ relation }) => pairAndVerb(relation.from.id, relation.to.id, relation.type)),
  )
  const isShown = visible.entities.some(({ id }) => id === selection?.id)
  const nodes = new Set(chosen.flatMap(({ relation }) => [relation.from.id, relation.to.id]))
  if (selection?.kind === 'entity') nodes.add(selection.id)
  return {
    active: isShown || chosen.length > 0,
    nodes,
    ties: new Set(
      ties.filter(({ from, to, type }) => keys.has(pairAndVerb(from, to, type))).map(({ id }) => id),
    ),
  }
}

function relationsOf({ relations }: Visible, selection: NonNullable<Selection>): VisibleRelation[] {
  return selection.kind === 'entity'
    ? tiesAt(relations, selection.id)
    : relations.filter(({ relation }) => relation.id === selection.id)
}

const pairAndVerb = (from: string, to: string, type: RelationType) => JSON.stringify([from, to, type])

function standing(focus: Focus, near: ReadonlySet<string>, id: string, selection: Selection): Standing {
  if (!focus.active) return 'rest'
  if (selection?.id === id) return 'selected'
  return near.has(id) ? 'near' : 'dim'
}

const ringedOr = (otherwise: Standing, isRinged: boolean): Standing =>
  isRinged && otherwise !== 'selected' ? 'ringed' : otherwise
