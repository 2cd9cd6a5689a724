import type { Status } from '../vocabulary/statuses.ts'

/** The words in which a chain is explained in one language. */
export interface PathWords {
  ties: (clauses: readonly string[]) => string
  restsOn: (sources: readonly string[], notes: readonly string[]) => string
  release: string
  quoted: (title: string) => string
  inferred: (ties: number) => string
  disputed: (ties: number) => string
  notFound: (ties: number) => string
  /** By the weakest rung and the number of ties. */
  weakest: Readonly<Record<Status, (ties: number) => string>>
}

/** In the note form of official reports. */
const ko: PathWords = {
  ties: (clauses) => `${clauses.join(', ')}.`,
  restsOn: (sources, notes) => `근거는 ${sources.join(', ')}임${inBrackets(notes)}.`,
  release: '보도자료',
  quoted: (title) => `‘${title}’`,
  inferred: (ties) => `관계 ${ties}건은 추론`,
  disputed: (ties) => `관계 ${ties}건에는 엇갈리는 자료 있음`,
  notFound: (ties) => `관계 ${ties}건은 이루어졌다는 보도를 찾지 못함`,
  weakest: {
    ESTABLISHED: (ties) => (ties === 1 ? '이 관계는 실재함.' : '모든 관계가 실재함.'),
    PLANNED: (ties) => `${weakestKo(ties)} ‘예정’ 단계로, 위 근거에는 이루어졌다는 말이 없음.`,
    INTENDED: (ties) => `${weakestKo(ties)} ‘모색’ 단계로, 하려는 뜻만 알려져 있음.`,
    ASPIRATION: (ties) => `${weakestKo(ties)} ‘포부’ 단계로, 바라는 모습일 뿐임.`,
    PROJECTED: (ties) => `${weakestKo(ties)} ‘전망’ 단계로, 예측일 뿐임.`,
    CHARACTERIZATION: (ties) => `${weakestKo(ties)} ‘평판’ 단계로, 글쓴이의 평가일 뿐 거래를 뜻하지 않음.`,
    UNSUPPORTED: () => '근거가 모두 철회되었거나 반박된 관계가 들어 있음.',
  },
}

const en: PathWords = {
  ties: (clauses) => `${clauses.join('; ')}.`,
  restsOn: (sources, notes) => {
    const brackets = inBrackets(notes)
    return `This rests on ${new Intl.ListFormat('en-GB').format(sources)}${brackets && ` ${brackets}`}.`
  },
  release: 'the release',
  quoted: (title) => `“${title}”`,
  inferred: (ties) => (ties === 1 ? 'one tie is an inference' : `${ties} ties are inferences`),
  disputed: (ties) => `on ${tiesEn(ties)} another source disagrees`,
  notFound: (ties) => `of ${tiesEn(ties)} no report was found that it took place`,
  weakest: {
    ESTABLISHED: (ties) => (ties === 1 ? 'The tie is established.' : 'Every tie is established.'),
    PLANNED: (ties) => `${weakestEn(ties)} only planned: none of these sources reports it as done.`,
    INTENDED: (ties) => `${weakestEn(ties)} only intended: no more than the wish is on record.`,
    ASPIRATION: (ties) => `${weakestEn(ties)} only an aspiration: a picture of what is hoped for.`,
    PROJECTED: (ties) => `${weakestEn(ties)} only a forecast.`,
    CHARACTERIZATION: (ties) =>
      `${weakestEn(ties)} only a reputation: the writer’s label, which shows no dealings.`,
    UNSUPPORTED: () => 'On at least one tie every claim is withdrawn or contradicted: nothing carries it.',
  },
}

export const pathWords = { ko, en } as const

function inBrackets(notes: readonly string[]): string {
  return notes.length === 0 ? '' : `(${notes.join(', ')})`
}

function weakestKo(ties: number): string {
  return ties === 1 ? '이 관계는' : '가장 약한 관계는'
}

function weakestEn(ties: number): string {
  return ties === 1 ? 'The tie is' : 'The weakest tie is'
}

function tiesEn(ties: number): string {
  return ties === 1 ? 'one tie' : `${ties} ties`
}
