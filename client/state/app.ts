import { batch, computed, signal } from '@preact/signals'
import { ApiError } from '../api/client.ts'
import { loadEverything, loadNeighborhood, loadRelease, type Elements } from '../api/graph.ts'
import type { BothLanguages } from '../../model/text.ts'
import { include, opening, reveal, select, type Exploration, type Selection } from './exploration.ts'
import { emptyGraph, withElements, type GraphData } from './graph-data.ts'
import { advance, undo, type History, type Step } from './history.ts'
import { visible } from './visible.ts'

/** Where the page stands with its server. `lost` keeps what was loaded. */
export type Connection =
  | { phase: 'loading' }
  | { phase: 'ready' }
  | { phase: 'empty' }
  | { phase: 'lost'; code: string; since: Date }

export const connection = signal<Connection>({ phase: 'loading' })
export const graph = signal<GraphData>(emptyGraph)
export const history = signal<History>({ past: [], now: opening([]) })

export const exploration = computed<Exploration>(() => history.value.now)
/** What is on the canvas: everything that draws follows from this. */
export const drawn = computed(() => visible(graph.value, exploration.value))

/** Takes a step; a step with a name can be taken back. */
export function dispatch(step: (state: Exploration) => Exploration, name?: BothLanguages): void {
  history.value = advance(history.value, step(history.value.now), name)
}

export function undoLast(): void {
  history.value = undo(history.value)
}

export function choose(selection: Selection): void {
  dispatch((state) => select(state, selection))
}

/** Loads the opening view, or says why it cannot. */
export async function open(): Promise<void> {
  connection.value = { phase: 'loading' }
  await asking(async () => {
    const elements = await loadRelease()
    batch(() => {
      take(elements)
      if (history.value.now.shown.length === 0)
        history.value = { past: [], now: opening(elements.entities.map(({ id }) => id)) }
      if (elements.entities.length === 0) connection.value = { phase: 'empty' }
    })
  })
}

/** How many neighbours may come in at once before the page asks which. */
export const askAbove = 40

/**
 * Brings in an entity's neighbours, or those of them that are named. Where they are too many to come in unasked,
 * it selects the entity instead: its panel asks which kinds.
 */
export async function expand(id: string, name: BothLanguages, only?: ReadonlySet<string>): Promise<void> {
  await asking(async () => {
    const around = await loadNeighborhood([id], 500)
    batch(() => {
      take(around)
      const seen = new Set(drawn.value.entities.map((entity) => entity.id))
      const ids = around.entities
        .map((entity) => entity.id)
        .filter((other) => !seen.has(other) && (only === undefined || only.has(other)))
      if (ids.length === 0) return
      if (only === undefined && ids.length > askAbove) return choose({ kind: 'entity', id })
      dispatch((state) => reveal(state, ids), name)
    })
  })
}

/** Brings in one entity and selects it, with the ties that it has to what is shown. */
export async function bring(id: string, name: BothLanguages): Promise<void> {
  if (drawn.value.entities.some((entity) => entity.id === id)) return choose({ kind: 'entity', id })
  await asking(async () => {
    const around = await loadNeighborhood([id], 500)
    batch(() => {
      take(around)
      dispatch((state) => select(reveal(state, [id]), { kind: 'entity', id }), name)
    })
  })
}

/**
 * Brings in several entities as one step, with the ties that they have to what is shown. Answers with how to take
 * them off again, which does nothing once another step has been taken.
 */
export async function bringTogether(ids: readonly string[], name: BothLanguages): Promise<() => void> {
  let step: Step | undefined
  await asking(async () => {
    const around = await loadNeighborhood(ids, 500)
    batch(() => {
      take(around)
      dispatch((state) => reveal(state, ids), name)
      step = history.value.past.at(-1)
    })
  })
  return () => {
    if (step !== undefined && history.value.past.at(-1) === step) undoLast()
  }
}

/** Loads every layer, so that all of it can be drawn together; laid out anew, since as many come as were there. */
export async function loadAllLayers(): Promise<void> {
  await asking(async () => {
    const elements = await loadEverything()
    batch(() => {
      take(elements)
      const ids = elements.entities.map(({ id }) => id)
      dispatch((state) => ({ ...include(state, ids), positions: {} }))
    })
  })
}

/** Keeps what was loaded, so that it can be named and drawn; shows none of it. */
export function take({ entities, relations }: Elements): void {
  graph.value = withElements(graph.value, entities, relations)
}

async function asking(work: () => Promise<void>): Promise<void> {
  try {
    await work()
    if (connection.value.phase !== 'empty') connection.value = { phase: 'ready' }
  } catch (cause) {
    const code = cause instanceof ApiError ? cause.code : 'UNKNOWN'
    connection.value = { phase: 'lost', code, since: new Date() }
  }
}
