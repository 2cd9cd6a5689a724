import { describe, expect, it } from 'vitest'
import { GraphIndex } from '../../../model/graph-index.ts'
import {
  entityHead,
  entitySortKey,
  labelName,
  shortName,
  type EntityOrder,
} from '../../../model/query/entity-order.ts'
import { paginate } from '../../../model/query/page.ts'
import { changed, changeSet, created, entity, source, tie } from './records.ts'

const named = (
  id: string,
  ...names: [text: string, language: string, kind?: 'main' | 'short' | 'romanised'][]
) => entity(id, { names: names.map(([text, language, kind = 'main']) => ({ text, language, kind })) })

describe('the name to call an entity by', () => {
  const firm = named(
    'org:firm',
    ['HB', 'en', 'short'],
    ['Hanbit Aerospace', 'en'],
    ['한빛항공', 'ko'],
    ['한빛', 'ko', 'short'],
  )

  it('is the main one of the first language that has one', () => {
    expect(labelName(firm, ['KO', 'EN']).text).toBe('한빛항공')
    expect(labelName(firm, ['EN', 'KO']).text).toBe('Hanbit Aerospace')
    expect(labelName(named('org:a', ['Nova', 'en']), ['KO', 'EN']).text).toBe('Nova')
    expect(labelName(named('org:a', ['Nova', 'fr']), ['KO', 'EN']).text).toBe('Nova')
  })

  it('is not that of a language whose tag only begins alike', () => {
    expect(labelName(named('org:a', ['कंपनी', 'kok'], ['Nova', 'en']), ['KO', 'EN']).text).toBe('Nova')
  })

  it('in narrow places is the short one of the same language, else the same', () => {
    expect(shortName(firm, ['KO']).text).toBe('한빛')
    expect(shortName(firm, ['EN']).text).toBe('HB')
    expect(
      shortName(named('org:a', ['Nova', 'en'], ['노', 'ko', 'short'], ['노바', 'ko']), ['EN']).text,
    ).toBe('Nova')
  })
})

describe('entities', () => {
  const first = [
    source('src:one'),
    named('org:c', ['가람', 'ko']),
    named('org:b', ['beta', 'en']),
    named('org:a', ['Beta', 'en']),
    named('org:d', ['Alpha', 'en']),
    ...tie(1, 'PART_OF', 'org:b', 'org:c'),
    ...tie(2, 'PART_OF', 'org:b', 'org:d'),
  ]
  const graph = new GraphIndex()
  const add = (id: string, at: string, changes: ReturnType<typeof created>) => {
    graph.put(changes)
    graph.touch(changeSet(id, changes, { at }))
  }
  add('1', '2025-01-01T00:00:00Z', created(...first))
  const b = graph.entity('org:b')
  if (b !== undefined) add('2', '2025-02-01T00:00:00Z', [changed(b, { summary: { en: 'Changed.' } })])

  const inOrder = (order: EntityOrder) =>
    paginate(
      Array.from(graph.entities(), (each) => entityHead(graph, each)),
      entitySortKey(order),
      {},
    ).items.map(({ id }) => id)

  it('are ordered by name whatever its capitals, then by id', () => {
    expect(inOrder('NAME')).toEqual(['org:d', 'org:a', 'org:b', 'org:c'])
  })

  it('are ordered by the number of their ties, the most first', () => {
    expect(inOrder('DEGREE')).toEqual(['org:b', 'org:d', 'org:c', 'org:a'])
  })

  it('are ordered by their last change, the latest first', () => {
    expect(inOrder('UPDATED')).toEqual(['org:b', 'org:d', 'org:a', 'org:c'])
  })
})
