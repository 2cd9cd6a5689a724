import { useSignal } from '@preact/signals'
import { useId, useRef } from 'preact/hooks'
import type { EntityItemFragment } from '../api/generated/operations.ts'
import type { BothLanguages } from '../../model/text.ts'
import { say } from '../i18n/language.ts'
import { labelOf } from '../i18n/names.ts'
import { graph, take } from '../state/app.ts'
import { shoreOf } from '../state/graph-data.ts'
import { Icon } from '../ui/icon.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { useNameSearch } from '../views/name-search.ts'
import { startingPoints } from '../views/search-items.ts'
import { SearchResults } from '../views/search-results.tsx'
import { sheetStage } from './sheet.ts'

const placeholder = { ko: '이름을 넣거나 관계도에서 누르기', en: 'Name, or press it on the graph' }

interface EndProps {
  label: BothLanguages
  id: string | null
  /** The other end: it is not offered where to begin. */
  other: string | null
  onChange: (id: string | null) => void
}

/** A field that finds an entity by name: the list opens while somebody types, and closes on Escape. */
export function PathEnd({ label, id, other, onChange }: EndProps) {
  const fieldId = useId()
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const isOpen = useSignal(false)
  const isTyped = useSignal(false)
  const chosen = id === null ? undefined : graph.value.entities.get(id)
  const search = useNameSearch({
    atFirst: () => startingPoints().filter((item) => item.kind !== 'entity' || item.entity.id !== other),
    onOpen: (item) => {
      if (item.kind === 'entity') choose(item.entity)
    },
  })
  const close = () => {
    isOpen.value = false
    isTyped.value = false
    search.type('')
  }
  const open = () => {
    isOpen.value = true
    // On the phone the list needs the room.
    sheetStage.value = 'full'
  }
  const choose = (entity: EntityItemFragment) => {
    take({ entities: [entity], relations: [] })
    close()
    sheetStage.value = 'half'
    onChange(entity.id)
  }
  const clear = () => {
    close()
    onChange(null)
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (isOpen.value && event.key === 'Escape') {
      event.preventDefault()
      close()
    } else if (isOpen.value) search.keys.onKeyDown(event)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      open()
    }
  }
  const { items, marked } = search
  return (
    <div class="path-end">
      <label for={fieldId}>{say(label)}</label>
      <div class="path-field">
        {chosen !== undefined && !isTyped.value && (
          <KindBadge type={chosen.type} shore={shoreOf(chosen)} size={20} />
        )}
        <input
          ref={input}
          id={fieldId}
          type="text"
          role="combobox"
          aria-expanded={isOpen.value}
          aria-controls={isOpen.value ? listId : undefined}
          aria-activedescendant={isOpen.value && items.length > 0 ? `${listId}-${marked}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder={say(placeholder)}
          value={isTyped.value || chosen === undefined ? search.query : labelOf(chosen)}
          onFocus={() => {
            input.current?.select()
            if (id === null) open()
          }}
          onClick={open}
          onBlur={close}
          onInput={(event) => {
            open()
            isTyped.value = true
            search.type(event.currentTarget.value)
          }}
          {...search.keys}
          onKeyDown={onKeyDown}
        />
        {id !== null && (
          <button
            type="button"
            class="icon-button"
            aria-label={say({ ko: `${label.ko} 비우기`, en: `Clear “${label.en}”` })}
            onClick={clear}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </div>
      {isOpen.value && (
        // A press on the list must not take the focus, or the list would close before the click.
        <div role="presentation" class="path-list" onMouseDown={(event) => event.preventDefault()}>
          <SearchResults
            id={listId}
            query={search.query}
            items={items}
            marked={marked}
            repaired={search.repaired}
            failed={search.failed}
            searched={search.searched}
            onOpen={(item) => {
              if (item.kind === 'entity') choose(item.entity)
            }}
          />
        </div>
      )}
    </div>
  )
}
