import * as fc from 'fast-check'
import type { Claim } from '../../model/records/claim.ts'
import { factSchema, type Fact } from '../../model/records/fact.ts'
import { gapSchema } from '../../model/records/gap.ts'
import type { AnyRecord } from '../../model/records/kinds.ts'
import { namedSetSchema } from '../../model/records/named-set.ts'
import { noteSchema } from '../../model/records/note.ts'
import type { Relation } from '../../model/records/relation.ts'
import { sourceSchema, type Source } from '../../model/records/source.ts'
import { explicitnesses, layers, standings, type Property } from '../../model/vocabulary/codes.ts'
import { entityTypes, type EntityType } from '../../model/vocabulary/entity-types.ts'
import { claimStatuses } from '../../model/vocabulary/statuses.ts'
import {
  dates,
  pick,
  plannedClaim,
  plannedEntity,
  plannedTie,
  words,
  type ClaimPlan,
  type EntityPlan,
  type TiePlan,
} from '../unit/model/planned.ts'
import { source } from '../unit/model/records.ts'
import { acts, faults, type ChangePlan, type Step } from '../unit/model/steps.ts'

/**
 * How often a property is tried: few times in every run of the tests, many in the long tier. A search for the
 * smallest example ends before the test's own time does (`seconds` in the short tier), so that nothing runs on
 * behind it.
 */
export function runs(short: number, long: number, seconds = 15) {
  const many = process.env.TEST_TIER === 'long'
  return {
    numRuns: many ? long : short,
    interruptAfterTimeLimit: many ? 540_000 : seconds * 1_000,
    markInterruptAsFailure: true,
  }
}

const values: Readonly<Record<Property, readonly string[]>> = {
  PERIOD: dates,
  COUNTRY: ['KR', 'US', 'JP'],
  COORDINATES: ['36.35,127.38', '33.75,-84.39'],
  TIME_ZONE: ['Asia/Seoul', 'America/New_York'],
  STATED_COUNT: ['12', '300'],
  FORECAST: ['4.5', '1000000'],
  MOTIVE: ['export'],
  DURATION: ['P8D'],
}

const claimSources = ['src:early', 'src:late', 'src:undated'].map((id) => source(id))

const index = fc.nat(1000)
/** One of the words twice, so that names of both scripts, and equal names, come about. */
const text = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((pair) => pair.join(' '))

const claimPlan: fc.Arbitrary<ClaimPlan> = fc.record({
  source: index,
  status: index,
  layer: fc.constantFrom(...layers),
  explicitness: fc.constantFrom(...explicitnesses),
  standing: fc.oneof(
    { weight: 3, arbitrary: fc.constant('UNCHECKED' as const) },
    fc.constantFrom(...standings),
  ),
  withdrawn: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  edtf: fc.option(fc.constantFrom(...dates)),
  asOf: fc.option(fc.constantFrom('2024-12-01', '2025-01-07', '2025-02')),
  statement: text,
})

const tiePlan: fc.Arbitrary<TiePlan> = fc.record({
  triple: index,
  qualifiers: fc.array(index, { minLength: 4, maxLength: 4 }),
  claims: fc.array(claimPlan, { minLength: 1, maxLength: 3 }),
})

const entityPlan: fc.Arbitrary<EntityPlan> = fc.record({
  type: fc.oneof(
    fc.constantFrom<EntityType[]>('ORGANIZATION', 'PERSON', 'EVENT', 'PLACE'),
    fc.constantFrom(...entityTypes),
  ),
  subtype: index,
  names: fc.array(text, { minLength: 1, maxLength: 2 }),
  merged: fc.boolean(),
})

/** Claims of any kind on one relation, by three sources of which the first two are dated. */
export const claimsArbitrary: fc.Arbitrary<Claim[]> = fc
  .array(claimPlan, { maxLength: 6 })
  .map((plans) => plans.map((one, n) => plannedClaim(`c:${n}`, 'r:1', one, claimStatuses, claimSources)))

const graphPlan = fc.record({
  sources: fc.array(
    fc.record({ publishedOn: fc.option(fc.constantFrom(...dates.slice(0, 4))), title: text }),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  entities: fc.array(entityPlan, { minLength: 2, maxLength: 8 }),
  ties: fc.array(tiePlan, { maxLength: 10 }),
  facts: fc.array(
    fc.record({ about: index, property: index, value: index, claims: tiePlan.map(({ claims }) => claims) }),
    {
      maxLength: 4,
    },
  ),
  gaps: fc.array(
    fc.record({ about: index, kind: fc.constantFrom('NOT_STATED', 'NOT_FOUND', 'TRANSLATION') }),
    { maxLength: 2 },
  ),
  notes: fc.array(fc.record({ about: index, text }), { maxLength: 2 }),
  sets: fc.array(fc.record({ type: fc.constantFrom(...entityTypes) }), { maxLength: 2 }),
})

/** A small valid graph: its records, each after those that it refers to. */
export const graphArbitrary: fc.Arbitrary<AnyRecord[]> = graphPlan.map((plan) => {
  const sources = plan.sources.map(({ publishedOn, title }, number): Source => {
    const base = { id: `src:s${number}`, kind: 'news_article', title: { en: title }, languages: ['KO', 'EN'] }
    return sourceSchema.parse({ ...base, ...(publishedOn === null ? {} : { publishedOn }) })
  })
  const entities = plan.entities.map((one, number) => plannedEntity(`e${number}`, one))
  const ties: AnyRecord[] = []
  const relations: Relation[] = []
  for (const [number, one] of plan.ties.entries()) {
    const found = plannedTie(`t${number}`, one, { entities, relations, sources })
    if (found === null) continue
    relations.push(found.relation)
    ties.push(found.relation, ...found.claims)
  }
  const facts = plan.facts.flatMap(({ claims, ...one }, number) => {
    const property = pick(Object.keys(values) as [Property, ...Property[]], one.property)
    const about = pick(entities, one.about)
    const fact: Fact = factSchema.parse({
      id: `f:f${number}`,
      entity: about.id,
      property,
      value: pick(values[property], one.value),
    })
    return [
      fact,
      ...claims.map((claim, n) => plannedClaim(`c:f${number}-${n}`, fact.id, claim, claimStatuses, sources)),
    ]
  })
  const statement = { ko: '알 수 없다.', en: 'It is not known.' }
  const gaps = plan.gaps.map(({ about, kind }, number) =>
    gapSchema.parse({ id: `gap:g${number}`, kind, about: [pick(entities, about).id], statement }),
  )
  const notes = plan.notes.map((one, number) => {
    const about = [pick([...entities, ...relations], one.about).id]
    return noteSchema.parse({
      id: `note:n${number}`,
      about,
      text: one.text,
      author: 'Kim',
      at: '2025-02-01T00:00:00Z',
    })
  })
  const sets = plan.sets.map(({ type }, number) =>
    namedSetSchema.parse({ id: `set:s${number}`, name: { en: type }, anyOf: [{ types: [type] }] }),
  )
  return [...sources, ...entities, ...ties, ...facts, ...gaps, ...notes, ...sets]
})

const step = <Act extends string>(what: readonly Act[]): fc.Arbitrary<Step<Act>> =>
  fc.record({
    act: fc.constantFrom(...what),
    pick: index,
    other: index,
    text,
    entity: entityPlan,
    tie: tiePlan,
    claim: claimPlan,
  })

/** A change that fits whatever graph it meets; `changesOf` makes it real there. */
export const changeArbitrary: fc.Arbitrary<ChangePlan> = fc.record({
  steps: fc.array(step(acts), { minLength: 1, maxLength: 4 }),
  fault: fc.constant(null),
})

/** A change of which most is right and one thing is wrong. */
export const brokenChangeArbitrary: fc.Arbitrary<ChangePlan> = fc.record({
  steps: fc.array(step(acts), { maxLength: 3 }),
  fault: step(faults),
})
