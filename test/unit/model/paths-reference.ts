import type { PathIds, PathQuery } from '../../../model/analysis/path-query.ts'
import { statusOf } from '../../../model/derived.ts'
import { relationPredicate } from '../../../model/query/relation-filter.ts'
import type { ReadView } from '../../../model/read-view.ts'
import type { Relation } from '../../../model/records/relation.ts'
import { statusTable, type Status } from '../../../model/vocabulary/statuses.ts'

interface Walk {
  entities: string[]
  ties: Relation[]
}

/**
 * Every chain that a query asks for, in order, found the plain and slow way: all simple walks, by every choice of
 * ties, sorted by what the order of chains says in words, and of those over the same entities the first.
 */
export function allPaths(
  view: ReadView,
  { from, to, filter, maxLength }: Omit<PathQuery, 'first'>,
  today: string,
): PathIds[] {
  const id = (any: string) => view.entity(any)?.id ?? any
  const [starts, goals] = [from.map(id), to.map(id)]
  const asked = relationPredicate(view, { statuses: ['ESTABLISHED'], ...filter }, today)
  const ties = [...view.relations()].filter(asked)
  const walks: Walk[] = []
  const walk = (so: Walk) => {
    const [first, ...others] = so.entities
    const last = others.at(-1) ?? first ?? ''
    if (others.length > 0 && goals.includes(last)) walks.push(so)
    const inner = others.length > 0
    if (so.ties.length === maxLength || (inner && (goals.includes(last) || starts.includes(last)))) return
    for (const tie of ties) {
      const ends = endsOf(tie)
      if (!ends.includes(last) || so.ties.includes(tie)) continue
      for (const end of ends)
        if (!so.entities.includes(end)) walk({ entities: [...so.entities, end], ties: [...so.ties, tie] })
    }
  }
  for (const start of new Set(starts)) walk({ entities: [start], ties: [] })
  const seen = new Set<string>()
  return walks
    .map((one) => ({ ...one, key: keyOf(view, one, filter?.layers) }))
    .toSorted((a, b) => compare(a.key, b.key))
    .filter(({ entities }) => !seen.has(String(entities)) && seen.add(String(entities)))
    .map(({ entities, ties: walked }) => {
      const statuses = walked.map((tie) => statusOf(view, tie.id, filter?.layers).status)
      return { entities, relations: walked.map((tie) => tie.id), weakestStatus: weakest(statuses) }
    })
}

function endsOf({ from, to, qualifiers: { event } }: Relation): string[] {
  return typeof event === 'string' ? [from, to, event] : [from, to]
}

function weakest(statuses: Status[]): Status {
  return statuses.toSorted((a, b) => statusTable[b].rung - statusTable[a].rung)[0] ?? 'UNSUPPORTED'
}

type Key = (number | string)[]

/** Smaller is better, place by place. */
function keyOf(view: ReadView, { entities, ties }: Walk, layers: Parameters<typeof statusOf>[2]): Key {
  const derived = ties.map((tie) => statusOf(view, tie.id, layers))
  const rungs = derived.map(({ status }) => statusTable[status].rung)
  const carrying = derived.map(({ counting, status }) => counting.filter((one) => one.status === status))
  const sources = carrying.map((claims) => [...new Set(claims.map(({ source }) => source))])
  const publishers = sources.map((ids) => new Set(ids.map((one) => view.source(one)?.publisher ?? one)))
  const dates = carrying.map((claims) =>
    claims
      .map(({ asOf, source }) => firstDay(asOf ?? view.source(source)?.publishedOn))
      .toSorted()
      .at(-1),
  )
  const dated = dates.filter((date) => date !== undefined && date !== '')
  return [
    ties.length,
    Math.max(...rungs),
    ...[7, 6, 5, 4, 3, 2].map((rung) => rungs.filter((one) => one === rung).length),
    derived.filter(({ leading }) => leading?.explicitness === 'IMPLIED').length,
    -sum(publishers.map(({ size }) => size)),
    -sum(sources.map(({ length }) => length)),
    ties.length - dated.length,
    -sum(dated.map((date) => Date.parse(`${date}T00:00:00Z`) / 86_400_000)),
    ...entities,
    ...ties.map(({ id }) => id),
  ]
}

function sum(numbers: number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** The day that a year, a month or a day begins with; '' for none. */
function firstDay(edtf = ''): string {
  const bare = edtf.replace('~', '')
  return bare === '' ? '' : `${bare}-01-01`.slice(0, 10)
}

function compare(a: Key, b: Key): number {
  for (const [place, one] of a.entries()) {
    const other = b[place]
    if (other === undefined || one === other) continue
    return one < other ? -1 : 1
  }
  return 0
}
