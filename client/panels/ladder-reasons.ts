import type { GapTextFragment } from '../api/generated/operations.ts'
import type { BothLanguages } from '../../model/text.ts'
import type { Timing } from '../../model/vocabulary/codes.ts'
import { statusTable, type Status } from '../../model/vocabulary/statuses.ts'
import { sentenceNumbers, wentByUnreported } from './panel-text.ts'
import type { Stand, TieClaim } from './tie-standing.ts'

/** Why a tie stands on its rung: what supports that, or what limits it. */
export interface Reason {
  supports: boolean
  text: BothLanguages
}

interface Judged {
  stand: Stand<TieClaim>
  timing: Timing
  /** What the sources of the tie do not say. */
  notStated: readonly GapTextFragment[]
}

/** Why a tie stands where it stands, what supports it first. */
export function ladderReasons({ stand, timing, notStated }: Judged): Reason[] {
  const { leading, status } = stand
  if (leading === null) return [limit(statusTable.UNSUPPORTED.definition)]
  const { label, definition } = statusTable[status]
  return [
    support({ ko: `${label.ko}: ${definition.ko}`, en: `${label.en}: ${definition.en}` }),
    explicitness(leading),
    ...languagesOf(leading),
    ...notYet(status),
    ...dateLimits(leading, status),
    ...(wentByUnreported(timing, leading) ? [limit(unreported)] : []),
    ...notStated.map((gap) => limit({ ko: gap.statementKo, en: gap.statementEn })),
  ].toSorted((a, b) => Number(b.supports) - Number(a.supports))
}

const support = (text: BothLanguages): Reason => ({ supports: true, text })
const limit = (text: BothLanguages): Reason => ({ supports: false, text })

const unreported = {
  ko: '예정한 날은 지났습니다. 결과를 전한 자료는 찾지 못했습니다.',
  en: 'The planned day is over. No report of the outcome was found.',
}

function explicitness({ explicitness: how }: TieClaim): Reason {
  if (how === 'EXPLICIT')
    return support({ ko: '자료에 그대로 나온 내용입니다.', en: 'The source says so in as many words.' })
  return limit({
    ko: '자료에 그대로 나오지 않아 추론한 것입니다.',
    en: 'An inference: the source does not say so in as many words.',
  })
}

function languagesOf(claim: TieClaim): Reason[] {
  const korean = sentenceNumbers(claim, 'KO').length > 0
  const english = sentenceNumbers(claim, 'EN').length > 0
  if (korean && english)
    return [
      support({
        ko: '한국어와 영어 문장에 모두 나옵니다.',
        en: 'Both the Korean and the English sentences carry it.',
      }),
    ]
  if (korean) return [limit({ ko: '한국어 문장에만 나옵니다.', en: 'Only the Korean sentences carry it.' })]
  return english ? [limit({ ko: '영어 문장에만 나옵니다.', en: 'Only the English sentences carry it.' })] : []
}

/** What keeps a tie from counting as established. */
function notYet(status: Status): Reason[] {
  switch (status) {
    case 'PLANNED':
      return [
        limit({
          ko: '쓸 때 아직 일어나지 않은 일이어서 실재로 치지 않습니다.',
          en: 'It had not happened when written, so it does not count as established.',
        }),
      ]
    case 'INTENDED':
      return [
        limit({
          ko: '하려는 뜻일 뿐, 이루어졌다는 말은 아닙니다.',
          en: 'It tells of a purpose, not of something done.',
        }),
      ]
    case 'ASPIRATION':
      return [
        limit({
          ko: '바라는 모습일 뿐, 정해진 일은 아닙니다.',
          en: 'It tells of a hope; nothing is settled.',
        }),
      ]
    case 'PROJECTED':
      return [
        limit({
          ko: '내다본 수치이며, 이루어진 일이 아닙니다.',
          en: 'A figure that somebody forecast, not one that came about.',
        }),
      ]
    case 'CHARACTERIZATION':
      return [
        limit({
          ko: '글쓴이의 평가이며, 사실로 확인한 것이 아닙니다.',
          en: "The writer's own description, not a fact that was checked.",
        }),
      ]
    case 'ESTABLISHED':
    case 'UNSUPPORTED':
      return []
  }
}

function dateLimits({ period, asOf }: TieClaim, status: Status): Reason[] {
  if (period?.basis === 'BOUNDED_BY_VISIT')
    return [
      limit({
        ko: '며칠인지는 나오지 않습니다. 방문 기간 안이라는 것만 알 수 있습니다.',
        en: 'The day is not given, only that it falls within the visit.',
      }),
    ]
  const dateless = (period?.edtf ?? asOf ?? null) === null
  const wanted = status === 'ESTABLISHED' || status === 'PLANNED'
  return dateless && wanted
    ? [limit({ ko: '날짜는 나오지 않아 비워 둡니다.', en: 'No date is given, so it is left open.' })]
    : []
}
