import { claimStatuses, statusTable, type ClaimStatus, type Status } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import { Icon } from '../ui/icon.tsx'
import { StatusGlyph, StatusLine } from '../ui/status-glyph.tsx'
import type { Reason } from './ladder-reasons.ts'
import { PanelSection } from './panel-section.tsx'
import './status-ladder.css'

const words = {
  ladder: { ko: '상태 사다리', en: 'Status ladder' },
  hint: { ko: '왼쪽일수록 사실에 가깝다', en: 'the further left, the closer to fact' },
  here: { ko: '이 관계의 상태', en: 'where this tie stands' },
  supports: { ko: '뒷받침', en: 'Supports' },
  limits: { ko: '한계', en: 'Limits' },
  why: { ko: '그렇게 본 까닭', en: 'Why it stands there' },
}

/** The six statuses with the tie's own marked, and why it stands there. */
export function StatusLadder({ status, reasons }: { status: Status; reasons: readonly Reason[] }) {
  return (
    <PanelSection title={say(words.ladder)} aside={say(words.hint)}>
      <ol class="ladder">
        {claimStatuses.map((rung) => (
          <Rung key={rung} rung={rung} current={rung === status} />
        ))}
      </ol>
      <ul class="ladder-reasons" aria-label={say(words.why)}>
        {reasons.map(({ supports, text }) => (
          <li key={text.en}>
            <Icon name={supports ? 'check' : 'triangle'} size={16} />
            <span>
              <span class="visually-hidden">{say(supports ? words.supports : words.limits)}: </span>
              {say(text)}
            </span>
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function Rung({ rung, current }: { rung: ClaimStatus; current: boolean }) {
  const { label, onLadder } = statusTable[rung]
  return (
    <li class="rung" data-off={!onLadder} aria-current={current ? 'true' : undefined}>
      <span class="rung-label">
        {say(label)}
        {current && <span class="visually-hidden">, {say(words.here)}</span>}
      </span>
      <span class="rung-sample">
        <StatusGlyph status={rung} />
        <StatusLine status={rung} width={onLadder ? 40 : 28} />
      </span>
    </li>
  )
}
