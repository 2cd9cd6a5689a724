import type { Core, ElementDefinition } from 'cytoscape'
import type { Position } from '../state/exploration.ts'
import { laneEnds } from './parallel-ties.ts'

/** What Cytoscape holds of an element: plain values, compared one by one. */
export type Data = Readonly<Record<string, string | number | boolean>>

export interface DrawnNode {
  id: string
  data: Data
  classes: readonly string[]
  position: Position
}

export interface DrawnTie {
  id: string
  from: string
  to: string
  lane: number
  data: Data
  classes: readonly string[]
}

/** Classes that belong to hands and keys, not to the state: a diff leaves them alone. */
const passing = ['hover', 'hot', 'far', 'named', 'keyboard']

/** Makes the drawing equal to the description: adds, changes, moves and removes what differs, and nothing else. */
export function reconcile(cy: Core, nodes: readonly DrawnNode[], ties: readonly DrawnTie[]): void {
  cy.batch(() => {
    const wanted = new Set([...nodes, ...ties].map(({ id }) => id))
    cy.elements()
      .filter((element) => !element.hasClass('halo') && !wanted.has(element.id()))
      .remove()
    cy.add([
      ...nodes.filter(({ id }) => cy.getElementById(id).empty()).map(newNode),
      ...ties.filter(({ id }) => cy.getElementById(id).empty()).map(newTie),
    ])
    for (const node of nodes) {
      bringIntoLine(cy, node.id, node.data, node.classes)
      move(cy, node)
    }
    for (const { id, lane, data, classes } of ties) bringIntoLine(cy, id, { lane, ...data }, classes)
    spreadParallel(cy)
  })
}

const newNode = ({ id, data, position, classes }: DrawnNode): ElementDefinition => ({
  group: 'nodes',
  data: { id, ...data },
  position: { ...position },
  classes: [...classes],
})

const newTie = ({ id, from, to, lane, data, classes }: DrawnTie): ElementDefinition => ({
  group: 'edges',
  data: { id, source: from, target: to, lane, ...data },
  classes: [...classes],
})

function bringIntoLine(cy: Core, id: string, data: Data, classes: readonly string[]): void {
  const element = cy.getElementById(id)
  const changed = Object.entries(data).filter(([key, value]) => element.data(key) !== value)
  if (changed.length > 0) element.data(Object.fromEntries(changed))
  const before = element.classes()
  const next = [...classes, ...before.filter((name) => passing.includes(name))]
  if (next.toSorted().join(' ') !== before.toSorted().join(' ')) element.classes(next)
}

function move(cy: Core, { id, position }: DrawnNode): void {
  const node = cy.getElementById(id)
  const { x, y } = node.position()
  if (!node.grabbed() && (x !== position.x || y !== position.y)) node.position({ ...position })
}

/** Sets where lines of one pair meet their nodes; to be done again whenever a node has moved. */
export function spreadParallel(cy: Core): void {
  cy.edges('[lane = 0][fromEnd]').removeData('fromEnd toEnd')
  cy.edges('[lane != 0]').forEach((edge) => {
    const [from, to] = [edge.source(), edge.target()].map((node) => ({
      id: node.id(),
      size: Number(node.data('size')),
      ...node.position(),
    }))
    const ends = from && to && laneEnds(from, to, Number(edge.data('lane')))
    if (ends) edge.data(ends)
  })
}
