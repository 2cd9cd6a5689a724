import { dateText } from '../fact-text.ts'
import { labelName } from '../query/entity-order.ts'
import type { ReadView } from '../read-view.ts'
import { relationEvent, type Relation } from '../records/relation.ts'
import { pickText, type BothLanguages, type Language } from '../text.ts'
import type { EntityType } from '../vocabulary/entity-types.ts'
import { relationTypeTerm } from '../vocabulary/relation-types.ts'
import { agreeing, koreanVerbOf, objectParticle, relationVerb } from '../vocabulary/relation-verbs.ts'
import type { Status } from '../vocabulary/statuses.ts'
import { withParticle } from '../particles.ts'

/** What is made of a tie: its status, whether its time is over without word of what came of it, and as of when. */
export interface Told {
  status: Status
  overdue: boolean
  asOf: string | undefined
}

/**
 * A tie in one clause, the way it goes and not the way it is walked: “대한항공이 록히드마틴과 협약·계약 맺음(기본 협약)”,
 * “Korean Air has an agreement with Lockheed Martin (framework agreement)”. The verb carries the status.
 */
export function tieClause(
  view: ReadView,
  relation: Relation,
  told: Told,
  languages: readonly Language[],
): string {
  const from = nameOf(view, relation.from, languages)
  const to = nameOf(view, relation.to, languages)
  const details = detailsOf(view, relation, told, languages).join(', ')
  const subjectType = view.entity(relation.from)?.type
  if (languages[0] === 'EN') {
    const clause = `${from} ${englishVerb(relation, told, subjectType)} ${to}`
    return details === '' ? clause : `${clause} (${details})`
  }
  const takesPlace = subjectType === 'EVENT' && relation.type === 'LOCATED_IN'
  const object = withParticle(to, takesPlace ? '에서' : objectParticle(relation.type, told.status))
  const clause = `${withParticle(from, '이/가')} ${object} ${koreanVerb(relation, told, subjectType)}`
  return details === '' ? clause : `${clause}(${details})`
}

function nameOf(view: ReadView, id: string, languages: readonly Language[]): string {
  const entity = view.entity(id)
  return entity === undefined ? id : labelName(entity, languages).text
}

const tellingQualifiers = ['role', 'what', 'kind', 'siteKind', 'topic']
const outcomeUnknown: BothLanguages = { ko: '결과 미확인', en: 'outcome not reported' }

/** What tells the tie apart, in words: the role, what is supplied, the kind of agreement, the event. */
function detailsOf(
  view: ReadView,
  relation: Relation,
  { overdue, asOf }: Told,
  languages: readonly Language[],
): string[] {
  const terms = relationTypeTerm(relation.type).qualifiers
  const texts = tellingQualifiers.map((name) => {
    const value = relation.qualifiers[name]
    // That an event's place is the place of an event goes without saying.
    if (name === 'siteKind' && value === 'event') return ''
    return pickText(typeof value === 'string' ? terms[name]?.codes?.[value] : value, languages)
  })
  const unnamed = relation.qualifiers['viaUnnamed'] === 'yes' ? terms['viaUnnamed']?.label : undefined
  const event = relationEvent(relation)
  const openPost = relation.type === 'HOLDS_POST' && relation.qualifiers['end'] === undefined
  return [
    ...texts,
    pickText(unnamed, languages).replace(/^T/, 't'),
    event === undefined ? '' : nameOf(view, event, languages),
    openPost && asOf !== undefined ? asOfText(asOf, languages[0] ?? 'KO') : '',
    overdue ? pickText(outcomeUnknown, languages) : '',
  ].filter((text) => text !== '')
}

function asOfText(edtf: string, language: Language): string {
  const date = dateText(edtf, language)
  return language === 'EN' ? `as of ${date}` : `${date} 기준`
}

/** What is over is told as past: a plan of last year must not read as one for tomorrow. */
function koreanVerb({ type }: Relation, { status, overdue }: Told, subject?: EntityType): string {
  const said = koreanVerbOf(type, status, subject)
  return overdue ? said.replace(/예정$/, '예정이었음') : said
}

function englishVerb({ type }: Relation, { status, overdue }: Told, subject?: EntityType): string {
  const { en } = relationVerb(type, status)
  return agreeing(overdue ? en.replace(/^(plans|is) to\b/, 'was to') : en, subject)
}
