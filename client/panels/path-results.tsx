import { statusTable } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import { answer, retryPaths, type PathAnswer } from '../state/path-answer.ts'
import { forMore, type PathQuestion } from '../state/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { PanelSection } from './panel-section.tsx'
import { DetailFailed } from './panel-states.tsx'
import { PathCard } from './path-card.tsx'
import { goOn, NoPath } from './path-none.tsx'
import { nothingFoundText, stepsText } from './path-words.ts'

const words = {
  results: { ko: '찾은 경로', en: 'Paths found' },
  unfinished: {
    ko: '두 곳을 고르면 그 사이를 잇는 관계를 찾습니다.',
    en: 'Choose two, and the ties that join them are looked for.',
  },
  same: {
    ko: '출발과 도착이 같습니다. 한쪽을 다른 곳으로 바꿔 주세요.',
    en: 'Both ends are the same. Change one of them.',
  },
  asking: { ko: '경로를 찾는 중입니다', en: 'Looking for paths' },
  failed: {
    ko: '경로를 끝까지 찾지 못했습니다. 보던 화면은 그대로입니다. 단계를 줄이면 나을 수 있습니다',
    en: 'The search could not be finished. What you see is kept. Fewer steps may help',
  },
  weakest: {
    ko: '경로의 상태는 가장 약한 관계를 따릅니다.',
    en: 'A path is only as firm as its weakest tie.',
  },
  more: { ko: '경로 더 찾기', en: 'Look for more paths' },
  cutShort: {
    ko: '이어지는 길이 너무 많아 다 살피지 못했습니다. 단계를 줄이거나 상태를 좁혀 주세요.',
    en: 'There are too many ways to look at them all. Allow fewer steps or fewer statuses.',
  },
}

interface ResultsProps {
  question: PathQuestion
  state: PathAnswer
}

/** What was found, or why there is nothing to show and what to do next; each change is spoken. */
export function PathResults({ question }: { question: PathQuestion }) {
  const state = answer.value
  return (
    <section class="path-results" aria-label={say(words.results)} tabIndex={-1}>
      <output class="visually-hidden">{spoken(question, state)}</output>
      <Shown question={question} state={state} />
    </section>
  )
}

function spoken({ from, to }: PathQuestion, state: PathAnswer): string {
  switch (state.phase) {
    case 'idle':
      return from !== null && from === to ? say(words.same) : ''
    case 'asking':
      return say(words.asking)
    case 'answered': {
      const [first] = state.found
      if (first === undefined) return nothingFoundText(state.asked)
      const { length, weakestStatus } = first.path
      return `${foundText(state.found.length)}. ${stepsText(length)}, ${say(statusTable[weakestStatus].label)}`
    }
    case 'failed':
      // What is shown of it is an alert.
      return ''
  }
}

function Shown({ question, state }: ResultsProps) {
  switch (state.phase) {
    case 'idle':
      return question.from !== null && question.from === question.to ? (
        <Same />
      ) : (
        <p class="path-hint">{say(words.unfinished)}</p>
      )
    case 'asking':
      return <Looking />
    case 'failed':
      return <DetailFailed code={state.code} refused={words.failed} onRetry={retryPaths} />
    case 'answered':
      return state.found.length === 0 ? (
        <NoPath question={question} text={nothingFoundText(state.asked)} />
      ) : (
        <Found question={question} state={state} />
      )
  }
}

function Same() {
  return (
    <p class="path-hint path-same">
      <Icon name="triangle" size={20} />
      <span>{say(words.same)}</span>
    </p>
  )
}

/** The shape of what is on its way. */
function Looking() {
  return (
    <div class="panel-skeleton path-looking" aria-hidden="true">
      {[0, 1, 2].map((row) => (
        <div key={row} class="skeleton-row">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}

function foundText(count: number): string {
  return say({ ko: `경로 ${count}개`, en: count === 1 ? '1 path' : `${count} paths` })
}

interface FoundProps {
  question: PathQuestion
  state: Extract<PathAnswer, { phase: 'answered' }>
}

function Found({ question, state: { asked, found, truncated } }: FoundProps) {
  return (
    <PanelSection title={foundText(found.length)} aside={say(words.weakest)}>
      <ol class="path-cards">
        {found.map((one) => (
          <li key={one.chain.ties.map(({ id }) => id).join(' ')}>
            <PathCard found={one} layers={asked.layers} />
          </li>
        ))}
      </ol>
      {truncated && <More question={question} count={found.length} />}
    </PanelSection>
  )
}

/** That there are more than are shown, and how to get at them. */
function More({ question, count }: { question: PathQuestion; count: number }) {
  const next = forMore(question)
  if (next === null || count < question.atMost) return <p class="path-more">{say(words.cutShort)}</p>
  return (
    <div class="path-more">
      <p class="caption">
        {say({
          ko: `더 있습니다. 짧은 것부터 ${count}개까지 보입니다.`,
          en: `There are more. The shortest ${count} are shown.`,
        })}
      </p>
      <button type="button" class="button" onClick={(event) => goOn(event.currentTarget, next)}>
        {say(words.more)}
      </button>
    </div>
  )
}
