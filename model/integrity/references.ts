import type { GraphView } from '../read-view.ts'
import type { Problem } from '../problem.ts'

export function sentenceProblems(
  graph: GraphView,
  where: string,
  source: string,
  numbers: readonly string[],
): Problem[] {
  const known = new Set(graph.source(source)?.sentences.map((sentence) => sentence.number))
  return numbers
    .filter((number) => !known.has(number))
    .map((number) => ({
      code: 'UNKNOWN_ID',
      what: `${source} has no sentence ${number}`,
      where: `${where} sentences`,
      why: 'A claim can rest only on sentences that its source has.',
      mend:
        known.size === 0
          ? 'Leave the sentences out.'
          : `Use numbers such as ${[...known].slice(0, 3).join(', ')}.`,
    }))
}

export function claimless(graph: GraphView, id: string, where: string): Problem[] {
  if (graph.claimsOf(id).length > 0) return []
  return [
    {
      code: 'UNSUPPORTED_RECORD',
      what: 'No claim carries it',
      where,
      why: 'Nothing stands in the atlas without a source that says so.',
      mend: 'Add a claim with its source, or leave the record out.',
    },
  ]
}

export function unknown(graph: GraphView, id: string | undefined, where: string, kind?: string): Problem[] {
  if (id === undefined) return []
  if (graph.record(id) !== undefined && (kind === undefined || graph.kindOf(id) === kind)) return []
  return [
    {
      code: 'UNKNOWN_ID',
      what: `There is no ${kind?.toLowerCase() ?? 'record'} ${id}`,
      where,
      why: 'It refers to something that the atlas does not hold.',
      mend: 'Correct the id, or add the record in the same change.',
    },
  ]
}

/** What still refers to a record that is gone. */
export function danglingProblems(graph: GraphView, id: string): Problem[] {
  if (graph.record(id) !== undefined) return []
  const referring = graph.referrersOf(id)
  if (referring.length === 0) return []
  return [
    {
      code: 'STILL_REFERENCED',
      what: `${id} is still referred to by ${referring.slice(0, 5).join(', ')}${referring.length > 5 ? ' and others' : ''}`,
      where: id,
      why: 'Removing it would leave them without what they rest on.',
      mend: 'Remove or change those first, or in the same change.',
    },
  ]
}
