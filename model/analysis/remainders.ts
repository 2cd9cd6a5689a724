import { added, compareWeights, weightless, type Weight } from './path-order.ts'
import type { WalkableTie } from './path-ties.ts'
import type { Steps } from './tie-map.ts'

/** A step that can still lead to a goal. */
export interface Onward {
  to: string
  /** The firmest first. */
  ties: readonly WalkableTie[]
  /** What the ties after it weigh at least. */
  atLeast: Weight
}

/** What can be left of a chain at one entity. */
interface Remainder {
  atLeast: Weight
  onward: Onward[]
}

export interface Between {
  starts: ReadonlySet<string>
  goals: ReadonlySet<string>
  stepsFrom: (id: string) => Steps
  /** False only where it is certain that the entity is further than this from every start. */
  startsWithin: (id: string, steps: number) => boolean
}

/**
 * For chains of one length: at each entity, by how many ties are left to be walked, which steps can lead to a goal by
 * just as many, and the least that these ties can weigh. Reckoned from the goals backwards, a layer for each number;
 * that a chain visits nothing twice is left out of account, so that what is here is a lower bound.
 */
export class Remainders {
  readonly #layers: Map<string, Remainder>[]

  constructor(
    readonly length: number,
    readonly between: Between,
  ) {
    const goals = Array.from(between.goals, (id): [string, Remainder] => [
      id,
      { atLeast: weightless, onward: [] },
    ])
    this.#layers = [new Map(goals)]
    for (let left = 1; left <= length; left++) this.#layers.push(this.#layer(left))
  }

  /** The least that the ties left to be walked from an entity can weigh; undefined where they cannot lead to a goal. */
  atLeast(id: string, left: number): Weight | undefined {
    return this.#layers[left]?.get(id)?.atLeast
  }

  onward(id: string, left: number): readonly Onward[] {
    return this.#layers[left]?.get(id)?.onward ?? []
  }

  #layer(left: number): Map<string, Remainder> {
    const layer = new Map<string, Remainder>()
    for (const [to, { atLeast }] of this.#layers[left - 1] ?? [])
      for (const [id, ties] of this.between.stepsFrom(to)) {
        const [firmest] = ties
        if (firmest === undefined || !this.#mayStand(id, left)) continue
        const weight = added(firmest.weight, atLeast)
        const known = layer.get(id)
        if (known === undefined) layer.set(id, { atLeast: weight, onward: [{ to, ties, atLeast }] })
        else {
          known.onward.push({ to, ties, atLeast })
          if (compareWeights(weight, known.atLeast) < 0) known.atLeast = weight
        }
      }
    return layer
  }

  /** A chain begins at a start, and passes no member of either group. */
  #mayStand(id: string, left: number): boolean {
    const { starts, goals, startsWithin } = this.between
    if (left === this.length) return starts.has(id)
    return !starts.has(id) && !goals.has(id) && startsWithin(id, this.length - left)
  }
}
