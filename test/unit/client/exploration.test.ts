import { describe, expect, it } from 'vitest'
import { opening, reveal, remove, select, toggled, withFilters } from '../../../client/state/exploration.ts'
import { filterCounts } from '../../../client/state/filter-counts.ts'
import { advance, undo, type History } from '../../../client/state/history.ts'
import { shoreOf } from '../../../client/state/graph-data.ts'
import { tiesAt, visible } from '../../../client/state/visible.ts'
import { entity, relation, sampleGraph } from './fixture.ts'

const atFirst = opening(['org:city', 'org:partner', 'sec:space'])
const idsOf = ({ relations }: ReturnType<typeof visible>) =>
  relations.map((drawn) => [drawn.relation.id, drawn.status])

describe('what is drawn', () => {
  it('opens without fields, and with the release’s status although a later source says more', () => {
    const drawn = visible(sampleGraph, atFirst)
    expect(drawn.entities.map(({ id }) => id)).toEqual(['org:city', 'org:partner'])
    expect(idsOf(drawn)).toEqual([['r:visit', 'PLANNED']])
    expect(drawn.relations[0]?.laterClaims).toBe(1)
  })

  it('draws all layers together only when asked', () => {
    const together = withFilters(atFirst, { layerMode: 'together' })
    expect(idsOf(visible(sampleGraph, together))).toEqual([['r:visit', 'ESTABLISHED']])
  })

  it('leaves later sources out altogether when their layer is off', () => {
    const drawn = visible(sampleGraph, withFilters(atFirst, { context: false, layerMode: 'together' }))
    expect(idsOf(drawn)).toEqual([['r:visit', 'PLANNED']])
    expect(drawn.relations[0]?.laterClaims).toBe(0)
  })

  it('draws a tie of later sources where somebody brought its end in', () => {
    expect(idsOf(visible(sampleGraph, reveal(atFirst, ['org:firm'])))).toContainEqual([
      'r:later',
      'ESTABLISHED',
    ])
  })

  it('shows a kind that is filtered out once an entity of it was brought in', () => {
    const drawn = visible(sampleGraph, reveal(atFirst, ['sec:space']))
    expect(drawn.entities.map(({ id }) => id)).toContain('sec:space')
  })

  it('hides ties by status and kind', () => {
    expect(visible(sampleGraph, withFilters(atFirst, { statuses: ['ESTABLISHED'] })).relations).toEqual([])
    expect(visible(sampleGraph, withFilters(atFirst, { relationTypes: ['SUPPLIES'] })).relations).toEqual([])
  })

  it('counts a visit among the ties of its event', () => {
    const visit = relation({
      id: 'r:with-event',
      type: 'VISITS',
      from: 'org:city',
      to: 'org:partner',
      event: 'evt:meeting',
      release: 'PLANNED',
      overall: 'PLANNED',
      layers: ['RELEASE'],
    })
    const drawn = [{ relation: visit, status: 'PLANNED' as const, laterClaims: 0 }]
    expect(tiesAt(drawn, 'evt:meeting')).toEqual(drawn)
    expect(tiesAt(drawn, 'org:other')).toEqual([])
  })
})

describe('the counts of the filters', () => {
  it('count what is in play, whatever is filtered out', () => {
    const counts = filterCounts(sampleGraph, withFilters(atFirst, { statuses: [], entityTypes: [] }))
    expect(counts.entities).toBe(3)
    expect(counts.relations).toBe(2)
    expect(counts.statuses.get('PLANNED')).toBe(1)
    expect(counts.statuses.get('ESTABLISHED')).toBeUndefined()
    expect(counts.entityTypes.get('SECTOR')).toBe(1)
    expect(counts.layers.get('CONTEXT')).toBe(1)
  })
})

describe('steps', () => {
  it('are taken back one by one, by name; a selection is not a step', () => {
    const start: History = { past: [], now: atFirst }
    const expanded = advance(start, reveal(atFirst, ['org:firm']), { ko: '펼치기', en: 'Expand' })
    const chosen = advance(expanded, select(expanded.now, { kind: 'entity', id: 'org:firm' }))
    expect(chosen.past.map(({ name }) => name.en)).toEqual(['Expand'])
    expect(undo(chosen).now).toEqual(atFirst)
    expect(undo(undo(chosen))).toEqual(undo(chosen))
  })

  it('removing an entity that is selected clears the selection', () => {
    const chosen = select(atFirst, { kind: 'entity', id: 'org:city' })
    const without = remove(chosen, 'org:city')
    expect(without.selection).toBeNull()
    expect(visible(sampleGraph, without).entities.map(({ id }) => id)).not.toContain('org:city')
    expect(filterCounts(sampleGraph, without).entities).toBe(3)
  })

  it('toggling keeps the order of the whole list', () => {
    expect(toggled(['a', 'c'], 'b', ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
    expect(toggled(['a', 'b', 'c'], 'b', ['a', 'b', 'c'])).toEqual(['a', 'c'])
  })
})

describe('shores', () => {
  it('puts the city’s office abroad on the home shore and a foreign place on neither', () => {
    expect(
      shoreOf(entity({ id: 'org:office', type: 'ORGANIZATION', subtype: 'trade_office', country: 'US' })),
    ).toBe('home')
    expect(shoreOf(entity({ id: 'org:partner', type: 'ORGANIZATION', country: 'US' }))).toBe('partner')
    expect(shoreOf(entity({ id: 'place:seattle', type: 'PLACE', country: 'US' }))).toBeNull()
    expect(shoreOf(entity({ id: 'place:daejeon', type: 'PLACE', country: 'KR' }))).toBe('home')
  })
})
