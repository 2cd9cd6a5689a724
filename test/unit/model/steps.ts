import { makeChange, type Change } from '../../../model/change.ts'
import { GraphIndex } from '../../../model/graph-index.ts'
import type { Claim } from '../../../model/records/claim.ts'
import type { AnyRecord } from '../../../model/records/kinds.ts'
import { recordKinds } from '../../../model/records/kinds.ts'
import { relationTypeTerm } from '../../../model/vocabulary/relation-types.ts'
import { claimStatuses, type ClaimStatus } from '../../../model/vocabulary/statuses.ts'
import {
  pick,
  plannedClaim,
  plannedEntity,
  plannedTie,
  type ClaimPlan,
  type EntityPlan,
  type TiePlan,
} from './planned.ts'
import { changed, claim, created, note, relation, removed } from './records.ts'

export const acts = [
  'add-entity',
  'rename',
  'add-tie',
  'add-claim',
  'withdraw',
  'drop-claim',
  'remove-tie',
  'add-note',
  'remove-note',
  'retitle',
  'merge',
] as const
export const faults = [
  'stale',
  'again',
  'dangling',
  'claimless',
  'wrong-ends',
  'orphans',
  'wrong-status',
] as const

/** One thing that may be done, with the numbers that pick what it is done to. */
export interface Step<Act extends string> {
  act: Act
  pick: number
  other: number
  text: string
  entity: EntityPlan
  tie: TiePlan
  claim: ClaimPlan
}

/** Things done one after another in one ChangeSet, and perhaps one that is wrong. */
export interface ChangePlan {
  steps: Step<(typeof acts)[number]>[]
  fault: Step<(typeof faults)[number]> | null
}

/** The changes that a plan comes to in a graph; `key` makes the new ids. Often a step finds nothing to do. */
export function changesOf({ steps, fault }: ChangePlan, graph: GraphIndex, key: string): Change[] {
  const draft = new GraphIndex()
  draft.put(created(...recordsOf(graph)))
  const changes: Change[] = []
  for (const [number, step] of steps.entries()) {
    const made = stepChanges(step, draft, `${key}-${number}`)
    draft.put(made)
    changes.push(...made)
  }
  return fault === null ? changes : [...changes, ...faultChanges(fault, draft, `${key}-wrong`)]
}

/** Everything that a graph holds, each record after those that it refers to. */
export function recordsOf(graph: GraphIndex): AnyRecord[] {
  return recordKinds.flatMap((kind): AnyRecord[] => [...graph.records(kind)])
}

function stepChanges(step: ChangePlan['steps'][number], graph: GraphIndex, key: string): Change[] {
  const entities = [...graph.entities()]
  const relations = [...graph.relations()]
  const claims = [...graph.records('CLAIM')]
  const sources = [...graph.sources()]
  const notes = [...graph.records('NOTE')]
  switch (step.act) {
    case 'add-entity':
      return created(plannedEntity(key, step.entity))
    case 'rename':
      return onOne(entities, step.pick, (one) => [
        changed(one, { names: [{ text: step.text, language: 'en', kind: 'main' }] }),
      ])
    case 'add-tie': {
      const tie = plannedTie(key, step.tie, { entities, relations, sources })
      return tie === null ? [] : created(tie.relation, ...tie.claims)
    }
    case 'add-claim':
      return onOne(claims, step.pick, ({ subject }) =>
        created(plannedClaim(`c:${key}`, subject, step.claim, allowedStatuses(graph, subject), sources)),
      )
    case 'withdraw':
      return onOne(claims, step.pick, (one) => [changed(one, { withdrawn: true })])
    case 'drop-claim':
      return onOne(
        claims.filter((one) => graph.claimsOf(one.subject).length > 1),
        step.pick,
        (one) => removed(one),
      )
    case 'remove-tie':
      return onOne(relations, step.pick, (one) =>
        removed(...graph.notesAbout(one.id), ...graph.claimsOf(one.id), one),
      )
    case 'add-note':
      return onOne([...entities, ...relations], step.pick, ({ id }) =>
        created(note(`note:${key}`, [id], { text: step.text })),
      )
    case 'remove-note':
      return onOne(notes, step.pick, (one) => removed(one))
    case 'retitle':
      return onOne(sources, step.pick, (one) => [changed(one, { title: { en: step.text } })])
    case 'merge':
      return onOne(entities, step.pick, (keep) => {
        const alone = entities.filter(
          (one) => one !== keep && one.type === keep.type && isAlone(graph, one.id),
        )
        return onOne(alone, step.other, (absorbed) => [
          changed(keep, { formerIds: [...keep.formerIds, absorbed.id, ...absorbed.formerIds] }),
          ...removed(absorbed),
        ])
      })
  }
}

function faultChanges(step: NonNullable<ChangePlan['fault']>, graph: GraphIndex, key: string): Change[] {
  const entities = [...graph.entities()]
  const relations = [...graph.relations()]
  const organization = plannedEntity(`${key}-a`, { ...step.entity, type: 'ORGANIZATION' })
  const place = plannedEntity(`${key}-b`, { ...step.entity, type: 'PLACE' })
  const source = pick([...graph.sources()], step.pick).id
  const said = (status: ClaimStatus): Claim => claim(`c:${key}`, `r:${key}`, { source, status })
  switch (step.act) {
    case 'stale':
      return onOne(entities, step.pick, (one) => {
        const before = {
          ...one,
          names: [{ text: `not ${step.text}`, language: 'en', kind: 'main' as const }],
        }
        return [makeChange('ENTITY', before, { ...one, summary: { en: step.text } })]
      })
    case 'again':
      return onOne(entities, step.pick, (one) => created(one))
    case 'dangling':
      return created(
        organization,
        relation(`r:${key}`, 'PART_OF', organization.id, 'org:nowhere'),
        said('PLANNED'),
      )
    case 'claimless':
      return created(organization, place, relation(`r:${key}`, 'LOCATED_IN', organization.id, place.id))
    case 'wrong-ends':
      return created(
        organization,
        place,
        relation(`r:${key}`, 'VISITS', place.id, organization.id),
        said('PLANNED'),
      )
    case 'orphans':
      return relations.length === 0
        ? created(
            organization,
            relation(`r:${key}`, 'PART_OF', organization.id, 'org:nowhere'),
            said('PLANNED'),
          )
        : onOne(relations, step.pick, (one) => removed(...entities.filter(({ id }) => id === one.from)))
    case 'wrong-status': {
      const tie = relation(`r:${key}`, 'HAS_AGREEMENT_WITH', organization.id, place.id)
      return created(organization, place, tie, said('INTENDED'))
    }
  }
}

function onOne<T>(list: readonly T[], number: number, make: (one: T) => Change[]): Change[] {
  return list.length === 0 ? [] : make(pick(list, number))
}

function allowedStatuses(graph: GraphIndex, subject: string): ClaimStatus[] {
  const type = graph.relation(subject)?.type
  const never = type === undefined ? [] : (relationTypeTerm(type).never ?? [])
  return claimStatuses.filter((status) => !never.includes(status))
}

/** Whether nothing speaks of an entity, so that it can go. */
function isAlone(graph: GraphIndex, id: string): boolean {
  const about = [graph.relationsOf(id), graph.factsOf(id), graph.gapsAbout(id), graph.notesAbout(id)]
  return about.every((records) => records.length === 0)
}

/** All that a graph tells: its records and its look-ups, whatever the order in which they came. */
export function tellingOf(graph: GraphIndex): unknown {
  const records = recordsOf(graph)
  const former = records.flatMap((record) => ('formerIds' in record ? record.formerIds : []))
  const ids = [...new Set([...records.map(({ id }) => id), ...former])].toSorted()
  const idsIn = (list: Iterable<AnyRecord>) => Array.from(list, ({ id }) => id).toSorted()
  return ids.map((id) => ({
    id,
    record: graph.record(id),
    entity: graph.entity(id)?.id,
    claims: idsIn(graph.claimsOf(id)),
    from: idsIn(graph.claimsFrom(id)),
    related: idsIn(graph.claimsRelatedTo(id)),
    facts: idsIn(graph.factsOf(id)),
    relations: idsIn(graph.relationsOf(id)),
    gaps: idsIn(graph.gapsAbout(id)),
    notes: idsIn(graph.notesAbout(id)),
  }))
}
