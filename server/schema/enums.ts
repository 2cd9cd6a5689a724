import type { EntityOrder } from '../../model/query/entity-order.ts'
import type { BothLanguages, Language } from '../../model/text.ts'
import {
  confidenceTable,
  dateBasisTable,
  directionTable,
  explicitnessTable,
  gapKindTable,
  layerTable,
  propertyTable,
  standingTable,
  timingTable,
} from '../../model/vocabulary/codes.ts'
import { entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { relationTypeTable } from '../../model/vocabulary/relation-types.ts'
import { statusTable } from '../../model/vocabulary/statuses.ts'
import { builder } from './builder.ts'

interface Term {
  label: BothLanguages
  definition: BothLanguages
}

export const LanguageEnum = enumOf('Language', 'The languages in which the atlas speaks.', {
  KO: 'Korean.',
  EN: 'English.',
} satisfies Record<Language, string>)

export const EntityTypeEnum = enumOfTerms('EntityType', 'What kind of thing an entity is.', entityTypeTable)
export const RelationTypeEnum = enumOfTerms(
  'RelationType',
  'What kind of tie a relation is.',
  relationTypeTable,
)
export const StatusEnum = enumOfTerms(
  'Status',
  'How firmly a tie or a fact is asserted, from fact to hope; derived from its claims, never typed in.',
  statusTable,
)
export const LayerEnum = enumOfLabels('Layer', 'Whose word a claim is.', layerTable)
export const ExplicitnessEnum = enumOfLabels(
  'Explicitness',
  'Whether the source says it in as many words, or it was inferred from them.',
  explicitnessTable,
)
export const StandingEnum = enumOfLabels(
  'Standing',
  'What checking a claim against others has shown.',
  standingTable,
)
export const ConfidenceEnum = enumOfLabels(
  'Confidence',
  'How sure the reading of the source is.',
  confidenceTable,
)
export const DirectionEnum = enumOfLabels(
  'Direction',
  'Seen from an entity: OUT where the tie goes from it, IN where it comes to it or belongs to it as the event.',
  directionTable,
)
export const TimingEnum = enumOfLabels(
  'Timing',
  'Beside the status: where today stands to the period. PAST_UNREPORTED: planned or intended, its last day is over, and no source says what came of it.',
  timingTable,
)
export const DateBasisEnum = enumOfLabels('DateBasis', 'What a date rests on.', dateBasisTable)
export const PropertyEnum = enumOfLabels(
  'Property',
  'Facts of an entity that are no tie to another.',
  propertyTable,
)
export const GapKindEnum = enumOfLabels('GapKind', 'In which way something is not known.', gapKindTable)

export const EntityOrderEnum = enumOf('EntityOrder', 'What entities are ordered by.', {
  NAME: 'By label, ascending.',
  DEGREE: 'By the number of ties, most first.',
  UPDATED: 'By the time of the last change, latest first.',
} satisfies Record<EntityOrder, string>)

export const ChangeKindEnum = enumOf('ChangeKind', 'What kind of record a change is about.', {
  ENTITY: 'An entity.',
  RELATION: 'A relation.',
  CLAIM: 'A claim.',
  FACT: 'A fact.',
  SOURCE: 'A source.',
  GAP: 'A gap.',
  NOTE: 'A note.',
  VIEW: 'A saved view.',
  PROPOSAL: 'A proposal.',
  DISMISSAL: 'A suggestion that was dismissed.',
  SET: 'A named set.',
})

export const ChangeActionEnum = enumOf('ChangeAction', 'What a change did to its record.', {
  CREATE: 'Added it.',
  UPDATE: 'Changed what it says.',
  WITHDRAW: 'Withdrew a claim: it stays to be read, and counts no more.',
  REMOVE: 'Took it out; undoable.',
  MERGE: 'Merged another entity into it.',
  ERASE: 'Erased it for good; the history keeps that it happened, not what it said.',
})

function enumOf<const Code extends string>(name: string, description: string, codes: Record<Code, string>) {
  const values = Object.entries<string>(codes).map(([code, text]) => [code, { description: text }])
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as Record<Code, { description: string }>,
  })
}

function enumOfLabels<Code extends string>(
  name: string,
  description: string,
  table: Record<Code, BothLanguages>,
) {
  return enumOf(
    name,
    description,
    mapped(table, ({ ko, en }) => `${en} (${ko}).`),
  )
}

function enumOfTerms<Code extends string>(name: string, description: string, table: Record<Code, Term>) {
  return enumOf(
    name,
    description,
    mapped(table, ({ label, definition }) => `${label.en} (${label.ko}). ${definition.en}.`),
  )
}

function mapped<Code extends string, T>(
  table: Record<Code, T>,
  describe: (row: T) => string,
): Record<Code, string> {
  return Object.fromEntries(Object.entries<T>(table).map(([code, row]) => [code, describe(row)])) as Record<
    Code,
    string
  >
}
