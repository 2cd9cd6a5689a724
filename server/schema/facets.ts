import type { FacetCount, Facets } from '../../model/query/facets.ts'
import type { Text } from '../../model/records/text.ts'
import { pickText, type BothLanguages } from '../../model/text.ts'
import { layerTable } from '../../model/vocabulary/codes.ts'
import { entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { relationTypeTable } from '../../model/vocabulary/relation-types.ts'
import { statusTable } from '../../model/vocabulary/statuses.ts'
import { builder } from './builder.ts'
import { listCost } from './cost.ts'
import { entityFilter, EntityFilterInput, relationFilter, RelationFilterInput } from './filters.ts'
import { languageArgs, languagesOf } from './languages.ts'

type LabelledCount = FacetCount & { labels: Text }
type LabelledFacets = { [Facet in keyof Facets]: LabelledCount[] }

const FacetCountRef = builder.objectRef<LabelledCount>('FacetCount').implement({
  description: 'How many there are of one value.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The value of the enum, or the id of the source.' }),
    label: t.string({
      description: 'The value in words.',
      args: languageArgs,
      resolve: ({ labels }, args) => pickText(labels, languagesOf(args)),
    }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
})

const FacetsRef = builder.objectRef<LabelledFacets>('Facets').implement({
  description: 'Counts by kind, status, layer and source; what has none is left out.',
  fields: (t) => ({
    entityTypes: t.expose('entityTypes', {
      type: [FacetCountRef],
      description: 'Entities by type.',
      extensions: listCost(11),
    }),
    relationTypes: t.expose('relationTypes', {
      type: [FacetCountRef],
      description: 'Ties between these entities by type.',
      extensions: listCost(18),
    }),
    statuses: t.expose('statuses', {
      type: [FacetCountRef],
      description: 'These ties by status.',
      extensions: listCost(7),
    }),
    layers: t.expose('layers', {
      type: [FacetCountRef],
      description: 'These ties by layer; one counts in each layer that speaks of it.',
      extensions: listCost(3),
    }),
    sources: t.expose('sources', {
      type: [FacetCountRef],
      description: 'These ties by source; one counts for each source that speaks of it.',
      extensions: listCost(20),
    }),
  }),
})

builder.queryFields((t) => ({
  facets: t.field({
    type: FacetsRef,
    description:
      'How many entities, and ties between them, there are of each kind, status, layer and source.',
    args: {
      entities: t.arg({
        type: EntityFilterInput,
        description: 'Which entities to count, and between which to count ties.',
      }),
      relations: t.arg({ type: RelationFilterInput, description: 'Which ties to count.' }),
    },
    resolve: async (_, args, context) => {
      const entities = entityFilter(args.entities, 'entities')
      const relations = relationFilter(args.relations, 'relations')
      const { value, view } = await context.store.facets(entities, relations, context.read)
      return {
        entityTypes: labelled(value.entityTypes, (type) => labelIn(entityTypeTable, type)),
        relationTypes: labelled(value.relationTypes, (type) => labelIn(relationTypeTable, type)),
        statuses: labelled(value.statuses, (status) => labelIn(statusTable, status)),
        layers: labelled(value.layers, (layer) => bothIn(layerTable, layer)),
        sources: labelled(value.sources, (source) => view.source(source)?.title),
      }
    },
  }),
}))

function labelled(
  counts: readonly FacetCount[],
  labelOf: (value: string) => Text | undefined,
): LabelledCount[] {
  return counts.map(({ value, count }) => ({ value, count, labels: labelOf(value) ?? { en: value } }))
}

function labelIn(
  table: Readonly<Record<string, { label: BothLanguages }>>,
  value: string,
): BothLanguages | undefined {
  return table[value]?.label
}

function bothIn(table: Readonly<Record<string, BothLanguages>>, value: string): BothLanguages | undefined {
  return table[value]
}
