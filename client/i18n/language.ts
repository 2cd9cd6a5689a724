import { signal } from '@preact/signals'
import { keepInAddress } from '../state/address.ts'
import { pickText, type BothLanguages, type Language } from '../../model/text.ts'

const storageKey = 'partner-atlas.language'

/** The language of the page; Korean first, until somebody chose otherwise. */
export const language = signal<Language>(initialLanguage())

function initialLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang') ?? remembered()
  return asked?.toUpperCase() === 'EN' ? 'EN' : 'KO'
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey)
  } catch {
    return null
  }
}

export function setLanguage(next: Language): void {
  language.value = next
  keepInAddress('lang', next.toLowerCase())
  try {
    localStorage.setItem(storageKey, next)
  } catch {
    // A browser that keeps nothing still shows the page; the choice holds until it is closed.
  }
}

/** The language order in which a text is looked up: the page's, then the other. */
export function languageOrder(): readonly Language[] {
  return language.value === 'KO' ? ['KO', 'EN'] : ['EN', 'KO']
}

/** A message in the page's language. */
export function say(message: BothLanguages): string {
  return language.value === 'KO' ? message.ko : message.en
}

/** A text of the graph in the page's language, else in the other; '' for none. */
export function sayText(ko: string | null | undefined, en: string | null | undefined): string {
  return pickText({ ...(ko ? { ko } : {}), ...(en ? { en } : {}) }, languageOrder())
}
