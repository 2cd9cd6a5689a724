import { useEffect } from 'preact/hooks'
import { say } from '../i18n/language.ts'
import { followQuestion } from '../state/path-answer.ts'
import { closePaths, question, timesOpened } from '../state/path-panel.ts'
import { Icon } from '../ui/icon.tsx'
import { PanelHead } from './panel-head.tsx'
import { emptyField, PathEnds } from './path-ends.tsx'
import { PathOptions } from './path-options.tsx'
import { PathResults } from './path-results.tsx'
import { receiptLeft } from './path-tie.tsx'
import './path-panel.css'

const words = {
  find: { ko: '경로 찾기', en: 'Find paths' },
}

interface PathPanelProps {
  /** The panel that this stands in. */
  root: { readonly current: HTMLElement | null }
  title: string
}

/** Chains between two: who they are, along which ties, and what was found. */
export function PathPanel({ root, title }: PathPanelProps) {
  useEffect(followQuestion, [])
  useEffect(() => takeKeyboard(root.current), [timesOpened.value])
  const asked = question.value
  if (asked === null) return null
  return (
    <>
      <PanelHead
        kicker={
          <>
            <Icon name="path" />
            {say(words.find)}
          </>
        }
        title={title}
        onClose={closePaths}
      />
      <PathEnds question={asked} />
      <PathOptions question={asked} />
      <PathResults question={asked} />
    </>
  )
}

let timesTaken = 0

/**
 * The keyboard goes to the first end that is missing, else to the panel. Whoever comes back from the evidence of a
 * tie goes on where it was left.
 */
function takeKeyboard(root: HTMLElement | null): void {
  const isAskedFor = timesTaken !== timesOpened.peek()
  timesTaken = timesOpened.peek()
  if (isAskedFor) {
    const field = emptyField(root)
    if (field === undefined) root?.focus({ preventScroll: true })
    else field.focus()
    return
  }
  const link = root?.querySelector<HTMLElement>(`[data-tie="${receiptLeft() ?? ''}"]`)
  if (link === null || link === undefined) return
  if (root?.contains(document.activeElement) === true) link.focus()
  else link.scrollIntoView({ block: 'nearest' })
}
