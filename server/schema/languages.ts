import type { Language } from '../../model/text.ts'
import { builder } from './builder.ts'
import { LanguageEnum } from './enums.ts'

const inOrder: Language[] = ['KO', 'EN']

/** The argument of every text that is kept in both languages. */
export const languageArgs = builder.args((t) => ({
  languages: t.field({
    type: [LanguageEnum],
    defaultValue: inOrder,
    description: 'In order of preference. Where a text has none of them, it is told in the language it has.',
  }),
}))

export interface LanguageArgs {
  languages?: Language[] | null | undefined
}

export function languagesOf({ languages }: LanguageArgs): readonly Language[] {
  return languages ?? inOrder
}
