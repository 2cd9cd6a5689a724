import { Haystack } from './haystack.ts'
import { searchKeys, spelling } from './keys.ts'
import type { SearchKeys } from './keys.ts'

/** An entity with all that it may be found by. `weight`, its number of ties for one, breaks ties. */
export interface SearchCandidate {
  entityId: string
  /** `shown: false` marks a search key alone: it finds the entity and is never displayed. */
  names: readonly { text: string; language: string; kind: string; shown: boolean }[]
  weight?: number
}

/** One name of one candidate, with its keys. */
export interface IndexedName {
  candidate: SearchCandidate
  nameIndex: number
  shown: boolean
  main: boolean
  keys: SearchKeys
}

type Field = 'folded' | 'choseong' | 'qwerty' | 'spelling'

/** Names with their keys worked out once. Opaque: made by `indexNames`, used by `rankNames`. */
export class NameIndex {
  readonly #byEntity: ReadonlyMap<string, readonly IndexedName[]>
  readonly #haystacks = new Map<Field, Haystack>()
  readonly #names: readonly IndexedName[]

  constructor(byEntity: ReadonlyMap<string, readonly IndexedName[]>) {
    this.#byEntity = byEntity
    this.#names = [...byEntity.values()].flat()
  }

  /** The same index with some candidates new or changed and some gone; the keys of the others are kept. */
  with(changed: Iterable<SearchCandidate>, removedIds: Iterable<string> = []): NameIndex {
    const byEntity = new Map(this.#byEntity)
    for (const id of removedIds) byEntity.delete(id)
    for (const candidate of changed) byEntity.set(candidate.entityId, indexedNames(candidate))
    return new NameIndex(byEntity)
  }

  /** The names in whose `field` the pattern (flag `g`) matches somewhere. */
  *holding(field: Field, pattern: RegExp): Generator<IndexedName> {
    for (const number of this.#haystack(field).holding(pattern)) {
      const name = this.#names[number]
      if (name !== undefined) yield name
    }
  }

  // Joined at the first query that needs it: many changes may come before the next search.
  #haystack(field: Field): Haystack {
    const known = this.#haystacks.get(field)
    if (known !== undefined) return known
    const made = new Haystack(this.#names.map((name) => fieldOf(name.keys, field)))
    this.#haystacks.set(field, made)
    return made
  }
}

/** An index over candidates, for `rankNames`; a later candidate of the same id takes the place of an earlier one. */
export function indexNames(candidates: Iterable<SearchCandidate>): NameIndex {
  return new NameIndex(new Map()).with(candidates)
}

function fieldOf(keys: SearchKeys, field: Field): string {
  return field === 'spelling' ? spelling(keys) : keys[field]
}

function indexedNames(candidate: SearchCandidate): IndexedName[] {
  return candidate.names.map(({ text, kind, shown }, nameIndex) => {
    return { candidate, nameIndex, shown, main: kind === 'main', keys: searchKeys(text) }
  })
}
