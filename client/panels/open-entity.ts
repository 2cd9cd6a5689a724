import type { EntityItemFragment } from '../api/generated/operations.ts'
import { bring } from '../state/app.ts'

/** Selects an entity, bringing it onto the canvas where it is not there yet. */
export function openEntity({
  id,
  labelKo,
  labelEn,
}: Pick<EntityItemFragment, 'id' | 'labelKo' | 'labelEn'>): void {
  void bring(id, { ko: `${labelKo} 찾아 넣기`, en: `Bring in ${labelEn}` })
}
