import type { ComponentChildren } from 'preact'
import { findCommand } from '../commands/commands.ts'
import { language, say } from '../i18n/language.ts'
import { connection, drawn, open } from '../state/app.ts'
import { Icon } from '../ui/icon.tsx'
import './connection-notice.css'

const words = {
  loading: { ko: '관계를 불러오는 중입니다', en: 'Loading the ties' },
  lost: { ko: '서버와 연결이 끊겼습니다', en: 'The connection was lost' },
  kept: { ko: '보던 화면은 그대로입니다.', en: 'What you see is kept.' },
  refused: { ko: '서버가 답을 주지 못했습니다', en: 'The server could not answer' },
  nothingLost: {
    ko: '저장된 자료는 그대로입니다. 서버가 켜져 있는지 확인한 뒤 다시 연결해 주세요.',
    en: 'What is stored is safe. Check that the server is running, then reconnect.',
  },
  again: { ko: '다시 연결', en: 'Reconnect' },
  keep: { ko: '이대로 보기', en: 'Keep viewing' },
  empty: { ko: '아직 담긴 기관이 없습니다', en: 'The atlas is still empty' },
  emptyHelp: {
    ko: '출처가 있는 기관만 담습니다. 관리자가 npm run seed를 실행하면 첫 자료가 들어옵니다.',
    en: 'Only organisations with a source are included. Running npm run seed brings in the first data.',
  },
  nothing: { ko: '거르고 나니 남은 것이 없습니다', en: 'The filters leave nothing to show' },
  nothingHelp: {
    ko: '거르기에서 대상이나 출처 층을 다시 켜 보세요.',
    en: 'Turn a kind or a source layer back on in the filters.',
  },
  find: { ko: '찾기', en: 'Search' },
}

/** Loading, empty, nothing left and lost: said over the canvas, which keeps what it shows. */
export function ConnectionNotice() {
  const { phase } = connection.value
  if (phase === 'loading') return drawn.value.entities.length > 0 ? null : <Loading />
  if (phase === 'lost') return <Lost />
  if (phase === 'empty') return <Message title={say(words.empty)} text={say(words.emptyHelp)} />
  if (drawn.value.entities.length > 0) return null
  return (
    <Message title={say(words.nothing)} text={say(words.nothingHelp)}>
      <button type="button" class="button" onClick={findCommand.run}>
        {say(words.find)}
      </button>
    </Message>
  )
}

function Loading() {
  return (
    <div class="notice loading" role="status">
      <div class="skeleton" aria-hidden="true">
        {[0, 1, 2, 3, 4, 5].map((bar) => (
          <span key={bar} />
        ))}
      </div>
      <p class="caption">{say(words.loading)}</p>
    </div>
  )
}

function Lost() {
  const state = connection.value
  if (state.phase !== 'lost') return null
  const offline = state.code === 'OFFLINE'
  const time = state.since.toLocaleTimeString(language.value === 'KO' ? 'ko-KR' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  })
  const hasPicture = drawn.value.entities.length > 0
  return (
    <div class="notice lost" role="alert">
      <h2>
        <Icon name="triangle" size={22} />
        {say(offline ? words.lost : words.refused)}
      </h2>
      <p>
        {!hasPicture && say(words.nothingLost)}
        {hasPicture &&
          say({
            ko: `${time}에 끊겼습니다. ${words.kept.ko}`,
            en: `It broke off at ${time}. ${words.kept.en}`,
          })}
      </p>
      <div class="notice-buttons">
        <button type="button" class="button primary" onClick={() => void open()}>
          {say(words.again)}
        </button>
        {hasPicture && (
          <button type="button" class="button" onClick={() => (connection.value = { phase: 'ready' })}>
            {say(words.keep)}
          </button>
        )}
      </div>
      <p class="caption">{state.code}</p>
    </div>
  )
}

function Message({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="notice" role="status">
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="notice-buttons">{children}</div>}
    </div>
  )
}
