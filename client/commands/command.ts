import type { BothLanguages } from '../../model/text.ts'
import type { IconName } from '../ui/icon.tsx'

/** Something that a person can do: toolbar, menus, palette and shortcuts are all drawn from the one list. */
export interface Command {
  id: string
  label: () => BothLanguages
  icon: IconName
  /** As a person reads it: `Ctrl K`, `E`, `+`; `Ctrl` is ⌘ on a Mac. Several may do the same. */
  keys: readonly string[]
  /** Whether it can be done now. */
  when: () => boolean
  run: () => void
}
