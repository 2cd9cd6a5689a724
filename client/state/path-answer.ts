import { batch, computed, effect, signal } from '@preact/signals'
import { ApiError } from '../api/client.ts'
import { loadPaths, type FoundPath } from '../api/paths.ts'
import { connection, take } from './app.ts'
import { graphLayers, openChain, question } from './path-panel.ts'
import { askedOf, type AskedPaths, type Chain } from './paths.ts'

/** A chain that was found, as it is told and as it is drawn. */
export interface FoundChain {
  path: FoundPath
  chain: Chain
}

/** What came of a question; `asked` is the one that it answers. */
export type PathAnswer =
  | { phase: 'idle' }
  | { phase: 'asking'; asked: AskedPaths }
  | { phase: 'answered'; asked: AskedPaths; found: readonly FoundChain[]; truncated: boolean }
  | { phase: 'failed'; asked: AskedPaths; code: string }

export const answer = signal<PathAnswer>({ phase: 'idle' })

const asked = computed(() => (question.value === null ? null : askedOf(question.value, graphLayers.value)))
const loadingGraph = computed(() => connection.value.phase === 'loading')
let latest = new AbortController()

/** Looks for whatever is asked, until the answer is called. A question is asked again once the graph is loaded anew. */
export function followQuestion(): () => void {
  return effect(() => {
    const wanted = asked.value
    if (loadingGraph.value || wanted === null) forget()
    else if (!isTold(wanted)) void look(wanted)
  })
}

export function retryPaths(): void {
  const { value } = asked
  if (value !== null) void look(value)
}

function forget(): void {
  latest.abort()
  answer.value = { phase: 'idle' }
}

/** Whoever comes back from the evidence of a tie finds the chains as they were. */
function isTold(wanted: AskedPaths): boolean {
  const now = answer.peek()
  return now.phase !== 'idle' && isSame(now.asked, wanted)
}

const isSame = (one: AskedPaths, other: AskedPaths) => JSON.stringify(one) === JSON.stringify(other)

async function look(wanted: AskedPaths): Promise<void> {
  latest.abort()
  const controller = new AbortController()
  latest = controller
  answer.value = { phase: 'asking', asked: wanted }
  try {
    const { paths, truncated } = await loadPaths(wanted, controller.signal)
    if (controller.signal.aborted) return
    const still = asked.peek()
    // Meanwhile the panel may have been closed: then nothing may come onto the graph.
    if (still === null || !isSame(still, wanted)) return forget()
    const found = paths.map((path) => ({ path, chain: chainOf(path) }))
    batch(() => {
      take({
        entities: paths.flatMap(({ entities }) => entities),
        relations: paths.flatMap(({ relations }) => relations),
      })
      answer.value = { phase: 'answered', asked: wanted, found, truncated }
    })
    openChain(found[0]?.chain ?? null)
  } catch (cause) {
    if (controller.signal.aborted) return
    answer.value = {
      phase: 'failed',
      asked: wanted,
      code: cause instanceof ApiError ? cause.code : 'UNKNOWN',
    }
  }
}

function chainOf({ entities, relations }: FoundPath): Chain {
  return {
    entities: [
      ...new Set([...entities, ...relations.flatMap(({ from, to }) => [from, to])].map(({ id }) => id)),
    ],
    ties: relations.map((tie) => ({ id: tie.id, status: tie.asked })),
  }
}
