import { Heap } from './heap.ts'
import { added, compareIds, compareWeights, weightless, type Weight } from './path-order.ts'
import type { WalkableTie } from './path-ties.ts'
import type { Remainders } from './remainders.ts'

/** A chain of ties, or the beginning of one. */
export interface Chain {
  entities: readonly string[]
  ties: readonly WalkableTie[]
}

interface Beginning extends Chain {
  weight: Weight
  /** The weight that it has at least when it is complete. */
  atLeast: Weight
  /** Where it must go next, for it has left the firmest tie to that step. */
  next?: string | undefined
}

/** Counts the beginnings of chains that are followed, over all lengths of one question. */
export class Effort {
  #left: number

  constructor(beginningsMax: number) {
    this.#left = beginningsMax
  }

  get spent(): boolean {
    return this.#left <= 0
  }

  spend(): void {
    this.#left -= 1
  }
}

/**
 * Chains of one length in their order. Of all beginnings the one is followed whose completion may weigh the least
 * (A*), so that chains are complete in their order, and none is made that is not asked for.
 */
export function* chainsInOrder(remainders: Remainders, effort: Effort): Generator<Chain> {
  const beginnings = new Heap(compareBeginnings)
  for (const start of remainders.between.starts) {
    const atLeast = remainders.atLeast(start, remainders.length)
    if (atLeast !== undefined) beginnings.push({ entities: [start], ties: [], weight: weightless, atLeast })
  }
  const given = new Set<string>()
  for (let chain = beginnings.pop(); chain !== undefined && !effort.spent; chain = beginnings.pop()) {
    if (chain.ties.length < remainders.length)
      for (const next of continued(chain, remainders)) {
        effort.spend()
        beginnings.push(next)
      }
    else if (!given.has(chain.entities.join(' '))) {
      given.add(chain.entities.join(' '))
      yield chain
    }
  }
}

function* continued(chain: Beginning, remainders: Remainders): Generator<Beginning> {
  const left = remainders.length - chain.ties.length
  for (const { to, ties, atLeast } of remainders.onward(chain.entities.at(-1) ?? '', left)) {
    if (chain.entities.includes(to) || (chain.next !== undefined && chain.next !== to)) continue
    const [firmest, second] = ties.filter((tie) => tie !== chain.ties.at(-1))
    if (firmest === undefined) continue
    yield longer(chain, to, firmest, atLeast)
    // A tie is walked once: where it could also make the step after this one, this one may leave it to that.
    const next = firmest.ends.find((end) => end !== to && !chain.entities.includes(end))
    if (second !== undefined && next !== undefined && left > 1)
      yield { ...longer(chain, to, second, atLeast), next }
  }
}

function longer(chain: Beginning, to: string, tie: WalkableTie, atLeast: Weight): Beginning {
  const weight = added(chain.weight, tie.weight)
  return {
    entities: [...chain.entities, to],
    ties: [...chain.ties, tie],
    weight,
    atLeast: added(weight, atLeast),
  }
}

function compareBeginnings(a: Beginning, b: Beginning): number {
  return (
    compareWeights(a.atLeast, b.atLeast) ||
    compareIds(a.entities, b.entities) ||
    compareIds(idsOf(a.ties), idsOf(b.ties))
  )
}

export function idsOf(ties: readonly WalkableTie[]): string[] {
  return ties.map(({ id }) => id)
}
