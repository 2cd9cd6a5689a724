import { int } from 'neo4j-driver'
import { labelName, sortName } from '../../model/query/entity-order.ts'
import type { ReadView, RecordMeta } from '../../model/read-view.ts'
import type { Claim } from '../../model/records/claim.ts'
import type { Entity } from '../../model/records/entity.ts'
import { kindOfId, type AnyRecord, type RecordKind, type RecordOf } from '../../model/records/kinds.ts'
import { qualifierEntities, type Relation } from '../../model/records/relation.ts'
import { searchKeys } from '../../model/search/keys.ts'
import { searchCandidate } from '../../model/query/search-candidates.ts'
import { entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { labels, texts, type Properties, type ReferenceType } from './labels.ts'
import { statusProperties } from './tie-shape.ts'

export interface Reference {
  type: ReferenceType
  toLabel: string
  to: string
  properties: Properties
}

/** One record as a node: `record` is the record itself, all else is written for those who read and search. */
export interface NodeShape {
  label: string
  typeLabel: string | null
  properties: Properties
  references: readonly Reference[]
  formerIds: readonly string[]
}

export function nodeShape(kind: RecordKind, record: AnyRecord, meta: RecordMeta, view: ReadView): NodeShape {
  const describeAny = describe[kind] as (record: AnyRecord, view: ReadView) => Description
  const described = describeAny(record, view)
  return {
    label: labels[kind],
    typeLabel: described.typeLabel ?? null,
    properties: {
      id: record.id,
      record: JSON.stringify(record),
      ...metaProperties(meta),
      ...described.properties,
    },
    references: described.references ?? [],
    formerIds: described.formerIds ?? [],
  }
}

/** What the node of a record that is gone still says. */
export function removedProperties(id: string, meta: RecordMeta): Properties {
  return { id, ...metaProperties(meta) }
}

interface Description {
  typeLabel?: string
  properties: Properties
  references?: readonly Reference[]
  formerIds?: readonly string[]
}

const describe: { [Kind in RecordKind]: (record: RecordOf[Kind], view: ReadView) => Description } = {
  ENTITY: (entity, view) => ({
    typeLabel: entityTypeTable[entity.type].typeName,
    properties: { ...entityProperties(entity), ...searchProperties(view, entity) },
    references: unique(entity.names.flatMap(({ source }) => refer('NAMED_IN', source))),
    formerIds: entity.formerIds,
  }),
  RELATION: (relation, view) => ({
    properties: {
      type: relation.type,
      from: relation.from,
      to: relation.to,
      ...statusProperties(view, relation.id),
    },
    references: [
      ...refer('FROM', relation.from),
      ...refer('TO', relation.to),
      ...unique(qualifierEntities(relation).flatMap((id) => refer('AT', id))),
    ],
  }),
  CLAIM: (claim, view) => ({
    properties: claimProperties(claim, view.relation(claim.subject)),
    references: [
      ...refer('SAYS', claim.subject),
      ...refer('FROM_SOURCE', claim.source),
      ...unique(
        claim.related.flatMap((related) =>
          refer('RELATED_TO', related.claim, { standing: related.standing }),
        ),
      ),
    ],
  }),
  FACT: (fact, view) => ({
    properties: {
      entityId: fact.entity,
      property: fact.property,
      value: fact.value,
      unit: fact.unit ?? null,
      ...statusProperties(view, fact.id),
    },
    references: refer('OF', fact.entity),
  }),
  SOURCE: (source) => ({
    properties: {
      kind: source.kind,
      ...texts('title', source.title),
      publisher: source.publisher ?? null,
      url: source.url ?? null,
      publishedOn: source.publishedOn ?? null,
      sha256: source.sha256 ?? null,
    },
  }),
  GAP: (gap) => ({
    properties: { kind: gap.kind, ...texts('title', gap.title), ...texts('statement', gap.statement) },
    references: unique([
      ...gap.about.flatMap((id) => refer('ABOUT', id)),
      ...refer('FROM_SOURCE', gap.source),
      ...refer('REJECTS', gap.rejected?.from, { relation: gap.rejected?.relation ?? null, end: 'from' }),
      ...refer('REJECTS', gap.rejected?.to, { relation: gap.rejected?.relation ?? null, end: 'to' }),
    ]),
  }),
  NOTE: (note) => ({
    properties: {
      text: note.text,
      author: note.author,
      at: note.at,
      due: note.due ?? null,
      done: note.done,
    },
    references: unique(note.about.flatMap((id) => refer('ABOUT', id))),
  }),
  SET: (set) => ({ properties: { ...texts('name', set.name), ...texts('description', set.description) } }),
}

function entityProperties(entity: Entity): Properties {
  return {
    type: entity.type,
    subtype: entity.subtype ?? null,
    nameKo: labelName(entity, ['KO', 'EN']).text,
    nameEn: labelName(entity, ['EN', 'KO']).text,
    names: entity.names.map(({ text }) => text),
    identifiers: entity.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
    ...texts('summary', entity.summary),
    sortName: sortName(entity),
  }
}

/** One text a key, its names line by line: a key of one name never runs on into the next. */
function searchProperties(view: ReadView, entity: Entity): Properties {
  const keys = searchCandidate(view, entity).names.map(({ text }) => searchKeys(text))
  return {
    folded: keys.map(({ folded }) => folded).join('\n'),
    choseong: keys.map(({ choseong }) => choseong).join('\n'),
    jamo: keys.map(({ jamo }) => jamo).join('\n'),
    qwerty: keys.map(({ qwerty }) => qwerty).join('\n'),
  }
}

export function claimProperties(claim: Claim, relation: Relation | undefined): Properties {
  return {
    subject: claim.subject,
    ...(relation === undefined
      ? { factId: claim.subject }
      : { relationId: relation.id, type: relation.type, from: relation.from, to: relation.to }),
    sourceId: claim.source,
    status: claim.status,
    layer: claim.layer,
    explicitness: claim.explicitness,
    standing: claim.standing,
    withdrawn: claim.withdrawn,
    sentences: claim.sentences,
    asOf: claim.asOf ?? null,
    edtf: claim.period?.edtf ?? null,
    ...texts('statement', claim.statement),
  }
}

function metaProperties({ revision, updatedAt, enteredBy, changedBy }: RecordMeta): Properties {
  return { revision: int(revision), updatedAt, enteredBy, changedBy }
}

function refer(type: ReferenceType, to: string | undefined, properties: Properties = {}): Reference[] {
  const kind = to === undefined ? null : kindOfId(to)
  return to === undefined || kind === null ? [] : [{ type, toLabel: labels[kind], to, properties }]
}

function unique(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((one) => [`${one.type} ${one.to}`, one])).values()]
}
