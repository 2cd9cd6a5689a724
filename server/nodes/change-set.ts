import {
  changeAction,
  changedId,
  type Change,
  type ChangeAction,
  type ChangeSet,
} from '../../model/change.ts'
import type { AnyRecord, RecordKind } from '../../model/records/kinds.ts'
import type { BothLanguages, Language } from '../../model/text.ts'

/** One change of the graph, whole. */
export class ChangeSetNode {
  readonly __typename = 'ChangeSet'

  constructor(readonly record: ChangeSet) {}

  get id(): string {
    return this.record.id
  }

  get author(): string {
    return this.record.author
  }

  get at(): string {
    return this.record.at
  }

  get origin(): string {
    return this.record.origin
  }

  get note(): string | null {
    return this.record.note ?? null
  }

  get undoes(): string | null {
    return this.record.undoes ?? null
  }

  get changes(): ChangeNode[] {
    return this.record.changes.map((change) => new ChangeNode(change))
  }

  /** How many records of each kind were added, changed and so on: “Added: 3 entities, 1 source.” */
  summary(languages: readonly Language[]): string {
    const language = languages[0] === 'EN' ? 'en' : 'ko'
    const counts = new Map<ChangeAction, Map<RecordKind, number>>()
    for (const change of this.record.changes) {
      const kinds = counts.get(changeAction(change)) ?? new Map<RecordKind, number>()
      counts.set(changeAction(change), kinds.set(change.kind, (kinds.get(change.kind) ?? 0) + 1))
    }
    const sentences = Array.from(counts, ([action, kinds]) => {
      const parts = Array.from(kinds, ([kind, count]) => recordCount(kind, count)[language])
      return `${actionLabels[action][language]}: ${parts.join(', ')}.`
    })
    return sentences.join(' ')
  }
}

/** One record before and after. */
export class ChangeNode {
  readonly #change: Change

  constructor(change: Change) {
    this.#change = change
  }

  get kind(): RecordKind {
    return this.#change.kind
  }

  get id(): string {
    return changedId(this.#change)
  }

  get action(): ChangeAction {
    return changeAction(this.#change)
  }

  get before(): string | null {
    return jsonOf(this.#change.before)
  }

  get after(): string | null {
    return jsonOf(this.#change.after)
  }
}

function jsonOf(record: AnyRecord | null): string | null {
  return record === null ? null : JSON.stringify(record)
}

const actionLabels: Readonly<Record<ChangeAction, BothLanguages>> = {
  CREATE: { ko: '추가', en: 'Added' },
  UPDATE: { ko: '변경', en: 'Changed' },
  WITHDRAW: { ko: '철회', en: 'Withdrawn' },
  REMOVE: { ko: '삭제', en: 'Removed' },
  MERGE: { ko: '병합', en: 'Merged' },
  ERASE: { ko: '완전 삭제', en: 'Erased' },
}

const recordNames: Readonly<Record<RecordKind, { ko: string; one: string; many: string }>> = {
  ENTITY: { ko: '대상', one: 'entity', many: 'entities' },
  RELATION: { ko: '관계', one: 'relation', many: 'relations' },
  CLAIM: { ko: '주장', one: 'claim', many: 'claims' },
  FACT: { ko: '사실', one: 'fact', many: 'facts' },
  SOURCE: { ko: '출처', one: 'source', many: 'sources' },
  GAP: { ko: '모르는 점', one: 'gap', many: 'gaps' },
  NOTE: { ko: '메모', one: 'note', many: 'notes' },
  SET: { ko: '묶음', one: 'named set', many: 'named sets' },
}

function recordCount(kind: RecordKind, count: number): BothLanguages {
  const { ko, one, many } = recordNames[kind]
  return { ko: `${ko} ${count}건`, en: `${count} ${count === 1 ? one : many}` }
}
