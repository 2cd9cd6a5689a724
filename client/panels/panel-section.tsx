import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import type { BothLanguages } from '../../model/text.ts'
import { say } from '../i18n/language.ts'
import './panel-section.css'

interface SectionProps {
  title: string
  /** Beside the title, quieter: a count, a note. */
  aside?: string | undefined
  tone?: 'plain' | 'sunken' | 'slim'
  children: ComponentChildren
}

/** A part of a panel under its own heading. */
export function PanelSection({ title, aside, tone = 'plain', children }: SectionProps) {
  const id = useId()
  return (
    <section class="panel-section" data-tone={tone} aria-labelledby={id}>
      <div class="section-head">
        <h3 id={id}>{title}</h3>
        {aside !== undefined && <span class="caption">{aside}</span>}
      </div>
      {children}
    </section>
  )
}

interface FoldedProps<T> {
  items: readonly T[]
  atFirst: number
  label: string
  /** The button that shows the rest. */
  more: BothLanguages
  keyOf: (item: T) => string
  rowOf: (item: T, index: number) => ComponentChildren
}

/** A list of rows: the first few, and the rest behind a button. */
export function FoldedList<T>({ items, atFirst, label, more, keyOf, rowOf }: FoldedProps<T>) {
  const open = useSignal(false)
  const shown = open.value ? items : items.slice(0, atFirst)
  return (
    <>
      <ul class="panel-list" aria-label={label}>
        {shown.map((item, index) => (
          <li key={keyOf(item)}>{rowOf(item, index)}</li>
        ))}
      </ul>
      {items.length > atFirst && !open.value && (
        <button type="button" class="link list-more" onClick={() => (open.value = true)}>
          {say(more)}
        </button>
      )}
    </>
  )
}
