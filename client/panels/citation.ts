import type { TieTextFragment } from '../api/generated/operations.ts'
import { statusTable } from '../../model/vocabulary/statuses.ts'
import { say, sayText } from '../i18n/language.ts'
import { panelWords, standingMarks } from '../i18n/panel-messages.ts'
import { sentenceOf } from '../i18n/sentences.ts'
import { publishedText, sentenceNumbers, sourceName } from './panel-text.ts'
import { markOf, type Stand, type TieClaim } from './tie-standing.ts'

/** A tie with all that it rests on, as plain text for a mail or a memo. */
export function citation(tie: TieTextFragment, { status, leading }: Stand<TieClaim>): string {
  const { type, from, to } = tie
  const others = tie.claims.filter((claim) => claim.id !== leading?.id && !claim.withdrawn)
  const lines = [
    `${sentenceOf({ type, from, to, status })} [${say(statusTable[status].label)}]`,
    ...(leading === null ? [] : [claimLine(leading)]),
    ...(others.length === 0 ? [] : ['', say(panelWords.laterSources)]),
    ...others.map((claim) => `- ${say(standingMarks[markOf(claim, leading)].label)}: ${claimLine(claim)}`),
    '',
    `${say({ ko: '관계 번호', en: 'Tie' })} ${tie.id}`,
  ]
  return lines.join('\n')
}

/** Statement, then in brackets source, date, sentences and address. */
function claimLine(claim: TieClaim): string {
  const { source } = claim
  const sentences = (['KO', 'EN'] as const).flatMap((of) => {
    const numbers = sentenceNumbers(claim, of)
    return numbers.length === 0 ? [] : [`${of.toLowerCase()} ${numbers.join(', ')}`]
  })
  const name = source.publisher === null ? sayText(source.titleKo, source.titleEn) : sourceName(source)
  const from = [name, publishedText(source), ...sentences, source.url ?? ''].filter((text) => text !== '')
  return `${sayText(claim.statementKo, claim.statementEn)} (${from.join(', ')})`
}
