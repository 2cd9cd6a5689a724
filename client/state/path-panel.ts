import { batch, computed, signal } from '@preact/signals'
import { bringTogether, choose, drawn, exploration } from './app.ts'
import type { Selection } from './exploration.ts'
import {
  drawnLayers,
  filled,
  hasRoom,
  isInChain,
  missingFrom,
  newQuestion,
  pickedBeside,
  type Beside,
  type Chain,
  type PathQuestion,
} from './paths.ts'

/** What is asked in the panel of paths; null while that is closed. */
export const question = signal<PathQuestion | null>(null)
/** How often the panel was asked for: each time it takes the keyboard. */
export const timesOpened = signal(0)
/** The chain that was opened, and the one that is only pointed at. */
export const openedChain = signal<Chain | null>(null)
export const pointedChain = signal<Chain | null>(null)

const beside = signal<Beside | null>(null)
/** What was selected when the panel opened: closing leads back there. */
let cameFrom: Selection = null
let takeOff: () => void = () => undefined

const selectedEntity = () => {
  const { selection } = exploration.value
  return selection?.kind === 'entity' ? selection.id : null
}

/** The two that were picked on the graph; null for fewer. */
export const pair = computed<readonly [string, string] | null>(() => {
  const { value } = beside
  return value !== null && value.anchor === selectedEntity() ? [value.anchor, value.other] : null
})

/** The layers by which the graph is drawn; null for all. */
export const graphLayers = computed(() => drawnLayers(exploration.value.filters))

/** The panel of paths is on top: nothing is selected whose own panel would lie over it. */
export const isOnTop = computed(() => question.value !== null && exploration.value.selection === null)

/** The chain that stands out on the graph, unless something beside it was selected. */
export const chain = computed<Chain | null>(() => {
  const { selection } = exploration.value
  if (question.value === null) return null
  if (selection === null) return pointedChain.value ?? openedChain.value
  const opened = openedChain.value
  return opened !== null && isInChain(opened, selection.id) ? opened : null
})

/** What bears a ring beside the selection: two that were picked, or the ends of what is asked. */
export const ringed = computed<readonly string[]>(() => {
  if (pair.value !== null) return pair.value
  const asked = question.value
  if (asked === null || (exploration.value.selection !== null && chain.value === null)) return []
  return [asked.from, asked.to].filter((id) => id !== null)
})

/** Opens the panel for the two that were picked, else from what is selected, else with both ends open. */
export function openPaths(): void {
  const [from, to] = pair.value ?? [selectedEntity(), null]
  batch(() => {
    timesOpened.value++
    if (question.value === null || from !== null) {
      cameFrom = exploration.value.selection
      askAnew(newQuestion(from, to))
    }
    beside.value = null
    choose(null)
  })
}

function askAnew(next: PathQuestion): void {
  openChain(null)
  question.value = next
}

/** Asks something else; what the chain before brought in leaves again. */
export function changeQuestion(step: (before: PathQuestion) => PathQuestion): void {
  const { value } = question
  if (value === null) return
  const next = step(value)
  if (next !== value) batch(() => askAnew(next))
}

/** Closes the panel. What a chain brought in stays, and can be taken back by undo. */
export function closePaths(): void {
  batch(() => {
    question.value = null
    openedChain.value = null
    pointedChain.value = null
    takeOff = () => undefined
    choose(cameFrom)
  })
}

/** Lets a chain stand out, bringing in what of it is not on the graph; null lets none. */
export function openChain(next: Chain | null): void {
  batch(() => {
    const { selection } = exploration.peek()
    takeOff()
    takeOff = () => undefined
    choose(selection)
    openedChain.value = next
    pointedChain.value = null
  })
  if (next !== null) void bringInMissing(next)
}

/** Brings in what of the opened chain is not on the graph. */
export async function bringInMissing(of: Chain): Promise<void> {
  const missing = missingFrom(of, drawn.peek())
  if (missing.length === 0) return
  const takeThese = await bringTogether(missing, { ko: '경로 보기', en: 'Show the path' })
  if (openedChain.peek() === of) takeOff = takeThese
  else takeThese()
}

/** What is tapped fills an end that the panel still lacks; else it is selected. Tells whether it filled one. */
export function tapEntity(id: string): boolean {
  const { value } = question
  if (value === null || !isOnTop.value || !hasRoom(value)) {
    choose({ kind: 'entity', id })
    return false
  }
  changeQuestion((before) => filled(before, id))
  return true
}

/** Picks one more: the first is selected, the second stands beside it. */
export function pickEntity(id: string): void {
  if (isOnTop.value) return void tapEntity(id)
  const next = pickedBeside(selectedEntity(), beside.value, id)
  batch(() => {
    beside.value = next.beside
    if (next.selected !== selectedEntity())
      choose(next.selected === null ? null : { kind: 'entity', id: next.selected })
  })
}
