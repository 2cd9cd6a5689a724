import { kindOfId, recordKinds, type RecordKind } from '../../model/records/kinds.ts'
import { atOnce } from './commits.ts'
import type { Row, Run, Statement } from './connection.ts'
import type { Lookup, Needs, PartialView } from './partial-view.ts'
import { damaged, type RecordTexts } from './record-text.ts'
import { labels, referenceTypes } from './labels.ts'

/** A statement that gives records in `columns`; `claimed` where their claims come with them. */
export interface RecordStatement extends Statement {
  claimed?: boolean
}

/** The columns in which every statement gives records: the record's text, and what is kept beside it. */
export function columns(node: string): string {
  const of = (name: string) => `${node}.${name} AS ${name}`
  return ['id', 'record', 'revision', 'updatedAt', 'enteredBy', 'changedBy', 'degree'].map(of).join(', ')
}

/**
 * Runs statements that give records and takes these into the view, all as of one moment.
 * @throws StaleView where the graph has changed since the view's first part
 */
export async function take(
  run: Run,
  view: PartialView,
  texts: RecordTexts,
  statements: readonly RecordStatement[],
): Promise<void> {
  const results = await read(run, view, statements)
  for (const [number, rows] of results.entries())
    for (const row of rows) takeRow(row, view, texts, statements[number]?.claimed === true)
}

/**
 * Runs statements as of the moment of the view.
 * @throws StaleView where that is over
 */
export async function read(run: Run, view: PartialView, statements: readonly Statement[]): Promise<Row[][]> {
  if (view.moment === 'locked') return run(...statements)
  const { moment, results } = await atOnce(run, view.moment, statements)
  view.moment = moment
  return results
}

/** Loads what a view lacked, with what is nearly always looked up next. */
export async function load(needs: Needs, run: Run, view: PartialView, texts: RecordTexts): Promise<void> {
  const statements = [...needs].flatMap(([lookup, ids]) => loaders[lookup]([...ids]))
  await take(run, view, texts, statements)
  const missing = [...(needs.get('record') ?? [])].filter((id) => !view.knows('record', id))
  if (missing.length > 0) await take(run, view, texts, traces(missing))
  for (const [lookup, ids] of needs) view.know(lookup, ids)
}

/** What is left of records that are gone, or were merged into another. */
function traces(ids: string[]): RecordStatement[] {
  return withParameters(ids, [
    { text: `MATCH (n:Removed) WHERE n.id IN $ids RETURN ${columns('n')}` },
    {
      text: `MATCH (f:FormerId) WHERE f.id IN $ids MATCH (f)-[:IS_NOW]->(n:Entity) RETURN ${columns('n')}`,
    },
  ])
}

function takeRow(row: Row, view: PartialView, texts: RecordTexts, claimed: boolean): void {
  const id = String(row['id'])
  const kind = kindOfId(id)
  if (kind === null) throw damaged(id)
  const { record, revision, updatedAt, enteredBy, changedBy, degree } = row
  const meta = {
    revision: Number(revision),
    updatedAt: String(updatedAt),
    enteredBy: String(enteredBy),
    changedBy: String(changedBy),
  }
  view.take(kind, id, typeof record === 'string' ? texts.recordOf(kind, id, record) : null, meta)
  if (typeof degree === 'number') view.takeDegree(id, degree)
  view.know('record', [id])
  if (claimed) view.know('claims', [id])
}

const loaders: Readonly<Record<Lookup, (ids: string[]) => RecordStatement[]>> = {
  record: (ids) =>
    byKind(ids).flatMap(([kind, own]) => {
      const start = (node: string) => `MATCH (${node}:${labels[kind]}) WHERE ${node}.id IN $ids`
      return withParameters(own, whole[kind](start))
    }),
  relations: (ids) =>
    withParameters(
      ids,
      withClaimsAndEnds(
        'MATCH (e:Entity) WHERE e.id IN $ids MATCH (e)<-[:FROM|TO|AT]-(n:Relation) WITH DISTINCT n',
      ),
    ),
  claims: (ids) => withParameters(ids, claims('MATCH (c:Claim) WHERE c.subject IN $ids')),
  related: (ids) =>
    withParameters(
      ids,
      claims('MATCH (o:Claim) WHERE o.id IN $ids MATCH (o)-[:RELATED_TO]-(c:Claim) WITH DISTINCT c'),
    ),
  cited: (ids) => withParameters(ids, claims('MATCH (c:Claim) WHERE c.sourceId IN $ids')),
  facts: (ids) =>
    withParameters(ids, withClaims('MATCH (e:Entity) WHERE e.id IN $ids MATCH (e)<-[:OF]-(n:Fact)')),
  about: (ids) =>
    byKind(ids).map(([kind, own]) => ({
      text: `MATCH (o:${labels[kind]}) WHERE o.id IN $ids MATCH (o)<-[:ABOUT]-(n) RETURN DISTINCT ${columns('n')}`,
      parameters: { ids: own },
    })),
  referrers: (ids) =>
    byKind(ids).map(([kind, own]) => ({
      text: `MATCH (o:${labels[kind]}) WHERE o.id IN $ids
        MATCH (o)<-[:${referenceTypes.join('|')}]-(n) WHERE n.record IS NOT NULL
        RETURN DISTINCT ${columns('n')}`,
      parameters: { ids: own },
    })),
}

type Start = (node: string) => string

/** What comes with a record of each kind. */
const whole: Readonly<Record<RecordKind, (start: Start) => RecordStatement[]>> = {
  ENTITY: (start) => only(start('n')),
  RELATION: (start) => withClaimsAndEnds(start('n')),
  CLAIM: (start) => claims(start('c')),
  FACT: (start) => withClaims(start('n')),
  SOURCE: (start) => only(start('n')),
  GAP: (start) => only(start('n')),
  NOTE: (start) => only(start('n')),
  SET: (start) => only(start('n')),
}

function only(start: string): RecordStatement[] {
  return [{ text: `${start} RETURN ${columns('n')}` }]
}

function withClaims(start: string): RecordStatement[] {
  const own = only(start).map((statement) => ({ ...statement, claimed: true }))
  return [...own, ...claims(`${start} MATCH (n)<-[:SAYS]-(c:Claim)`)]
}

/** Relations from a start that binds `n`, with their claims, the sources of these, and their ends. */
export function withClaimsAndEnds(start: string): RecordStatement[] {
  const ends = `${start} MATCH (n)-[:FROM|TO|AT]->(e:Entity) WITH DISTINCT e RETURN ${columns('e')}`
  return [...withClaims(start), { text: ends }]
}

/** Claims from a start that binds `c`, and the sources that they cite. */
function claims(start: string): RecordStatement[] {
  return [
    { text: `${start} RETURN ${columns('c')}` },
    { text: `${start} MATCH (c)-[:FROM_SOURCE]->(s:Source) WITH DISTINCT s RETURN ${columns('s')}` },
  ]
}

function withParameters(ids: string[], statements: readonly RecordStatement[]): RecordStatement[] {
  return statements.map((statement) => ({ ...statement, parameters: { ids } }))
}

function byKind(ids: readonly string[]): [RecordKind, string[]][] {
  return recordKinds.flatMap((kind): [RecordKind, string[]][] => {
    const own = ids.filter((id) => kindOfId(id) === kind)
    return own.length === 0 ? [] : [[kind, own]]
  })
}
