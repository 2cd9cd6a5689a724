import cytoscape from 'cytoscape'
import { describe, expect, it } from 'vitest'
import { canvasStyle } from '../../../client/canvas/cytoscape-style.ts'
import type { CanvasColors } from '../../../client/canvas/theme-colors.ts'
import { entityTypes, entityTypeTable } from '../../../model/vocabulary/entity-types.ts'
import { statuses, statusTable } from '../../../model/vocabulary/statuses.ts'

const colors: CanvasColors = {
  canvas: '#f5f5f2',
  surface: '#ffffff',
  ink: '#14181d',
  'ink-2': '#434a53',
  'ink-3': '#5f666f',
  home: '#0f7a6c',
  partner: '#1e252d',
  'on-solid': '#fefefe',
  'focus-line': '#14181d',
  'focus-halo': '#ffc533',
}
const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(',')})`

function drawing(theme: 'light' | 'dark' = 'light') {
  const cy = cytoscape({ headless: true, styleEnabled: true, style: canvasStyle({ theme, colors }, false) })
  for (const type of entityTypes)
    for (const shore of ['home', 'partner', 'none'])
      cy.add({
        data: {
          id: `${type}-${shore}`,
          type,
          shore,
          inner: 30,
          label: '',
          labelGap: 4,
          ringLabelGap: 9,
          announced: false,
        },
      })
  for (const status of statuses)
    cy.add({ data: { id: status, source: 'EVENT-none', target: 'EVENT-home', status } })
  return cy
}

describe('how nodes are drawn', () => {
  it('knows the shape of every kind', () => {
    const cy = drawing()
    for (const type of entityTypes)
      expect(cy.getElementById(`${type}-none`).style('shape')).toBe(entityTypeTable[type].shape)
  })

  it('tells the shore by colour alone: filled where one can act, outlined otherwise', () => {
    const cy = drawing()
    expect(cy.getElementById('ORGANIZATION-home').style('background-color')).toBe(rgb(colors.home))
    expect(cy.getElementById('PERSON-partner').style('background-color')).toBe(rgb(colors.partner))
    expect(cy.getElementById('PLACE-home').style('background-color')).toBe(rgb(colors.surface))
    expect(cy.getElementById('PLACE-home').style('border-color')).toBe(rgb(colors.home))
    expect(cy.getElementById('EVENT-none').style('border-color')).toBe(rgb(colors['ink-2']))
  })

  it('draws a group double, an aim and an announced event broken', () => {
    const cy = drawing()
    cy.getElementById('EVENT-none').data('announced', true)
    expect(cy.getElementById('ORGANIZATION_GROUP-none').style('border-style')).toBe('double')
    expect(cy.getElementById('INITIATIVE-none').style('border-style')).toBe('dashed')
    expect(cy.getElementById('EVENT-none').style('border-style')).toBe('dashed')
    expect(cy.getElementById('EVENT-home').style('border-style')).toBe('solid')
  })

  it('draws the kind’s picture in white on a filled node and in the shore’s colour on an outlined one', () => {
    const cy = drawing()
    expect(cy.getElementById('ORGANIZATION-home').style('background-image')).toContain(
      encodeURIComponent(colors['on-solid']),
    )
    expect(cy.getElementById('PLACE-home').style('background-image')).toContain(
      encodeURIComponent(colors.home),
    )
  })
})

describe('how ties are drawn', () => {
  it('takes line, width, arrow and colour from the status, in both themes', () => {
    for (const theme of ['light', 'dark'] as const) {
      const cy = drawing(theme)
      for (const status of statuses) {
        const edge = cy.getElementById(status)
        const { line, arrow, color } = statusTable[status]
        expect(edge.style('line-color')).toBe(rgb(color[theme]))
        expect(edge.numericStyle('width')).toBe(line.width)
        expect(edge.style('line-style')).toBe(line.dash.length === 0 ? 'solid' : 'dashed')
        expect(edge.style('target-arrow-shape')).toBe(arrow.shape)
        expect(edge.style('target-arrow-fill')).toBe(arrow.fill)
      }
    }
  })

  it('dims to a fifth, and never hides', () => {
    const cy = drawing()
    cy.getElementById('PLANNED').addClass('dim')
    expect(Number(cy.getElementById('PLANNED').style('opacity'))).toBe(0.2)
  })
})
