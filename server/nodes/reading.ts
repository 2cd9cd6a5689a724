import type { ReadView } from '../../model/read-view.ts'

/** What a node reads from: a store's answer, and the day (`YYYY-MM-DD`) against which timing is told. */
export interface Reading {
  readonly view: ReadView
  readonly today: string
}

/** How often the record was changed, counting its creation. */
export function revisionOf({ view }: Reading, id: string): number {
  return view.meta(id)?.revision ?? 1
}

/** A record that the store never leaves out of its answer; that it did is a fault of the server. */
export function known<T>(record: T | undefined, id: string): T {
  if (record === undefined) throw new Error(`the store's answer lacks ${id}`)
  return record
}
