import type { AskedPaths } from '../state/paths.ts'
import { ask } from './client.ts'
import { FindPathsDocument, type FindPathsQuery } from './generated/operations.ts'

export type PathResult = FindPathsQuery['paths']
export type FoundPath = PathResult['paths'][number]
export type PathTie = FoundPath['relations'][number]

/** The shortest chains between two, their ties judged by the layers that are asked for. */
export async function loadPaths(asked: AskedPaths, signal: AbortSignal): Promise<PathResult> {
  const { from, to, statuses, maxLength, layers, atMost } = asked
  const { paths } = await ask(
    FindPathsDocument,
    {
      from: [from],
      to: [to],
      filter: { statuses, ...(layers === null ? {} : { layers }) },
      layers,
      maxLength,
      first: atMost,
    },
    signal,
  )
  return paths
}
