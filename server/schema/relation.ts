import { readingOf } from '../context.ts'
import type { QualifierNode } from '../nodes/qualifier.ts'
import { knownRelation } from '../nodes/relation.ts'
import { builder } from './builder.ts'
import { listCost, pageCost } from './cost.ts'
import { LayerEnum, RelationTypeEnum, StatusEnum, TimingEnum } from './enums.ts'
import { narrowing, relationFilter, RelationFilterInput } from './filters.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { connectionOf, pageArgs, pageRequest, RelationConnection } from './page.ts'
import { ClaimRef, EntityRef, GapRef, NodeRef, NoteRef, PeriodRef, RelationRef } from './refs.ts'

const QualifierRef = builder.objectRef<QualifierNode>('Qualifier').implement({
  description: 'One qualifier of a relation: the role held, the kind of agreement, the event.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name in the vocabulary: role, event, signedOn …' }),
    label: t.string({
      description: 'Its name in words.',
      args: languageArgs,
      resolve: (qualifier, args) => qualifier.label(languagesOf(args)),
    }),
    value: t.exposeString('value', {
      description: 'Canonical: a number plain, a date EDTF, a code, an entity’s id.',
    }),
    text: t.string({
      description: 'How the value reads.',
      args: languageArgs,
      resolve: (qualifier, args) => qualifier.text(languagesOf(args)),
    }),
    entity: t.expose('entity', {
      type: EntityRef,
      nullable: true,
      description: 'Where the value is the id of an entity.',
    }),
  }),
})

RelationRef.implement({
  description: 'A typed tie from one entity to another. It exists only on the strength of its claims.',
  interfaces: [NodeRef],
  fields: (t) => ({
    type: t.expose('type', { type: RelationTypeEnum, description: 'What kind of tie it is.' }),
    from: t.expose('from', { type: EntityRef, description: 'Who acts, or what stands first.' }),
    to: t.expose('to', { type: EntityRef, description: 'Whom or what the tie leads to.' }),
    status: t.field({
      type: StatusEnum,
      description:
        'Derived from the claims, never typed in; with layers, from the claims of these layers alone.',
      args: { layers: t.arg({ type: [LayerEnum], description: 'All, where it is left out.' }) },
      resolve: (relation, { layers }) => relation.status(narrowing('layers', layers)),
    }),
    timing: t.expose('timing', { type: TimingEnum, description: 'Where today stands to its period.' }),
    leadingClaim: t.expose('leadingClaim', {
      type: ClaimRef,
      description: 'The claim that carries the status.',
    }),
    event: t.expose('event', {
      type: EntityRef,
      nullable: true,
      description: 'VISITS, EXHIBITS_AT, SUPPORTS: the event it belongs to.',
    }),
    gaps: t.expose('gaps', {
      type: [GapRef],
      description: 'What is not known, or does not agree, about it.',
      extensions: listCost(2),
    }),
    notes: t.expose('notes', {
      type: [NoteRef],
      description: 'Colleagues’ notes about it.',
      extensions: listCost(2),
    }),
    statusReason: t.string({
      description: 'Why the status stands where it stands.',
      args: languageArgs,
      resolve: (relation, args) => relation.statusReason(languagesOf(args)),
    }),
    statement: t.string({
      description: 'The leading claim’s wording.',
      args: languageArgs,
      resolve: (relation, args) => relation.statement(languagesOf(args)),
    }),
    period: t.expose('period', {
      type: PeriodRef,
      nullable: true,
      description: 'The leading claim’s, or of the firmest claim that has one.',
    }),
    qualifiers: t.expose('qualifiers', {
      type: [QualifierRef],
      description: 'What else tells this tie apart.',
      extensions: listCost(2),
    }),
    claims: t.expose('claims', {
      type: [ClaimRef],
      description: 'Every claim on it, withdrawn ones too.',
      extensions: listCost(2),
    }),
    revision: t.exposeInt('revision', {
      description: 'How often the record was changed, its creation counted.',
    }),
  }),
})

builder.queryFields((t) => ({
  relations: t.field({
    type: RelationConnection,
    description: 'Relations by filter, by id, a page at a time.',
    args: {
      filter: t.arg({
        type: RelationFilterInput,
        description: 'Which of them; all that a claim carries where it is left out.',
      }),
      ...pageArgs,
    },
    extensions: pageCost,
    resolve: async (_, { filter, ...page }, context) => {
      const answer = await context.store.relations(relationFilter(filter), pageRequest(page), context.read)
      const reading = readingOf(answer, context)
      return connectionOf(answer.value, (id) => knownRelation(reading, id))
    },
  }),
}))
