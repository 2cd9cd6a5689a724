import { readingOf } from '../context.ts'
import { refusal } from '../errors.ts'
import { knownEntity, type EntityNode, type NameNode } from '../nodes/entity.ts'
import { builder } from './builder.ts'
import { argumentCost } from './cost.ts'
import { NameRef } from './entity-parts.ts'
import { entityFilter, EntityFilterInput } from './filters.ts'
import { EntityRef } from './refs.ts'

const hitsMax = 50
const queryLengthMax = 200

interface HitNode {
  entity: EntityNode
  matchedName: NameNode
  matchedBy: string
  score: number
}

interface ResultNode {
  hits: HitNode[]
  repaired: string | null
  truncated: boolean
}

const SearchHitRef = builder.objectRef<HitNode>('SearchHit').implement({
  description: 'An entity that was found, and why.',
  fields: (t) => ({
    entity: t.expose('entity', { type: EntityRef, description: 'What was found.' }),
    matchedName: t.expose('matchedName', {
      type: NameRef,
      description: 'The name that matched; the label where it was found by a spelling that is never shown.',
    }),
    matchedBy: t.exposeString('matchedBy', {
      description: 'How it matched: the whole name, its beginning, initial consonants, a slip …',
    }),
    score: t.exposeFloat('score', { description: 'Higher is better; comparable within one answer.' }),
  }),
})

const SearchResultRef = builder.objectRef<ResultNode>('SearchResult').implement({
  description: 'What was found by name, the best first.',
  fields: (t) => ({
    hits: t.expose('hits', { type: [SearchHitRef], description: 'The best first.' }),
    repaired: t.exposeString('repaired', {
      nullable: true,
      description: 'The query that was searched, where the keyboard layout was repaired.',
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether there is more than was asked for.' }),
  }),
})

builder.queryFields((t) => ({
  search: t.field({
    type: SearchResultRef,
    description:
      'Names in either script, initial consonants, unfinished syllables, the wrong keyboard layout, small slips.',
    args: {
      query: t.arg.string({
        required: true,
        description: `At most ${queryLengthMax} characters: 록히드, ㄹㅎㄷ, fhrgl, lockheed.`,
      }),
      filter: t.arg({ type: EntityFilterInput, description: 'Only among these entities.' }),
      first: t.arg.int({ defaultValue: 10, description: `How many, 1 to ${hitsMax}.` }),
    },
    extensions: argumentCost('first', hitsMax),
    resolve: async (_, { query, filter, first }, context) => {
      const size = first ?? 10
      if (size < 1 || size > hitsMax)
        throw refusal('BAD_PAGE', `${size} hits were asked for.`, `Ask for 1 to ${hitsMax}.`)
      if (query.length > queryLengthMax)
        throw refusal(
          'BAD_FILTER',
          `The query has ${query.length} characters.`,
          `Search by at most ${queryLengthMax}.`,
        )
      const answer = await context.store.search(
        { query, filter: entityFilter(filter), first: size },
        context.read,
      )
      const reading = readingOf(answer, context)
      const { hits, repaired, truncated } = answer.value
      return { hits: hits.map((hit) => hitNode(knownEntity(reading, hit.entity), hit)), repaired, truncated }
    },
  }),
}))

function hitNode(
  entity: EntityNode,
  { name, matchedBy, score }: { name: number | null; matchedBy: string; score: number },
): HitNode {
  return { entity, matchedName: entity.nameAt(name), matchedBy, score }
}
