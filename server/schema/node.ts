import { refusal } from '../errors.ts'
import type { ApiContext } from '../context.ts'
import { readingOf } from '../context.ts'
import { nodeIn, type AnyNode } from '../nodes/any.ts'
import { sourceNode } from '../nodes/source.ts'
import { builder } from './builder.ts'
import { argumentCost } from './cost.ts'
import { NodeRef } from './refs.ts'

const idsMax = 100

NodeRef.implement({
  description: 'Whatever has an id of its own. Ids are the domain’s, stable, and unique across types.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For example org:lockheed-martin, r:052, doc:seed-release#ko-07.' }),
  }),
})

builder.queryFields((t) => ({
  node: t.field({
    type: NodeRef,
    nullable: true,
    description:
      'The record with this id, of any kind; null where there is none. A merged id answers with the survivor.',
    args: { id: t.arg.id({ required: true, description: 'For example org:lockheed-martin.' }) },
    resolve: async (_, { id }, context) => (await nodesById([id], context))[0] ?? null,
  }),
  nodes: t.field({
    type: [NodeRef],
    nullable: { list: false, items: true },
    description: 'At most 100; null where an id is unknown, in the order asked.',
    args: { ids: t.arg.idList({ required: true, description: 'At most 100 ids, of any kinds.' }) },
    extensions: argumentCost('ids', idsMax),
    resolve: (_, { ids }, context) => {
      if (ids.length <= idsMax) return nodesById(ids, context)
      throw refusal('BAD_PAGE', `${ids.length} ids were asked for.`, `Ask for at most ${idsMax} at a time.`)
    },
  }),
}))

/** What these ids name, in one call of the store for all records and one for all ChangeSets. */
async function nodesById(ids: readonly string[], context: ApiContext): Promise<(AnyNode | null)[]> {
  const { value: found, view } = await context.store.nodes(ids.map(recordId), context.read)
  const reading = readingOf({ view }, context)
  return Promise.all(
    ids.map(async (id, index) => {
      if (id.startsWith('chg:')) return context.changeSets.load(id)
      const record = found[index]?.record
      if (record === undefined) return null
      const number = sentenceNumber(id)
      return number === undefined
        ? nodeIn(reading, record.id)
        : (sourceNode(reading, record.id)?.sentence(number) ?? null)
    }),
  )
}

/** The record that an id leads to: of a sentence (`doc:seed-release#ko-07`) its source. */
function recordId(id: string): string {
  return id.split('#', 1)[0] ?? id
}

function sentenceNumber(id: string): string | undefined {
  return id.includes('#') ? id.slice(id.indexOf('#') + 1) : undefined
}
