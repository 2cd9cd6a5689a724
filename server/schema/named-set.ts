import { readingOf } from '../context.ts'
import { knownEntity } from '../nodes/entity.ts'
import { knownSet } from '../nodes/named-set.ts'
import { builder } from './builder.ts'
import { listCost, pageCost } from './cost.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { connectionOf, EntityConnection, forwardArgs, pageRequest } from './page.ts'
import { NamedSetRef, NodeRef } from './refs.ts'

NamedSetRef.implement({
  description:
    'A group of entities that planners ask about again and again: the firms of Daejeon, the partners in the US.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.string({
      description: 'What the group is called.',
      args: languageArgs,
      resolve: (set, args) => set.name(languagesOf(args)),
    }),
    description: t.string({
      nullable: true,
      description: 'Who belongs to it.',
      args: languageArgs,
      resolve: (set, args) => set.description(languagesOf(args)),
    }),
    entities: t.field({
      type: EntityConnection,
      description: 'Its entities, by name.',
      args: forwardArgs,
      extensions: pageCost,
      resolve: async (set, args, context) => {
        const answer = await context.store.membersOf(set.id, pageRequest(args), context.read)
        const reading = readingOf(answer, context)
        return connectionOf(answer.value, (id) => knownEntity(reading, id))
      },
    }),
  }),
})

builder.queryFields((t) => ({
  namedSets: t.field({
    type: [NamedSetRef],
    description: 'The groups of entities that are kept by name.',
    extensions: listCost(5),
    resolve: async (_root, _args, context) => {
      const answer = await context.store.namedSets(context.read)
      const reading = readingOf(answer, context)
      return answer.value.map((id) => knownSet(reading, id))
    },
  }),
}))
