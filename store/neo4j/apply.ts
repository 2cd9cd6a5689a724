import { randomUUID } from 'node:crypto'
import { changedId, changeSetSchema, reversed, type Change, type ChangeSet } from '../../model/change.ts'
import type { RecordMeta } from '../../model/read-view.ts'
import { kindOfId, type AnyRecord } from '../../model/records/kinds.ts'
import { qualifierEntities, type Relation } from '../../model/records/relation.ts'
import { objection, parseChangeSet } from '../judge.ts'
import type { Applied } from '../store.ts'
import { lockStatement, type Commits } from './commits.ts'
import type { Connection, Run } from './connection.ts'
import { load } from './load.ts'
import { claimProperties, nodeShape, removedProperties } from './node-shape.ts'
import { PartialView } from './partial-view.ts'
import { damaged, jsonOf, type RecordTexts } from './record-text.ts'
import { labels } from './labels.ts'
import { statusProperties, tieShape } from './tie-shape.ts'
import { write, type Writing } from './write.ts'

/**
 * Applies a ChangeSet whole or not at all, once however often it is sent. All who write wait for each other at the
 * one node of the atlas; where the acknowledgement of a commit is lost the driver runs this again, and it then
 * finds its own ChangeSet.
 */
export async function applyChangeSet(
  connection: Connection,
  commits: Commits,
  given: ChangeSet,
  texts: RecordTexts,
): Promise<Applied> {
  const call = randomUUID()
  let begun: number | null = null
  const applied = await connection.write(async (run): Promise<Applied> => {
    const earlier = await taken(run, given.id, call)
    if (earlier !== null) {
      const replayed = earlier.call !== call
      return { outcome: 'applied', receipt: { changeSet: earlier.changeSet, replayed } }
    }
    const parsed = parseChangeSet(given)
    if (!parsed.ok) return { outcome: 'refused', problems: parsed.problems }
    const changeSet = parsed.value
    const outcome = await completed(run, texts, (view) => {
      const refused = objection(changeSet, view)
      return refused ?? { outcome: 'sound' as const, writing: writingOf(changeSet, call, view) }
    })
    if (outcome.outcome !== 'sound') return outcome
    await write(run, outcome.writing)
    begun = await commits.begin()
    return { outcome: 'applied', receipt: { changeSet, replayed: false } }
  })
  // It is kept, whatever becomes of this: where it fails, the next reader does it.
  if (begun !== null) await commits.end(begun).catch(() => undefined)
  return applied
}

/** Takes the lock that all writers take, then looks whether this ChangeSet was applied before. */
async function taken(
  run: Run,
  id: string,
  call: string,
): Promise<{ changeSet: ChangeSet; call: string } | null> {
  const [, found = []] = await run(lockStatement(call), {
    text: 'MATCH (c:ChangeSet {id: $id}) RETURN c.body AS body, c.call AS call',
    parameters: { id },
  })
  const [row] = found
  if (row === undefined) return null
  return { changeSet: readChangeSet(id, String(row['body'])), call: String(row['call']) }
}

export function readChangeSet(id: string, body: string): ChangeSet {
  const parsed = changeSetSchema.safeParse(jsonOf(id, body))
  if (!parsed.success) throw damaged(id)
  return parsed.data
}

/** Asks until the view lacks nothing. No other can write meanwhile, so that its parts are always of one moment. */
async function completed<T>(run: Run, texts: RecordTexts, ask: (view: PartialView) => T): Promise<T> {
  const view = new PartialView(true)
  for (;;) {
    const answer = ask(view)
    if (!view.lacks) return answer
    await load(view.takeLacking(), run, view, texts)
  }
}

/** What is to be written so that the database stands as the view does with these changes in it. */
function writingOf(changeSet: ChangeSet, call: string, view: PartialView): Writing {
  view.put(changeSet.changes)
  const untouch = view.touch(changeSet)
  try {
    const changed = new Set(changeSet.changes.map(changedId))
    const [left, gone] = [true, false].map((there) =>
      [...changed].filter((id) => (view.record(id) !== undefined) === there),
    )
    const followers = followersOf(changeSet.changes, view)
    const relations = [...changed, ...followers].filter((id) => kindOfId(id) === 'RELATION')
    return {
      changeSet,
      call,
      nodes: (left ?? []).map((id) => shapeOf(view, id)),
      removed: (gone ?? []).map((id) => ({
        label: labelOf(id),
        properties: removedProperties(id, metaOf(view, id)),
      })),
      followers: followers.flatMap((id) => followerOf(view, id)),
      redrawn: relations,
      ties: relations.flatMap((id) => {
        const relation = view.relation(id)
        return relation === undefined ? [] : [tieShape(view, relation)]
      }),
      ends: endsOf(changeSet.changes),
    }
  } finally {
    untouch()
    view.put(reversed(changeSet.changes))
  }
}

/** Records that were not changed, but of which something is written that follows from what was. */
function followersOf(changes: readonly Change[], view: PartialView): string[] {
  const changed = new Set(changes.map(changedId))
  const subjects = new Set<string>()
  const claims = new Set<string>()
  for (const change of changes) {
    for (const side of [change.before, change.after])
      if (side !== null && 'subject' in side) subjects.add(side.subject)
    if (change.kind === 'SOURCE')
      for (const { subject } of view.claimsFrom(changedId(change))) subjects.add(subject)
    if (change.kind === 'RELATION') for (const { id } of view.claimsOf(changedId(change))) claims.add(id)
  }
  return [...subjects, ...claims].filter((id) => !changed.has(id))
}

function followerOf(view: PartialView, id: string): Writing['followers'] {
  const claim = view.claim(id)
  if (claim !== undefined)
    return [{ label: labelOf(id), id, properties: claimProperties(claim, view.relation(claim.subject)) }]
  if (view.record(id) === undefined) return []
  return [{ label: labelOf(id), id, properties: statusProperties(view, id) }]
}

/** The entities that changed relations lead or led to. */
function endsOf(changes: readonly Change[]): string[] {
  const ends = changes.flatMap((change) =>
    change.kind === 'RELATION' ? [change.before, change.after].flatMap(entitiesOf) : [],
  )
  const made = changes.flatMap((change) => (change.kind === 'ENTITY' ? [changedId(change)] : []))
  return [...new Set([...ends, ...made])]
}

function entitiesOf(relation: Relation | null): string[] {
  return relation === null ? [] : [relation.from, relation.to, ...qualifierEntities(relation)]
}

function shapeOf(view: PartialView, id: string) {
  const kind = kindOfId(id)
  const record: AnyRecord | undefined = view.record(id)
  if (kind === null || record === undefined) throw damaged(id)
  return nodeShape(kind, record, metaOf(view, id), view)
}

function labelOf(id: string): string {
  const kind = kindOfId(id)
  if (kind === null) throw damaged(id)
  return labels[kind]
}

function metaOf(view: PartialView, id: string): RecordMeta {
  const meta = view.meta(id)
  if (meta === undefined) throw damaged(id)
  return meta
}
