import type { ReadView } from '../read-view.ts'
import { compareStatus } from '../vocabulary/statuses.ts'
import { chainsInOrder, Effort, idsOf, type Chain } from './chains.ts'
import { Exploration } from './exploration.ts'
import type { PathIds, PathQuery, PathsFound } from './path-query.ts'
import { tieReader } from './path-ties.ts'
import { Remainders } from './remainders.ts'
import { TieMap } from './tie-map.ts'

/** How much work one question may make. */
export interface PathBounds {
  /** Ties read from the view. */
  ties: number
  /** Beginnings of chains followed. */
  beginnings: number
}

const defaultBounds: PathBounds = { ties: 200_000, beginnings: 200_000 }

/**
 * Chains of ties from any of one group of entities to any of another, the best first (the order: path-order.ts).
 *
 * Ties are walked in either direction; a tie with an event joins any two of its two ends and the event. A chain visits
 * no entity and walks no tie twice, and passes through no member of either group; who is in both groups can begin a
 * chain to another, or end one. Each sequence of entities is one chain, by the firmest ties that it can have.
 *
 * A length is searched to its end before the next, and only as long as chains are wanted: one more than asked for, so
 * as to tell whether there are more. What is found within the bounds is in order; where these left something out,
 * it is `truncated`. Ids must exist.
 */
export function paths(
  view: ReadView,
  query: PathQuery,
  today: string,
  bounds: PathBounds = defaultBounds,
): PathsFound {
  const starts = survivors(view, query.from)
  const goals = survivors(view, query.to)
  const ties = new TieMap(view, tieReader(view, query.filter, today))
  const exploration = new Exploration(view, ties, starts, goals, bounds.ties)
  const between = {
    starts,
    goals,
    stepsFrom: (id: string) => ties.stepsFrom(id),
    startsWithin: (id: string, steps: number) => exploration.startsWithin(id, steps),
  }
  const effort = new Effort(bounds.beginnings)
  const found: Chain[] = []
  for (let length = 1; length <= query.maxLength && !effort.spent; length++) {
    exploration.reach(length)
    for (const chain of chainsInOrder(new Remainders(length, between), effort)) {
      if (found.length === query.first) return { paths: found.map(pathIds), truncated: true }
      found.push(chain)
    }
  }
  return { paths: found.map(pathIds), truncated: exploration.cut || effort.spent }
}

function survivors(view: ReadView, ids: readonly string[]): ReadonlySet<string> {
  return new Set(ids.map((id) => view.entity(id)?.id ?? id))
}

function pathIds({ entities, ties }: Chain): PathIds {
  const [firmest, ...rest] = ties.map(({ status }) => status)
  const weakestStatus = rest.reduce(
    (weakest, status) => (compareStatus(status, weakest) > 0 ? status : weakest),
    firmest ?? 'UNSUPPORTED',
  )
  return { entities: [...entities], relations: idsOf(ties), weakestStatus }
}
