import type {
  ClaimTextFragment,
  EntityItemFragment,
  PeriodTextFragment,
  SourceItemFragment,
} from '../api/generated/operations.ts'
import { subtypeLabel, entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { sourceKindTable, timingTable, type Timing } from '../../model/vocabulary/codes.ts'
import type { Language } from '../../model/text.ts'
import { periodText } from '../i18n/dates.ts'
import { language, say, sayText } from '../i18n/language.ts'
import { panelWords } from '../i18n/panel-messages.ts'

/** The locale by which the page's language writes names of countries and months. */
function locale(): string {
  return language.value === 'KO' ? 'ko-KR' : 'en-GB'
}

/** Kind and country of an entity: “기업 · 미국”. */
export function kindLine({ type, subtype, country }: EntityItemFragment): string {
  const kind = say(subtype === null ? entityTypeTable[type].label : subtypeLabel(type, subtype))
  const name = country === null ? undefined : new Intl.DisplayNames(locale(), { type: 'region' }).of(country)
  return name === undefined ? kind : `${kind} · ${name}`
}

/** When something held, as a tie's row says it; a day within a visit is said to be no exact one. '' for no date. */
function whenText(period: PeriodTextFragment | null): string {
  const text = periodText(period)
  if (text === '') return sayText(period?.statedKo, period?.statedEn)
  if (period?.basis !== 'BOUNDED_BY_VISIT' || period.edtf?.includes('/') !== true) return text
  return say({ ko: `${text} 사이`, en: `between ${text.replace(/ ?– ?/, ' and ')}` })
}

function asOfText(edtf: string): string {
  const date = periodText({ edtf })
  return say({ ko: `${date} 기준`, en: `as of ${date}` })
}

/** That the day went by without a report, where the claim that tells of the tie names one; '' otherwise. */
export function timingText(timing: Timing, told: Pick<ClaimTextFragment, 'period'>): string {
  if (!wentByUnreported(timing, told)) return ''
  const { ko, en } = timingTable.PAST_UNREPORTED
  return say({ ko, en: en.toLowerCase() })
}

/** A tie's timing weighs all layers: a day that only other sources give is no plan of this one. */
export function wentByUnreported(timing: Timing, told: Pick<ClaimTextFragment, 'period'>): boolean {
  return timing === 'PAST_UNREPORTED' && (told.period?.latest ?? null) !== null
}

/** “작성 시점” with the month where it is known (EDTF): “2025년 1월 작성 시점”, “as written, January 2025”. */
export function writtenText(edtf: string | undefined): string {
  const month = edtf === undefined ? undefined : /^\d{4}-\d{2}/.exec(edtf)?.[0]
  if (month === undefined) return say({ ko: '작성 시점 기준', en: 'as written' })
  const format = new Intl.DateTimeFormat(locale(), { year: 'numeric', month: 'long', timeZone: 'UTC' })
  const name = format.format(new Date(`${month}-01T00:00:00Z`))
  return say({ ko: `${name} 작성 시점`, en: `as written, ${name}` })
}

/** The numbers of a claim's sentences in one language, 0 for a headline; in order, each once. */
export function sentenceNumbers(claim: Pick<ClaimTextFragment, 'sentences'>, of: Language): number[] {
  const numbers = claim.sentences
    .filter((sentence) => sentence.language === of)
    .map(({ number }) => Number(number.slice(3)))
  return [...new Set(numbers)].toSorted((a, b) => a - b)
}

/** “문장 7·8”, “sentences 7, 8”, “제목, 문장 1”; '' for none. */
export function sentencesText(numbers: readonly number[]): string {
  const headline = numbers.includes(0) ? say({ ko: '제목', en: 'headline' }) : ''
  const rest = numbers.filter((number) => number > 0)
  if (rest.length === 0) return headline
  const text = say({
    ko: `문장\u00A0${rest.join('·')}`,
    en: `${rest.length > 1 ? 'sentences' : 'sentence'}\u00A0${rest.join(', ')}`,
  })
  return headline === '' ? text : `${headline}, ${text}`
}

/** All of a claim's sentences, those that both languages share once. */
export function allSentencesText(claim: Pick<ClaimTextFragment, 'sentences'>): string {
  const both = [...sentenceNumbers(claim, 'KO'), ...sentenceNumbers(claim, 'EN')]
  return sentencesText([...new Set(both)].toSorted((a, b) => a - b))
}

/** Who publishes a source, else what it is: 아시아투데이, 보도자료. */
export function sourceName({ publisher, kind, titleKo, titleEn }: SourceItemFragment): string {
  if (publisher !== null) return publisher
  return kind === 'press_release' ? say(sourceKindTable.press_release) : sayText(titleKo, titleEn)
}

export function publishedText({ publishedOn }: SourceItemFragment): string {
  return periodText({ edtf: publishedOn })
}

/** When a claim held, or as of when it speaks; the writer's own words have no day. */
export function claimWhen(claim: ClaimTextFragment): string[] {
  const held = whenText(claim.period)
  const asOf = claim.asOf === null ? '' : asOfText(claim.asOf)
  const known = [held, asOf].filter((text) => text !== '')
  if (known.length > 0) return known
  return [say(claim.status === 'CHARACTERIZATION' ? panelWords.writersWords : panelWords.undated)]
}

/** The language that a text is written in, for `lang`. */
export function languageOf(text: string): 'ko' | 'en' {
  return /[가-힣]/.test(text) ? 'ko' : 'en'
}
