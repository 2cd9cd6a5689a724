import type { Change, ChangeSet } from './change.ts'
import { changedId } from './change.ts'
import type { GraphView, RecordMeta } from './read-view.ts'
import type { AnyRecord, RecordKind, RecordOf } from './records/kinds.ts'
import { referencesOf } from './records/references.ts'
import { qualifierEntities } from './records/relation.ts'

type Tables = { [Kind in RecordKind]: Map<string, RecordOf[Kind]> }

/** Ids by a key, listed by id, whatever the order in which they came: two stores must list them alike. */
class Multimap {
  readonly #sets = new Map<string, Set<string>>()
  readonly #sorted = new Map<string, readonly string[]>()

  add(key: string, id: string): void {
    const set = this.#sets.get(key)
    if (set === undefined) this.#sets.set(key, new Set([id]))
    else set.add(id)
    this.#sorted.delete(key)
  }

  delete(key: string, id: string): void {
    const set = this.#sets.get(key)
    if (set?.delete(id) && set.size === 0) this.#sets.delete(key)
    this.#sorted.delete(key)
  }

  count(key: string): number {
    return this.#sets.get(key)?.size ?? 0
  }

  get(key: string): readonly string[] {
    const known = this.#sorted.get(key)
    if (known !== undefined) return known
    const sorted = [...(this.#sets.get(key) ?? [])].sort((a, b) => (a < b ? -1 : 1))
    this.#sorted.set(key, sorted)
    return sorted
  }
}

/** The graph in memory: tables of records with the look-ups that reading needs. It takes changes, and checks none. */
export class GraphIndex implements GraphView {
  readonly #tables: Tables = {
    ENTITY: new Map(),
    RELATION: new Map(),
    CLAIM: new Map(),
    FACT: new Map(),
    SOURCE: new Map(),
    GAP: new Map(),
    NOTE: new Map(),
    SET: new Map(),
  }
  readonly #kinds = new Map<string, RecordKind>()
  readonly #meta = new Map<string, RecordMeta>()
  readonly #lookups = {
    formerIds: new Multimap(),
    referrers: new Multimap(),
    claimsBySubject: new Multimap(),
    claimsBySource: new Multimap(),
    claimsByRelated: new Multimap(),
    factsByEntity: new Multimap(),
    relationsByEntity: new Multimap(),
    gapsByAbout: new Multimap(),
    notesByAbout: new Multimap(),
  }

  /** Puts the after-side of each change in place of its before-side. */
  put(changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.before !== null) this.#unlink(changedId(change))
      if (change.after !== null) this.#link(change.kind, change.after)
    }
  }

  /** Notes that these records were changed by a ChangeSet; the answer takes the note back. */
  touch({ id: changedBy, at: updatedAt, changes }: ChangeSet): () => void {
    const earlier = new Map(changes.map((change) => [changedId(change), this.#meta.get(changedId(change))]))
    for (const [id, meta] of earlier) {
      const revision = (meta?.revision ?? 0) + 1
      this.#meta.set(id, { revision, updatedAt, changedBy, enteredBy: meta?.enteredBy ?? changedBy })
    }
    return () => {
      for (const [id, meta] of earlier)
        if (meta === undefined) this.#meta.delete(id)
        else this.#meta.set(id, meta)
    }
  }

  /** Takes a record as it was kept; null for one that was removed. */
  restore(kind: RecordKind, id: string, record: AnyRecord | null, meta: RecordMeta): void {
    if (record !== null) this.#link(kind, record)
    this.#meta.set(id, meta)
  }

  kindOf(id: string): RecordKind | undefined {
    return this.#kinds.get(id)
  }

  record(id: string): AnyRecord | undefined {
    const kind = this.#kinds.get(id)
    return kind === undefined ? undefined : this.#tables[kind].get(id)
  }

  records<Kind extends RecordKind>(kind: Kind): Iterable<RecordOf[Kind]> {
    return this.#tables[kind].values()
  }

  survivorsOf(id: string): RecordOf['ENTITY'][] {
    return this.#all('ENTITY', this.#lookups.formerIds.get(id))
  }

  referrersOf(id: string): string[] {
    return [...this.#lookups.referrers.get(id)]
  }

  count(kind: RecordKind): number {
    return this.#tables[kind].size
  }

  entity = (id: string) => this.#tables.ENTITY.get(id) ?? this.survivorsOf(id)[0]
  relation = (id: string) => this.#tables.RELATION.get(id)
  claim = (id: string) => this.#tables.CLAIM.get(id)
  fact = (id: string) => this.#tables.FACT.get(id)
  source = (id: string) => this.#tables.SOURCE.get(id)
  gap = (id: string) => this.#tables.GAP.get(id)
  note = (id: string) => this.#tables.NOTE.get(id)
  namedSet = (id: string) => this.#tables.SET.get(id)
  meta = (id: string) => this.#meta.get(id)

  entities = () => this.records('ENTITY')
  relations = () => this.records('RELATION')
  sources = () => this.records('SOURCE')
  gaps = () => this.records('GAP')
  namedSets = () => this.records('SET')

  claimsOf = (subject: string) => this.#all('CLAIM', this.#lookups.claimsBySubject.get(subject))
  claimsFrom = (source: string) => this.#all('CLAIM', this.#lookups.claimsBySource.get(source))
  claimsRelatedTo = (claim: string) => {
    const named = this.claim(claim)?.related.map((related) => related.claim) ?? []
    const all = new Set([...named, ...this.#lookups.claimsByRelated.get(claim)])
    return this.#all(
      'CLAIM',
      [...all].sort((a, b) => (a < b ? -1 : 1)),
    )
  }
  factsOf = (entity: string) => this.#all('FACT', this.#lookups.factsByEntity.get(entity))
  relationsOf = (entity: string) => this.#all('RELATION', this.#lookups.relationsByEntity.get(entity))
  degree = (entity: string) => this.#lookups.relationsByEntity.count(entity)
  gapsAbout = (id: string) => this.#all('GAP', this.#lookups.gapsByAbout.get(id))
  notesAbout = (id: string) => this.#all('NOTE', this.#lookups.notesByAbout.get(id))

  #all<Kind extends RecordKind>(kind: Kind, ids: Iterable<string>): RecordOf[Kind][] {
    const table: Map<string, RecordOf[Kind]> = this.#tables[kind]
    const found: RecordOf[Kind][] = []
    for (const id of ids) {
      const record = table.get(id)
      if (record !== undefined) found.push(record)
    }
    return found
  }

  #link(kind: RecordKind, record: AnyRecord): void {
    const table: Map<string, AnyRecord> = this.#tables[kind]
    table.set(record.id, record)
    this.#kinds.set(record.id, kind)
    for (const [lookup, key] of this.#keys(record.id)) lookup.add(key, record.id)
  }

  #unlink(id: string): void {
    const kind = this.#kinds.get(id)
    if (kind === undefined) return
    for (const [lookup, key] of this.#keys(id)) lookup.delete(key, id)
    this.#tables[kind].delete(id)
    this.#kinds.delete(id)
  }

  /** The look-ups in which a record stands, with its keys there. */
  #keys(id: string): [Multimap, string][] {
    const kind = this.#kinds.get(id)
    const record = this.record(id)
    if (kind === undefined || record === undefined) return []
    const own = this.#ownKeys(id)
    return [
      ...own,
      ...referencesOf(kind, record).map((other): [Multimap, string] => [this.#lookups.referrers, other]),
    ]
  }

  #ownKeys(id: string): [Multimap, string][] {
    const { ENTITY, CLAIM, FACT, RELATION, GAP, NOTE } = this.#tables
    const lookups = this.#lookups
    const claim = CLAIM.get(id)
    const relation = RELATION.get(id)
    const keyed = (lookup: Multimap, keys: readonly (string | undefined)[] = []) =>
      keys.flatMap((key): [Multimap, string][] => (key === undefined ? [] : [[lookup, key]]))
    return [
      ...keyed(lookups.formerIds, ENTITY.get(id)?.formerIds),
      ...keyed(lookups.claimsBySubject, [claim?.subject]),
      ...keyed(lookups.claimsBySource, [claim?.source]),
      ...keyed(
        lookups.claimsByRelated,
        claim?.related.map((related) => related.claim),
      ),
      ...keyed(lookups.factsByEntity, [FACT.get(id)?.entity]),
      ...(relation === undefined
        ? []
        : keyed(lookups.relationsByEntity, [relation.from, relation.to, ...qualifierEntities(relation)])),
      ...keyed(lookups.gapsByAbout, GAP.get(id)?.about),
      ...keyed(lookups.notesByAbout, NOTE.get(id)?.about),
    ]
  }
}
