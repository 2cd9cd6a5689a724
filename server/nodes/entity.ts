import { countryOf, entityPeriod, entityTiming, locationOf } from '../../model/derived.ts'
import { labelName, shortName } from '../../model/query/entity-order.ts'
import type { Entity, Name } from '../../model/records/entity.ts'
import { pickText, type Language } from '../../model/text.ts'
import { identifierPages, type Timing } from '../../model/vocabulary/codes.ts'
import { entityTypeTable, type EntityType } from '../../model/vocabulary/entity-types.ts'
import { FactNode } from './fact.ts'
import { gapNodes, type GapNode } from './gap.ts'
import { noteNodes, type NoteNode } from './note.ts'
import { periodNode, type PeriodNode } from './period.ts'
import { known, revisionOf, type Reading } from './reading.ts'
import { knownSource, sourceNode, type SourceNode } from './source.ts'

export interface NameNode {
  text: string
  language: string
  kind: string
  source: SourceNode | null
}

export interface IdentifierNode {
  scheme: string
  value: string
  url: string | null
  verified: boolean
}

export interface LocationNode {
  latitude: number
  longitude: number
  precision: string
  timeZone: string | null
  fact: FactNode
}

/** Anything that the graph knows by name, of any of the eleven types. */
export class EntityNode {
  constructor(
    readonly reading: Reading,
    readonly record: Entity,
  ) {}

  get __typename(): string {
    return entityTypeTable[this.record.type].typeName
  }

  get id(): string {
    return this.record.id
  }

  get type(): EntityType {
    return this.record.type
  }

  get subtype(): string | null {
    return this.record.subtype ?? null
  }

  get names(): NameNode[] {
    return this.record.names.map((name) => nameNode(this.reading, name))
  }

  get identifiers(): IdentifierNode[] {
    return this.record.identifiers.map(({ scheme, value, verified }) => ({
      scheme,
      value,
      url: identifierPages[scheme]?.(value) ?? null,
      verified,
    }))
  }

  get formerIds(): readonly string[] {
    return this.record.formerIds
  }

  get country(): string | null {
    return countryOf(this.reading.view, this.record.id) ?? null
  }

  get period(): PeriodNode | null {
    return periodNode(entityPeriod(this.reading.view, this.record.id)?.period)
  }

  get timing(): Timing {
    return entityTiming(this.reading.view, this.record.id, this.reading.today)
  }

  get location(): LocationNode | null {
    const found = locationOf(this.reading.view, this.record.id)
    if (found === undefined) return null
    const { latitude, longitude, timeZone = null } = found
    const fact = new FactNode(this.reading, found.fact)
    return { latitude, longitude, timeZone, precision: precisionOf(this.record), fact }
  }

  /** What nothing carries any more is left out. */
  get facts(): FactNode[] {
    return this.reading.view
      .factsOf(this.record.id)
      .map((fact) => new FactNode(this.reading, fact))
      .filter(({ status }) => status !== 'UNSUPPORTED')
  }

  get gaps(): GapNode[] {
    return gapNodes(this.reading, this.record.id)
  }

  get notes(): NoteNode[] {
    return noteNodes(this.reading, this.record.id)
  }

  /** Every document that speaks of it: of its names, its facts or its ties. */
  get sources(): SourceNode[] {
    const { view } = this.reading
    const subjects = [...view.factsOf(this.record.id), ...view.relationsOf(this.record.id)]
    const claims = subjects.flatMap(({ id }) => view.claimsOf(id)).filter(({ withdrawn }) => !withdrawn)
    const ids = new Set([...this.record.names, ...claims].flatMap(({ source }) => source ?? []))
    return [...ids].toSorted().map((id) => knownSource(this.reading, id))
  }

  get revision(): number {
    return revisionOf(this.reading, this.record.id)
  }

  label(languages: readonly Language[]): string {
    return labelName(this.record, languages).text
  }

  shortLabel(languages: readonly Language[]): string {
    return shortName(this.record, languages).text
  }

  summary(languages: readonly Language[]): string | null {
    return this.record.summary === undefined ? null : pickText(this.record.summary, languages)
  }

  /** The name at this place among its names; the label's where there is none. */
  nameAt(index: number | null): NameNode {
    const name = index === null ? undefined : this.record.names[index]
    return nameNode(this.reading, name ?? labelName(this.record, ['KO', 'EN']))
  }
}

export function entityNode(reading: Reading, id: string | undefined): EntityNode | null {
  const record = id === undefined ? undefined : reading.view.entity(id)
  return record === undefined ? null : new EntityNode(reading, record)
}

/** For an id that the store has named. */
export function knownEntity(reading: Reading, id: string): EntityNode {
  return new EntityNode(reading, known(reading.view.entity(id), id))
}

function nameNode(reading: Reading, { text, language, kind, source }: Name): NameNode {
  return { text, language, kind, source: sourceNode(reading, source) }
}

/** How fine the coordinates are: those of a country, a state or a city stand for its middle. */
function precisionOf({ type }: Entity): string {
  return type === 'PLACE' ? 'city' : 'site'
}
