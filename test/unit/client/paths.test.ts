import { describe, expect, it, vi } from 'vitest'
import { elementsOf } from '../../../client/canvas/elements.ts'
import { opening, reveal, withFilters } from '../../../client/state/exploration.ts'
import { withElements } from '../../../client/state/graph-data.ts'
import {
  askedOf,
  chainAlone,
  drawnLayers,
  filled,
  forMore,
  missingFrom,
  newQuestion,
  pickedBeside,
  swapped,
  widenings,
  withChain,
  withRung,
  type Chain,
} from '../../../client/state/paths.ts'
import { visible } from '../../../client/state/visible.ts'
import { relation, sampleGraph } from './fixture.ts'

vi.stubGlobal('location', { search: '', href: 'http://127.0.0.1/' })
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
const { setLanguage } = await import('../../../client/i18n/language.ts')
const { betweenText, nothingFoundText, rungsText, sourcesText } =
  await import('../../../client/panels/path-words.ts')

const asked = newQuestion('org:city', 'org:partner')

describe('a question', () => {
  it('asks for established ties alone, up to 4 steps, by all sources, unless somebody asks otherwise', () => {
    expect(askedOf(asked, ['RELEASE'])).toEqual({
      from: 'org:city',
      to: 'org:partner',
      statuses: ['ESTABLISHED'],
      maxLength: 4,
      layers: null,
      atMost: 10,
    })
  })

  it('adds rungs in the order of the ladder, and takes them away again', () => {
    const wider = withRung(withRung(asked, 'INTENDED'), 'PLANNED')
    expect(askedOf(wider, null)?.statuses).toEqual(['ESTABLISHED', 'PLANNED', 'INTENDED'])
    expect(withRung(wider, 'INTENDED').also).toEqual(['PLANNED'])
  })

  it('is none while an end is missing or both are the same', () => {
    expect(askedOf(newQuestion('org:city', null), null)).toBeNull()
    expect(askedOf(newQuestion('org:city', 'org:city'), null)).toBeNull()
  })

  it('takes what is pressed into its first empty end, and no more once both are taken', () => {
    const first = filled(newQuestion(null, null), 'org:city')
    expect(first).toEqual(newQuestion('org:city', null))
    const both = filled(first, 'org:partner')
    expect(both).toEqual(asked)
    expect(filled(both, 'org:firm')).toBe(both)
    expect(swapped(both)).toEqual(newQuestion('org:partner', 'org:city'))
  })

  it('judges by the layers that the graph is drawn by when asked to', () => {
    const { filters } = opening([])
    expect(drawnLayers(filters)).toEqual(['RELEASE'])
    expect(drawnLayers({ ...filters, layerMode: 'together' })).toBeNull()
    expect(drawnLayers({ ...filters, layerMode: 'together', context: false })).toEqual(['RELEASE'])
    expect(drawnLayers({ ...filters, release: false })).toEqual(['CONTEXT', 'USER'])
    expect(drawnLayers({ ...filters, release: false, context: false })).toBeNull()
    expect(askedOf({ ...asked, sources: 'drawn' }, ['RELEASE'])?.layers).toEqual(['RELEASE'])
  })
})

describe('where nothing was found', () => {
  const kinds = (...args: Parameters<typeof widenings>) => widenings(...args).map(({ kind }) => kind)

  it('offers planned ties and longer chains first', () => {
    expect(kinds(asked, ['RELEASE'])).toEqual(['planned', 'longer'])
    expect(widenings(asked, null)[0]?.question.also).toEqual(['PLANNED'])
    expect(widenings(asked, null)[1]?.question.maxLength).toBe(6)
  })

  it('then every status, and all sources where only some were asked', () => {
    const planned = withRung(asked, 'PLANNED')
    expect(kinds(planned, null)).toEqual(['every-status', 'longer'])
    expect(kinds({ ...planned, sources: 'drawn' }, ['RELEASE'])).toEqual([
      'all-sources',
      'every-status',
      'longer',
    ])
    expect(kinds({ ...planned, sources: 'drawn' }, null)).not.toContain('all-sources')
  })

  it('offers nothing once all was asked', () => {
    const [, every] = widenings({ ...withRung(asked, 'PLANNED'), sources: 'drawn' }, ['RELEASE'])
    const widest = { ...asked, also: every?.question.also ?? [], maxLength: 6 }
    expect(widest.also).toHaveLength(5)
    expect(widenings(widest, null)).toEqual([])
  })

  it('asks for more chains once, up to what the API gives', () => {
    const more = forMore(asked)
    expect(more?.atMost).toBe(50)
    expect(more && forMore(more)).toBeNull()
  })
})

describe('picking two on the graph', () => {
  it('selects the first, puts the second beside it, and replaces the second by a third', () => {
    expect(pickedBeside(null, null, 'a')).toEqual({ selected: 'a', beside: null })
    const two = pickedBeside('a', null, 'b')
    expect(two).toEqual({ selected: 'a', beside: { anchor: 'a', other: 'b' } })
    expect(pickedBeside('a', two.beside, 'c').beside).toEqual({ anchor: 'a', other: 'c' })
  })

  it('lets go of what is picked again', () => {
    const beside = { anchor: 'a', other: 'b' }
    expect(pickedBeside('a', beside, 'b')).toEqual({ selected: 'a', beside: null })
    expect(pickedBeside('a', beside, 'a')).toEqual({ selected: 'b', beside: null })
    expect(pickedBeside('a', null, 'a')).toEqual({ selected: null, beside: null })
  })

  it('forgets a second that stood beside another selection', () => {
    const before = { anchor: 'z', other: 'b' }
    expect(pickedBeside('a', before, 'a')).toEqual({ selected: null, beside: null })
  })
})

describe('a chain on the graph', () => {
  const atFirst = opening(['org:city', 'org:partner'])
  const visit: Chain = {
    entities: ['org:city', 'org:partner'],
    ties: [{ id: 'r:visit', status: 'ESTABLISHED' }],
  }
  const later: Chain = {
    entities: ['org:firm', 'org:partner'],
    ties: [{ id: 'r:later', status: 'ESTABLISHED' }],
  }
  const idsOf = (drawn: ReturnType<typeof visible>) =>
    drawn.relations.map((tie) => [tie.relation.id, tie.status])

  it('is drawn at the status by which it was found, and only while it stands out', () => {
    const drawn = visible(sampleGraph, atFirst)
    expect(idsOf(drawn)).toEqual([['r:visit', 'PLANNED']])
    expect(idsOf(withChain(drawn, sampleGraph, visit))).toEqual([['r:visit', 'ESTABLISHED']])
    const planned: Chain = { ...visit, ties: [{ id: 'r:visit', status: 'PLANNED' }] }
    const together = visible(sampleGraph, withFilters(atFirst, { layerMode: 'together' }))
    expect(idsOf(withChain(together, sampleGraph, planned))).toEqual([['r:visit', 'PLANNED']])
    expect(withChain(drawn, sampleGraph, null)).toBe(drawn)
  })

  it('is drawn although the filters hide its ties, but never a tie without both its ends', () => {
    const hidden = visible(sampleGraph, withFilters(atFirst, { statuses: [] }))
    expect(idsOf(withChain(hidden, sampleGraph, visit))).toEqual([['r:visit', 'ESTABLISHED']])
    expect(idsOf(withChain(hidden, sampleGraph, later))).toEqual([])
  })

  it('tells what of it is missing, until that was brought in', () => {
    expect(missingFrom(later, visible(sampleGraph, atFirst))).toEqual(['org:firm'])
    expect(missingFrom(later, visible(sampleGraph, reveal(atFirst, ['org:firm'])))).toEqual([])
  })

  it('stands alone on a narrow screen', () => {
    const drawn = visible(sampleGraph, reveal(atFirst, ['org:firm']))
    const alone = chainAlone(withChain(drawn, sampleGraph, later), later)
    expect(alone.entities.map(({ id }) => id)).toEqual(['org:partner', 'org:firm'])
    expect(idsOf(alone)).toEqual([['r:later', 'ESTABLISHED']])
  })

  it('stands out with its ends ringed, and all else dim', () => {
    const drawn = visible(sampleGraph, reveal(atFirst, ['org:firm']))
    const { nodes, ties } = elementsOf(withChain(drawn, sampleGraph, later), null, {
      chain: later,
      ringed: ['org:partner'],
    })
    const standing = (list: readonly { id: string; standing: string }[]) =>
      Object.fromEntries(list.map((element) => [element.id, element.standing]))
    expect(standing(nodes)).toEqual({ 'org:city': 'dim', 'org:partner': 'ringed', 'org:firm': 'near' })
    expect(standing(ties)).toEqual({ 'r:visit': 'dim', 'r:later': 'near' })
  })

  it('is not hidden behind a firmer tie of the same pair and verb', () => {
    const firmer = relation({
      id: 'r:visit-before',
      type: 'VISITS',
      from: 'org:city',
      to: 'org:partner',
      release: 'ESTABLISHED',
      overall: 'ESTABLISHED',
      layers: ['RELEASE'],
    })
    const graph = withElements(sampleGraph, [], [firmer])
    const drawn = visible(graph, atFirst)
    expect(elementsOf(drawn, null).ties.map(({ id, status }) => [id, status])).toEqual([
      ['r:visit-before', 'ESTABLISHED'],
    ])
    const chain: Chain = { ...visit, ties: [{ id: 'r:visit', status: 'PLANNED' }] }
    const { ties } = elementsOf(withChain(drawn, graph, chain), null, { chain, ringed: [] })
    expect(ties.map(({ id, status }) => [id, status])).toEqual([['r:visit', 'PLANNED']])
  })
})

describe('what is asked, in words', () => {
  const none = askedOf(asked, null)
  const every = { statuses: [...rungs(), 'CHARACTERIZATION' as const] }

  it('says in Korean which ties, how far and by which sources', () => {
    setLanguage('KO')
    expect(none && nothingFoundText(none)).toBe(
      '실재 관계로 4단계 안에 이어지는 경로를 찾지 못했습니다(모든 출처).',
    )
    expect(
      none && nothingFoundText({ ...none, statuses: ['ESTABLISHED', 'PLANNED'], layers: ['RELEASE'] }),
    ).toBe('실재·예정 관계로 4단계 안에 이어지는 경로를 찾지 못했습니다(보도자료만).')
    expect(rungsText(every.statuses)).toBe('모든 상태의 관계')
    expect([1, 2, 3].map(betweenText)).toEqual(['직접', '1곳 거쳐', '2곳 거쳐'])
  })

  it('says so in English', () => {
    setLanguage('EN')
    expect(none && nothingFoundText(none)).toBe(
      'No chain of established ties, up to 4 steps long, was found (all sources).',
    )
    expect(rungsText(['ESTABLISHED'])).toBe('Established ties only')
    expect(rungsText(['ESTABLISHED', 'PLANNED', 'INTENDED'])).toBe('Established, planned and intended ties')
    expect(sourcesText(['CONTEXT', 'USER'])).toBe('later sources and internal records only')
    expect(betweenText(1)).toBe('direct')
  })
})

function rungs() {
  return ['ESTABLISHED', 'PLANNED', 'INTENDED', 'ASPIRATION', 'PROJECTED'] as const
}
