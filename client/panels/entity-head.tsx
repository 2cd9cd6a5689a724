import type { EntityItemFragment } from '../api/generated/operations.ts'
import { labelOf, otherLabelOf } from '../i18n/names.ts'
import type { EntityDetail } from '../state/details.ts'
import { shoreOf } from '../state/graph-data.ts'
import { KindBadge } from '../ui/kind-badge.tsx'
import { PanelHead } from './panel-head.tsx'
import { kindLine, languageOf } from './panel-text.ts'

interface EntityHeadProps {
  entity: EntityItemFragment
  names?: EntityDetail['entity']['names']
}

/** Kind and country, the name, and under it how it is called in the other language and officially. */
export function EntityHead({ entity, names = [] }: EntityHeadProps) {
  const others = otherNames(entity, names)
  const kicker = (
    <>
      <KindBadge type={entity.type} shore={shoreOf(entity)} size={18} />
      {kindLine(entity)}
    </>
  )
  return (
    <PanelHead kicker={kicker} title={labelOf(entity)}>
      {others.length > 0 && (
        <p class="panel-subtitle">
          {others.map((name, index) => (
            <span key={name}>
              {index > 0 && ' · '}
              <span lang={languageOf(name)}>{name}</span>
            </span>
          ))}
        </p>
      )}
    </PanelHead>
  )
}

/** A name that only begins another is left out: the longer one holds it. */
function otherNames(entity: EntityItemFragment, names: EntityDetail['entity']['names']): string[] {
  const official = names.filter(({ kind }) => kind === 'official').map(({ text }) => text)
  const all = [...new Set([otherLabelOf(entity) ?? '', ...official])]
  const told = all.filter((name) => name !== '' && name !== labelOf(entity))
  return told.filter((name) => !told.some((longer) => longer !== name && longer.startsWith(name)))
}
