import { computed, effect, signal } from '@preact/signals'
import type {
  EntityDetailQuery,
  MoreTiesQuery,
  RelationDetailQuery,
  TiePageFragment,
  TieTextFragment,
  UnknownThingsQuery,
} from '../api/generated/operations.ts'
import {
  EntityDetailDocument,
  LaterTiesDocument,
  MoreTiesDocument,
  RelationDetailDocument,
  ReleaseDatesDocument,
  UnknownThingsDocument,
} from '../api/generated/operations.ts'
import { ApiError, ask } from '../api/client.ts'
import { connection, exploration } from './app.ts'
import type { Selection } from './exploration.ts'

type Selected = NonNullable<Selection>
type EntityNode = NonNullable<EntityDetailQuery['node']>
type RelationNode = NonNullable<RelationDetailQuery['node']>

export interface EntityDetail {
  kind: 'entity'
  entity: EntityNode
  /** At most `tiesAtMost`; `totalTies` says how many there are. */
  ties: readonly TieTextFragment[]
  totalTies: number
}

export interface RelationDetail {
  kind: 'relation'
  tie: RelationNode
}

/** What is told of the selection; `missing`: the server no longer knows it. */
export type DetailState =
  | { phase: 'none' }
  | { phase: 'loading'; selection: Selected }
  | { phase: 'ready'; selection: Selected; detail: EntityDetail | RelationDetail }
  | { phase: 'missing'; selection: Selected }
  | { phase: 'failed'; selection: Selected; code: string }

export const detail = signal<DetailState>({ phase: 'none' })

const tiesAtMost = 1000
const keptDetails = 40
const kept = new Map<string, EntityDetail | RelationDetail>()
let latest = new AbortController()

const selection = computed(() => exploration.value.selection)
const loadingGraph = computed(() => connection.value.phase === 'loading')

/** Tells of whatever is selected, until the answer is called. When the graph is loaded anew, so are details. */
export function followSelection(): () => void {
  return effect(() => {
    const chosen = selection.value
    if (loadingGraph.value) kept.clear()
    else void show(chosen)
  })
}

export function retryDetail(): void {
  void show(selection.value)
}

async function show(chosen: Selection): Promise<void> {
  latest.abort()
  if (chosen === null) return void (detail.value = { phase: 'none' })
  const known = kept.get(chosen.id)
  if (known !== undefined) return void (detail.value = { phase: 'ready', selection: chosen, detail: known })
  const asked = new AbortController()
  latest = asked
  if (!isTold(chosen)) detail.value = { phase: 'loading', selection: chosen }
  try {
    const found = await (chosen.kind === 'entity' ? loadEntity : loadRelation)(chosen.id, asked.signal)
    if (asked.signal.aborted) return
    if (found !== null) keep(chosen.id, found)
    detail.value =
      found === null
        ? { phase: 'missing', selection: chosen }
        : { phase: 'ready', selection: chosen, detail: found }
  } catch (cause) {
    if (!asked.signal.aborted) detail.value = { phase: 'failed', selection: chosen, code: codeOf(cause) }
  }
}

function isTold({ id }: Selected): boolean {
  const now = detail.peek()
  return now.phase === 'ready' && now.selection.id === id
}

function keep(id: string, found: EntityDetail | RelationDetail): void {
  kept.set(id, found)
  const [oldest] = kept.keys()
  if (kept.size > keptDetails && oldest !== undefined) kept.delete(oldest)
}

function codeOf(cause: unknown): string {
  return cause instanceof ApiError ? cause.code : 'UNKNOWN'
}

async function loadEntity(id: string, abort: AbortSignal): Promise<EntityDetail | null> {
  const { node: entity } = await ask(EntityDetailDocument, { id }, abort)
  if (entity === null) return null
  const ties = [...entity.relations.nodes]
  let page: TiePageFragment | undefined = entity.relations
  while (page?.pageInfo.hasNextPage === true && ties.length < tiesAtMost) {
    const after: string | null = page.pageInfo.endCursor
    const more: MoreTiesQuery = await ask(MoreTiesDocument, { id, after }, abort)
    page = more.node?.relations
    ties.push(...(page?.nodes ?? []))
  }
  return { kind: 'entity', entity, ties, totalTies: entity.relations.totalCount }
}

async function loadRelation(id: string, abort: AbortSignal): Promise<RelationDetail | null> {
  const { node: tie } = await ask(RelationDetailDocument, { id }, abort)
  return tie === null ? null : { kind: 'relation', tie }
}

export type UnknownThing = UnknownThingsQuery['gaps']['nodes'][number]

/** What was looked for and not found, over the whole graph; null until it is there. */
export const unknownThings = signal<readonly UnknownThing[] | null>(null)
/** How many ties of an entity a later source speaks of, by its id, as far as it was counted. */
export const laterTies = signal<ReadonlyMap<string, number>>(new Map())
/** The date (EDTF) as of which a release speaks, by its source's id: what its claims on posts carry. */
export const releaseDates = signal<ReadonlyMap<string, string>>(new Map())

/** Loads what the overview says beside the graph, each time that the graph is loaded. */
export function followOverview(): () => void {
  return effect(() => {
    if (!loadingGraph.value) void loadOverview()
  })
}

/** The graph itself shows a lost connection; here what cannot be loaded stays as it is. */
async function loadOverview(): Promise<void> {
  const [things, dates] = await Promise.allSettled([
    ask(UnknownThingsDocument, {}),
    ask(ReleaseDatesDocument, {}),
  ])
  if (things.status === 'fulfilled') unknownThings.value = things.value.gaps.nodes
  if (dates.status === 'fulfilled')
    releaseDates.value = new Map(
      dates.value.relations.nodes
        .flatMap(({ claims }) => claims)
        .flatMap(({ layer, asOf, source }) =>
          layer === 'RELEASE' && asOf !== null ? [[source.id, asOf] as const] : [],
        ),
    )
}

/** Counts the later ties of those of these entities that were not counted yet, at most 100 at once. */
export async function countLaterTies(ids: readonly string[]): Promise<void> {
  const asked = ids.filter((id) => !laterTies.peek().has(id)).slice(0, 100)
  if (asked.length === 0) return
  const [answer] = await Promise.allSettled([ask(LaterTiesDocument, { ids: asked })])
  if (answer.status === 'rejected') return
  const counted = answer.value.nodes.flatMap((node) =>
    node === null ? [] : [[node.id, node.later.reduce((sum, { count }) => sum + count, 0)] as const],
  )
  laterTies.value = new Map([...laterTies.peek(), ...counted])
}
