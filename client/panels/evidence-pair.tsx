import type { GapTextFragment } from '../api/generated/operations.ts'
import type { Language } from '../../model/text.ts'
import { language, say, sayText } from '../i18n/language.ts'
import { panelWords } from '../i18n/panel-messages.ts'
import { Icon } from '../ui/icon.tsx'
import { PanelSection } from './panel-section.tsx'
import { sentenceNumbers, sentencesText } from './panel-text.ts'
import { SourceLink } from './receipt.tsx'
import type { TieClaim } from './tie-standing.ts'
import './evidence-pair.css'

const words = {
  evidence: { ko: '근거', en: 'Evidence' },
  ownWords: {
    ko: '풀어 쓴 요지. 원문 그대로가 아님',
    en: 'restated in our own words, not the original text',
  },
  note: { ko: '덧붙임', en: 'Note' },
  original: { ko: '원문', en: 'Original' },
  notStored: {
    ko: '원문 문장은 아틀라스에 담지 않습니다.',
    en: 'The original sentences are not stored in the atlas.',
  },
  attach: { ko: '원문 파일을 붙여 대조하기', en: 'Attach the document to compare' },
  howTo: {
    ko: '원문 파일이 있으면 아틀라스가 있는 컴퓨터에서 다음 명령으로 붙입니다. 같은 문서인지 확인한 뒤에만 문장을 보여 줍니다.',
    en: 'With the document at hand, attach it on the machine that runs the atlas. Its sentences are shown only once it is found to be the same document.',
  },
  same: {
    ko: '두 언어가 다르다고 적어 둔 것은 없습니다.',
    en: 'No difference between the two languages is noted.',
  },
}

const languageNames: Record<Language, { ko: string; en: string }> = {
  KO: { ko: '한국어', en: 'Korean' },
  EN: { ko: '영어', en: 'English' },
}

interface EvidenceProps {
  claim: TieClaim
  /** Where the two languages of the source differ. */
  differences: readonly GapTextFragment[]
}

/** What the source says, in our own words, Korean left and English right, always both. */
export function EvidencePair({ claim, differences }: EvidenceProps) {
  const bilingual = sentenceNumbers(claim, 'KO').length > 0 && sentenceNumbers(claim, 'EN').length > 0
  return (
    <PanelSection title={say(words.evidence)} aside={say(words.ownWords)}>
      <div class="evidence-pair">
        <Column of="KO" statement={claim.statementKo} note={claim.noteKo} claim={claim} />
        <Column of="EN" statement={claim.statementEn} note={claim.noteEn} claim={claim} />
      </div>
      {differences.map((gap) => (
        <p key={gap.id} class="evidence-line">
          <Icon name="triangle" size={16} />
          <span>{sayText(gap.statementKo, gap.statementEn)}</span>
        </p>
      ))}
      {bilingual && differences.length === 0 && (
        <p class="evidence-line">
          <Icon name="check" size={16} />
          <span>{say(words.same)}</span>
        </p>
      )}
      {claim.sentences.length > 0 && !claim.source.textAttached && <NotStored />}
      <p class="evidence-line">
        <Icon name="page" size={16} />
        <span>
          <SourceLink source={claim.source} full />
          {claim.explicitness === 'IMPLIED' && <strong> {say(panelWords.implied)}</strong>}
        </span>
      </p>
    </PanelSection>
  )
}

interface ColumnProps {
  of: Language
  statement: string
  note: string | null
  claim: TieClaim
}

function Column({ of, statement, note, claim }: ColumnProps) {
  const page = language.value.toLowerCase()
  const sentences = claim.sentences.filter((sentence) => sentence.language === of && sentence.text !== null)
  return (
    <div class="evidence-column" lang={of.toLowerCase()}>
      <p class="evidence-head caption" lang={page}>
        <span>{say(languageNames[of])}</span>
        <span>{sentencesText(sentenceNumbers(claim, of))}</span>
      </p>
      <p>{statement}</p>
      {note !== null && (
        <p class="evidence-note">
          <span lang={page}>{say(words.note)}:</span> {note}
        </p>
      )}
      {sentences.map(({ id, number, text }) => (
        <blockquote key={id}>
          <span class="caption" lang={page}>
            {say(words.original)} {Number(number.slice(3))}
          </span>
          <mark>{text}</mark>
        </blockquote>
      ))}
    </div>
  )
}

/** Why no original is shown, and how to put it beside. */
function NotStored() {
  return (
    <div class="evidence-line">
      <Icon name="lock" size={16} />
      <div>
        {say(words.notStored)}{' '}
        <details>
          <summary class="link">{say(words.attach)}</summary>
          <p>{say(words.howTo)}</p>
          <code>npm run seed -- --text FILE</code>
        </details>
      </div>
    </div>
  )
}
