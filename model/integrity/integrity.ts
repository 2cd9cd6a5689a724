import { changedId, type Change } from '../change.ts'
import type { GraphView } from '../read-view.ts'
import type { Problem } from '../problem.ts'
import type { Claim } from '../records/claim.ts'
import type { Entity } from '../records/entity.ts'
import type { Fact } from '../records/fact.ts'
import type { Gap } from '../records/gap.ts'
import type { Note } from '../records/note.ts'
import { claimless, danglingProblems, sentenceProblems, unknown } from './references.ts'
import { relationProblems, statusProblems, type Order } from './ties.ts'

/**
 * What is wrong with the graph after these changes were put into it: ends that do not exist or are not allowed,
 * relations and facts without a claim, statuses that a type can never have, records that others still refer to.
 * Looks only at what the changes touch.
 */
export function checkIntegrity(graph: GraphView, changes: readonly Change[]): Problem[] {
  const problems: Problem[] = []
  const order = new Map(changes.map((change, index) => [changedId(change), index]))
  const seen = new Set<string>()
  const look = (id: string) => {
    if (seen.has(id)) return
    seen.add(id)
    problems.push(...recordProblems(graph, id, order))
  }
  for (const change of changes) {
    look(changedId(change))
    for (const side of [change.before, change.after])
      if (side !== null && 'subject' in side) look(side.subject)
    if (change.after === null) problems.push(...danglingProblems(graph, changedId(change)))
    else if (change.before !== null) for (const id of graph.referrersOf(changedId(change))) look(id)
  }
  return problems
}

function recordProblems(graph: GraphView, id: string, order: Order): Problem[] {
  switch (graph.kindOf(id)) {
    case 'RELATION':
      return relationProblems(graph, graph.relation(id), order)
    case 'FACT':
      return factProblems(graph, graph.fact(id))
    case 'CLAIM':
      return claimProblems(graph, graph.claim(id))
    case 'ENTITY':
      return entityProblems(graph, graph.entity(id))
    case 'GAP':
      return aboutProblems(graph, graph.gap(id))
    case 'NOTE':
      return aboutProblems(graph, graph.note(id))
    default:
      return []
  }
}

function entityProblems(graph: GraphView, entity: Entity | undefined): Problem[] {
  if (entity === undefined) return []
  return [
    ...entity.names.flatMap((name) => unknown(graph, name.source, `${entity.id} names`, 'SOURCE')),
    ...entity.formerIds.flatMap((former) => formerIdProblems(graph, entity.id, former)),
  ]
}

/** A merged id answers with one survivor, and is no entity any more. */
function formerIdProblems(graph: GraphView, id: string, former: string): Problem[] {
  const holders = [
    ...(graph.record(former) === undefined ? [] : [former]),
    ...graph.survivorsOf(former).map((other) => other.id),
  ]
  const others = holders.filter((other) => other !== id)
  if (others.length === 0) return []
  return [
    {
      code: 'DUPLICATE_ID',
      what: `${former} is already the id of ${others.join(', ')}`,
      where: `${id} formerIds`,
      why: 'A merged id must lead to one survivor.',
      mend: 'Take it from the list, or merge the two first.',
    },
  ]
}

function factProblems(graph: GraphView, fact: Fact | undefined): Problem[] {
  if (fact === undefined) return []
  const where = `${fact.id} ${fact.property}`
  return [...unknown(graph, fact.entity, where, 'ENTITY'), ...claimless(graph, fact.id, where)]
}

function claimProblems(graph: GraphView, claim: Claim | undefined): Problem[] {
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

function aboutProblems(graph: GraphView, record: Gap | Note | undefined): Problem[] {
  if (record === undefined) return []
  const rejected =
    'rejected' in record && record.rejected !== undefined ? [record.rejected.from, record.rejected.to] : []
  const missing = [
    ...record.about.flatMap((id) => unknown(graph, id, `${record.id} about`)),
    ...rejected.flatMap((id) => unknown(graph, id, `${record.id} rejected`, 'ENTITY')),
  ]
  if (!('source' in record) || record.source === undefined) return missing
  return [
    ...missing,
    ...unknown(graph, record.source, `${record.id} source`, 'SOURCE'),
    ...sentenceProblems(graph, record.id, record.source, record.sentences),
  ]
}
