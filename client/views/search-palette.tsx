import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import { camera } from '../canvas/camera.ts'
import { say } from '../i18n/language.ts'
import { labelOf } from '../i18n/names.ts'
import { bring } from '../state/app.ts'
import { openPart } from '../state/screen.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { useNameSearch } from './name-search.ts'
import { matchingCommands, type PaletteItem } from './search-items.ts'
import { SearchResults } from './search-results.tsx'
import './search-palette.css'

const words = {
  find: { ko: '기관·기업·행사 찾기', en: 'Find an organisation or event' },
  close: { ko: '닫기', en: 'Close' },
  move: { ko: '이동', en: 'move' },
  open: { ko: '열기', en: 'open' },
  hint: { ko: '초성으로도 찾습니다: ㄹㅎㄷ', en: 'Korean initials work too: ㄹㅎㄷ' },
}

/** Finds names and commands; Enter opens what is marked. */
export function SearchPalette() {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => input.current?.focus(), [])
  const close = () => (openPart.value = 'none')
  const open = (item: PaletteItem) => {
    close()
    if (item.kind === 'command') item.command.run()
    else void bringAndFly(item.entity.id, labelOf(item.entity))
  }
  const { query, items, marked, repaired, failed, searched, type, keys } = useNameSearch({
    beside: matchingCommands,
    onOpen: open,
  })
  return (
    <Dialog label={say(words.find)} kind="palette" onClose={close}>
      <div class="palette-head">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={say(words.find)}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={items.length > 0 ? `${listId}-${marked}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder={say(words.find)}
          value={query}
          onInput={(event) => type(event.currentTarget.value)}
          {...keys}
        />
        <button
          type="button"
          class="keycap palette-close"
          aria-label={`Esc: ${say(words.close)}`}
          onClick={close}
        >
          Esc
        </button>
      </div>
      <SearchResults
        id={listId}
        query={query}
        items={items}
        marked={marked}
        repaired={repaired}
        failed={failed}
        searched={searched}
        onOpen={open}
      />
      <p class="palette-foot caption">
        <span>
          <kbd class="keycap">↑</kbd> <kbd class="keycap">↓</kbd> {say(words.move)}{' '}
          <kbd class="keycap">Enter</kbd> {say(words.open)}
        </span>
        <span>{say(words.hint)}</span>
      </p>
    </Dialog>
  )
}

/** Brings what was found onto the canvas, and moves there. */
async function bringAndFly(id: string, label: string): Promise<void> {
  await bring(id, { ko: `${label} 찾아 넣기`, en: `Bring in ${label}` })
  camera.value?.flyTo(id)
}
