import { FactNode } from '../nodes/fact.ts'
import { RelationNode } from '../nodes/relation.ts'
import { known } from '../nodes/reading.ts'
import type { RelatedClaimNode } from '../nodes/claim.ts'
import { builder } from './builder.ts'
import { listCost } from './cost.ts'
import { ConfidenceEnum, ExplicitnessEnum, LayerEnum, StandingEnum, StatusEnum } from './enums.ts'
import { languageArgs, languagesOf } from './languages.ts'
import {
  ChangeSetRef,
  ClaimRef,
  FactRef,
  NodeRef,
  PeriodRef,
  RelationRef,
  SentenceRef,
  SourceRef,
} from './refs.ts'

const RelatedClaimRef = builder.objectRef<RelatedClaimNode>('RelatedClaim').implement({
  description: 'Another claim, and how the two stand to each other.',
  fields: (t) => ({
    claim: t.expose('claim', { type: ClaimRef, description: 'The other claim.' }),
    standing: t.expose('standing', { type: StandingEnum, description: 'What the one means for the other.' }),
  }),
})

ClaimRef.implement({
  description: 'What one source says of one relation or one fact.',
  interfaces: [NodeRef],
  fields: (t) => ({
    relation: t.field({
      type: RelationRef,
      nullable: true,
      description: 'The relation it is about; null where it is about a fact.',
      resolve: ({ reading, record }) => {
        const relation = reading.view.relation(record.subject)
        return relation === undefined ? null : new RelationNode(reading, relation)
      },
    }),
    fact: t.field({
      type: FactRef,
      nullable: true,
      description: 'The fact it is about; null where it is about a relation.',
      resolve: ({ reading, record }) => {
        const fact = reading.view.fact(record.subject)
        return fact === undefined ? null : new FactNode(reading, fact)
      },
    }),
    status: t.expose('status', { type: StatusEnum, description: 'How firmly the source asserts it.' }),
    statement: t.string({
      description: 'What the source says, in our own words.',
      args: languageArgs,
      resolve: (claim, args) => claim.statement(languagesOf(args)),
    }),
    explicitness: t.expose('explicitness', {
      type: ExplicitnessEnum,
      description: 'Said in as many words, or inferred.',
    }),
    note: t.string({
      nullable: true,
      description: 'An inference, a caveat, a remark on the wording.',
      args: languageArgs,
      resolve: (claim, args) => claim.note(languagesOf(args)),
    }),
    layer: t.expose('layer', { type: LayerEnum, description: 'Whose word it is.' }),
    attribution: t.exposeString('attribution', {
      nullable: true,
      description: 'Who speaks in the source: writer, direct_quotation or other_party.',
    }),
    asOf: t.exposeString('asOf', {
      nullable: true,
      description: 'The day at which it was so, EDTF: for posts and counts.',
    }),
    period: t.expose('period', {
      type: PeriodRef,
      nullable: true,
      description: 'When it held or is to happen.',
    }),
    confidence: t.expose('confidence', {
      type: ConfidenceEnum,
      description: 'How sure the reading of the source is.',
    }),
    standing: t.expose('standing', {
      type: StandingEnum,
      description: 'What checking it against others has shown.',
    }),
    withdrawn: t.exposeBoolean('withdrawn', {
      description: 'Whether it was taken back; it then counts no more.',
    }),
    related: t.expose('related', {
      type: [RelatedClaimRef],
      description: 'Claims that corroborate it or stand in tension with it.',
      extensions: listCost(2),
    }),
    enteredBy: t.field({
      type: ChangeSetRef,
      description: 'The change by which it came in.',
      resolve: async ({ reading, record }, _, context) => {
        const changeSet = reading.view.meta(record.id)?.enteredBy ?? ''
        return known(
          (await context.changeSets.load(changeSet)) ?? undefined,
          `the change that entered ${record.id}`,
        )
      },
    }),
    source: t.expose('source', { type: SourceRef, description: 'The document that says it.' }),
    sentences: t.expose('sentences', {
      type: [SentenceRef],
      description: 'The numbered sentences it rests on.',
      extensions: listCost(6),
    }),
    revision: t.exposeInt('revision', {
      description: 'How often the record was changed, its creation counted.',
    }),
  }),
})
