import type { EntityItemFragment } from '../api/generated/operations.ts'
import { languageOrder, sayText } from './language.ts'
import type { Language } from '../../model/text.ts'

/** The full name of an entity in the page's language. */
export function labelOf(entity: EntityItemFragment): string {
  return sayText(entity.labelKo, entity.labelEn)
}

/** The name in the language that the page does not speak; null where it is the same. */
export function otherLabelOf(entity: EntityItemFragment): string | null {
  const other = languageOrder()[0] === 'KO' ? entity.labelEn : entity.labelKo
  return other === labelOf(entity) ? null : other
}

/** The name for narrow places, as under a node. */
export function shortNameOf(entity: EntityItemFragment): string {
  return sayText(entity.shortKo, entity.shortEn)
}

export function shortNameIn(entity: EntityItemFragment, language: Language): string {
  return language === 'KO' ? entity.shortKo : entity.shortEn
}
