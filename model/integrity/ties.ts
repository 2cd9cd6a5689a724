import { sameContent } from '../change.ts'
import type { GraphView } from '../read-view.ts'
import type { Problem } from '../problem.ts'
import type { Claim } from '../records/claim.ts'
import { qualifierEntities, relationEvent, type Relation } from '../records/relation.ts'
import { entityTypeTable } from '../vocabulary/entity-types.ts'
import { attendanceTypes, relationTypeTerm } from '../vocabulary/relation-types.ts'
import { claimless, unknown } from './references.ts'

/** The place of each changed record among the changes: of two that cannot both be, the later one is at fault. */
export type Order = ReadonlyMap<string, number>

export function relationProblems(graph: GraphView, relation: Relation | undefined, order: Order): Problem[] {
  if (relation === undefined) return []
  const where = `${relation.id} ${relation.type}`
  const ends = [relation.from, relation.to, ...qualifierEntities(relation)]
  const event = relationEvent(relation)
  return [
    ...ends.flatMap((end) => unknown(graph, end, where, 'ENTITY')),
    ...endProblems(graph, relation),
    ...(event === undefined ? [] : eventProblems(graph, relation.id, event)),
    ...claimless(graph, relation.id, where),
    ...attendanceProblems(graph, relation, order),
    ...twinProblems(graph, relation, order),
  ]
}

function eventProblems(graph: GraphView, where: string, event: string): Problem[] {
  const type = graph.entity(event)?.type
  if (type === undefined || type === 'EVENT') return []
  return [
    {
      code: 'DISALLOWED_ENDS',
      what: `${event} is no event but ${entityTypeTable[type].typeName}`,
      where: `${where} event`,
      why: 'A visit, an exhibit or a support belongs to an event.',
      mend: 'Name an event, or leave it out.',
    },
  ]
}

function endProblems(graph: GraphView, relation: Relation): Problem[] {
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

/** An attendance has one record: the visit or exhibit with its event, so who is in it needs no second tie to the event. */
function attendanceProblems(graph: GraphView, relation: Relation, order: Order): Problem[] {
  const event = attendedEvent(relation)
  if (event === undefined) return []
  const twin = graph.relationsOf(event).find((other) => {
    if ((relation.type === 'PARTICIPATES_IN') === (other.type === 'PARTICIPATES_IN')) return false
    return (
      attendedEvent(other) === event &&
      isLater(relation, other, order) &&
      attendants(relation).some((who) => attendants(other).includes(who))
    )
  })
  if (twin === undefined) return []
  return [
    {
      code: 'DUPLICATE_ATTENDANCE',
      what: `The attendance of ${event} is already told by ${twin.id} (${twin.type})`,
      where: relation.id,
      why: 'A visit or an exhibit with its event is the one record of that attendance.',
      mend: `Add the claim to ${twin.id} instead.`,
    },
  ]
}

function attendedEvent(relation: Relation): string | undefined {
  if (relation.type === 'PARTICIPATES_IN') return relation.to
  return attendanceTypes.has(relation.type) ? relationEvent(relation) : undefined
}

/** Of a visit both the visitor and the host. */
function attendants({ type, from, to }: Relation): string[] {
  return type === 'VISITS' ? [from, to] : [from]
}

function isLater(relation: Relation, other: Relation, order: Order): boolean {
  return (order.get(other.id) ?? -1) < (order.get(relation.id) ?? -1) || !order.has(relation.id)
}

/** Two ties of one kind between the same two, which no distinguishing qualifier tells apart, are one. */
function twinProblems(graph: GraphView, relation: Relation, order: Order): Problem[] {
  const { distinguishing } = relationTypeTerm(relation.type)
  const twin = graph
    .relationsOf(relation.from)
    .find(
      (other) =>
        other.id !== relation.id &&
        other.type === relation.type &&
        other.from === relation.from &&
        other.to === relation.to &&
        distinguishing.every((name) => sameContent(other.qualifiers[name], relation.qualifiers[name])) &&
        isLater(relation, other, order),
    )
  if (twin === undefined) return []
  return [
    {
      code: 'DUPLICATE_RELATION',
      what: `${twin.id} is already this tie from ${relation.from} to ${relation.to}`,
      where: `${relation.id} ${relation.type}`,
      why: 'Two records of one tie would count it twice.',
      mend:
        distinguishing.length === 0
          ? `Add the claim to ${twin.id} instead.`
          : `Add the claim to ${twin.id} instead, or tell them apart by ${distinguishing.join(' or ')}.`,
    },
  ]
}

export function statusProblems(relation: Relation, claim: Claim): Problem[] {
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
