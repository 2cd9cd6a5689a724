import type { Layer } from '../../model/vocabulary/codes.ts'
import { layers as allLayers } from '../../model/vocabulary/codes.ts'
import { statusTable } from '../../model/vocabulary/statuses.ts'
import type { FoundPath } from '../api/paths.ts'
import { say, sayText } from '../i18n/language.ts'
import { labelOf } from '../i18n/names.ts'
import { citation } from './citation.ts'
import { stepsText } from './path-words.ts'
import { standingIn } from './tie-standing.ts'

/** A chain with all that its ties rest on, as plain text for a mail or a memo. */
export function pathCitation(path: FoundPath, layers: readonly Layer[] | null): string {
  const { label } = statusTable[path.weakestStatus]
  const weakest = say({ ko: `가장 약한 관계: ${label.ko}`, en: `weakest tie: ${label.en}` })
  return [
    path.entities.map(labelOf).join(' – '),
    `${stepsText(path.length)}, ${weakest}`,
    sayText(path.explanationKo, path.explanationEn),
    ...path.relations.map((tie) => citation(tie, standingIn(tie.claims, layers ?? allLayers))),
  ].join('\n\n')
}
