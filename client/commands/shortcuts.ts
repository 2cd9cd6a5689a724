import { commands } from './commands.ts'

const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** A key as this machine's keyboard names it: ⌘ K for Ctrl K on a Mac. */
export function keyText(keys: string): string {
  return isMac ? keys.replace('Ctrl ', '⌘ ') : keys
}

/** Runs the first command whose keys were pressed and that can be done now; never while somebody types or an IME composes. */
export function listenForShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return
    const withControl = event.ctrlKey || event.metaKey
    if (!withControl && isTyping(event.target)) return
    const pressed = withControl ? `Ctrl ${event.key.toUpperCase()}` : event.key
    const command = commands.find(({ keys, when }) => keys.some((key) => sameKey(key, pressed)) && when())
    if (command === undefined) return
    event.preventDefault()
    command.run()
  })
}

function sameKey(key: string, pressed: string): boolean {
  return key === pressed || (key.length === 1 && key.toUpperCase() === pressed.toUpperCase())
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  )
}
