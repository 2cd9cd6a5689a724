import { useComputed } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Layer } from '../../model/vocabulary/codes.ts'
import type { EntityItemFragment } from '../api/generated/operations.ts'
import { say, sayText } from '../i18n/language.ts'
import { shortNameOf } from '../i18n/names.ts'
import { drawn } from '../state/app.ts'
import { shoreOf } from '../state/graph-data.ts'
import type { FoundChain } from '../state/path-answer.ts'
import { bringInMissing, openChain, openedChain, pointedChain } from '../state/path-panel.ts'
import { missingFrom } from '../state/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { StatusChip, StatusGlyph } from '../ui/status-glyph.tsx'
import { CopyButton } from './copy-button.tsx'
import { openEntity } from './open-entity.ts'
import { kindLine } from './panel-text.ts'
import { pathCitation } from './path-citation.ts'
import { PathTieRow } from './path-tie.tsx'
import { betweenText, stepsText } from './path-words.ts'
import './path-card.css'

const words = {
  inWords: { ko: '말로 하면', en: 'In words' },
  bringIn: { ko: '관계도에 넣기', en: 'Put on the graph' },
}

interface CardProps {
  found: FoundChain
  /** The layers by which its ties were judged; null for all. */
  layers: readonly Layer[] | null
}

/** A chain: how firm and how long; opened, entity by entity with the ties between, and it stands out on the graph. */
export function PathCard({ found, layers }: CardProps) {
  const { path, chain } = found
  const bodyId = useId()
  const isOpen = openedChain.value === chain
  const missing = useComputed(() => missingFrom(chain, drawn.value).length).value
  const point = () => {
    if (openedChain.peek() !== chain) pointedChain.value = chain
  }
  const leave = () => {
    if (pointedChain.peek() === chain) pointedChain.value = null
  }
  return (
    <article
      class="path-card"
      data-open={isOpen}
      onPointerEnter={point}
      onPointerLeave={leave}
      onFocusIn={point}
      onFocusOut={leave}
    >
      <h4>
        <button
          type="button"
          class="path-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => openChain(isOpen ? null : chain)}
        >
          <span class="path-head">
            <StatusChip status={path.weakestStatus} />
            <span>
              {stepsText(path.length)} · {betweenText(path.length)}
            </span>
            <Icon name="chevronDown" size={16} />
          </span>
          {!isOpen && <Route found={found} missing={missing} />}
        </button>
      </h4>
      {isOpen && <Body id={bodyId} found={found} layers={layers} missing={missing} />}
    </article>
  )
}

/** The chain in one line, with the status of each tie between the names. */
function Route({ found: { path }, missing }: { found: FoundChain; missing: number }) {
  return (
    <span class="path-route">
      {path.entities.map((entity, index) => {
        const tie = path.relations[index]
        return (
          <span key={entity.id} class="path-stop">
            {shortNameOf(entity)}
            {tie !== undefined && <StatusGlyph status={tie.asked} />}
          </span>
        )
      })}
      {missing > 0 && <span class="caption path-unseen">{missingText(missing)}</span>}
    </span>
  )
}

/** How many of a chain are not on the graph. */
function missingText(missing: number): string {
  return say({ ko: `관계도에 없는 것 ${missing}`, en: `${missing} not on the graph` })
}

function Body({ id, found, layers, missing }: CardProps & { id: string; missing: number }) {
  const { path } = found
  const explanation = sayText(path.explanationKo, path.explanationEn)
  return (
    <div id={id} class="path-body">
      <ol class="path-chain">
        {path.entities.map((entity, index) => {
          const tie = path.relations[index]
          return (
            <li key={entity.id}>
              <Stop entity={entity} />
              {tie !== undefined && <PathTieRow tie={tie} above={entity.id} layers={layers} />}
            </li>
          )
        })}
      </ol>
      {missing > 0 && <Missing found={found} missing={missing} />}
      {explanation !== '' && (
        <div class="path-short">
          <h5>{say(words.inWords)}</h5>
          <p>{explanation}</p>
        </div>
      )}
      <div class="path-buttons">
        <CopyButton textOf={() => pathCitation(path, layers)} />
      </div>
    </div>
  )
}

function Stop({ entity }: { entity: EntityItemFragment }) {
  return (
    <div class="path-entity">
      <KindBadge type={entity.type} shore={shoreOf(entity)} size={22} />
      <p>
        <button type="button" onClick={() => openEntity(entity)}>
          {shortNameOf(entity)}
        </button>{' '}
        <span class="caption">{kindLine(entity)}</span>
      </p>
    </div>
  )
}

/** What of the chain is not on the graph: it was taken off again, or could not be loaded. */
function Missing({ found: { chain }, missing }: { found: FoundChain; missing: number }) {
  return (
    <p class="path-missing">
      <span class="caption">{missingText(missing)}</span>
      <button type="button" class="button small" onClick={() => void bringInMissing(chain)}>
        {say(words.bringIn)}
      </button>
    </p>
  )
}
