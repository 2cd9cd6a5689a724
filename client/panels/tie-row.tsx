import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { TieTextFragment } from '../api/generated/operations.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import type { Layer } from '../../model/vocabulary/codes.ts'
import { language, say } from '../i18n/language.ts'
import { shortNameOf } from '../i18n/names.ts'
import { panelWords, standingMarks } from '../i18n/panel-messages.ts'
import { phraseAt, sentenceOf } from '../i18n/sentences.ts'
import { Icon } from '../ui/icon.tsx'
import { StatusChip } from '../ui/status-glyph.tsx'
import { allSentencesText, claimWhen, publishedText, sourceName, timingText } from './panel-text.ts'
import { Receipt } from './receipt.tsx'
import { laterMarks, standingIn, type Stand, type TieClaim } from './tie-standing.ts'
import './tie-row.css'

interface TieRowProps {
  tie: TieTextFragment
  layer: Layer
  /** The entity from which the tie is seen. */
  end: string
  openAtFirst: boolean
}

/** A tie as sources of one layer tell it: status, words, date, sentences; it opens to what it rests on. */
export function TieRow({ tie, layer, end, openAtFirst }: TieRowProps) {
  const id = useId()
  const open = useSignal(openAtFirst)
  const stand = standingIn(tie.claims, [layer])
  return (
    <div class="tie-row">
      <button
        type="button"
        class="tie-toggle"
        aria-expanded={open.value}
        aria-controls={open.value ? id : undefined}
        onClick={() => (open.value = !open.value)}
      >
        <span class="tie-chip">
          <StatusChip status={stand.status} />
        </span>
        <span class="tie-words">
          <Phrase tie={tie} status={stand.status} end={end} />
          <span class="tie-meta">
            {metaOf(tie, layer, stand).map((text) => (
              <span key={text}>{text} </span>
            ))}
            {layer === 'RELEASE' && <LaterMark tie={tie} leading={stand.leading} />}
          </span>
        </span>
        <Icon name="chevronDown" size={16} />
      </button>
      {open.value && <Receipt id={id} tie={tie} claims={stand.counting} end={end} />}
    </div>
  )
}

interface PhraseProps {
  tie: TieTextFragment
  status: Status
  end: string
}

function Phrase({ tie, status, end }: PhraseProps) {
  const told = { type: tie.type, status, from: tie.from, to: tie.to }
  // An event sees the attendances that belong to it from outside: there both ends are named.
  if (tie.from.id !== end && tie.to.id !== end) return <span class="tie-phrase">{sentenceOf(told)}</span>
  const { other, before, after } = phraseAt(told, end)
  // English verbs end in a preposition that wants its object; Korean ones carry theirs.
  const object = language.value === 'EN' && tie.to.id === end ? ` ${shortNameOf(tie.to)}` : ''
  return (
    <span class="tie-phrase">
      {before}
      <strong>{other}</strong>
      {after}
      {object}
    </span>
  )
}

function metaOf(tie: TieTextFragment, layer: Layer, { leading }: Stand<TieClaim>): string[] {
  if (leading === null) return []
  const source = layer === 'RELEASE' ? allSentencesText(leading) : sourceLine(leading)
  return [...claimWhen(leading), timingText(tie.timing, leading), source].filter((text) => text !== '')
}

function sourceLine({ source }: TieClaim): string {
  return [sourceName(source), publishedText(source)].filter((text) => text !== '').join(' ')
}

/** That later sources speak of the tie too, and how they stand to it; the chip stays as it is. */
export function LaterMark({ tie, leading }: { tie: TieTextFragment; leading: TieClaim | null }) {
  const { sources, marks } = laterMarks(tie.claims, leading)
  const labels = marks.map((standing) => say(standingMarks[standing].label)).join(', ')
  if (sources === 0)
    return leading?.standing === 'NOT_FOUND' ? (
      <strong class="later-mark">{say(standingMarks.NOT_FOUND.label)}</strong>
    ) : null
  const text = {
    ko: `${panelWords.laterSources.ko}\u00A0${sources}${labels === '' ? '' : `: ${labels}`}`,
    en: `${sources} later ${sources === 1 ? 'source' : 'sources'}${labels === '' ? '' : `: ${labels.toLowerCase()}`}`,
  }
  return <strong class="later-mark">{say(text)}</strong>
}
