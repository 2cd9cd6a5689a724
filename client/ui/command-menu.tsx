import { useId } from 'preact/hooks'
import type { Command } from '../commands/command.ts'
import { keyText } from '../commands/shortcuts.ts'
import { say } from '../i18n/language.ts'
import type { BothLanguages } from '../../model/text.ts'
import { Icon } from './icon.tsx'
import './command-menu.css'

/** A button that opens a list of commands; the browser's own popover closes it on Escape or a click elsewhere. */
export function CommandMenu({ label, commands }: { label: BothLanguages; commands: readonly Command[] }) {
  const id = useId()
  return (
    <div class="command-menu">
      <button type="button" class="icon-button" popovertarget={id} aria-label={say(label)} title={say(label)}>
        <Icon name="more" />
      </button>
      <div id={id} popover="auto" class="command-list">
        {commands.map((command) => (
          <button
            type="button"
            key={command.id}
            disabled={!command.when()}
            popovertarget={id}
            popovertargetaction="hide"
            onClick={command.run}
          >
            <Icon name={command.icon} />
            <span>{say(command.label())}</span>
            {command.keys[0] !== undefined && <kbd class="keycap">{keyText(command.keys[0])}</kbd>}
          </button>
        ))}
      </div>
    </div>
  )
}
