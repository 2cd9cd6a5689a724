import type { ChangeNode } from '../nodes/change-set.ts'
import { builder } from './builder.ts'
import { listCost } from './cost.ts'
import { ChangeActionEnum, ChangeKindEnum } from './enums.ts'
import { languageArgs, languagesOf } from './languages.ts'
import { ChangeSetRef, NodeRef } from './refs.ts'

const ChangeRef = builder.objectRef<ChangeNode>('Change').implement({
  description: 'before and after: the record as JSON text, null where there is none.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ChangeKindEnum, description: 'What kind of record it is about.' }),
    id: t.exposeID('id', { description: 'The id of the record.' }),
    action: t.expose('action', { type: ChangeActionEnum, description: 'What it did to the record.' }),
    before: t.exposeString('before', {
      nullable: true,
      description: 'The record before, as JSON; null where it was not there.',
    }),
    after: t.exposeString('after', {
      nullable: true,
      description: 'The record after, as JSON; null where it is gone.',
    }),
  }),
})

ChangeSetRef.implement({
  description: 'One change of the graph, whole: applied once, reversible.',
  interfaces: [NodeRef],
  fields: (t) => ({
    at: t.exposeString('at', { description: 'When it was made, ISO 8601, UTC.' }),
    author: t.exposeString('author', { description: 'Who made it.' }),
    origin: t.exposeString('origin', {
      description: 'Where it came from: the seed, an edit, an import, a review …',
    }),
    note: t.exposeString('note', { nullable: true, description: 'Why it was made.' }),
    undoes: t.exposeID('undoes', { nullable: true, description: 'The id of the change that it takes back.' }),
    summary: t.string({
      description: 'How many records of each kind it added, changed or removed.',
      args: languageArgs,
      resolve: (changeSet, args) => changeSet.summary(languagesOf(args)),
    }),
    changes: t.expose('changes', {
      type: [ChangeRef],
      description: 'Record by record, in the order in which they were made.',
      // A change set may hold 5,000 records, each of them written out whole.
      extensions: listCost(2_000),
    }),
  }),
})
