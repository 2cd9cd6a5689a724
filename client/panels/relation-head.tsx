import type { EntityItemFragment, RelationItemFragment } from '../api/generated/operations.ts'
import type { Layer } from '../../model/vocabulary/codes.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import { shortNameOf } from '../i18n/names.ts'
import { layerWords, notMixed } from '../i18n/panel-messages.ts'
import { sentenceOf, verbOf } from '../i18n/sentences.ts'
import { shoreOf } from '../state/graph-data.ts'
import { KindBadge } from '../ui/kind-badge.tsx'
import { StatusLine } from '../ui/status-glyph.tsx'
import { openEntity } from './open-entity.ts'
import { PanelHead } from './panel-head.tsx'
import { writtenText } from './panel-text.ts'
import './relation-head.css'

const words = { tie: { ko: '관계', en: 'Tie' } }

interface RelationHeadProps {
  type: RelationItemFragment['type']
  from: EntityItemFragment
  to: EntityItemFragment
  status: Status
  layer: Layer
  /** When the source was written (EDTF), where that is known. */
  written?: string | undefined
}

/** The tie as a sentence, and from —line— to. */
export function RelationHead({ type, from, to, status, layer, written }: RelationHeadProps) {
  const note = layer === 'RELEASE' ? writtenText(written) : say(notMixed)
  const kicker = (
    <>
      <strong>{say(words.tie)}</strong>
      <span>
        {say(layerWords[layer].tie)} · {note}
      </span>
    </>
  )
  return (
    <PanelHead kicker={kicker} title={sentenceOf({ type, from, to, status })} relation>
      <div class="tie-figure">
        <End entity={from} />
        <span class="tie-line" data-status={status} aria-hidden="true">
          <span>{verbOf({ type, status })}</span>
          <StatusLine status={status} width={150} />
        </span>
        <End entity={to} />
      </div>
    </PanelHead>
  )
}

function End({ entity }: { entity: EntityItemFragment }) {
  const label = shortNameOf(entity)
  return (
    <button type="button" class="tie-end" onClick={() => openEntity(entity)}>
      <KindBadge type={entity.type} shore={shoreOf(entity)} size={22} />
      <span>{label}</span>
    </button>
  )
}
