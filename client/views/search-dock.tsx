import { filtersCommand, findCommand, fitCommand } from '../commands/commands.ts'
import { say } from '../i18n/language.ts'
import { Icon } from '../ui/icon.tsx'
import './search-dock.css'

const words = { find: { ko: '기관·기업·행사 찾기', en: 'Find an organisation' } }

/** On the phone: search, filters and fit, where the thumb is. */
export function SearchDock() {
  return (
    <div class="search-dock">
      <button type="button" class="dock-find" onClick={findCommand.run}>
        <Icon name="search" />
        {say(words.find)}
      </button>
      {[filtersCommand, fitCommand].map((command) => (
        <button
          key={command.id}
          type="button"
          class="icon-button dock-button"
          aria-label={say(command.label())}
          onClick={command.run}
        >
          <Icon name={command.icon} />
        </button>
      ))}
    </div>
  )
}
