import { createHash } from 'node:crypto'
import { changedId, maxChanges, type Change, type ChangeSet } from '../model/change.ts'
import type { Parsed } from '../model/problem.ts'
import { recordKinds } from '../model/records/kinds.ts'

const idPrefix = 'chg:seed-'

/** Whether a ChangeSet is the seed's own. */
export function isSeedChangeSet(id: string): boolean {
  return id.startsWith(idPrefix)
}

/**
 * Cuts the changes into ChangeSets that a store takes in this order. What holds together stays in one: a relation
 * or fact with its claims, and claims that name each other. Their id follows from what they change, so that the
 * same seed on the same state has the same id; `revisionOf` tells a change from an equal one made before.
 */
export function batched(
  changes: readonly Change[],
  revisionOf: (id: string) => number,
  now: Date,
  limit = maxChanges,
): Parsed<ChangeSet[]> {
  const batches: Change[][] = []
  for (const group of groups(changes)) {
    if (group.length > limit) return tooLarge(group, limit)
    const last = batches.at(-1)
    if (last === undefined || last.length + group.length > limit) batches.push([...group])
    else last.push(...group)
  }
  const id = `${idPrefix}${hashOf(changes, revisionOf)}`
  const common = {
    author: 'seed',
    at: now.toISOString(),
    origin: 'seed',
    note: 'The data that come with Partner Atlas.',
  }
  return {
    ok: true,
    value: batches.map((batch, index) => ({
      id: batches.length === 1 ? id : `${id}/${index + 1}`,
      ...common,
      changes: batch,
    })),
  }
}

/** Groups that cannot be cut, in an order in which each refers only to those before it. */
function groups(changes: readonly Change[]): Change[][] {
  const byRoot = new Map<string, Change[]>()
  const rootOf = heldTogether(changes)
  const ordered = recordKinds.flatMap((kind) => changes.filter((change) => change.kind === kind))
  for (const change of ordered) {
    const root = rootOf(changedId(change))
    const group = byRoot.get(root)
    if (group === undefined) byRoot.set(root, [change])
    else group.push(change)
  }
  return [...byRoot.values()]
}

/** One id for all that hold together (union-find): a claim with its subject and with the claims it names. */
function heldTogether(changes: readonly Change[]): (id: string) => string {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    return root
  }
  for (const { kind, after } of changes) {
    if (kind !== 'CLAIM' || after === null) continue
    for (const other of [after.subject, ...after.related.map(({ claim }) => claim)]) {
      const [one, two] = [rootOf(after.id), rootOf(other)]
      if (one !== two) parents.set(one, two)
    }
  }
  return rootOf
}

function hashOf(changes: readonly Change[], revisionOf: (id: string) => number): string {
  const hash = createHash('sha256')
  for (const change of changes)
    hash.update(JSON.stringify([revisionOf(changedId(change)), change], sortedKeys))
  return hash.digest('hex').slice(0, 12)
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function tooLarge(group: readonly Change[], limit: number): Parsed<never> {
  const [first] = group
  return {
    ok: false,
    problems: [
      {
        code: 'TOO_LARGE',
        what: `${group.length} records hold together and cannot be loaded in parts`,
        where: first === undefined ? '' : changedId(first),
        why: `One change of the atlas holds at most ${limit} records.`,
        mend: 'Let fewer claims name each other as related.',
      },
    ],
  }
}
