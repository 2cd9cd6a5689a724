import type { ComponentChildren } from 'preact'
import { say } from '../i18n/language.ts'
import { panelWords } from '../i18n/panel-messages.ts'
import { choose } from '../state/app.ts'
import { Icon } from '../ui/icon.tsx'
import './panel-head.css'

interface HeadProps {
  /** What kind of thing this is, above the title. */
  kicker: ComponentChildren
  title: string
  relation?: boolean
  /** The overview is what remains when all is closed. */
  closable?: boolean
  onClose?: () => void
  children?: ComponentChildren
}

/** The top of a panel: what it is, its title, and the way out. */
export function PanelHead({
  kicker,
  title,
  relation = false,
  closable = true,
  onClose,
  children,
}: HeadProps) {
  return (
    <header class="panel-head">
      <div class="panel-kicker">
        <p>{kicker}</p>
        {closable && (
          <button
            type="button"
            class="icon-button"
            aria-label={say(panelWords.close)}
            title={say(panelWords.close)}
            onClick={onClose ?? (() => choose(null))}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <div class="panel-titles">
        <h2 class={relation ? 'relation-title' : 'title'}>{title}</h2>
        {children}
      </div>
    </header>
  )
}
