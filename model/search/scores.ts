/** How a name was matched; `jamo` with an unfinished last syllable, `words` each word apart, `fuzzy` one slip. */
export type MatchedBy =
  | 'exact'
  | 'prefix'
  | 'word'
  | 'substring'
  | 'jamo'
  | 'mixed'
  | 'choseong'
  | 'words'
  | 'keyboard'
  | 'fuzzy'

/** A query's match in a name, before it is told where in the shown text that is. */
export interface Found {
  by: MatchedBy
  /** 0 to 1. Where in the name counts first, how literally second. */
  score: number
  /** Stretches of the name's `folded`, end excluded. */
  spans: readonly (readonly [number, number])[]
}

/** Where in a name a match stands: all of it, at its start, at the start of a word, inside one. */
export type Place = 'whole' | 'start' | 'word' | 'inside'

/** Where comes first, how literally second: an unfinished start goes before a literal middle. */
export const SCORES: Readonly<
  Record<'literal' | 'jamo' | 'mixed' | 'choseong', Readonly<Record<Place, number>>>
> = {
  literal: { whole: 1, start: 0.9, word: 0.75, inside: 0.6 },
  jamo: { whole: 0.88, start: 0.86, word: 0.72, inside: 0.56 },
  mixed: { whole: 0.84, start: 0.82, word: 0.69, inside: 0.54 },
  choseong: { whole: 0.83, start: 0.8, word: 0.66, inside: 0.5 },
}

/** What a literal match is called. */
export const LITERAL_NAMES = { whole: 'exact', start: 'prefix', word: 'word', inside: 'substring' } as const

/** All words of the query, in whatever order. */
export const WORDS_SCORE = 0.45

/** One slip, which goes last. */
export const SLIP_SCORES = { start: 0.35, word: 0.3 } as const

/** A name that was typed, Latin letters and all, on the other keyboard layout. */
export const KEYBOARD_SCORES = { start: 0.7, word: 0.6 } as const

/** What is left of a score when the query was read in another way than it was typed. */
export const REREAD = 0.9
