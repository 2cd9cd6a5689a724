import {
  changedId,
  changeSetSchema,
  maxChanges,
  reversed,
  sameContent,
  type ChangeSet,
} from '../../model/change.ts'
import type { GraphIndex } from '../../model/graph-index.ts'
import { checkIntegrity } from '../../model/integrity/integrity.ts'
import { parseWith, type Problem } from '../../model/problem.ts'
import type { AnyRecord } from '../../model/records/kinds.ts'
import { StoreError } from '../errors.ts'
import type { Applied, Conflict } from '../store.ts'
import type { Journal } from './journal.ts'

/** Applies a ChangeSet whole or not at all: to disk and memory, or to neither. */
export function applyChangeSet(given: ChangeSet, index: GraphIndex, journal: Journal): Applied {
  const earlier = journal.changeSet(given.id)
  if (earlier !== null) return { outcome: 'applied', receipt: { changeSet: earlier, replayed: true } }
  if (given.changes.length > maxChanges) return { outcome: 'refused', problems: [tooLarge(given)] }
  const parsed = parseWith(changeSetSchema, given, given.id)
  if (!parsed.ok) return { outcome: 'refused', problems: parsed.problems }
  const changeSet = parsed.value
  const conflicts = findConflicts(changeSet, index)
  if (conflicts.length > 0) return { outcome: 'conflict', conflicts }
  index.put(changeSet.changes)
  const problems = checkIntegrity(index, changeSet.changes)
  if (problems.length > 0) {
    index.put(reversed(changeSet.changes))
    return { outcome: 'refused', problems }
  }
  keep(changeSet, index, journal)
  return { outcome: 'applied', receipt: { changeSet, replayed: false } }
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

function findConflicts(changeSet: ChangeSet, index: GraphIndex): Conflict[] {
  const conflicts: Conflict[] = []
  const pending = new Map<string, AnyRecord | null>()
  for (const change of changeSet.changes) {
    const id = changedId(change)
    const found = pending.has(id) ? (pending.get(id) ?? null) : (index.record(id) ?? null)
    if (!sameContent(found, change.before))
      conflicts.push({ id, expected: change.before, found, by: index.meta(id)?.changedBy ?? null })
    pending.set(id, change.after)
  }
  return conflicts
}

function keep(changeSet: ChangeSet, index: GraphIndex, journal: Journal): void {
  const undo = index.touch(changeSet)
  try {
    journal.append(changeSet, index)
  } catch (cause) {
    undo()
    index.put(reversed(changeSet.changes))
    throw new StoreError(
      'UNWRITABLE',
      'The change could not be written to disk; nothing was changed.',
      'Free some disk space or check the rights on DATA_DIR, then try again.',
      { cause },
    )
  }
}
