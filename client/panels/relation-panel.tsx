import { say } from '../i18n/language.ts'
import { instantText } from '../i18n/dates.ts'
import { releaseDates, type RelationDetail } from '../state/details.ts'
import { EvidencePair } from './evidence-pair.tsx'
import { GapSection } from './gap-list.tsx'
import { ladderReasons } from './ladder-reasons.ts'
import { OtherClaims } from './other-claims.tsx'
import { openEntity } from './open-entity.ts'
import { PanelSection } from './panel-section.tsx'
import { RelationHead } from './relation-head.tsx'
import { StatusLadder } from './status-ladder.tsx'
import { standingIn, tellingLayers, type TieClaim } from './tie-standing.ts'

const words = { particulars: { ko: '자세히', en: 'Particulars' } }

/** A tie: where it stands and why, what it rests on in both languages, and what other sources say beside it. */
export function RelationPanel({ detail: { tie } }: { detail: RelationDetail }) {
  const stand = standingIn(tie.claims, tellingLayers(tie.claims))
  const { leading, status } = stand
  const gapsOf = (kind: string) => tie.gaps.filter((gap) => gap.kind === kind)
  const notStated = gapsOf('NOT_STATED')
  const elsewhere = tie.gaps.filter(({ kind }) => kind !== 'NOT_STATED' && kind !== 'TRANSLATION')
  const source = leading?.source
  return (
    <>
      <RelationHead
        type={tie.type}
        from={tie.from}
        to={tie.to}
        status={status}
        layer={leading?.layer ?? 'CONTEXT'}
        written={source?.publishedOn ?? (source && releaseDates.value.get(source.id))}
      />
      <StatusLadder status={status} reasons={ladderReasons({ stand, timing: tie.timing, notStated })} />
      {leading !== null && <EvidencePair claim={leading} differences={gapsOf('TRANSLATION')} />}
      <OtherClaims key={`others ${tie.id}`} tie={tie} stand={stand} />
      <GapSection key={`gaps ${tie.id}`} gaps={elsewhere} />
      <Particulars tie={tie} leading={leading} />
    </>
  )
}

/** What is noted with the tie, and who entered it when. */
function Particulars({ tie, leading }: { tie: RelationDetail['tie']; leading: TieClaim | null }) {
  return (
    <PanelSection title={say(words.particulars)}>
      <dl class="about-list">
        {tie.qualifiers.map((qualifier) => (
          <div key={qualifier.name}>
            <dt>{say({ ko: qualifier.labelKo, en: qualifier.labelEn })}</dt>
            <dd>
              <QualifierValue qualifier={qualifier} />
            </dd>
          </div>
        ))}
        {leading !== null && (
          <div>
            <dt>{say({ ko: '입력', en: 'Entered' })}</dt>
            <dd>{enteredText(leading)}</dd>
          </div>
        )}
      </dl>
    </PanelSection>
  )
}

function QualifierValue({ qualifier }: { qualifier: RelationDetail['tie']['qualifiers'][number] }) {
  const { textKo, textEn, entity } = qualifier
  const text = say({ ko: textKo, en: textEn })
  if (entity === null) return <span>{text}</span>
  return (
    <button
      type="button"
      class="link"
      onClick={() => openEntity({ id: entity.id, labelKo: textKo, labelEn: textEn })}
    >
      {text}
    </button>
  )
}

function enteredText({ enteredBy: { at, author, origin } }: TieClaim): string {
  const day = instantText(at.slice(0, 10))
  const who = origin === 'seed' ? say({ ko: '첫 자료와 함께', en: 'with the first data' }) : author
  return say({ ko: `${day} ${who}`, en: `${day}, ${who}` })
}
