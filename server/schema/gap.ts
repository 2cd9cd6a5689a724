import { refusal } from '../errors.ts'
import { readingOf, type ApiContext } from '../context.ts'
import { nodeIn } from '../nodes/any.ts'
import { knownEntity, type EntityNode } from '../nodes/entity.ts'
import { knownGap } from '../nodes/gap.ts'
import { builder } from './builder.ts'
import { listCost, pageCost } from './cost.ts'
import { GapKindEnum } from './enums.ts'
import { narrowing } from './filters.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { connectionOf, forwardArgs, GapConnection, pageRequest } from './page.ts'
import { EntityRef, GapRef, NodeRef, SentenceRef, SourceRef } from './refs.ts'

interface RejectedTie {
  from: EntityNode
  relation: string
  to: EntityNode
}

const RejectedTieRef = builder.objectRef<RejectedTie>('RejectedTie').implement({
  description: 'A tie that was weighed and rejected, and must never be suggested.',
  fields: (t) => ({
    from: t.expose('from', { type: EntityRef, description: 'Where it would have gone from.' }),
    relation: t.exposeString('relation', {
      description: 'What kind of tie it would have been; it need not be in the vocabulary.',
    }),
    to: t.expose('to', { type: EntityRef, description: 'Where it would have led to.' }),
  }),
})

GapRef.implement({
  description:
    'What is not known, kept so that nobody fills it in: not stated, looked for and not found, two sources that differ, two languages that differ, a tie that was weighed and rejected.',
  interfaces: [NodeRef],
  fields: (t) => ({
    kind: t.expose('kind', { type: GapKindEnum, description: 'In which way it is not known.' }),
    title: t.string({
      nullable: true,
      description: 'What is not known, in a few words.',
      args: languageArgs,
      resolve: (gap, args) => gap.title(languagesOf(args)),
    }),
    statement: t.string({
      description: 'What is not known, as a sentence.',
      args: languageArgs,
      resolve: (gap, args) => gap.statement(languagesOf(args)),
    }),
    about: t.field({
      type: [NodeRef],
      description: 'The records it concerns, of any kind.',
      extensions: listCost(6),
      resolve: ({ reading, record }) => record.about.flatMap((id) => nodeIn(reading, id) ?? []),
    }),
    source: t.expose('source', { type: SourceRef, nullable: true, description: 'The document it shows in.' }),
    sentences: t.expose('sentences', {
      type: [SentenceRef],
      description: 'The sentences it shows in.',
      extensions: listCost(2),
    }),
    checkedOn: t.exposeString('checkedOn', {
      nullable: true,
      description: 'When it was last looked for, EDTF.',
    }),
    rejected: t.field({
      type: RejectedTieRef,
      nullable: true,
      description: 'REJECTED only: the tie that must not be suggested.',
      resolve: ({ reading, record: { rejected } }) =>
        rejected === undefined
          ? null
          : {
              from: knownEntity(reading, rejected.from),
              relation: rejected.relation,
              to: knownEntity(reading, rejected.to),
            },
    }),
    revision: t.exposeInt('revision', {
      description: 'How often the record was changed, its creation counted.',
    }),
  }),
})

builder.queryFields((t) => ({
  gaps: t.field({
    type: GapConnection,
    description: 'What is not known.',
    args: {
      about: t.arg.idList({ description: 'Only what concerns any of these records; each must exist.' }),
      kinds: t.arg({ type: [GapKindEnum], description: 'Only of these kinds.' }),
      ...forwardArgs,
    },
    extensions: pageCost,
    resolve: async (_, { about, kinds, ...page }, context) => {
      const asked = narrowing('kinds', kinds)
      const records = await knownIds(narrowing('about', about), context)
      const answer = await context.store.gaps(records, asked, pageRequest(page), context.read)
      const reading = readingOf(answer, context)
      return connectionOf(answer.value, (id) => knownGap(reading, id))
    },
  }),
}))

/** The ids as the graph has them now, merged ones replaced by their survivors. */
async function knownIds(
  ids: readonly string[] | undefined,
  { store, read }: ApiContext,
): Promise<string[] | undefined> {
  if (ids === undefined) return undefined
  const { value: found } = await store.nodes(ids, read)
  const missing = ids.filter((_, index) => found[index] === null)
  if (missing.length > 0) throw refusal('NOT_FOUND', `The atlas does not hold ${missing.join(', ')}.`)
  return found.flatMap((record) => record?.record.id ?? [])
}
