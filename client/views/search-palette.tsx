import { useSignal } from '@preact/signals'
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { SearchNamesQuery } from '../api/generated/operations.ts'
import { SearchNamesDocument } from '../api/generated/operations.ts'
import { ApiError, ask } from '../api/client.ts'
import { camera } from '../canvas/camera.ts'
import { say } from '../i18n/language.ts'
import { labelOf } from '../i18n/names.ts'
import { bring } from '../state/app.ts'
import { openPart } from '../state/screen.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { matchingCommands, paletteItems, startingPoints, type PaletteItem } from './search-items.ts'
import { SearchResults } from './search-results.tsx'
import './search-palette.css'

const words = {
  find: { ko: '기관·기업·행사 찾기', en: 'Find an organisation or event' },
  close: { ko: '닫기', en: 'Close' },
  move: { ko: '이동', en: 'move' },
  open: { ko: '열기', en: 'open' },
  hint: { ko: '초성으로도 찾습니다: ㄹㅎㄷ', en: 'Korean initials work too: ㄹㅎㄷ' },
}

type Answer =
  | { phase: 'idle' }
  | { phase: 'found'; query: string; search: SearchNamesQuery['search'] }
  | { phase: 'failed'; query: string; code: string }

/** Finds while somebody types, an IME's unfinished syllables too; Enter opens what is marked. */
export function SearchPalette() {
  const query = useSignal('')
  const answer = useSignal<Answer>({ phase: 'idle' })
  const marked = useSignal(0)
  const listId = useId()
  const composing = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  /** Enter was pressed before the answer to what is typed had come. */
  const entered = useRef(false)
  useLayoutEffect(() => input.current?.focus(), [])
  useSearch(query.value, (found) => {
    answer.value = found
    marked.value = 0
    if (entered.current) run(itemsOf(query.value, found)[0])
    entered.current = false
  })

  const close = () => (openPart.value = 'none')
  const items = itemsOf(query.value, answer.value)
  const run = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    close()
    if (item.kind === 'command') item.command.run()
    else void bringAndFly(item.entity.id, labelOf(item.entity))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing.current || event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      marked.value = items.length === 0 ? 0 : (marked.value + step + items.length) % items.length
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isAnswered(query.value, answer.value)) run(items[marked.value])
      else entered.current = true
    }
  }
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
          aria-activedescendant={items.length > 0 ? `${listId}-${marked.value}` : undefined}
          aria-autocomplete="list"
          autocomplete="off"
          spellcheck={false}
          placeholder={say(words.find)}
          value={query.value}
          onInput={(event) => {
            entered.current = false
            query.value = event.currentTarget.value
          }}
          onCompositionStart={() => (composing.current = true)}
          onCompositionEnd={() => (composing.current = false)}
          onKeyDown={onKeyDown}
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
        query={query.value}
        items={items}
        marked={marked.value}
        repaired={answer.value.phase === 'found' ? (answer.value.search.repaired ?? null) : null}
        failed={answer.value.phase === 'failed' ? answer.value.code : null}
        searched={answer.value.phase === 'found'}
        onOpen={run}
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

function isAnswered(query: string, answer: Answer): boolean {
  return query.trim() === '' || (answer.phase !== 'idle' && answer.query === query)
}

function itemsOf(query: string, answer: Answer): PaletteItem[] {
  if (query.trim() === '') return startingPoints()
  return [...(answer.phase === 'found' ? paletteItems(answer.search.hits) : []), ...matchingCommands(query)]
}

/** Brings what was found onto the canvas, and moves there. */
async function bringAndFly(id: string, label: string): Promise<void> {
  await bring(id, { ko: `${label} 찾아 넣기`, en: `Bring in ${label}` })
  camera.value?.flyTo(id)
}

const pauseWhileTyping = 80

/** Asks for each query that stands for a moment; an answer that was overtaken is dropped. */
function useSearch(query: string, onAnswer: (answer: Answer) => void): void {
  useEffect(() => {
    if (query.trim() === '') {
      onAnswer({ phase: 'idle' })
      return undefined
    }
    const overtaken = new AbortController()
    const timer = setTimeout(() => {
      ask(SearchNamesDocument, { query, first: 12 }, overtaken.signal).then(
        ({ search }) => onAnswer({ phase: 'found', query, search }),
        (cause: unknown) => {
          if (!overtaken.signal.aborted)
            onAnswer({ phase: 'failed', query, code: cause instanceof ApiError ? cause.code : 'UNKNOWN' })
        },
      )
    }, pauseWhileTyping)
    return () => {
      clearTimeout(timer)
      overtaken.abort()
    }
  }, [query])
}
