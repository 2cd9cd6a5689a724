/** Many strings joined into one, so that a pattern is looked for in all of them in a single native scan. */
export class Haystack {
  readonly #text: string
  readonly #starts: Int32Array

  constructor(strings: readonly string[]) {
    this.#text = strings.join('\n')
    this.#starts = new Int32Array(strings.length + 1)
    strings.forEach((string, i) => {
      this.#starts[i + 1] = (this.#starts[i] ?? 0) + string.length + 1
    })
  }

  /** The numbers of the strings that hold a match, ascending. The pattern has flag `g` and spans no line break. */
  *holding(pattern: RegExp): Generator<number> {
    pattern.lastIndex = 0
    for (
      let match = pattern.exec(this.#text);
      match !== null && match[0] !== '';
      match = pattern.exec(this.#text)
    ) {
      const number = this.#numberAt(match.index)
      yield number
      // One match a string is enough. Others may use the pattern between two steps: the place is set each time.
      pattern.lastIndex = this.#starts[number + 1] ?? this.#text.length
    }
  }

  #numberAt(offset: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low
  }
}
