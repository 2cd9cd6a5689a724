/** Draws numbers in [0, 1). */
export type Random = () => number

/**
 * A seeded generator (mulberry32): the same seed gives the same numbers in every engine, since it
 * uses 32-bit integer arithmetic and one division alone.
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from 0 up to and without `count`. */
export const below = (random: Random, count: number): number => Math.floor(random() * count)

/** One of a list, or undefined where it is empty. */
export const pick = <T>(random: Random, list: readonly T[]): T | undefined => list[below(random, list.length)]
