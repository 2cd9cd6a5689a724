import type { Change, ChangeSet } from '../../model/change.ts'
import { changedId } from '../../model/change.ts'
import { GraphIndex } from '../../model/graph-index.ts'
import type { RecordMeta } from '../../model/read-view.ts'
import { kindOfId, type AnyRecord, type RecordKind } from '../../model/records/kinds.ts'
import type { TrialGraph } from '../judge.ts'

/** What can be looked up by an id: the record itself, or those that belong to it (`about`: its gaps and notes). */
export const lookups = [
  'record',
  'relations',
  'claims',
  'related',
  'cited',
  'facts',
  'about',
  'referrers',
] as const
export type Lookup = (typeof lookups)[number]
export type Needs = ReadonlyMap<Lookup, ReadonlySet<string>>

/**
 * The part of the graph that a question needs. A look-up of what is not here yet is noted and answered with
 * nothing: whoever asks must then load what was lacking and ask again, until nothing lacks. So the same pure
 * functions that run over a whole graph in memory run over a database, a few round trips for each question.
 */
export class PartialView implements TrialGraph {
  readonly #graph = new GraphIndex()
  readonly #known = new Map(lookups.map((lookup) => [lookup, new Set<string>()]))
  readonly #listed = new Set<RecordKind>()
  readonly #degrees = new Map<string, number>()
  #lacking = new Map<Lookup, Set<string>>()
  /** The number of the last commit when the first part was loaded; no part may be of another time. */
  moment: number | 'locked' | null

  /** A view of the graph while nobody can write needs no moment. */
  constructor(locked = false) {
    this.moment = locked ? 'locked' : null
  }

  get lacks(): boolean {
    return this.#lacking.size > 0
  }

  /** What was looked up in vain since this was last asked. */
  takeLacking(): Needs {
    const lacking = this.#lacking
    this.#lacking = new Map()
    return lacking
  }

  /** Notes what will be needed, so that it is loaded before anybody looks. */
  want(lookup: Lookup, ids: Iterable<string>): void {
    for (const id of ids) this.#look(lookup, id)
  }

  /** From now on, all there is of these is here: what was not loaded does not exist. */
  know(lookup: Lookup, ids: Iterable<string>): void {
    const known = this.#known.get(lookup)
    for (const id of ids) known?.add(id)
  }

  knows(lookup: Lookup, id: string): boolean {
    return this.#known.get(lookup)?.has(id) === true
  }

  /** From now on, all records of this kind that the question asks about are here, and can be listed. */
  list(kind: RecordKind): void {
    this.#listed.add(kind)
  }

  take(kind: RecordKind, id: string, record: AnyRecord | null, meta: RecordMeta): void {
    if (record === null || this.#graph.record(id) === undefined) this.#graph.restore(kind, id, record, meta)
  }

  takeDegree(id: string, degree: number): void {
    this.#degrees.set(id, degree)
  }

  put(changes: readonly Change[]): void {
    const made = changes.filter(({ before }) => before === null).map(changedId)
    // Nothing can belong yet to what is only being made; but there may have been a record of that id.
    for (const lookup of lookups) if (lookup !== 'record') this.know(lookup, made)
    this.#graph.put(changes)
  }

  touch(changeSet: ChangeSet): () => void {
    return this.#graph.touch(changeSet)
  }

  record = (id: string) => this.#having('record', id).record(id)
  kindOf = (id: string) => this.#having('record', id).kindOf(id)
  survivorsOf = (id: string) => this.#having('record', id).survivorsOf(id)
  referrersOf = (id: string) => this.#having('referrers', id).referrersOf(id)
  meta = (id: string) => this.#having('record', id).meta(id)

  entity = (id: string) => this.#having('record', id).entity(id)
  relation = (id: string) => this.#having('record', id).relation(id)
  claim = (id: string) => this.#having('record', id).claim(id)
  fact = (id: string) => this.#having('record', id).fact(id)
  source = (id: string) => this.#having('record', id).source(id)
  gap = (id: string) => this.#having('record', id).gap(id)
  note = (id: string) => this.#having('record', id).note(id)
  namedSet = (id: string) => this.#having('record', id).namedSet(id)

  entities = () => this.#listing('ENTITY').entities()
  relations = () => this.#listing('RELATION').relations()
  sources = () => this.#listing('SOURCE').sources()
  gaps = () => this.#listing('GAP').gaps()
  namedSets = () => this.#listing('SET').namedSets()

  claimsOf = (subject: string) => this.#having('claims', subject).claimsOf(subject)
  claimsRelatedTo = (claim: string) => this.#having('related', claim).claimsRelatedTo(claim)
  claimsFrom = (source: string) => this.#having('cited', source).claimsFrom(source)
  factsOf = (entity: string) => this.#having('facts', entity).factsOf(entity)
  relationsOf = (entity: string) => this.#having('relations', entity).relationsOf(entity)
  gapsAbout = (id: string) => this.#having('about', id).gapsAbout(id)
  notesAbout = (id: string) => this.#having('about', id).notesAbout(id)

  degree = (entity: string) => {
    const stored = this.#degrees.get(entity)
    if (stored !== undefined) return stored
    return this.#having('record', entity).degree(entity)
  }

  #having(lookup: Lookup, id: string): GraphIndex {
    this.#look(lookup, id)
    return this.#graph
  }

  #look(lookup: Lookup, id: string): void {
    if (this.knows(lookup, id)) return
    if (kindOfId(id) === null) return
    const ids = this.#lacking.get(lookup)
    if (ids === undefined) this.#lacking.set(lookup, new Set([id]))
    else ids.add(id)
  }

  #listing(kind: RecordKind): GraphIndex {
    if (!this.#listed.has(kind)) throw new Error(`the records of kind ${kind} were not listed`)
    return this.#graph
  }
}
