import { commands } from './commands.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as this machine's keyboard names it: ⌘ K for Ctrl K on a Mac. */
export function keyText(keys: string): string {
  return isMac ? keys.replace('Ctrl ', '⌘ ') : keys
}

/**
 * Runs the first command whose keys were pressed and that can be done now. Never while an IME composes, behind an
 * open dialog, or while somebody types: there only Ctrl K reaches the page.
 */
export function listenForShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return
    if (document.querySelector('dialog[open]') !== null) return
    const pressed = pressedKeys(event)
    if (pressed === null || (isTyping(event.target) && pressed !== 'Ctrl K')) return
    const command = commands.find(({ keys, when }) => keys.some((key) => sameKey(key, pressed)) && when())
    if (command === undefined) return
    event.preventDefault()
    command.run()
  })
}

/** A letter is the key it stands on: a keyboard in Hangul mode sends ㄷ for E. */
function pressedKeys({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (ctrlKey || metaKey) return shiftKey ? null : `Ctrl ${letter ?? key.toUpperCase()}`
  return letter ?? key
}

function sameKey(key: string, pressed: string): boolean {
  return key === pressed || (key.length === 1 && key.toUpperCase() === pressed.toUpperCase())
}

const noTyping: ReadonlySet<string> = new Set(['checkbox', 'radio', 'button', 'submit', 'range'])

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !noTyping.has(target.type)
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
