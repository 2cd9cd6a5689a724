import type { Layer } from '../../model/vocabulary/codes.ts'
import { layers as allLayers } from '../../model/vocabulary/codes.ts'
import { statusTable, type Status } from '../../model/vocabulary/statuses.ts'
import type { PathTie } from '../api/paths.ts'
import { say, sayText } from '../i18n/language.ts'
import { panelWords } from '../i18n/panel-messages.ts'
import { sentenceOf } from '../i18n/sentences.ts'
import { choose } from '../state/app.ts'
import { StatusArrow, StatusChip } from '../ui/status-glyph.tsx'
import { allSentencesText, claimWhen, publishedText, timingText } from './panel-text.ts'
import { LaterMark } from './tie-row.tsx'
import { standingIn, type Stand, type TieClaim } from './tie-standing.ts'

interface TieProps {
  tie: PathTie
  /** The entity above it in the chain. */
  above: string
  /** The layers by which it is judged; null for all. */
  layers: readonly Layer[] | null
}

let left: string | null = null

/** The tie whose evidence was gone to last. */
export const receiptLeft = (): string | null => left

/** A tie of a chain: status, words, what is said of it, and the way to its evidence. */
export function PathTieRow({ tie, above, layers }: TieProps) {
  const { type, from, to, asked: status } = tie
  const stand = standingIn(tie.claims, layers ?? allLayers)
  const { leading } = stand
  const openEvidence = () => {
    left = tie.id
    choose({ kind: 'relation', id: tie.id })
  }
  return (
    <div class="path-tie">
      <UprightLine status={status} points={pointing(tie, above)} />
      <div class="path-tie-words">
        <p>
          <StatusChip status={status} /> <strong>{sentenceOf({ type, status, from, to })}</strong>
        </p>
        {leading !== null && (
          <>
            <p>{sayText(leading.statementKo, leading.statementEn)}</p>
            <p class="caption">
              {[...claimWhen(leading), timingText(tie.timing, leading)]
                .filter((text) => text !== '')
                .join(' · ')}
              {leading.explicitness === 'IMPLIED' && <span class="implied"> {say(panelWords.implied)}</span>}{' '}
              {layers?.includes('CONTEXT') === false && <LaterMark tie={tie} leading={leading} />}
            </p>
          </>
        )}
        <button type="button" class="link path-receipt" data-tie={tie.id} onClick={openEvidence}>
          <span class="visually-hidden">{say(panelWords.seeEvidence)}: </span>
          <ReceiptText stand={stand} />
        </button>
      </div>
    </div>
  )
}

/** Publisher and title of the leading source, its sentences or date, and how many more sources say so. */
function ReceiptText({ stand: { leading, counting } }: { stand: Stand<TieClaim> }) {
  if (leading === null) return null
  const { source } = leading
  const name = [source.publisher, sayText(source.titleKo, source.titleEn)].filter(Boolean).join(': ')
  const where = allSentencesText(leading) || publishedText(source)
  const others = new Set(counting.map((claim) => claim.source.id)).size - 1
  return (
    <>
      {name}
      {where !== '' && (
        <>
          , <span class="keep">{where}</span>
        </>
      )}
      {others > 0 && (
        <>
          , <span class="keep">{say({ ko: `외 ${others}건`, en: `and ${others} more` })}</span>
        </>
      )}
    </>
  )
}

/** Which way the tie runs in the chain; by way of its event it runs neither way. */
function pointing({ from, to, event }: PathTie, above: string): 'down' | 'up' | null {
  if (event !== null && event.id === above) return null
  return above === from.id ? 'down' : above === to.id ? 'up' : null
}

/** The line of a status, upright, with its arrowhead where the tie points. */
function UprightLine({ status, points }: { status: Status; points: 'down' | 'up' | null }) {
  const { line } = statusTable[status]
  return (
    <svg class="path-line status-line" data-status={status} width="22" aria-hidden="true">
      <line
        x1="11"
        x2="11"
        y1={points === 'up' ? 8 : 0}
        y2="100%"
        stroke="currentColor"
        stroke-width={line.width}
        stroke-dasharray={line.dash.join(' ')}
        stroke-linecap={line.cap}
      />
      {points !== null && (
        <svg y={points === 'down' ? '100%' : '0'} overflow="visible">
          <g transform={points === 'down' ? 'translate(17 -9) rotate(90)' : 'translate(5 9) rotate(-90)'}>
            <StatusArrow status={status} tip={9} />
          </g>
        </svg>
      )}
    </svg>
  )
}
