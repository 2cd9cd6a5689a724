import { say } from '../i18n/language.ts'
import { verbOf } from '../i18n/sentences.ts'
import type { BothLanguages } from '../../model/text.ts'
import type { TieElement } from './elements.ts'

const reputation: BothLanguages = { ko: '평판', en: 'said' }
/** Longest verb on the canvas, in letters: Hangul is twice as wide as Latin. */
const longest = { hangul: 10, latin: 22 }

/** What stands on a tie: its verb where that is short enough, for a reputation always its one word; else nothing. */
export function tieWord({ type, status }: Pick<TieElement, 'type' | 'status'>): string {
  if (status === 'CHARACTERIZATION') return say(reputation)
  const verb = verbOf({ type, status })
  const limit = /[가-힣]/.test(verb) ? longest.hangul : longest.latin
  return [...verb].length <= limit ? verb : ''
}

/** What stands on a tie too short for its verb: nothing beside the glyph, for a reputation its one word. */
export const shortTieWord = ({ status }: Pick<TieElement, 'status'>): string =>
  status === 'CHARACTERIZATION' ? say(reputation) : ''

/** How many further claims stand behind a tie, as it is written beside it; '' for none. */
export const moreMark = (more: number): string => (more > 0 ? `+${more}` : '')
