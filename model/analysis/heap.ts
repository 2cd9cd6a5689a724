/** A binary heap: the first by the order is taken first. */
export class Heap<T> {
  readonly #items: T[] = []
  readonly #compare: (a: T, b: T) => number

  constructor(compare: (a: T, b: T) => number) {
    this.#compare = compare
  }

  push(item: T): void {
    const items = this.#items
    let place = items.length
    while (place > 0) {
      const above = (place - 1) >> 1
      const parent = items[above]
      if (parent === undefined || this.#compare(item, parent) >= 0) break
      items[place] = parent
      place = above
    }
    items[place] = item
  }

  pop(): T | undefined {
    const [first] = this.#items
    const last = this.#items.pop()
    if (last !== undefined && this.#items.length > 0) this.#sink(last)
    return first
  }

  #sink(item: T): void {
    const items = this.#items
    let place = 0
    for (;;) {
      const below = this.#firstBelow(place)
      const child = items[below]
      if (child === undefined || this.#compare(item, child) <= 0) break
      items[place] = child
      place = below
    }
    items[place] = item
  }

  #firstBelow(place: number): number {
    const [left, right] = [2 * place + 1, 2 * place + 2]
    const [one, other] = [this.#items[left], this.#items[right]]
    return one !== undefined && other !== undefined && this.#compare(other, one) < 0 ? right : left
  }
}
