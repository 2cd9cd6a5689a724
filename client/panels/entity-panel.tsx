import type { Status } from '../../model/vocabulary/statuses.ts'
import { pathsCommand } from '../commands/path-commands.ts'
import { language, say } from '../i18n/language.ts'
import { drawn } from '../state/app.ts'
import type { EntityDetail } from '../state/details.ts'
import { Icon } from '../ui/icon.tsx'
import { EntityAbout } from './entity-about.tsx'
import { EntityHead } from './entity-head.tsx'
import { ExpandSection } from './expand-section.tsx'
import { GapSection } from './gap-list.tsx'
import { leadingSentence, type TieMix } from './leading-sentence.ts'
import { hiddenNeighbours } from './neighbours.ts'
import { StatusStrip } from './status-bars.tsx'
import { TieSections } from './tie-sections.tsx'
import { standingIn } from './tie-standing.ts'

/** An entity: what its ties amount to, the ties with what they rest on, what is not known, and what it is. */
export function EntityPanel({ detail }: { detail: EntityDetail }) {
  const { entity, ties } = detail
  const mix = mixOf(detail)
  const onCanvas = new Set(drawn.value.entities.map(({ id }) => id))
  return (
    <>
      <EntityHead entity={entity} names={entity.names} />
      <div class="panel-lead">
        <Lead mix={mix} />
        {Object.keys(mix.counts).length > 0 && <StatusStrip counts={mix.counts} />}
        <button type="button" class="button primary find-path" onClick={pathsCommand.run}>
          <Icon name={pathsCommand.icon} size={16} />
          {say(pathsCommand.label())}
        </button>
      </div>
      {ties.length > 0 && (
        <ExpandSection key={entity.id} entity={entity} hidden={hiddenNeighbours(entity.id, ties, onCanvas)} />
      )}
      <TieSections key={`ties ${entity.id}`} detail={detail} />
      <GapSection key={`gaps ${entity.id}`} gaps={entity.gaps} />
      <EntityAbout entity={entity} />
    </>
  )
}

/** How firm the release's ties are, and how many ties later sources speak of. */
function mixOf({ ties }: EntityDetail): TieMix {
  const counts: Partial<Record<Status, number>> = {}
  let onlyVisits = true
  for (const { type, release } of ties) {
    if (release === 'UNSUPPORTED') continue
    counts[release] = (counts[release] ?? 0) + 1
    if (release === 'PLANNED' && type !== 'VISITS') onlyVisits = false
  }
  const later = ties.filter(({ claims }) => standingIn(claims, ['CONTEXT']).leading !== null)
  return { counts, onlyVisits, later: later.length }
}

function Lead({ mix }: { mix: TieMix }) {
  const { ko, en } = leadingSentence(mix)
  return (
    <p>
      {(language.value === 'KO' ? ko : en).map(({ text, strong }) =>
        strong ? <strong key={text}>{text}</strong> : <span key={text}>{text}</span>,
      )}
    </p>
  )
}
