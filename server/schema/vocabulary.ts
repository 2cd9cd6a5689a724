import { pickText, type BothLanguages } from '../../model/text.ts'
import { entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { relationTypeTable } from '../../model/vocabulary/relation-types.ts'
import { statusTable } from '../../model/vocabulary/statuses.ts'
import { builder } from './builder.ts'
import { listCost } from './cost.ts'
import { languageArgs, languagesOf } from './languages.ts'

interface TermNode {
  value: string
  labels: BothLanguages
  definitions: BothLanguages
}

const TermRef = builder.objectRef<TermNode>('Term').implement({
  description: 'One term of the vocabulary.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value of the enum.' }),
    label: t.string({
      description: 'The term in words.',
      args: languageArgs,
      resolve: ({ labels }, args) => pickText(labels, languagesOf(args)),
    }),
    definition: t.string({
      description: 'What it means.',
      args: languageArgs,
      resolve: ({ definitions }, args) => pickText(definitions, languagesOf(args)),
    }),
  }),
})

const vocabulary = {
  entityTypes: termsOf(entityTypeTable),
  relationTypes: termsOf(relationTypeTable),
  statuses: termsOf(statusTable),
}

const VocabularyRef = builder.objectRef<typeof vocabulary>('Vocabulary').implement({
  description: 'What the codes of this graph mean, in both languages.',
  fields: (t) => ({
    entityTypes: t.expose('entityTypes', {
      type: [TermRef],
      description: 'The kinds of entity.',
      extensions: listCost(11),
    }),
    relationTypes: t.expose('relationTypes', {
      type: [TermRef],
      description: 'The kinds of tie.',
      extensions: listCost(18),
    }),
    statuses: t.expose('statuses', {
      type: [TermRef],
      description: 'The statuses, the firmest first.',
      extensions: listCost(7),
    }),
  }),
})

builder.queryFields((t) => ({
  vocabulary: t.field({
    type: VocabularyRef,
    description: 'The labels and definitions of entity types, relation types and statuses.',
    resolve: () => vocabulary,
  }),
}))

function termsOf(
  table: Readonly<Record<string, { label: BothLanguages; definition: BothLanguages }>>,
): TermNode[] {
  return Object.entries(table).map(([value, { label, definition }]) => ({
    value,
    labels: label,
    definitions: definition,
  }))
}
