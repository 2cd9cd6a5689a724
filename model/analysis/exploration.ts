import type { ReadView } from '../read-view.ts'
import type { TieMap } from './tie-map.ts'

interface Side {
  /** How many levels of entities were expanded from here. */
  levels: number
  /** The entities reached last, to be expanded next. */
  frontier: readonly string[]
  /** By how few steps each entity is reached. */
  distances: Map<string, number>
}

/**
 * Reads a graph from both ends, always on the side with fewer ties to read, and a whole level of entities at a time:
 * all look-ups of a level are made before any that depends on them, so that a view which loads what it lacks needs a
 * round for each level. No member of either group is gone through. At most `tiesMax` ties are read, those of hubs last.
 */
export class Exploration {
  readonly #view: ReadView
  readonly #ties: TieMap
  readonly #members: ReadonlySet<string>
  readonly #ahead: Side
  readonly #back: Side
  #tiesLeft: number
  #cut = false

  constructor(
    view: ReadView,
    ties: TieMap,
    starts: ReadonlySet<string>,
    goals: ReadonlySet<string>,
    tiesMax: number,
  ) {
    this.#view = view
    this.#ties = ties
    this.#members = new Set([...starts, ...goals])
    this.#ahead = sideOf(starts)
    this.#back = sideOf(goals)
    this.#tiesLeft = tiesMax
  }

  /** Whether ties were left unread because there were too many. */
  get cut(): boolean {
    return this.#cut
  }

  /** Reads on until every tie of every chain of this many ties is known. */
  reach(length: number): void {
    // A side that was read to its end goes on without reading: by then every chain lies in what is known.
    while (this.#ahead.levels + this.#back.levels < length)
      this.#advance(this.#load(this.#ahead) <= this.#load(this.#back) ? this.#ahead : this.#back)
  }

  /** Whether an entity can be reached from the starts by this many steps, as far as that is known. */
  startsWithin(id: string, steps: number): boolean {
    const { levels, frontier, distances } = this.#ahead
    if (steps > levels && frontier.length > 0) return true
    return (distances.get(id) ?? Infinity) <= steps
  }

  #load({ frontier }: Side): number {
    return frontier.reduce((sum, id) => sum + (this.#ties.knows(id) ? 0 : this.#view.degree(id)), 0)
  }

  #advance(side: Side): void {
    this.#readTies(side.frontier)
    side.levels += 1
    const next: string[] = []
    for (const id of side.frontier)
      for (const other of this.#ties.stepsFrom(id).keys()) {
        if (side.distances.has(other)) continue
        side.distances.set(other, side.levels)
        if (!this.#members.has(other)) next.push(other)
      }
    side.frontier = next
  }

  #readTies(ids: readonly string[]): void {
    const unread = ids
      .filter((id) => !this.#ties.knows(id))
      .map((id) => ({ id, degree: this.#view.degree(id) }))
      .toSorted((a, b) => a.degree - b.degree || (a.id < b.id ? -1 : 1))
    for (const { id, degree } of unread) {
      if (degree > this.#tiesLeft) {
        this.#cut = true
        return
      }
      this.#tiesLeft -= degree
      this.#ties.expand(id)
    }
  }
}

function sideOf(members: ReadonlySet<string>): Side {
  return { levels: 0, frontier: [...members], distances: new Map(Array.from(members, (id) => [id, 0])) }
}
