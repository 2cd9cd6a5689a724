import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { ApiError, ask } from '../api/client.ts'
import { SearchNamesDocument, type SearchNamesQuery } from '../api/generated/operations.ts'
import { paletteItems, startingPoints, type PaletteItem } from './search-items.ts'

type Answer =
  | { phase: 'idle' }
  | { phase: 'found'; query: string; search: SearchNamesQuery['search'] }
  | { phase: 'failed'; query: string; code: string }

interface SearchOptions {
  /** What is offered while nothing is typed. */
  atFirst?: () => PaletteItem[]
  /** What is offered beside the names that were found. */
  beside?: (query: string) => readonly PaletteItem[]
  onOpen: (item: PaletteItem) => void
}

/**
 * What a field needs that finds names while somebody types, an IME's unfinished syllables too; Enter opens what is
 * marked. With nothing typed it offers where to begin.
 */
export function useNameSearch({ atFirst = startingPoints, beside = () => [], onOpen }: SearchOptions) {
  const query = useSignal('')
  const answer = useSignal<Answer>({ phase: 'idle' })
  const marked = useSignal(0)
  const composing = useRef(false)
  /** Enter was pressed before the answer to what is typed had come. */
  const entered = useRef(false)
  const itemsOf = (found: Answer): PaletteItem[] =>
    query.value.trim() === ''
      ? atFirst()
      : [...(found.phase === 'found' ? paletteItems(found.search.hits) : []), ...beside(query.value)]
  const open = (item: PaletteItem | undefined) => {
    if (item !== undefined) onOpen(item)
  }
  useAnswer(query.value, (found) => {
    answer.value = found
    marked.value = 0
    if (entered.current) open(itemsOf(found)[0])
    entered.current = false
  })

  const items = itemsOf(answer.value)
  const type = (text: string) => {
    entered.current = false
    query.value = text
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (composing.current || event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      marked.value = items.length === 0 ? 0 : (marked.value + step + items.length) % items.length
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (isAnswered(query.value, answer.value)) open(items[marked.value])
      else entered.current = true
    }
  }
  return {
    query: query.value,
    type,
    items,
    marked: marked.value,
    repaired: answer.value.phase === 'found' ? (answer.value.search.repaired ?? null) : null,
    failed: answer.value.phase === 'failed' ? answer.value.code : null,
    searched: answer.value.phase === 'found',
    keys: {
      onCompositionStart: () => {
        composing.current = true
      },
      onCompositionEnd: () => {
        composing.current = false
      },
      onKeyDown,
    },
  }
}

function isAnswered(query: string, answer: Answer): boolean {
  return query.trim() === '' || (answer.phase !== 'idle' && answer.query === query)
}

const pauseWhileTyping = 80

/** Asks for each query that stands for a moment; an answer that was overtaken is dropped. */
function useAnswer(query: string, onAnswer: (answer: Answer) => void): void {
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
