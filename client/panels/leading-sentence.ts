import type { Status } from '../../model/vocabulary/statuses.ts'

/** How many ties of each status a release gives an entity, and what later sources add. */
export interface TieMix {
  counts: Readonly<Partial<Record<Status, number>>>
  /** Every planned tie is a visit: then it is called one. */
  onlyVisits: boolean
  later: number
}

/** A piece of a sentence; the crucial one is strong. */
export interface Part {
  text: string
  strong: boolean
}

const plain = (text: string): Part => ({ text, strong: false })
const strong = (text: string): Part => ({ text, strong: true })

/** What the release's ties amount to, honestly, in one or two sentences. */
export function leadingSentence(mix: TieMix): { ko: Part[]; en: Part[] } {
  const total = Object.values(mix.counts).reduce((sum, count) => sum + count, 0)
  if (total === 0) return untold(mix.later)
  return { ko: korean(mix, total), en: english(mix, total) }
}

function untold(later: number): { ko: Part[]; en: Part[] } {
  return {
    ko: [
      plain('보도자료에서는 '),
      strong('관계를 찾지 못했습니다.'),
      ...(later > 0 ? [plain(` 이후 자료에 ${later}건이 있습니다.`)] : []),
    ],
    en: [
      strong('No tie was found in the release.'),
      ...(later > 0 ? [plain(` Later sources have ${counted(later, 'tie')}.`)] : []),
    ],
  }
}

function korean({ counts, onlyVisits }: TieMix, total: number): Part[] {
  const { ESTABLISHED: done = 0, CHARACTERIZATION: said = 0 } = counts
  if (done === total)
    return [
      plain(`보도자료의 관계 ${total}건은 `),
      strong(`${total > 1 ? '모두 ' : ''}이미 이루어진 것입니다.`),
    ]
  const items = hopes.flatMap(({ status, ko, koVisits = ko }) => {
    const count = counts[status] ?? 0
    return count === 0 ? [] : [`${onlyVisits ? koVisits : ko}\u00A0${count}건`]
  })
  const [first = '', ...others] = items
  const list = others.length === 0 ? first : `${first}과 ${others.join(', ')}`
  return [
    plain('보도자료에는 '),
    strong(done === 0 ? '이미 이루어진 관계가 없습니다.' : `이미 이루어진 관계가 ${done}건 있습니다.`),
    plain(koreanRest(list, said, done)),
  ]
}

function koreanRest(list: string, said: number, done: number): string {
  const beside = done > 0 ? '그 밖에 ' : ''
  if (list === '')
    return done > 0
      ? ` 나머지 ${said}건은 글쓴이의 평가입니다.`
      : ` ${said}건${said > 1 ? ' 모두' : '은'} 글쓴이의 평가입니다.`
  if (said === 0) return ` ${beside}${list}이 있습니다.`
  return ` ${beside}${list}이 있고, 나머지 ${said}건은 글쓴이의 평가입니다.`
}

function english({ counts, onlyVisits }: TieMix, total: number): Part[] {
  const { ESTABLISHED: done = 0, CHARACTERIZATION: said = 0 } = counts
  if (done === total)
    return total === 1
      ? [plain('The one tie in the release is '), strong('already in place.')]
      : [plain(`All ${inWords(total)} ties in the release are `), strong('already in place.')]
  const items = hopes.flatMap(({ status, en, enVisits = en }) => {
    const count = counts[status] ?? 0
    return count === 0 ? [] : [counted(count, ...(onlyVisits ? enVisits : en))]
  })
  const last = items.at(-1) ?? ''
  const list = items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last
  return [
    plain('The release states '),
    strong(done === 0 ? 'nothing already in place' : `${counted(done, 'tie')} already in place`),
    plain(englishRest(list, said, done)),
  ]
}

function englishRest(list: string, said: number, done: number): string {
  const beside = done > 0 ? '; besides, ' : ': '
  if (list === '' && done === 0)
    return said === 1
      ? ": its one tie is the writer's description."
      : `: all ${inWords(said)} ties are the writer's description.`
  const rest =
    said === 0 ? '' : ` The other ${said === 1 ? 'one is' : `${inWords(said)} are`} the writer's description.`
  return `${list === '' ? '' : `${beside}${list}`}.${rest}`
}

interface Hope {
  status: Status
  ko: string
  koVisits?: string
  en: readonly [one: string, many?: string]
  enVisits?: readonly [one: string]
}

/** What is not yet so, the firmest first. */
const hopes: readonly Hope[] = [
  { status: 'PLANNED', ko: '예정', koVisits: '방문 예정', en: ['planned tie'], enVisits: ['planned visit'] },
  { status: 'INTENDED', ko: '모색', en: ['thing to explore', 'things to explore'] },
  { status: 'ASPIRATION', ko: '포부', en: ['hope'] },
  { status: 'PROJECTED', ko: '전망', en: ['forecast'] },
]

function counted(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`
}

const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function inWords(count: number): string {
  return numberWords[count] ?? String(count)
}
