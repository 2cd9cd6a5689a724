import { confidenceTable } from '../../model/vocabulary/codes.ts'
import { statusTable } from '../../model/vocabulary/statuses.ts'
import type { TieTextFragment } from '../api/generated/operations.ts'
import { say, sayText } from '../i18n/language.ts'
import { panelWords, standingMarks } from '../i18n/panel-messages.ts'
import { Icon } from '../ui/icon.tsx'
import { StatusChip } from '../ui/status-glyph.tsx'
import { FoldedList, PanelSection } from './panel-section.tsx'
import { claimWhen, publishedText } from './panel-text.ts'
import { SourceLink } from './receipt.tsx'
import { markOf, type Stand, type TieClaim } from './tie-standing.ts'
import './other-claims.css'

const words = {
  others: { ko: '다른 자료', en: 'Other sources' },
  beside: { ko: '위 상태를 바꾸지 않고 곁에 둡니다', en: 'Shown beside the status, never overwriting it' },
  confidence: { ko: '신뢰도', en: 'confidence:' },
  withdrawn: { ko: '철회됨', en: 'Withdrawn' },
}

interface OtherClaimsProps {
  tie: TieTextFragment
  stand: Stand<TieClaim>
}

/** What other sources say of the tie, each with how it stands to what leads; the status above stays as it is. */
export function OtherClaims({ tie, stand }: OtherClaimsProps) {
  const { leading } = stand
  const others = tie.claims.filter(({ id }) => id !== leading?.id)
  if (others.length === 0) return null
  const title = say(leading?.layer === 'RELEASE' ? panelWords.laterSources : words.others)
  return (
    <PanelSection title={title} aside={say(words.beside)} tone="sunken">
      <FoldedList
        items={others}
        atFirst={6}
        label={title}
        more={{ ko: `자료 ${others.length}건 모두 보기`, en: `Show all ${others.length}` }}
        keyOf={({ id }) => id}
        rowOf={(claim) => <OtherClaim claim={claim} leading={leading} />}
      />
      {tie.overall !== stand.status && <AllSources tie={tie} />}
    </PanelSection>
  )
}

function OtherClaim({ claim, leading }: { claim: TieClaim; leading: TieClaim | null }) {
  const mark = standingMarks[markOf(claim, leading)]
  const note = sayText(claim.noteKo, claim.noteEn)
  const rejected = claim.withdrawn || claim.standing === 'CONTRADICTED'
  return (
    <div class="other-claim" data-rejected={rejected}>
      <p class="other-mark">
        <Icon name={claim.withdrawn ? 'close' : mark.icon} size={16} />
        {say(claim.withdrawn ? words.withdrawn : mark.label)}
      </p>
      <div>
        <p class="other-statement">{sayText(claim.statementKo, claim.statementEn)}</p>
        {note !== '' && <p class="other-note">{note}</p>}
        <p class="other-source">
          {!rejected && <StatusChip status={claim.status} />}
          <SourceLink source={claim.source} />
          <span>{publishedText(claim.source)} </span>
          <span>
            {say(words.confidence)} {say(confidenceTable[claim.confidence])}{' '}
          </span>
          {claim.explicitness === 'IMPLIED' && <span>{say(panelWords.implied)} </span>}
          <span>{claimWhen(claim).join(', ')}</span>
        </p>
      </div>
    </div>
  )
}

/** Where the tie would stand if every layer counted, and why. */
function AllSources({ tie }: { tie: TieTextFragment }) {
  const { label } = statusTable[tie.overall]
  return (
    <div class="all-sources">
      <p>
        <strong>{say({ ko: `모든 출처를 합치면 ${label.ko}`, en: `With all sources: ${label.en}` })}</strong>
      </p>
      <p>{sayText(tie.reasonKo, tie.reasonEn)}</p>
    </div>
  )
}
