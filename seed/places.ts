import { isCollection, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml'

/** A place in a record of a seed file. */
export interface Spot {
  /** `file:line`, the file relative to the data folder with forward slashes. */
  where: string
  /** Path of the field within the record, joined by dots; '' for the record itself. */
  field: string
}

/** Where a record stands in a seed file, and each of its fields. */
export class Place {
  readonly #file: string
  readonly #node: Node | null
  readonly #lines: LineCounter

  constructor(file: string, node: Node | null, lines: LineCounter) {
    this.#file = file
    this.#node = node
    this.#lines = lines
  }

  /** The place of a part of this one. */
  of(node: Node): Place {
    return new Place(this.#file, node, this.#lines)
  }

  /** A field of the record: of a path that does not exist, the deepest part that does. */
  at(path: readonly PropertyKey[]): Spot {
    let node: unknown = this.#node
    let start = startOf(node)
    for (const key of path) {
      const found = step(node, key)
      if (found === null) break
      start = found.start ?? start
      node = found.node
    }
    return this.#spot(start, path)
  }

  /** The first scalar under a field that is one of these values, or the field itself where none is. */
  ofValue(values: ReadonlySet<string>, field: readonly PropertyKey[]): Spot {
    const path = this.#exists(field) ? field : []
    return findScalar(this.#nodeAt(path), values, path, (found) => this.at(found)) ?? this.at(path)
  }

  #nodeAt(path: readonly PropertyKey[]): unknown {
    return path.reduce<unknown>((node, key) => step(node, key)?.node, this.#node)
  }

  #exists(path: readonly PropertyKey[]): boolean {
    return this.#nodeAt(path) !== undefined
  }

  #spot(start: number | undefined, path: readonly PropertyKey[]): Spot {
    return {
      where: `${this.#file}:${this.#lines.linePos(start ?? 0).line}`,
      field: path.map(String).join('.'),
    }
  }
}

function step(node: unknown, key: PropertyKey): { node: unknown; start: number | undefined } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
    return pair === undefined ? null : { node: pair.value, start: startOf(pair.key) }
  }
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key]
    return item === undefined ? null : { node: item, start: startOf(item) }
  }
  return null
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

function findScalar(
  node: unknown,
  values: ReadonlySet<string>,
  path: readonly PropertyKey[],
  found: (path: readonly PropertyKey[]) => Spot,
): Spot | null {
  if (isScalar(node)) return values.has(String(node.value)) ? found(path) : null
  if (!isCollection(node)) return null
  const keys = isMap(node)
    ? node.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''))
    : node.items.keys()
  for (const key of keys) {
    const spot = findScalar(step(node, key)?.node, values, [...path, key], found)
    if (spot !== null) return spot
  }
  return null
}
