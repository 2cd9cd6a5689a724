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

/** What entities are ordered by; names ascending, degree and time of change descending. */
export function entitySortKey(view: ReadView, order: EntityOrder): (entity: Entity) => SortKey {
  switch (order) {
    case 'NAME':
      return (entity) => [sortName(entity), entity.id]
    case 'DEGREE':
      return (entity) => [-view.degree(entity.id), sortName(entity), entity.id]
    case 'UPDATED':
      return (entity) => [
        -Date.parse(view.meta(entity.id)?.updatedAt ?? '1970-01-01'),
        sortName(entity),
        entity.id,
      ]
  }
}
