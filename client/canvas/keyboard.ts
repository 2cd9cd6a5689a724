import type { Core } from 'cytoscape'
import type { EntityItemFragment } from '../api/generated/operations.ts'
import { expandCommand } from '../commands/commands.ts'
import { pathsCommand } from '../commands/path-commands.ts'
import { choose, exploration, graph } from '../state/app.ts'
import { isOnTop, pair, pickEntity, tapEntity } from '../state/path-panel.ts'
import { elements, scene } from './scene-state.ts'
import {
  chosenSentence,
  filledSentence,
  nodeSentence,
  nothingThereSentence,
  pickedSentence,
  tieSentence,
} from './speech.ts'
import { farEnd, nearestTowards, tiesAround } from './walk.ts'

/** Where the keyboard stands: on a node, or on one of that node's ties, at its other end. */
interface Place {
  anchor: string
  step: number | null
}

export interface Keyboard {
  /** Takes the focus ring along when nodes have moved, or away when they have gone. */
  refresh: () => void
  close: () => void
}

/** Binds keys to the drawing; every step is spoken and brought into view. */
export function bindKeyboard(
  cy: Core,
  surface: HTMLElement,
  speak: (sentence: string) => void,
  bringIntoView: (entity: string) => void,
): Keyboard {
  let place: Place | null = null

  const around = (anchor: string) => tiesAround(anchor, elements.peek().ties, placed())
  const at = ({ anchor, step }: Place) => {
    const tie = step === null ? undefined : around(anchor)[step]
    return tie === undefined ? anchor : farEnd(tie, anchor)
  }
  const go = (next: Place) => {
    place = next
    const here = at(next)
    markFocus(cy, here)
    bringIntoView(here)
    speak(sentenceAt(next, around(next.anchor)))
  }
  const walk = (by: 1 | -1) => {
    if (place === null) return
    const count = around(place.anchor).length
    if (count === 0) return go(place)
    const from = place.step ?? (by === 1 ? -1 : 0)
    go({ anchor: place.anchor, step: (from + by + count) % count })
  }
  const climb = (direction: 'up' | 'down') => {
    if (place === null) return
    const next = nearestTowards(at(place), direction, placed())
    if (next === null) speak(nothingThereSentence(direction))
    else go({ anchor: next, step: null })
  }
  /** Does something with the node that the keyboard is on, and says what came of it. */
  const withNode = (act: (id: string) => (entity: EntityItemFragment) => string) => {
    if (place === null) return
    const id = at(place)
    place = { anchor: id, step: null }
    const sentence = act(id)
    const entity = graph.peek().entities.get(id)
    if (entity !== undefined) speak(sentence(entity))
  }
  const select = () =>
    withNode((id) => {
      choose({ kind: 'entity', id })
      return chosenSentence
    })
  const tap = () => withNode((id) => (tapEntity(id) ? filledSentence : chosenSentence))
  const pick = () =>
    withNode((id) => {
      pickEntity(id)
      if (pair.peek() !== null) return pickedSentence
      return isOnTop.peek() ? filledSentence : chosenSentence
    })
  const stepOut = () => {
    if (place !== null && place.step !== null) go({ anchor: place.anchor, step: null })
    else if (exploration.peek().selection !== null) choose(null)
    else surface.blur()
  }
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => walk(1),
    ArrowLeft: () => walk(-1),
    ArrowUp: () => climb('up'),
    ArrowDown: () => climb('down'),
    Enter: tap,
    ' ': tap,
    'Shift Enter': pick,
    'Shift  ': pick,
    e: () => {
      select()
      expandCommand.run()
    },
    p: () => {
      if (pair.peek() === null && !isOnTop.peek()) select()
      pathsCommand.run()
    },
    Escape: stepOut,
  }

  const listeners = new AbortController()
  const { signal } = listeners
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const act = (event.shiftKey ? keys[`Shift ${name}`] : undefined) ?? keys[name]
    if (act === undefined) return
    event.preventDefault()
    if (place === null || !isPlaced(place.anchor)) place = startingPlace()
    act()
  }
  const onFocus = () => {
    if (!surface.matches(':focus-visible')) return
    const start = place !== null && isPlaced(place.anchor) ? place : startingPlace()
    if (start !== null) go(start)
  }
  surface.addEventListener('keydown', onKey, { signal })
  surface.addEventListener('focus', onFocus, { signal })
  surface.addEventListener('blur', () => markFocus(cy, null), { signal })
  return {
    refresh: () => {
      const isShown = place !== null && document.activeElement === surface && cy.nodes('.keyboard').nonempty()
      if (cy.nodes('.halo').nonempty()) markFocus(cy, isShown && place !== null ? at(place) : null)
    },
    close: () => listeners.abort(),
  }
}

const placed = () => {
  const { visible, positions } = scene.peek()
  return Object.fromEntries(
    visible.entities.flatMap(({ id }) => (positions[id] ? [[id, positions[id]]] : [])),
  )
}
const isPlaced = (id: string) => placed()[id] !== undefined

/** What is chosen, else what has most ties. */
function startingPlace(): Place | null {
  const { selection } = exploration.peek()
  if (selection?.kind === 'entity' && isPlaced(selection.id)) return { anchor: selection.id, step: null }
  const { nodes, ties } = elements.peek()
  const count = (id: string) => ties.filter(({ from, to }) => from === id || to === id).length
  const [first] = nodes.map(({ id }) => ({ id, count: count(id) })).toSorted((a, b) => b.count - a.count)
  return first === undefined ? null : { anchor: first.id, step: null }
}

function sentenceAt({ anchor, step }: Place, ties: ReturnType<typeof tiesAround>): string {
  const { entities } = graph.peek()
  const tie = step === null ? undefined : ties[step]
  if (tie !== undefined && step !== null) {
    const from = entities.get(tie.from)
    const to = entities.get(tie.to)
    if (from && to) return tieSentence(tie, from, to, { number: step + 1, of: ties.length })
  }
  const entity = entities.get(anchor)
  return entity === undefined ? '' : nodeSentence(entity, ties.length)
}

const haloId = 'keyboard-halo'

/** Draws the keyboard's ring on a node and its halo beneath it; on none for null. */
function markFocus(cy: Core, id: string | null): void {
  cy.batch(() => {
    cy.nodes('.keyboard').removeClass('keyboard named')
    cy.getElementById(haloId).remove()
    const node = cy.getElementById(id ?? '')
    if (id === null || node.empty()) return
    node.addClass('keyboard named')
    cy.add({
      group: 'nodes',
      data: { ...node.data(), id: haloId, label: '', fullLabel: '' },
      position: { ...node.position() },
      classes: node.is('.selected, .ringed') ? ['halo', 'wide'] : ['halo'],
      grabbable: false,
      selectable: false,
    })
  })
}
