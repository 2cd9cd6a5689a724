/** The one candidate that a misspelt word most probably means, or null where none is near or two are as near. */
export function nearestSpelling(word: string, candidates: readonly string[]): string | null {
  const reach = Math.max(1, Math.floor(word.length / 4))
  const near = candidates
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= reach)
    .toSorted((a, b) => a.distance - b.distance)
  const [first, second] = near
  return first === undefined || first.distance === second?.distance ? null : first.candidate
}

/** Insertions, deletions and replacements between two words (Levenshtein, 1966). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (const [column, other] of [...b].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
