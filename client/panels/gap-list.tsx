import type { GapTextFragment } from '../api/generated/operations.ts'
import { gapKindTable } from '../../model/vocabulary/codes.ts'
import { say, sayText } from '../i18n/language.ts'
import { panelWords } from '../i18n/panel-messages.ts'
import { FoldedList, PanelSection } from './panel-section.tsx'
import './gap-list.css'

/** What is not known of something, in plain words. */
export function GapSection({ gaps }: { gaps: readonly GapTextFragment[] }) {
  if (gaps.length === 0) return null
  return (
    <PanelSection title={say(panelWords.notKnown)} aside={String(gaps.length)}>
      <FoldedList
        items={gaps}
        atFirst={5}
        label={say(panelWords.notKnown)}
        more={{ ko: `${gaps.length}개 모두 보기`, en: `Show all ${gaps.length}` }}
        keyOf={({ id }) => id}
        rowOf={(gap) => <GapRow gap={gap} />}
      />
    </PanelSection>
  )
}

function GapRow({ gap }: { gap: GapTextFragment }) {
  const title = sayText(gap.titleKo, gap.titleEn)
  return (
    <div class="gap-row">
      <p class="gap-title">
        {title !== '' && <strong>{title}</strong>}{' '}
        <span class="caption keep">{say(gapKindTable[gap.kind])}</span>
      </p>
      <p>{sayText(gap.statementKo, gap.statementEn)}</p>
    </div>
  )
}
