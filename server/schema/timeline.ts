import { readingOf } from '../context.ts'
import { timelineItemNode } from '../nodes/timeline-item.ts'
import { builder } from './builder.ts'
import { pageCost } from './cost.ts'
import { entityFilter, EntityFilterInput, relationFilter, RelationFilterInput } from './filters.ts'
import { connectionOf, pageArgs, pageRequest, TimelineConnection } from './page.ts'
import { EntityRef, PeriodRef, RelationRef, TimelineItemRef } from './refs.ts'

TimelineItemRef.implement({
  description: 'One of the two is given: a tie with a period, or an entity (an event) with one.',
  fields: (t) => ({
    period: t.expose('period', { type: PeriodRef, description: 'When it held or is to happen.' }),
    relation: t.expose('relation', {
      type: RelationRef,
      nullable: true,
      description: 'The tie, where it is one.',
    }),
    entity: t.expose('entity', {
      type: EntityRef,
      nullable: true,
      description: 'The entity, where it is one.',
    }),
  }),
})

builder.queryFields((t) => ({
  timeline: t.field({
    type: TimelineConnection,
    description: 'Ties and events that have a period, by their first possible day.',
    args: {
      filter: t.arg({
        type: RelationFilterInput,
        description: 'Which ties; of events, what of it applies to them.',
      }),
      entities: t.arg({
        type: EntityFilterInput,
        description: 'Which events, and the ties that touch one of these entities.',
      }),
      ...pageArgs,
    },
    extensions: pageCost,
    resolve: async (_, { filter, entities, ...page }, context) => {
      const asked = relationFilter(filter)
      const among = entityFilter(entities, 'entities')
      const answer = await context.store.timeline(asked, among, pageRequest(page), context.read)
      const reading = readingOf(answer, context)
      return connectionOf(answer.value, (item) => timelineItemNode(reading, item))
    },
  }),
}))
