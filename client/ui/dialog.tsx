import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import './dialog.css'

interface DialogProps {
  label: string
  kind: 'palette' | 'sheet' | 'drawer'
  onClose: () => void
  children: ComponentChildren
}

/** The browser's own modal dialog: it keeps the focus, closes on Escape or a press outside, and gives the focus back. */
export function Dialog({ label, kind, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  // Before the next frame: what is typed at once must already arrive here.
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])
  return (
    <dialog
      ref={element}
      class={`dialog ${kind}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      closedby="any"
    >
      <div class="dialog-body">{children}</div>
    </dialog>
  )
}
