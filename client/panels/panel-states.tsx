import type { BothLanguages } from '../../model/text.ts'
import { say } from '../i18n/language.ts'
import { choose } from '../state/app.ts'
import { retryDetail } from '../state/details.ts'
import { Icon } from '../ui/icon.tsx'
import './panel-states.css'

const words = {
  loading: { ko: '설명을 불러오는 중입니다', en: 'Loading the details' },
  lost: {
    ko: '서버와 연결이 끊겼습니다. 보던 화면은 그대로입니다',
    en: 'The connection was lost. What you see is kept',
  },
  refused: {
    ko: '설명을 불러오지 못했습니다. 보던 화면은 그대로입니다',
    en: 'The details could not be loaded. What you see is kept',
  },
  again: { ko: '다시 불러오기', en: 'Try again' },
  gone: { ko: '더 이상 아틀라스에 없습니다', en: 'No longer in the atlas' },
  goneHelp: {
    ko: '지워졌거나 주소가 잘못되었습니다. 관계도에서 다른 것을 골라 주세요.',
    en: 'It was removed, or the address is wrong. Choose something else on the graph.',
  },
  overview: { ko: '한눈에 보기로', en: 'Back to the overview' },
}

/** The shape of a panel while its words are on their way. */
export function DetailLoading() {
  return (
    <output class="panel-skeleton">
      <span class="visually-hidden">{say(words.loading)}</span>
      <div class="skeleton-lines" aria-hidden="true">
        <span />
        <span />
      </div>
      {[0, 1, 2, 3].map((row) => (
        <div key={row} class="skeleton-row" aria-hidden="true">
          <span />
          <span />
          <span />
        </div>
      ))}
    </output>
  )
}

interface FailedProps {
  code: string
  /** What is said where the server was reached and gave no answer. */
  refused?: BothLanguages
  onRetry?: () => void
}

/** Says what is safe, then what to do. */
export function DetailFailed({ code, refused = words.refused, onRetry = retryDetail }: FailedProps) {
  return (
    <div class="panel-problem" role="alert">
      <h3>
        <Icon name="triangle" size={20} />
        <span>{say(code === 'OFFLINE' ? words.lost : refused)}</span>
      </h3>
      <button type="button" class="button primary" onClick={onRetry}>
        {say(words.again)}
      </button>
      <p class="caption">{code}</p>
    </div>
  )
}

export function DetailMissing() {
  return (
    <output class="panel-problem">
      <p>{say(words.goneHelp)}</p>
      <button type="button" class="button" onClick={() => choose(null)}>
        {say(words.overview)}
      </button>
    </output>
  )
}

/** The title of what is no longer there. */
export function goneTitle(): string {
  return say(words.gone)
}
