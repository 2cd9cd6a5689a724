import { computed, effect, signal } from '@preact/signals'
import { dispatch, drawn, exploration, graph } from '../state/app.ts'
import { place, type Position } from '../state/exploration.ts'
import { chain, openedChain, ringed } from '../state/path-panel.ts'
import { chainAlone, withChain } from '../state/paths.ts'
import { screenWidth } from '../state/screen.ts'
import type { Visible } from '../state/visible.ts'
import { elementsOf } from './elements.ts'
import { centreOf, neighbourhood, sceneKey, type Scene } from './scene.ts'

type Positions = Readonly<Record<string, Position>>

/** A narrow screen shows one neighbourhood at a time, in places of its own. */
export const isNarrow = computed(() => screenWidth.value === 'phone')
const narrowCentre = signal<string | null>(null)
const narrowPositions = signal<Readonly<Record<string, Positions>>>({})

export const scene = computed<Scene>(() => {
  const all = withChain(drawn.value, graph.value, chain.value)
  if (!isNarrow.value) return { visible: all, positions: exploration.value.positions }
  const visible = chain.value === null ? neighbourhood(all, narrowCentre.value) : chainAlone(all, chain.value)
  return { visible, positions: narrowPositions.value[narrowName(visible)] ?? {} }
})

/** What is chosen has a sheet beneath it and so another picture than the same neighbourhood without a choice. */
function narrowName(visible: Visible): string {
  const chosen = exploration.value.selection === null && chain.value === null ? 'nothing chosen' : 'chosen'
  return `${chosen} ${sceneKey(visible, chain.value === null ? narrowCentre.value : 'chain')}`
}

/** A name for the picture: another neighbourhood on a narrow screen is another picture. */
export const sceneName = computed(() => (isNarrow.value ? narrowName(scene.value.visible) : 'wide'))

/** What is to be drawn, placed or not. */
export const elements = computed(() =>
  elementsOf(scene.value.visible, exploration.value.selection, { chain: chain.value, ringed: ringed.value }),
)

/** What of the opened chain is drawn, once all of it has its place; null until then. */
export const placedChain = computed<readonly string[] | null>(() => {
  const ids = openedChain.value?.entities ?? []
  const { visible, positions } = scene.value
  const standing = new Set(visible.entities.flatMap(({ id }) => (positions[id] === undefined ? [] : [id])))
  return ids.length > 0 && ids.every((id) => standing.has(id)) ? ids : null
})

/** Keeps the middle of the narrow screen in step with the selection; returns how to stop. */
export function followSelection(): () => void {
  return effect(() => {
    if (!isNarrow.value) return
    narrowCentre.value = centreOf(drawn.value, exploration.value.selection, narrowCentre.peek())
  })
}

/** Gives places to what stands in the scene; no step that could be undone. */
export function placeInScene(positions: Positions): void {
  if (!isNarrow.value) return dispatch((state) => place(state, positions))
  const key = narrowName(scene.value.visible)
  narrowPositions.value = { ...narrowPositions.value, [key]: { ...narrowPositions.value[key], ...positions } }
}

/** Whether there is something to draw and all of it has its place. */
export const isArranged = computed(() => {
  const { visible, positions } = scene.value
  return visible.entities.length > 0 && visible.entities.every(({ id }) => positions[id] !== undefined)
})
