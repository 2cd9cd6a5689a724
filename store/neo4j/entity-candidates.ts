import { candidateKeys } from '../../model/search/rank.ts'
import type { EntityFilter } from '../../model/query/filters.ts'
import type { ReadView } from '../../model/read-view.ts'
import type { Statement } from './connection.ts'

/**
 * What finds, from an index on, every entity that a filter may ask for, and `exact` where it finds no other. What
 * remains of the filter is decided by the model's own predicate over what was found.
 */
export interface Candidates {
  /** Binds `e`. */
  start: string
  parameters: Readonly<Record<string, unknown>>
  exact: boolean
}

/** The view must hold the records of all ids that the filter names: merged ones stand for their survivors. */
export function entityCandidates(view: ReadView, filter: EntityFilter | undefined): Candidates {
  const { excludeIds, types, subtypes, ...hard } = filter ?? {}
  const lead = leads(view, filter ?? {})[0]
  const plain = { types, subtypes, excluded: resolved(view, excludeIds) }
  const conditions = [
    ...(types === undefined ? [] : ['e.type IN $types']),
    ...(subtypes === undefined ? [] : ['e.subtype IN $subtypes']),
    ...(excludeIds === undefined ? [] : ['NOT e.id IN $excluded']),
  ]
  const start = lead?.start ?? 'MATCH (e:Entity)'
  return {
    start:
      conditions.length === 0
        ? start
        : `${start} ${lead === undefined ? '' : 'WITH e '}WHERE ${conditions.join(' AND ')}`,
    parameters: { ...plain, ...lead?.parameters },
    exact: Object.entries(hard).every(([field, value]) => value === undefined || field === 'ids'),
  }
}

/** Every id that a filter names, whose record has to be loaded before its candidates are looked for. */
export function idsNamed(filter: EntityFilter | undefined): string[] {
  const { ids, excludeIds, relatedTo, locatedIn, activeIn, memberOf } = filter ?? {}
  return [ids, excludeIds, relatedTo, locatedIn, activeIn, memberOf].flatMap((list) => list ?? [])
}

type Lead = Omit<Candidates, 'exact'>

/** The fields that an index can lead to, the most telling first. */
function leads(view: ReadView, filter: EntityFilter): Lead[] {
  const { ids, relatedTo, relatedBy, memberOf, activeIn, locatedIn, sources, text, countries, statuses } =
    filter
  const given: (Lead | false)[] = [
    ids !== undefined && {
      start: 'MATCH (e:Entity) WHERE e.id IN $ids',
      parameters: { ids: resolved(view, ids) },
    },
    relatedTo !== undefined && around(resolved(view, relatedTo), relatedBy),
    memberOf !== undefined && along('PART_OF*1..', resolved(view, memberOf)),
    activeIn !== undefined && along('ACTIVE_IN', resolved(view, activeIn)),
    locatedIn !== undefined && located(resolved(view, locatedIn)),
    sources !== undefined && { start: spokenOf, parameters: { sources } },
    text !== undefined && named(text),
    countries !== undefined && { start: inCountries, parameters: { countries } },
    relatedBy !== undefined && {
      start: 'MATCH (r:Relation) WHERE r.type IN $relatedBy MATCH (r)-[:FROM|TO]->(e:Entity) WITH DISTINCT e',
      parameters: { relatedBy },
    },
    statuses !== undefined &&
      !statuses.includes('UNSUPPORTED') && { start: withStatus, parameters: { statuses } },
  ]
  return given.filter((lead) => lead !== false)
}

function around(others: readonly string[], relatedBy: readonly string[] | undefined): Lead {
  const types = relatedBy === undefined ? '' : 'WHERE r.type IN $relatedBy'
  return {
    start: `MATCH (o:Entity) WHERE o.id IN $others
      MATCH (o)<-[:FROM|TO|AT]-(r:Relation) ${types}
      MATCH (r)-[:FROM|TO]->(e:Entity) WITH DISTINCT e`,
    parameters: { others, relatedBy },
  }
}

function along(type: string, goals: readonly string[]): Lead {
  return {
    start: `MATCH (o:Entity) WHERE o.id IN $goals MATCH (o)<-[:${type}]-(e:Entity) WITH DISTINCT e`,
    parameters: { goals },
  }
}

/** By ties, or by the country that a fact gives where the place is a country. */
function located(places: readonly string[]): Lead {
  return {
    start: `CALL () {
        MATCH (o:Entity) WHERE o.id IN $places MATCH (o)<-[:LOCATED_IN|PART_OF*1..]-(e:Entity) RETURN e
        UNION
        MATCH (o:Entity) WHERE o.id IN $places MATCH (o)<-[:OF]-(own:Fact {property: "COUNTRY"})
        MATCH (f:Fact {property: "COUNTRY"}) WHERE f.value = own.value MATCH (f)-[:OF]->(e:Entity) RETURN e
      } WITH DISTINCT e`,
    parameters: { places },
  }
}

const spokenOf = `CALL () {
    MATCH (c:Claim) WHERE c.sourceId IN $sources MATCH (c)-[:SAYS]->(:Relation)-[:FROM|TO|AT]->(e:Entity) RETURN e
    UNION
    MATCH (c:Claim) WHERE c.sourceId IN $sources MATCH (c)-[:SAYS]->(:Fact)-[:OF]->(e:Entity) RETURN e
    UNION
    MATCH (s:Source) WHERE s.id IN $sources MATCH (s)<-[:NAMED_IN]-(e:Entity) RETURN e
  } WITH DISTINCT e`

const inCountries = `MATCH (f:Fact {property: "COUNTRY"}) WHERE f.value IN $countries
  MATCH (f)-[:OF]->(e:Entity) WITH DISTINCT e`

const withStatus = `MATCH (c:Claim) WHERE c.status IN $statuses
  MATCH (c)-[:SAYS]->(:Relation)-[:FROM|TO|AT]->(e:Entity) WITH DISTINCT e`

/** By any way in which a search text may be read. */
function named(text: string): Lead {
  const { condition, parameters } = keyCondition(candidateKeys(text))
  return { start: `MATCH (e:Entity) WHERE ${condition}`, parameters }
}

/** Whether one of the keys of an entity's names holds a value; false where there is nothing to look for. */
export function keyCondition(keys: readonly { key: string; value: string }[]): Lead & { condition: string } {
  const parts = keys.map(({ key }, number) => `e.${key} CONTAINS $key${number}`)
  const condition = parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`
  return {
    condition,
    start: `MATCH (e:Entity) WHERE ${condition}`,
    parameters: Object.fromEntries(keys.map(({ value }, number) => [`key${number}`, value])),
  }
}

function resolved(view: ReadView, ids: readonly string[] | undefined): string[] {
  return (ids ?? []).map((id) => view.entity(id)?.id ?? id)
}

/** Gives the entities with all that a list of them is ordered by. */
export function candidateStatement({ start, parameters }: Candidates): Statement {
  return {
    text: `${start} RETURN e.id AS id, e.sortName AS sortName, e.degree AS degree, e.updatedAt AS updatedAt`,
    parameters,
  }
}
