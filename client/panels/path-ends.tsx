import { useRef } from 'preact/hooks'
import { say } from '../i18n/language.ts'
import { changeQuestion } from '../state/path-panel.ts'
import { swapped, type PathQuestion } from '../state/paths.ts'
import { Icon } from '../ui/icon.tsx'
import { PathEnd } from './path-end.tsx'

const words = {
  ends: { ko: '두 끝', en: 'The two ends' },
  from: { ko: '출발', en: 'From' },
  to: { ko: '도착', en: 'To' },
  swap: { ko: '출발과 도착 바꾸기', en: 'Swap the two' },
}

/** The two fields in which the ends are chosen, and the button that swaps them. */
export function PathEnds({ question: { from, to } }: { question: PathQuestion }) {
  const box = useRef<HTMLDivElement>(null)
  const change = (ends: Partial<Pick<PathQuestion, 'from' | 'to'>>) => {
    changeQuestion((before) => ({ ...before, ...ends }))
    // Whoever has chosen one end goes on to the other while that is missing.
    const isChosen = Object.values(ends).some((id) => id !== null)
    if (isChosen) requestAnimationFrame(() => emptyField(box.current)?.focus())
  }
  return (
    <div ref={box} class="path-ends" role="group" aria-label={say(words.ends)}>
      <PathEnd label={words.from} id={from} other={to} onChange={(id) => change({ from: id })} />
      <PathEnd label={words.to} id={to} other={from} onChange={(id) => change({ to: id })} />
      <button
        type="button"
        class="icon-button path-swap"
        aria-label={say(words.swap)}
        title={say(words.swap)}
        onClick={() => changeQuestion(swapped)}
      >
        <Icon name="swap" />
      </button>
    </div>
  )
}

/** The first field for an end in which nothing stands. */
export function emptyField(within: HTMLElement | null): HTMLInputElement | undefined {
  const fields = [...(within?.querySelectorAll<HTMLInputElement>('.path-end input') ?? [])]
  return fields.find(({ value }) => value === '')
}
