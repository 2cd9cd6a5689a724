import { pathsCommand } from '../commands/path-commands.ts'
import { keyText } from '../commands/shortcuts.ts'
import { say } from '../i18n/language.ts'
import { shortNameOf } from '../i18n/names.ts'
import { graph } from '../state/app.ts'
import { shoreOf } from '../state/graph-data.ts'
import { pair, pickEntity } from '../state/path-panel.ts'
import { Icon } from '../ui/icon.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import './pair-bar.css'

const words = {
  picked: { ko: '고른 둘', en: 'The two you picked' },
  release: { ko: '두 번째 고른 것 풀기', en: 'Let go of the second' },
}

/** Over the graph while two are picked: who they are, and what can be done with both. */
export function PairBar() {
  const { value } = pair
  if (value === null) return null
  const [, second] = value
  return (
    <div class="pair-bar" role="group" aria-label={say(words.picked)}>
      {value.map((id) => (
        <Picked key={id} id={id} />
      ))}
      <button type="button" class="button primary" onClick={pathsCommand.run}>
        <Icon name={pathsCommand.icon} size={16} />
        {say(pathsCommand.label())}
        <kbd class="keycap">{keyText('P')}</kbd>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={say(words.release)}
        title={say(words.release)}
        onClick={() => pickEntity(second)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

function Picked({ id }: { id: string }) {
  const entity = graph.value.entities.get(id)
  if (entity === undefined) return null
  return (
    <span class="pair-name">
      <KindBadge type={entity.type} shore={shoreOf(entity)} />
      {shortNameOf(entity)}
    </span>
  )
}
