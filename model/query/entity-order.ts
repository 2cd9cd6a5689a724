import type { ReadView } from '../read-view.ts'
import type { Entity, Name } from '../records/entity.ts'
import type { Language } from '../text.ts'
import type { SortKey } from './page.ts'

export const entityOrders = ['NAME', 'DEGREE', 'UPDATED'] as const
export type EntityOrder = (typeof entityOrders)[number]

/** The name to call an entity by: the main name in the first of these languages that has one. */
export function labelName(entity: Entity, languages: readonly Language[]): Name {
  for (const language of languages) {
    const own = entity.names.filter((name) => isIn(name, language))
    const found = own.find((name) => name.kind === 'main') ?? own[0]
    if (found !== undefined) return found
  }
  const any = entity.names.find((name) => name.kind === 'main') ?? entity.names[0]
  if (any === undefined) throw new Error(`${entity.id} has no name`)
  return any
}

/** Korean is ko and ko-Latn, but not kok. */
function isIn(name: Name, language: Language): boolean {
  return name.language.split('-')[0] === language.toLowerCase()
}

/** The name for narrow places, as on the canvas: the short one, else the label. */
export function shortName(entity: Entity, languages: readonly Language[]): Name {
  const label = labelName(entity, languages)
  return entity.names.find((name) => name.kind === 'short' && name.language === label.language) ?? label
}

/** The name by which an entity stands in a list. */
export function sortName(entity: Entity): string {
  return labelName(entity, ['KO', 'EN']).text.normalize('NFC').toLowerCase()
}

/** All of an entity that a list can be ordered by. */
export interface EntityHead {
  id: string
  sortName: string
  degree: number
  /** ISO 8601, UTC. */
  updatedAt: string
}

export function entityHead(view: ReadView, entity: Entity): EntityHead {
  return {
    id: entity.id,
    sortName: sortName(entity),
    degree: view.degree(entity.id),
    updatedAt: view.meta(entity.id)?.updatedAt ?? '1970-01-01',
  }
}

/** What entities are ordered by; names ascending, degree and time of change descending. */
export function entitySortKey(order: EntityOrder): (head: EntityHead) => SortKey {
  switch (order) {
    case 'NAME':
      return (head) => [head.sortName, head.id]
    case 'DEGREE':
      return (head) => [-head.degree, head.sortName, head.id]
    case 'UPDATED':
      return (head) => [-Date.parse(head.updatedAt), head.sortName, head.id]
  }
}
