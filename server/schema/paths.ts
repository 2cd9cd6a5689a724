import { readingOf } from '../context.ts'
import { refusal } from '../errors.ts'
import { PathNode } from '../nodes/path.ts'
import { builder } from './builder.ts'
import { argumentCost, listCost } from './cost.ts'
import { StatusEnum } from './enums.ts'
import { narrowing, relationFilter, RelationFilterInput } from './filters.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { EntityRef, RelationRef } from './refs.ts'

const firstMax = 50
const firstDefault = 10
const lengthMax = 6
const lengthDefault = 4

interface ResultNode {
  paths: PathNode[]
  truncated: boolean
}

const PathRef = builder.objectRef<PathNode>('Path').implement({
  description: 'A chain of ties: relations[i] joins entities[i] and entities[i + 1], in either direction.',
  fields: (t) => ({
    entities: t.expose('entities', {
      type: [EntityRef],
      description: 'From the first to the last; none stands twice.',
      extensions: listCost(lengthDefault + 1),
    }),
    relations: t.expose('relations', {
      type: [RelationRef],
      description:
        'The ties, one fewer than the entities; of several between the same two the firmest. A tie with an event joins any two of its ends and that event.',
      extensions: listCost(lengthDefault),
    }),
    length: t.exposeInt('length', { description: 'How many ties.' }),
    weakestStatus: t.expose('weakestStatus', {
      type: StatusEnum,
      description: 'The lowest rung on the chain, judged by the layers asked for.',
    }),
    explanation: t.string({
      description: 'The chain in two or three sentences: its ties, what they rest on, its weakest point.',
      args: languageArgs,
      resolve: (path, args) => path.explanation(languagesOf(args)),
    }),
  }),
})

const PathResultRef = builder.objectRef<ResultNode>('PathResult').implement({
  description: 'Chains between two groups, the best first.',
  fields: (t) => ({
    paths: t.expose('paths', {
      type: [PathRef],
      description:
        'Shorter first; equals by the firmer weakest rung, fewer ties on it, fewer inferences, more independent sources, later word; then by id.',
    }),
    truncated: t.exposeBoolean('truncated', {
      description:
        'Whether there are more, or the search was cut short because too many ties lay in between.',
    }),
  }),
})

/** What is searched through stands in no proportion to what is found: that costs something of its own. */
const searchCost = 1_000
const perPath = argumentCost('first', firstMax)
const pathCost: typeof perPath = { complexity: (field) => searchCost + perPath.complexity(field) }

builder.queryFields((t) => ({
  paths: t.field({
    type: PathResultRef,
    description:
      'Chains of ties from any of one group to any of another, shortest first, ties walked in either direction. Established ties only, unless the filter names statuses. No chain passes through a third member of either group.',
    args: {
      from: t.arg.idList({ required: true, description: 'Where chains begin; each must exist.' }),
      to: t.arg.idList({ required: true, description: 'Where they end; each must exist.' }),
      filter: t.arg({ type: RelationFilterInput, description: 'Which ties may be walked.' }),
      maxLength: t.arg.int({
        defaultValue: lengthDefault,
        description: `How many ties a chain may have, 1 to ${lengthMax}.`,
      }),
      first: t.arg.int({ defaultValue: firstDefault, description: `How many chains, 1 to ${firstMax}.` }),
    },
    extensions: pathCost,
    resolve: async (_, { from, to, filter, ...bounds }, context) => {
      const maxLength = within('maxLength', bounds.maxLength ?? lengthDefault, lengthMax)
      const first = within('first', bounds.first ?? firstDefault, firstMax)
      narrowing('from', from)
      narrowing('to', to)
      const asked = relationFilter(filter)
      const answer = await context.store.paths({ from, to, filter: asked, maxLength, first }, context.read)
      const reading = readingOf(answer, context)
      const { paths, truncated } = answer.value
      return { paths: paths.map((ids) => new PathNode(reading, ids, asked?.layers)), truncated }
    },
  }),
}))

/** @throws a refusal BAD_PAGE */
function within(name: string, size: number, max: number): number {
  if (size >= 1 && size <= max) return size
  throw refusal('BAD_PAGE', `A ${name} of ${size} was asked for.`, `Ask for 1 to ${max}.`)
}
