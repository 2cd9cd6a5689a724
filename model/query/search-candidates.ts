import type { ReadView } from '../read-view.ts'
import type { Entity } from '../records/entity.ts'
import type { SearchCandidate } from '../search/rank.ts'

/** The names by which an entity is found: those that are shown, then the keys that never are. */
export function searchCandidate(view: ReadView, entity: Entity): SearchCandidate {
  return {
    entityId: entity.id,
    names: [
      ...entity.names.map(({ text, language, kind }) => ({ text, language, kind, shown: true })),
      ...entity.searchKeys.map((text) => ({ text, language: '', kind: 'key', shown: false })),
    ],
    weight: view.degree(entity.id),
  }
}
