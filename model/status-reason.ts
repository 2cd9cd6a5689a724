import type { ReadView } from './read-view.ts'
import { withParticle } from './particles.ts'
import type { Claim } from './records/claim.ts'
import type { DerivedStatus } from './status.ts'
import { pickText, type Language } from './text.ts'
import { statusTable } from './vocabulary/statuses.ts'

/**
 * Why a status stands where it stands, as one short paragraph: the leading claim in its own wording, then what
 * weaker claims had said, what stands in tension with it, and what was looked for and not found.
 */
export function statusReason(view: ReadView, derived: DerivedStatus, languages: readonly Language[]): string {
  const korean = languages[0] !== 'EN'
  const words = korean ? korean_ : english
  const label = (status: keyof typeof statusTable) =>
    korean ? statusTable[status].label.ko : statusTable[status].label.en
  if (derived.leading === null || derived.status === 'UNSUPPORTED')
    return `${label('UNSUPPORTED')}. ${words.unsupported}`
  const { leading } = derived
  const others = derived.counting.filter((claim) => claim !== leading)
  const weaker = others.filter((claim) => claim.status !== leading.status)
  const sentences = [
    `${label(leading.status)}: ${pickText(leading.statement, languages)} (${sourceName(view, leading, languages, words)})`,
    ...weaker
      .slice(0, 2)
      .map((claim) => words.weaker(sourceName(view, claim, languages, words), label(claim.status))),
    ...(leading.explicitness === 'IMPLIED' ? [words.implied] : []),
    ...(derived.counting.some((claim) => claim.standing === 'IN_TENSION') ? [words.tension] : []),
    ...(leading.standing === 'NOT_FOUND' ? [words.notFound] : []),
  ]
  return sentences.join(' ')
}

interface Words {
  unsupported: string
  implied: string
  tension: string
  notFound: string
  release: string
  sentence: (numbers: string[]) => string
  weaker: (source: string, label: string) => string
}

const korean_: Words = {
  unsupported: '이 관계를 받쳐 주는 근거가 남아 있지 않다.',
  implied: '문장에 그대로 적힌 것은 아니고 추론한 것이다.',
  tension: '이와 엇갈리는 자료가 있다.',
  notFound: '실제로 이루어졌다는 보도는 찾지 못했다.',
  release: '보도자료',
  sentence: (numbers) => ` ${numbers.join('·')}번 문장`,
  weaker: (source, label) =>
    `${source}에는 ‘${label}’${withParticle(label, '으로/로').slice(label.length)} 나와 있다.`,
}

const english: Words = {
  unsupported: 'No claim carries this tie any more.',
  implied: 'It is an inference: the sentence does not say so in as many words.',
  tension: 'Another source stands in tension with it.',
  notFound: 'No report was found that it took place.',
  release: 'the release',
  sentence: (numbers) => `, ${numbers.length === 1 ? 'sentence' : 'sentences'} ${numbers.join(' and ')}`,
  weaker: (source, label) => `In ${source}, it stands as ${label.toLowerCase()}.`,
}

function sourceName(view: ReadView, claim: Claim, languages: readonly Language[], words: Words): string {
  const source = view.source(claim.source)
  const publisher = fits(source?.publisher, languages) ? source?.publisher : undefined
  const title = pickText(source?.title, languages)
  const name = publisher ?? (claim.layer === 'RELEASE' ? words.release : title)
  const numbers = [...new Set(claim.sentences.map((number) => String(Number(number.slice(3)))))]
  return numbers.length === 0 ? name : `${name}${words.sentence(numbers)}`
}

/** A publisher that writes itself in Hangul is no name for an English reader: there the title stands in. */
function fits(publisher: string | undefined, languages: readonly Language[]): boolean {
  return publisher !== undefined && (languages[0] !== 'EN' || !/[가-힣]/.test(publisher))
}
