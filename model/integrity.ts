import { changedId, type Change } from './change.ts'
import type { GraphIndex } from './graph-index.ts'
import type { Problem } from './problem.ts'
import type { Claim } from './records/claim.ts'
import type { Fact } from './records/fact.ts'
import type { Gap } from './records/gap.ts'
import type { Note } from './records/note.ts'
import { qualifierEntities, relationEvent, type Relation } from './records/relation.ts'
import { attendanceTypes, relationTypeTerm } from './vocabulary/relation-types.ts'
import { entityTypeTable } from './vocabulary/entity-types.ts'

/**
 * What is wrong with the graph after these changes were put into it: ends that do not exist or are not allowed,
 * relations and facts without a claim, statuses that a type can never have, records that others still refer to.
 * Looks only at what the changes touch.
 */
export function checkIntegrity(graph: GraphIndex, changes: readonly Change[]): Problem[] {
  const problems: Problem[] = []
  const seen = new Set<string>()
  const look = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    problems.push(...recordProblems(graph, id))
  }
  for (const change of changes) {
    look(changedId(change))
    for (const side of [change.before, change.after])
      if (side !== null && 'subject' in side) look(side.subject)
    if (change.after === null) problems.push(...danglingProblems(graph, changedId(change)))
  }
  return problems
}

function recordProblems(graph: GraphIndex, id: string): Problem[] {
  switch (graph.kindOf(id)) {
    case 'RELATION':
      return relationProblems(graph, graph.relation(id))
    case 'FACT':
      return factProblems(graph, graph.fact(id))
    case 'CLAIM':
      return claimProblems(graph, graph.claim(id))
    case 'ENTITY':
      return (graph.entity(id)?.names ?? []).flatMap((name) =>
        unknown(graph, name.source, `${id} names`, 'SOURCE'),
      )
    case 'GAP':
      return aboutProblems(graph, graph.gap(id))
    case 'NOTE':
      return aboutProblems(graph, graph.note(id))
    default:
      return []
  }
}

function relationProblems(graph: GraphIndex, relation: Relation | undefined): Problem[] {
  if (relation === undefined) return []
  const where = `${relation.id} ${relation.type}`
  const ends = [relation.from, relation.to, ...qualifierEntities(relation)]
  return [
    ...ends.flatMap((end) => unknown(graph, end, where, 'ENTITY')),
    ...endProblems(graph, relation),
    ...claimless(graph, relation.id, where),
    ...attendanceProblems(graph, relation),
  ]
}

function endProblems(graph: GraphIndex, relation: Relation): Problem[] {
  const term = relationTypeTerm(relation.type)
  const from = graph.entity(relation.from)?.type
  const to = graph.entity(relation.to)?.type
  if (from === undefined || to === undefined) return []
  if (term.from.includes(from) && term.to.includes(to)) return []
  const names = (types: typeof term.from) => types.map((type) => entityTypeTable[type].typeName).join(' or ')
  return [
    {
      code: 'DISALLOWED_ENDS',
      what: `${relation.type} cannot go from ${entityTypeTable[from].typeName} to ${entityTypeTable[to].typeName}`,
      where: relation.id,
      why: 'Each kind of tie is defined for certain ends only.',
      mend: `Let it go from ${names(term.from)} to ${names(term.to)}, or use another kind of tie.`,
    },
  ]
}

/** An attendance has one record: the visit or exhibit with its event, so the same actor needs no second tie to it. */
function attendanceProblems(graph: GraphIndex, relation: Relation): Problem[] {
  const attendance = relation.type === 'PARTICIPATES_IN' || attendanceTypes.has(relation.type)
  if (!attendance) return []
  const event = relation.type === 'PARTICIPATES_IN' ? relation.to : relationEvent(relation)
  if (event === undefined) return []
  const twin = graph
    .relationsOf(event)
    .find(
      (other) => other.from === relation.from && other.type !== relation.type && isAttendanceOf(other, event),
    )
  if (twin === undefined) return []
  return [
    {
      code: 'DUPLICATE_ATTENDANCE',
      what: `${relation.from} already has its attendance of ${event} in ${twin.id} (${twin.type})`,
      where: relation.id,
      why: 'A visit or an exhibit with its event is the one record of that attendance.',
      mend: `Add the claim to ${twin.id} instead.`,
    },
  ]
}

function isAttendanceOf(relation: Relation, event: string): boolean {
  if (relation.type === 'PARTICIPATES_IN') return relation.to === event
  return attendanceTypes.has(relation.type) && relationEvent(relation) === event
}

function factProblems(graph: GraphIndex, fact: Fact | undefined): Problem[] {
  if (fact === undefined) return []
  const where = `${fact.id} ${fact.property}`
  return [...unknown(graph, fact.entity, where, 'ENTITY'), ...claimless(graph, fact.id, where)]
}

function claimProblems(graph: GraphIndex, claim: Claim | undefined): Problem[] {
  if (claim === undefined) return []
  const relation = graph.relation(claim.subject)
  const subjectKind = claim.subject.startsWith('r:') ? 'RELATION' : 'FACT'
  return [
    ...unknown(graph, claim.subject, `${claim.id} subject`, subjectKind),
    ...unknown(graph, claim.source, `${claim.id} source`, 'SOURCE'),
    ...claim.related.flatMap((other) => unknown(graph, other.claim, `${claim.id} related`, 'CLAIM')),
    ...sentenceProblems(graph, claim.id, claim.source, claim.sentences),
    ...(relation === undefined ? [] : statusProblems(relation, claim)),
  ]
}

function statusProblems(relation: Relation, claim: Claim): Problem[] {
  const never = relationTypeTerm(relation.type).never ?? []
  if (!never.includes(claim.status)) return []
  return [
    {
      code: 'DISALLOWED_STATUS',
      what: `A claim on ${relation.type} cannot be ${claim.status}`,
      where: claim.id,
      why: `${relation.type} would say more, or less, than such a claim can carry.`,
      mend: 'Use a kind of tie that fits what the source says, or correct the status.',
    },
  ]
}

function sentenceProblems(
  graph: GraphIndex,
  where: string,
  source: string,
  numbers: readonly string[],
): Problem[] {
  const known = new Set(graph.source(source)?.sentences.map((sentence) => sentence.number))
  return numbers
    .filter((number) => !known.has(number))
    .map((number) => ({
      code: 'UNKNOWN_ID',
      what: `${source} has no sentence ${number}`,
      where: `${where} sentences`,
      why: 'A claim can rest only on sentences that its source has.',
      mend:
        known.size === 0
          ? 'Leave the sentences out.'
          : `Use numbers such as ${[...known].slice(0, 3).join(', ')}.`,
    }))
}

function aboutProblems(graph: GraphIndex, record: Gap | Note | undefined): Problem[] {
  if (record === undefined) return []
  const missing = record.about.flatMap((id) => unknown(graph, id, `${record.id} about`))
  if (!('source' in record) || record.source === undefined) return missing
  return [
    ...missing,
    ...unknown(graph, record.source, `${record.id} source`, 'SOURCE'),
    ...sentenceProblems(graph, record.id, record.source, record.sentences),
  ]
}

function claimless(graph: GraphIndex, id: string, where: string): Problem[] {
  if (graph.claimsOf(id).length > 0) return []
  return [
    {
      code: 'UNSUPPORTED_RECORD',
      what: 'No claim carries it',
      where,
      why: 'Nothing stands in the atlas without a source that says so.',
      mend: 'Add a claim with its source, or leave the record out.',
    },
  ]
}

function unknown(graph: GraphIndex, id: string | undefined, where: string, kind?: string): Problem[] {
  if (id === undefined) return []
  const found = kind === 'ENTITY' ? graph.entity(id) : graph.record(id)
  if (found !== undefined && (kind === undefined || kind === 'ENTITY' || graph.kindOf(id) === kind)) return []
  return [
    {
      code: 'UNKNOWN_ID',
      what: `There is no ${kind?.toLowerCase() ?? 'record'} ${id}`,
      where,
      why: 'It refers to something that the atlas does not hold.',
      mend: 'Correct the id, or add the record in the same change.',
    },
  ]
}

/** What still refers to a record that is gone. */
function danglingProblems(graph: GraphIndex, id: string): Problem[] {
  if (graph.record(id) !== undefined || graph.entity(id) !== undefined) return []
  const referring = [
    ...graph.relationsOf(id),
    ...graph.factsOf(id),
    ...graph.claimsOf(id),
    ...graph.claimsFrom(id),
    ...graph.claimsRelatedTo(id),
    ...graph.gapsAbout(id),
    ...graph.notesAbout(id),
  ].map((record) => record.id)
  if (referring.length === 0) return []
  return [
    {
      code: 'STILL_REFERENCED',
      what: `${id} is still referred to by ${referring.slice(0, 5).join(', ')}${referring.length > 5 ? ' and others' : ''}`,
      where: id,
      why: 'Removing it would leave them without what they rest on.',
      mend: 'Remove or change those first, or in the same change.',
    },
  ]
}
