import type { ChangeSet } from '../model/change.ts'
import type { Problem } from '../model/problem.ts'
import type { Applied, Store } from '../store/store.ts'

export interface Loaded {
  /** How many went in, from the first on. */
  batches: number
  problems: Problem[]
}

/** Applies the batches in order; stops at the first that the store does not take, and says why. */
export async function loadSeed(store: Store, batches: readonly ChangeSet[]): Promise<Loaded> {
  for (const [index, batch] of batches.entries()) {
    const problems = problemsOf(await store.apply(batch))
    if (problems.length === 0) continue
    if (index > 0) problems.push(partlyLoaded(batch.id, index, batches.length))
    return { batches: index, problems }
  }
  return { batches: batches.length, problems: [] }
}

function problemsOf(applied: Applied): Problem[] {
  switch (applied.outcome) {
    case 'applied':
      return []
    case 'refused':
      return applied.problems
    case 'conflict':
      return applied.conflicts.map(({ id, by }) => ({
        code: 'INVALID',
        what: `${id} was changed${by === null ? '' : ` by ${by}`} while the seed was being loaded`,
        where: id,
        why: 'The seed never writes over what it has not seen.',
        mend: 'Seed once more.',
      }))
  }
}

function partlyLoaded(id: string, loaded: number, all: number): Problem {
  return {
    code: 'INVALID',
    what: `${loaded} of ${all} parts of the seed are loaded`,
    where: id,
    why: 'A large seed goes in part by part, each whole.',
    mend: 'Mend the above and seed once more: it goes on where it stopped.',
  }
}
