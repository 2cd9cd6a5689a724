import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { reconcile, type DrawnNode, type DrawnTie } from '../../../client/canvas/reconcile.ts'

const node = (id: string, x = 0, label = id, classes: string[] = []): DrawnNode => ({
  id,
  data: { label, size: 30 },
  classes,
  position: { x, y: 0 },
})
const tie = (id: string, from: string, to: string, lane = 0): DrawnTie => ({
  id,
  from,
  to,
  lane,
  classes: [],
  data: { status: 'PLANNED' },
})
const drawing = () => cytoscape({ headless: true, styleEnabled: true })
const idsOf = (cy: cytoscape.Core) =>
  cy
    .elements()
    .map((element) => element.id())
    .toSorted()

describe('bringing a drawing into line', () => {
  it('adds what is new and removes what has gone', () => {
    const cy = drawing()
    reconcile(cy, [node('a'), node('b', 100)], [tie('t', 'a', 'b')])
    expect(idsOf(cy)).toEqual(['a', 'b', 't'])
    reconcile(cy, [node('b', 100), node('c', 200)], [tie('u', 'b', 'c')])
    expect(idsOf(cy)).toEqual(['b', 'c', 'u'])
  })

  it('changes data, classes and places of what stays, and keeps the element', () => {
    const cy = drawing()
    reconcile(cy, [node('a')], [])
    const before = cy.getElementById('a')
    reconcile(cy, [node('a', 50, '다른 이름', ['selected'])], [])
    expect(before.inside()).toBe(true)
    expect(before.data('label')).toBe('다른 이름')
    expect(before.hasClass('selected')).toBe(true)
    expect(before.position()).toEqual({ x: 50, y: 0 })
    reconcile(cy, [node('a', 50, '다른 이름')], [])
    expect(before.hasClass('selected')).toBe(false)
  })

  it('leaves alone what belongs to hands and keys', () => {
    const cy = drawing()
    reconcile(cy, [node('a')], [])
    cy.getElementById('a').addClass('hover')
    cy.add({ group: 'nodes', data: { id: 'ring' }, classes: ['halo'] })
    reconcile(cy, [node('a', 0, 'a', ['dim'])], [])
    expect(cy.getElementById('a').classes().toSorted()).toEqual(['dim', 'hover'])
    expect(cy.getElementById('ring').nonempty()).toBe(true)
  })

  it('does nothing where nothing differs', () => {
    const cy = drawing()
    const nodes = [node('a'), node('b', 100)]
    reconcile(cy, nodes, [tie('t', 'a', 'b')])
    const events: string[] = []
    cy.on('add remove data position', (event) => events.push(event.type))
    reconcile(cy, nodes, [tie('t', 'a', 'b')])
    expect(events).toEqual([])
  })

  it('gives parallel ties ends of their own, and takes them away when one is left', () => {
    const cy = drawing()
    const nodes = [node('a'), node('b', 100)]
    reconcile(cy, nodes, [tie('t', 'a', 'b', -0.5), tie('u', 'a', 'b', 0.5)])
    expect(cy.getElementById('t').data('fromEnd')).not.toBe(cy.getElementById('u').data('fromEnd'))
    reconcile(cy, nodes, [tie('t', 'a', 'b')])
    expect(cy.getElementById('t').data('fromEnd')).toBeUndefined()
  })
})
