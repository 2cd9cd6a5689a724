import type { HiddenCount } from '../../model/query/neighborhood.ts'
import { readingOf } from '../context.ts'
import { refusal } from '../errors.ts'
import { knownEntity, type EntityNode } from '../nodes/entity.ts'
import { knownRelation, type RelationNode } from '../nodes/relation.ts'
import { builder } from './builder.ts'
import { argumentCost, listCost } from './cost.ts'
import { DirectionEnum, EntityTypeEnum, RelationTypeEnum } from './enums.ts'
import { narrowing, relationFilter, RelationFilterInput } from './filters.ts'
import { EntityRef, RelationRef } from './refs.ts'

const limitMax = 5_000
const limitDefault = 60

type HiddenNode = Omit<HiddenCount, 'entity'> & { entity: EntityNode }

interface NeighborhoodNode {
  entities: EntityNode[]
  relations: RelationNode[]
  hidden: HiddenNode[]
  truncated: boolean
}

const HiddenCountRef = builder.objectRef<HiddenNode>('HiddenCount').implement({
  description: 'How many ties of one type and direction lead from an entity to what was left out.',
  fields: (t) => ({
    entity: t.expose('entity', { type: EntityRef, description: 'An entity that is shown.' }),
    type: t.expose('type', { type: RelationTypeEnum, description: 'The type of the ties.' }),
    direction: t.expose('direction', { type: DirectionEnum, description: 'Seen from the entity.' }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
})

const NeighborhoodRef = builder.objectRef<NeighborhoodNode>('Neighborhood').implement({
  description: 'What lies around some entities.',
  fields: (t) => ({
    entities: t.expose('entities', {
      type: [EntityRef],
      description: 'Those asked about, then their neighbours, by the firmest tie first.',
    }),
    relations: t.expose('relations', {
      type: [RelationRef],
      description: 'Every tie asked for among these entities.',
      extensions: listCost(2),
    }),
    hidden: t.expose('hidden', {
      type: [HiddenCountRef],
      description: 'What was left out, counted.',
      extensions: listCost(2),
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether `limit` left neighbours out.' }),
  }),
})

builder.queryFields((t) => ({
  neighborhood: t.field({
    type: NeighborhoodRef,
    description: 'What lies around these entities, at most `limit` entities, and how much was left out.',
    args: {
      ids: t.arg.idList({ required: true, description: 'The entities to start from; each must exist.' }),
      filter: t.arg({ type: RelationFilterInput, description: 'Which ties to follow and to show.' }),
      types: t.arg({ type: [EntityTypeEnum], description: 'Only neighbours of these types.' }),
      limit: t.arg.int({
        defaultValue: limitDefault,
        description: `How many entities in all, 1 to ${limitMax}.`,
      }),
    },
    extensions: argumentCost('limit', limitMax),
    resolve: async (_, { ids, filter, types, limit: asked }, context) => {
      const limit = asked ?? limitDefault
      if (limit < 1 || limit > limitMax)
        throw refusal('BAD_PAGE', `A limit of ${limit} was asked for.`, `Ask for 1 to ${limitMax}.`)
      narrowing('ids', ids)
      const query = { ids, filter: relationFilter(filter), types: narrowing('types', types), limit }
      const answer = await context.store.neighborhood(query, context.read)
      const reading = readingOf(answer, context)
      const { entities, relations, hidden, truncated } = answer.value
      return {
        entities: entities.map((id) => knownEntity(reading, id)),
        relations: relations.map((id) => knownRelation(reading, id)),
        hidden: hidden.map((count) => ({ ...count, entity: knownEntity(reading, count.entity) })),
        truncated,
      }
    },
  }),
}))
