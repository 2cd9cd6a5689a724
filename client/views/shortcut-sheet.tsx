import { commands } from '../commands/commands.ts'
import { keyText } from '../commands/shortcuts.ts'
import { say } from '../i18n/language.ts'
import { openPart } from '../state/screen.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import './dialog-head.css'
import './shortcut-sheet.css'

const words = {
  title: { ko: '단축키', en: 'Keyboard shortcuts' },
  close: { ko: '닫기', en: 'Close' },
  inGraph: { ko: '관계도 안에서', en: 'Within the graph' },
}

const graphKeys = [
  { keys: ['←', '→'], label: { ko: '이웃으로 옮겨 가기', en: 'Move to a neighbour' } },
  { keys: ['Enter'], label: { ko: '선택하기', en: 'Select' } },
  { keys: ['Shift Enter'], label: { ko: '하나 더 고르기', en: 'Pick one more' } },
  { keys: ['E'], label: { ko: '펼치기', en: 'Expand' } },
  { keys: ['P'], label: { ko: '경로 찾기', en: 'Find paths' } },
  { keys: ['Esc'], label: { ko: '관계도에서 나가기', en: 'Step out of the graph' } },
]

/** Every command that has keys, drawn from the one list, and the keys of the graph. */
export function ShortcutSheet() {
  const close = () => (openPart.value = 'none')
  return (
    <Dialog label={say(words.title)} kind="sheet" onClose={close}>
      <div class="dialog-head">
        <h2>{say(words.title)}</h2>
        <button type="button" class="icon-button" aria-label={say(words.close)} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <dl class="shortcut-list">
        {commands
          .filter(({ keys }) => keys.length > 0)
          .map(({ id, keys, label }) => (
            <Row key={id} keys={keys} label={say(label())} />
          ))}
      </dl>
      <h3 class="list-text shortcut-part">{say(words.inGraph)}</h3>
      <dl class="shortcut-list">
        {graphKeys.map(({ keys, label }) => (
          <Row key={label.en} keys={keys} label={say(label)} />
        ))}
      </dl>
    </Dialog>
  )
}

function Row({ keys, label }: { keys: readonly string[]; label: string }) {
  return (
    <div class="shortcut-row">
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <kbd key={key} class="keycap">
            {keyText(key)}
          </kbd>
        ))}
      </dd>
    </div>
  )
}
