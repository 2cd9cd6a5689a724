import { useRef } from 'preact/hooks'
import { say } from '../i18n/language.ts'
import { heldHeight, nearestStage, nextStage, sheetStage, stepStage } from './sheet.ts'

const words = {
  low: { ko: '설명 펼치기', en: 'Show the details' },
  half: { ko: '설명을 화면 가득 펼치기', en: 'Show the details over the whole screen' },
  full: { ko: '설명 접기', en: 'Fold the details away' },
}

/** What the sheet leaves free of the screen when it is full: bar and dock, in CSS pixels. */
const barAndDock = 52 + 76
/** How far a finger moves before it drags and no longer presses. */
const slack = 6

interface Grip {
  y: number
  height: number
  dragged: boolean
}

/** The sheet's handle: drag it, press it, or use the arrow keys. */
export function SheetHandle({ sheet }: { sheet: { readonly current: HTMLElement | null } }) {
  const grip = useRef<Grip | null>(null)
  const pressed = useRef(true)
  const stage = sheetStage.value
  const onPointerDown = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    grip.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 0, dragged: false }
    pressed.current = true
  }
  const onPointerMove = (event: PointerEvent) => {
    const held = grip.current
    if (held === null) return
    const moved = held.y - event.clientY
    held.dragged ||= Math.abs(moved) > slack
    if (held.dragged) heldHeight.value = Math.max(64, held.height + moved)
  }
  const onRelease = () => {
    const height = heldHeight.value
    // The browser sends a click after a drag, too: that one is no press.
    pressed.current = grip.current?.dragged !== true
    if (height !== null) sheetStage.value = nearestStage(height, innerHeight - barAndDock)
    heldHeight.value = null
    grip.current = null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    sheetStage.value = stepStage(stage, event.key === 'ArrowUp')
  }
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={say(words[stage])}
      aria-expanded={stage !== 'low'}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onRelease}
      onPointerCancel={onRelease}
      onKeyDown={onKeyDown}
      onClick={() => {
        if (pressed.current) sheetStage.value = nextStage(stage)
        pressed.current = true
      }}
    >
      <span />
    </button>
  )
}
