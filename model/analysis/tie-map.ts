import type { ReadView } from '../read-view.ts'
import { compareTies, type TieReader, type WalkableTie } from './path-ties.ts'

/** From an entity: each entity that one step leads to, with the ties that lead there, the firmest first. */
export type Steps = ReadonlyMap<string, readonly WalkableTie[]>

const noSteps: Steps = new Map()

/** The ties that were read so far, as steps between entities. */
export class TieMap {
  readonly #view: ReadView
  readonly #read: TieReader
  readonly #expanded = new Set<string>()
  readonly #steps = new Map<string, Map<string, WalkableTie[]>>()

  constructor(view: ReadView, read: TieReader) {
    this.#view = view
    this.#read = read
  }

  /** Whether every step from this entity is known. */
  knows(id: string): boolean {
    return this.#expanded.has(id)
  }

  /** Reads all ties of an entity. */
  expand(id: string): void {
    if (this.#expanded.has(id)) return
    const own = this.#stepsOf(id)
    const fresh = new Set<WalkableTie[]>()
    for (const relation of this.#view.relationsOf(id)) {
      const tie = this.#read(relation)
      if (tie === null) continue
      for (const other of tie.ends) {
        // All ties of two entities come to light with the first of the two.
        if (other === id || this.#expanded.has(other)) continue
        const between = own.get(other) ?? []
        between.push(tie)
        own.set(other, between)
        this.#stepsOf(other).set(id, between)
        fresh.add(between)
      }
    }
    for (const between of fresh) if (between.length > 1) between.sort(compareTies)
    this.#expanded.add(id)
  }

  stepsFrom(id: string): Steps {
    return this.#steps.get(id) ?? noSteps
  }

  #stepsOf(id: string): Map<string, WalkableTie[]> {
    const known = this.#steps.get(id)
    if (known !== undefined) return known
    const made = new Map<string, WalkableTie[]>()
    this.#steps.set(id, made)
    return made
  }
}
