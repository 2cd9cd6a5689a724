import { readingOf } from '../context.ts'
import { entityTypes, entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { relationCounts } from '../../model/query/relation-counts.ts'
import { relationsAt } from '../../model/query/relations-at.ts'
import { knownEntity, type EntityNode } from '../nodes/entity.ts'
import { RelationNode } from '../nodes/relation.ts'
import { builder } from './builder.ts'
import { listCost, pageCost } from './cost.ts'
import { IdentifierRef, LocationRef, NameRef } from './entity-parts.ts'
import { DirectionEnum, EntityOrderEnum, EntityTypeEnum, TimingEnum } from './enums.ts'
import { entityFilter, EntityFilterInput, relationFilter, RelationFilterInput } from './filters.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { connectionOf, EntityConnection, pageArgs, pageRequest, RelationConnection } from './page.ts'
import { EntityRef, FactRef, GapRef, NodeRef, NoteRef, PeriodRef, SourceRef } from './refs.ts'
import { RelationCountRef } from './relation-count.ts'

EntityRef.implement({
  description: 'Anything the graph knows by name. One concrete type for each EntityType.',
  interfaces: [NodeRef],
  fields: (t) => ({
    type: t.expose('type', { type: EntityTypeEnum, description: 'What kind of thing it is.' }),
    subtype: t.exposeString('subtype', {
      nullable: true,
      description: 'A finer kind: company, university, trade_office …',
    }),
    label: t.string({
      description: 'The name in the first of these languages that has one.',
      args: languageArgs,
      resolve: (entity, args) => entity.label(languagesOf(args)),
    }),
    shortLabel: t.string({
      description: 'A shorter name for narrow places, as on the canvas; the label where it has none.',
      args: languageArgs,
      resolve: (entity, args) => entity.shortLabel(languagesOf(args)),
    }),
    names: t.expose('names', {
      type: [NameRef],
      description: 'Every name, the preferred ones first.',
      extensions: listCost(4),
    }),
    identifiers: t.expose('identifiers', {
      type: [IdentifierRef],
      description: 'Where other registers know it.',
      extensions: listCost(2),
    }),
    formerIds: t.exposeIDList('formerIds', {
      description:
        'Ids that were merged into this one. node, nodes and every id argument take them and answer with this entity.',
    }),
    country: t.exposeString('country', {
      nullable: true,
      description: 'ISO 3166-1 alpha-2, from the COUNTRY fact.',
    }),
    period: t.expose('period', {
      type: PeriodRef,
      nullable: true,
      description: 'From the PERIOD fact: when an event is, a place’s or programme’s time is.',
    }),
    timing: t.expose('timing', { type: TimingEnum, description: 'Where today stands to its period.' }),
    location: t.expose('location', {
      type: LocationRef,
      nullable: true,
      description: 'From the COORDINATES fact.',
    }),
    facts: t.expose('facts', {
      type: [FactRef],
      description: 'What is known of it that is no tie to another.',
      extensions: listCost(6),
    }),
    gaps: t.expose('gaps', {
      type: [GapRef],
      description: 'What is not known, does not agree or was rejected about it.',
      extensions: listCost(10),
    }),
    notes: t.expose('notes', {
      type: [NoteRef],
      description: 'Colleagues’ notes about it.',
      extensions: listCost(3),
    }),
    summary: t.string({
      nullable: true,
      description: 'One or two sentences in our own words.',
      args: languageArgs,
      resolve: (entity, args) => entity.summary(languagesOf(args)),
    }),
    relations: t.field({
      type: RelationConnection,
      description: 'Its ties, from it, to it or belonging to it as their event, by id.',
      args: {
        filter: t.arg({ type: RelationFilterInput, description: 'Which of them.' }),
        direction: t.arg({ type: DirectionEnum, description: 'Only those in this direction, seen from it.' }),
        ...pageArgs,
      },
      extensions: pageCost,
      resolve: ({ id, reading }, { filter, direction, ...page }) => {
        const { view, today } = reading
        const asked = relationFilter(filter)
        const found = relationsAt(view, id, asked, direction ?? undefined, pageRequest(page), today)
        return connectionOf(found, (relation) => new RelationNode(reading, relation))
      },
    }),
    relationCounts: t.field({
      type: [RelationCountRef],
      description: 'How many relations of each type, direction and status there are, shown or not.',
      args: { filter: t.arg({ type: RelationFilterInput, description: 'Which of them.' }) },
      extensions: listCost(10),
      resolve: ({ id, reading }, { filter }) =>
        relationCounts(reading.view, id, relationFilter(filter), reading.today),
    }),
    sources: t.expose('sources', {
      type: [SourceRef],
      description: 'Every document that speaks of it.',
      extensions: listCost(5),
    }),
    revision: t.exposeInt('revision', {
      description: 'How often the record was changed, its creation counted.',
    }),
  }),
})

for (const type of entityTypes) {
  const { typeName, label, definition } = entityTypeTable[type]
  builder.objectRef<EntityNode>(typeName).implement({
    description: `${definition.en}. ${label.ko}: ${definition.ko}.`,
    interfaces: [EntityRef, NodeRef],
  })
}

builder.queryFields((t) => ({
  entities: t.field({
    type: EntityConnection,
    description: 'Entities by filter, a page at a time.',
    args: {
      filter: t.arg({ type: EntityFilterInput, description: 'Which of them; all where it is left out.' }),
      orderBy: t.arg({
        type: EntityOrderEnum,
        defaultValue: 'NAME',
        description: 'What they are ordered by.',
      }),
      ...pageArgs,
    },
    extensions: pageCost,
    resolve: async (_, { filter, orderBy, ...page }, context) => {
      const answer = await context.store.entities(
        entityFilter(filter),
        orderBy ?? 'NAME',
        pageRequest(page),
        context.read,
      )
      const reading = readingOf(answer, context)
      return connectionOf(answer.value, (id) => knownEntity(reading, id))
    },
  }),
}))
