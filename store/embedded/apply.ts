import { reversed, type ChangeSet } from '../../model/change.ts'
import type { GraphIndex } from '../../model/graph-index.ts'
import { StoreError } from '../errors.ts'
import { objection, parseChangeSet } from '../judge.ts'
import type { Applied } from '../store.ts'
import type { Journal } from './journal.ts'

/** Applies a ChangeSet whole or not at all: to disk and memory, or to neither. */
export function applyChangeSet(given: ChangeSet, index: GraphIndex, journal: Journal): Applied {
  const earlier = journal.changeSet(given.id)
  if (earlier !== null) return { outcome: 'applied', receipt: { changeSet: earlier, replayed: true } }
  const parsed = parseChangeSet(given)
  if (!parsed.ok) return { outcome: 'refused', problems: parsed.problems }
  const changeSet = parsed.value
  const refused = objection(changeSet, index)
  if (refused !== null) return refused
  keep(changeSet, index, journal)
  return { outcome: 'applied', receipt: { changeSet, replayed: false } }
}

function keep(changeSet: ChangeSet, index: GraphIndex, journal: Journal): void {
  index.put(changeSet.changes)
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
