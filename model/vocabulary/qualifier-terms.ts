import type { BothLanguages } from '../text.ts'

/** What a qualifier's value is: text by language, a number, an EDTF date, one of a list of codes, or an entity's id. */
export interface QualifierTerm {
  value: 'text' | 'number' | 'edtf' | 'code' | 'entity'
  label: BothLanguages
  codes?: Readonly<Record<string, BothLanguages>>
}

export const text = (ko: string, en: string): QualifierTerm => ({ value: 'text', label: { ko, en } })
export const number = (ko: string, en: string): QualifierTerm => ({ value: 'number', label: { ko, en } })
export const date = (ko: string, en: string): QualifierTerm => ({ value: 'edtf', label: { ko, en } })
export const entity = (ko: string, en: string): QualifierTerm => ({ value: 'entity', label: { ko, en } })
export const code = (
  ko: string,
  en: string,
  codes: Readonly<Record<string, BothLanguages>>,
): QualifierTerm => ({
  value: 'code',
  label: { ko, en },
  codes,
})
