import type { Text } from './records/text.ts'

/** The languages in which the atlas speaks. */
export const languages = ['KO', 'EN'] as const
export type Language = (typeof languages)[number]

/** A text that must stand in both languages: vocabulary labels, messages. */
export interface BothLanguages {
  ko: string
  en: string
}

/** The text in the first of these languages that has one; else in whichever language it has; '' for no text. */
export function pickText(text: Text | undefined, preferred: readonly Language[]): string {
  for (const language of preferred) {
    const found = language === 'KO' ? text?.ko : text?.en
    if (found !== undefined) return found
  }
  return text?.ko ?? text?.en ?? ''
}
