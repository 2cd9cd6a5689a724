import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PathQuery } from '../../../model/analysis/path-query.ts'
import { paths } from '../../../model/analysis/paths.ts'
import type { GraphIndex } from '../../../model/graph-index.ts'
import type { ReadView } from '../../../model/read-view.ts'
import { graphArbitrary, runs } from '../../helpers/graph-arbitrary.ts'
import { entity, graphOf, source, tie } from './records.ts'

const today = '2025-06-01'

/**
 * A view as a store has it that loads parts of the graph: what is looked up in vain is noted, and is there in the next
 * round; ties come with their claims, the sources of these, and the entities at their ends.
 */
class LoadingView {
  readonly #graph: GraphIndex
  readonly #here = { entities: new Set<string>(), ties: new Set<string>(), claims: new Set<string>() }
  readonly #lacking = { entities: new Set<string>(), ties: new Set<string>() }
  /** Whose ties were loaded, round by round. */
  readonly loaded: string[][] = []

  constructor(graph: GraphIndex) {
    this.#graph = graph
  }

  /** The answer when nothing lacks any more. */
  answer<T>(ask: (view: ReadView) => T): T {
    for (;;) {
      const found = ask(this.#view())
      const { entities, ties } = this.#lacking
      if (entities.size + ties.size === 0) return found
      this.loaded.push([...ties])
      for (const id of ties) {
        this.#here.ties.add(id)
        for (const { id: relation, from, to, qualifiers } of this.#graph.relationsOf(id)) {
          this.#here.claims.add(relation)
          for (const end of [from, to, qualifiers['event']])
            if (typeof end === 'string') this.#here.entities.add(end)
        }
      }
      for (const id of entities) this.#here.entities.add(id)
      ties.clear()
      entities.clear()
    }
  }

  #view(): ReadView {
    const graph = this.#graph
    const has = (what: 'entities' | 'ties', id: string) => {
      const here = this.#here[what].has(id)
      if (!here) this.#lacking[what].add(id)
      return here
    }
    const nothing = () => {
      throw new Error('a question for chains looks up entities, ties, claims and sources alone')
    }
    return {
      entity: (id) => (has('entities', id) ? graph.entity(id) : undefined),
      degree: (id) => (has('entities', id) ? graph.degree(id) : 0),
      relationsOf: (id) => (has('ties', id) ? graph.relationsOf(id) : []),
      claimsOf: (id) => (this.#here.claims.has(id) ? graph.claimsOf(id) : nothing()),
      source: (id) => graph.source(id),
      relation: nothing,
      claim: nothing,
      fact: nothing,
      gap: nothing,
      note: nothing,
      namedSet: nothing,
      meta: nothing,
      entities: nothing,
      relations: nothing,
      sources: nothing,
      gaps: nothing,
      namedSets: nothing,
      claimsRelatedTo: nothing,
      claimsFrom: nothing,
      factsOf: nothing,
      gapsAbout: nothing,
      notesAbout: nothing,
    }
  }
}

/** Whose ties a question needs, when the entities that it names are there already. */
function needed(graph: GraphIndex, query: PathQuery): string[][] {
  const view = new LoadingView(graph)
  view.answer((part) => [...query.from, ...query.to].map((id) => [part.entity(id), part.degree(id)]))
  view.loaded.length = 0
  const found = view.answer((part) => paths(part, query, today))
  expect(found).toEqual(paths(graph, query, today))
  return view.loaded
}

describe('what is looked up', () => {
  const star = (hub: string, rays: number) =>
    Array.from({ length: rays }, (_, ray) => [
      entity(`${hub}-${ray}`),
      ...tie(`${hub.slice(4)}-${ray}`, 'PART_OF', `${hub}-${ray}`, hub),
    ]).flat()
  const graph = graphOf(
    source('src:one'),
    ...['org:a', 'org:b', 'org:hub', 'org:c'].map((id) => entity(id)),
    ...tie(1, 'PART_OF', 'org:a', 'org:b'),
    ...tie(2, 'PART_OF', 'org:b', 'org:hub'),
    ...tie(3, 'PART_OF', 'org:a', 'org:c'),
    ...star('org:hub', 20),
    ...star('org:c', 5),
  )
  const query: PathQuery = { from: ['org:a'], to: ['org:hub'], maxLength: 2, first: 5 }

  it('is a whole level at once, on the side where fewer ties are', () => {
    expect(needed(graph, query)).toEqual([['org:a'], ['org:b', 'org:c']])
  })

  it('is the same whichever way the question is put', () => {
    expect(needed(graph, { ...query, from: query.to, to: query.from })).toEqual([
      ['org:a'],
      ['org:b', 'org:c'],
    ])
  })

  it('is no more than a length needs, and no longer than chains are wanted', () => {
    expect(needed(graph, { ...query, maxLength: 1 })).toEqual([['org:a']])
    expect(needed(graph, { ...query, from: ['org:a', 'org:hub'], to: ['org:b'], first: 1 })).toEqual([
      ['org:b'],
    ])
  })

  it('is nothing beyond what the filter lets through', () => {
    const filter: PathQuery['filter'] = { types: ['SUPPLIES'] }
    expect(needed(graph, { ...query, maxLength: 6, filter })).toEqual([['org:a']])
  })

  it('of any question is a round for each level, and gives the answer of the whole graph', () => {
    const questions = graphArbitrary.chain((records) => {
      const ids = records.filter((record) => 'formerIds' in record).map(({ id }) => id)
      const group = fc.subarray(ids, { minLength: 1, maxLength: Math.min(2, ids.length) })
      return fc.record({
        graph: fc.constant(graphOf(...records)),
        query: fc.record({
          from: group,
          to: group,
          filter: fc.constantFrom<PathQuery['filter'][]>(undefined, { statuses: ['ESTABLISHED', 'PLANNED'] }),
          maxLength: fc.integer({ min: 1, max: 6 }),
          first: fc.integer({ min: 1, max: 5 }),
        }),
      })
    })
    fc.assert(
      fc.property(questions, ({ graph: drawn, query: asked }) => {
        const rounds = needed(drawn, asked)
        expect(rounds.length).toBeLessThanOrEqual(asked.maxLength)
        expect(new Set(rounds.flat()).size).toBe(rounds.flat().length)
      }),
      runs(300, 10_000),
    )
  })
})
