/** Width of a text in px, at the size in which it is drawn. */
export type Measure = (text: string) => number

/**
 * A name broken at its spaces into at most `maxLines` lines of at most `maxWidth` px; what does not fit is cut
 * with …. A single word wider than a line is cut within the word.
 */
export function labelLines(name: string, maxWidth: number, maxLines: number, measure: Measure): string[] {
  const lines = brokenAtSpaces(name, maxWidth, measure)
  const kept = lines.slice(0, maxLines)
  const rest = lines.slice(maxLines - 1).join(' ')
  if (lines.length > maxLines) kept[maxLines - 1] = `${rest}…`
  return kept.map((line) => (measure(line) > maxWidth ? cut(line, maxWidth, measure) : line))
}

function brokenAtSpaces(name: string, maxWidth: number, measure: Measure): string[] {
  const lines: string[] = []
  for (const word of name.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && measure(longer) <= maxWidth) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function cut(line: string, maxWidth: number, measure: Measure): string {
  const letters = [...line.replace(/…$/, '')]
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > maxWidth) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
