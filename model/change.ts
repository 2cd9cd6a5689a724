import { z } from 'zod'
import { idSchema } from './ids.ts'
import {
  recordKinds,
  recordSchemas,
  type AnyRecord,
  type RecordKind,
  type RecordOf,
} from './records/kinds.ts'

/** What a change does; CREATE, UPDATE and REMOVE follow from which of before and after is there. */
export const changeActions = ['CREATE', 'UPDATE', 'WITHDRAW', 'REMOVE', 'MERGE', 'ERASE'] as const
export type ChangeAction = (typeof changeActions)[number]

/** One record's content before and after; null where there is none. */
export type Change = {
  [Kind in RecordKind]: { kind: Kind; before: RecordOf[Kind] | null; after: RecordOf[Kind] | null }
}[RecordKind]

/** One change of the graph, whole: applied once, reversible. */
export interface ChangeSet {
  id: string
  author: string
  /** ISO 8601, UTC. */
  at: string
  origin: string
  note?: string | undefined
  undoes?: string | undefined
  changes: Change[]
}

/** The largest ChangeSet that a store takes; a larger import is a batch of several. */
export const maxChanges = 5000

const changeSchema = z
  .strictObject({ kind: z.enum(recordKinds), before: z.unknown(), after: z.unknown() })
  .transform((change, context): Change => {
    const schema = recordSchemas[change.kind]
    const before = change.before === null ? null : schema.safeParse(change.before)
    const after = change.after === null ? null : schema.safeParse(change.after)
    for (const side of [before, after])
      for (const issue of side?.error?.issues ?? [])
        context.addIssue({ code: 'custom', message: issue.message, path: issue.path })
    if (before?.data !== undefined && after?.data !== undefined && before.data.id !== after.data.id)
      context.addIssue({ code: 'custom', message: 'before and after are two different records' })
    if (before === null && after === null)
      context.addIssue({ code: 'custom', message: 'a change needs a before or an after' })
    return makeChange(change.kind, before?.data ?? null, after?.data ?? null)
  })

export const changeSetSchema = z.strictObject({
  id: idSchema('chg'),
  author: z.string().min(1),
  at: z.iso.datetime(),
  origin: z.string().min(1),
  note: z.string().optional(),
  undoes: z.string().optional(),
  changes: z.array(changeSchema).min(1, 'a ChangeSet changes something').max(maxChanges),
})

/** A change of one record, of a kind that is known only when it runs. */
export function makeChange(kind: RecordKind, before: AnyRecord | null, after: AnyRecord | null): Change {
  return { kind, before, after } as Change
}

/** The id of the record that a change is about. */
export function changedId(change: Change): string {
  return (change.after ?? change.before)?.id ?? ''
}

export function changeAction(change: Change): ChangeAction {
  if (change.before === null) return 'CREATE'
  if (change.after === null) return 'REMOVE'
  if (change.kind === 'CLAIM' && change.after.withdrawn && !change.before.withdrawn) return 'WITHDRAW'
  return 'UPDATE'
}

/** The change that takes this one back: its halves swapped, in the opposite order. */
export function reversed(changes: readonly Change[]): Change[] {
  return changes.map((change) => makeChange(change.kind, change.after, change.before)).toReversed()
}

/** The same effect with one change a record; what ends where it began is left out. */
export function squashed(changes: readonly Change[]): Change[] {
  const byId = new Map<string, Change>()
  for (const change of changes) {
    const id = changedId(change)
    const earlier = byId.get(id)
    byId.set(id, earlier === undefined ? change : makeChange(change.kind, earlier.before, change.after))
  }
  return [...byId.values()].filter((change) => !sameContent(change.before, change.after))
}

/** Whether two records say the same, whatever the order of their fields. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = definedEntries(a)
  const right = new Map(definedEntries(b))
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameContent(value, right.get(key)))
  )
}

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, content]) => content !== undefined)
}
