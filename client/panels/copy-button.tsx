import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { say } from '../i18n/language.ts'
import { Icon } from '../ui/icon.tsx'
import './copy-button.css'

const words = {
  copy: { ko: '출처와 함께 복사', en: 'Copy with sources' },
  copied: { ko: '복사했습니다', en: 'Copied' },
  byHand: { ko: '아래 글을 골라 복사해 주세요', en: 'Select the text below to copy it' },
}

/** Copies a text; where the browser does not allow it, the text is laid out, selected, to be copied by hand. */
export function CopyButton({ textOf }: { textOf: () => string }) {
  const outcome = useSignal<'none' | 'copied' | 'by-hand'>('none')
  const onCopy = async () => {
    try {
      await navigator.clipboard.writeText(textOf())
      outcome.value = 'copied'
    } catch {
      outcome.value = 'by-hand'
    }
  }
  const { value } = outcome
  return (
    <>
      <button type="button" class="button primary" onClick={() => void onCopy()}>
        <Icon name={value === 'copied' ? 'check' : 'copy'} size={16} />
        {say(words.copy)}
      </button>
      <output class="caption">
        {value === 'copied' && say(words.copied)}
        {value === 'by-hand' && say(words.byHand)}
      </output>
      {value === 'by-hand' && <Selected text={textOf()} />}
    </>
  )
}

function Selected({ text }: { text: string }) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.select(), [text])
  return <textarea ref={area} class="copy-text" readOnly rows={6} value={text} aria-label={say(words.copy)} />
}
