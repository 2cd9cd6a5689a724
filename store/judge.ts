import {
  changedId,
  changeSetSchema,
  maxChanges,
  reversed,
  sameContent,
  type Change,
  type ChangeSet,
} from '../model/change.ts'
import { checkIntegrity } from '../model/integrity/integrity.ts'
import { parseWith, type Parsed, type Problem } from '../model/problem.ts'
import type { GraphView } from '../model/read-view.ts'
import type { AnyRecord } from '../model/records/kinds.ts'
import type { Applied, Conflict } from './store.ts'

/** A graph into which changes can be put on trial. */
export interface TrialGraph extends GraphView {
  put(changes: readonly Change[]): void
}

/** The ChangeSet as it is kept, or all that is wrong with its form. */
export function parseChangeSet(given: ChangeSet): Parsed<ChangeSet> {
  if (given.changes.length > maxChanges) return { ok: false, problems: [tooLarge(given)] }
  return parseWith(changeSetSchema, given, given.id)
}

/** Why a graph cannot take these changes, or null where it can. The graph is left as it was. */
export function objection(
  { changes }: ChangeSet,
  graph: TrialGraph,
): Exclude<Applied, { outcome: 'applied' }> | null {
  const conflicts = findConflicts(changes, graph)
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts }
  graph.put(changes)
  try {
    const problems = checkIntegrity(graph, changes)
    return problems.length > 0 ? { outcome: 'refused', problems } : null
  } finally {
    graph.put(reversed(changes))
  }
}

function tooLarge({ id, changes }: ChangeSet): Problem {
  return {
    code: 'TOO_LARGE',
    what: `The ChangeSet holds ${changes.length} changes`,
    where: id,
    why: `One ChangeSet holds at most ${maxChanges}.`,
    mend: 'Send it as a batch of several.',
  }
}

function findConflicts(changes: readonly Change[], graph: GraphView): Conflict[] {
  const conflicts: Conflict[] = []
  const pending = new Map<string, AnyRecord | null>()
  for (const change of changes) {
    const id = changedId(change)
    const found = pending.has(id) ? (pending.get(id) ?? null) : (graph.record(id) ?? null)
    if (!sameContent(found, change.before))
      conflicts.push({ id, expected: change.before, found, by: graph.meta(id)?.changedBy ?? null })
    pending.set(id, change.after)
  }
  return conflicts
}
