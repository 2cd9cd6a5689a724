import { describe, expect, it } from 'vitest'
import { changeActions } from '../../../model/change.ts'
import { recordKinds } from '../../../model/records/kinds.ts'
import { languages, type BothLanguages } from '../../../model/text.ts'
import * as codes from '../../../model/vocabulary/codes.ts'
import {
  entityTypes,
  entityTypeTable,
  subtypeLabel,
  type EntityTypeTerm,
} from '../../../model/vocabulary/entity-types.ts'
import { attendanceTypes, relationTypes, relationTypeTerm } from '../../../model/vocabulary/relation-types.ts'
import { claimStatuses, compareStatus, statuses, statusTable } from '../../../model/vocabulary/statuses.ts'

/** The enums of the public contract, in its own order. */
const contract: Record<string, string> = {
  Language: 'KO EN',
  EntityType:
    'ORGANIZATION ORGANIZATION_GROUP PERSON EVENT PLACE VENUE PRODUCT SECTOR MARKET INITIATIVE PROJECTION',
  RelationType:
    'HOLDS_POST PART_OF LOCATED_IN ESTABLISHED PARTICIPATES_IN VISITS EXHIBITS_AT SUPPORTS SEEKS_COOPERATION_WITH HAS_AGREEMENT_WITH SUPPLIES PURSUES CONCERNS TARGETS ACTIVE_IN REPUTED_FOR FOLLOWS PROJECTED_FOR',
  Status: 'ESTABLISHED PLANNED INTENDED ASPIRATION PROJECTED CHARACTERIZATION UNSUPPORTED',
  Layer: 'RELEASE CONTEXT USER',
  Explicitness: 'EXPLICIT IMPLIED',
  Standing: 'UNCHECKED CORROBORATED IN_TENSION CONTRADICTED NOT_FOUND',
  Confidence: 'HIGH MEDIUM LOW',
  Direction: 'OUT IN',
  Timing: 'UPCOMING CURRENT PAST PAST_UNREPORTED UNDATED',
  DateBasis: 'STATED INFERRED CONTEXT RELATIVE BOUNDED_BY_VISIT NOT_STATED',
  Property: 'PERIOD COUNTRY COORDINATES TIME_ZONE STATED_COUNT FORECAST MOTIVE DURATION',
  GapKind: 'NOT_STATED NOT_FOUND CONTRADICTION TRANSLATION REJECTED',
  ChangeAction: 'CREATE UPDATE WITHDRAW REMOVE MERGE ERASE',
}
const held: Record<string, readonly string[]> = {
  Language: languages,
  EntityType: entityTypes,
  RelationType: relationTypes,
  Status: statuses,
  Layer: codes.layers,
  Explicitness: codes.explicitnesses,
  Standing: codes.standings,
  Confidence: codes.confidences,
  Direction: codes.directions,
  Timing: codes.timings,
  DateBasis: codes.dateBases,
  Property: codes.properties,
  GapKind: codes.gapKinds,
  ChangeAction: changeActions,
}

describe('the vocabulary', () => {
  it.each(Object.keys(contract))('holds the values of %s that the contract names, and no others', (name) => {
    expect([...(held[name] ?? [])].toSorted()).toEqual(contract[name]?.split(' ').toSorted())
  })

  it('holds the kinds of record that a change of the contract may be of, as far as they are kept', () => {
    expect(recordKinds).toEqual(
      expect.arrayContaining(['ENTITY', 'RELATION', 'CLAIM', 'FACT', 'SOURCE', 'GAP', 'NOTE']),
    )
  })
})

function labelsOf(table: object): [string, BothLanguages][] {
  return Object.entries(table).flatMap(([key, value]): [string, BothLanguages][] => {
    if (typeof value !== 'object' || value === null) return []
    if ('ko' in value && 'en' in value) return [[key, value]]
    return labelsOf(value).map(([inner, label]) => [`${key} ${inner}`, label])
  })
}
const entityRows: Record<string, EntityTypeTerm> = entityTypeTable
const relationRows = Object.fromEntries(relationTypes.map((type) => [type, relationTypeTerm(type)]))
const codeTables = Object.fromEntries(Object.entries(codes).filter(([name]) => name.endsWith('Table')))
const labels = labelsOf({ entityRows, relationRows, statusTable, codeTables })

describe('every label of the vocabulary', () => {
  it('is found by this test', () => {
    // Each status has three, each entity type and relation type two at least, each code one.
    expect(labels.length).toBeGreaterThan(7 * 3 + 11 * 2 + 18 * 2 + 40)
  })

  it.each(labels)('%s is in Korean and in English', (_, { ko, en }) => {
    expect(ko).toMatch(/[가-힣]/)
    expect(ko.trim()).toBe(ko)
    expect(en).toMatch(/[A-Za-z]/)
    expect(en).not.toMatch(/[가-힣]/)
    expect(en.trim()).toBe(en)
  })

  it('of one table is like no other in either language', () => {
    for (const table of [entityRows, relationRows, statusTable].map((rows) =>
      Object.values(rows).map(({ label }) => label),
    ))
      for (const language of ['ko', 'en'] as const)
        expect(new Set(table.map((label) => label[language])).size).toBe(table.length)
  })
})

describe('the table of entity types', () => {
  it('gives each a prefix and a name of its own', () => {
    const rows = Object.values(entityRows)
    expect(new Set(rows.map(({ prefix }) => prefix)).size).toBe(11)
    expect(rows.map(({ typeName }) => typeName)).toEqual(
      'Organization OrganizationGroup Person Event Place Venue Product Sector Market Initiative Projection'.split(
        ' ',
      ),
    )
  })

  it('labels a subtype, and one that it lacks by its code', () => {
    expect(subtypeLabel('ORGANIZATION', 'company')).toEqual({ ko: '기업', en: 'Company' })
    expect(subtypeLabel('PERSON', 'company')).toEqual({ ko: 'company', en: 'company' })
  })
})

describe('the table of relation types', () => {
  it('tells two records of a pair apart only by qualifiers that the type has', () => {
    for (const type of relationTypes) {
      const { qualifiers, distinguishing } = relationTypeTerm(type)
      expect(Object.keys(qualifiers)).toEqual(expect.arrayContaining([...distinguishing]))
    }
    expect(relationTypeTerm('HAS_AGREEMENT_WITH').distinguishing).toEqual(['kind', 'signedOn'])
    expect(relationTypeTerm('HOLDS_POST').distinguishing).toEqual(['role', 'start'])
    expect(relationTypeTerm('VISITS').distinguishing).toEqual(['event'])
    expect(relationTypeTerm('EXHIBITS_AT').distinguishing).toEqual(['event'])
  })

  it('names the rules of status that the design names', () => {
    expect(relationTypeTerm('HAS_AGREEMENT_WITH').never).toEqual(['INTENDED', 'ASPIRATION'])
    expect(relationTypeTerm('SUPPLIES').never).toEqual(['INTENDED', 'ASPIRATION'])
    expect(relationTypeTerm('SEEKS_COOPERATION_WITH').never).toEqual(['ESTABLISHED'])
    expect([...attendanceTypes]).toEqual(['VISITS', 'EXHIBITS_AT'])
  })
})

describe('the rungs of status', () => {
  it('go from what is established to how the writer calls it, then what nothing supports', () => {
    const order = contract['Status']?.split(' ')
    expect(statuses.toReversed().toSorted(compareStatus)).toEqual(order)
    expect(claimStatuses).toEqual(order?.slice(0, 6))
  })
})
