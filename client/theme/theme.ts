import { effect, signal } from '@preact/signals'
import { keepInAddress } from '../state/address.ts'
import { language } from '../i18n/language.ts'
import { statusStyleSheet } from './status-colors.ts'

export type Theme = 'light' | 'dark'
const storageKey = 'partner-atlas.theme'

/** Light or dark: as somebody chose, else as the system has it. */
export const theme = signal<Theme>(initialTheme())

function initialTheme(): Theme {
  const asked = new URLSearchParams(location.search).get('theme') ?? remembered()
  if (asked === 'light' || asked === 'dark') return asked
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

export function setTheme(next: Theme): void {
  theme.value = next
  keepInAddress('theme', next)
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // A browser that keeps nothing still shows the theme until it is closed.
  }
}

/** Keeps the document's theme and language in step with the choices. */
export function applyToDocument(): void {
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, statusStyleSheet()]
  effect(() => {
    document.documentElement.dataset['theme'] = theme.value
    document.documentElement.lang = language.value.toLowerCase()
    document.title = language.value === 'KO' ? '파트너 아틀라스' : 'Partner Atlas'
  })
}
