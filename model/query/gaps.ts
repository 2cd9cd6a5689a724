import type { ReadView } from '../read-view.ts'
import type { Gap } from '../records/gap.ts'
import { gapKinds, type GapKind } from '../vocabulary/codes.ts'
import type { SortKey } from './page.ts'

/** The gaps about any of these records (all, unless given), of these kinds (all, unless given). */
export function gapsAbout(
  view: ReadView,
  about: readonly string[] | undefined,
  kinds: readonly GapKind[] | undefined,
): Gap[] {
  const found =
    about === undefined ? view.gaps() : about.flatMap((id) => view.gapsAbout(view.entity(id)?.id ?? id))
  return [...new Set(found)].filter((gap) => kinds === undefined || kinds.includes(gap.kind))
}

export function gapSortKey(gap: Gap): SortKey {
  return [gapKinds.indexOf(gap.kind), gap.id]
}
