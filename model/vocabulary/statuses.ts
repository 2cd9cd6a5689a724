import type { BothLanguages } from '../text.ts'

export interface StatusTerm {
  label: BothLanguages
  longLabel: BothLanguages
  definition: BothLanguages
  /** 1 is firmest; the order of the table is the order of the rungs. */
  rung: number
  /** Stands on the ladder proper; projected and characterization stand beside it. */
  onLadder: boolean
  glyph: 'disc' | 'half-disc' | 'ring' | 'dotted-ring' | 'up-arrow' | 'quote' | 'none'
  color: { light: string; dark: string }
  chip: { light: string; dark: string; textLight: string; textDark: string }
  line: { dash: readonly number[]; width: number; cap: 'butt' | 'round' }
  arrow: { shape: 'triangle' | 'vee' | 'circle' | 'tee' | 'none'; fill: 'filled' | 'hollow' }
}

const offLadder = {
  color: { light: '#5B646E', dark: '#A4ABB4' },
  chip: { light: '#ECEEF0', dark: '#262A2F', textLight: '#5B646E', textDark: '#A4ABB4' },
}

/** How firmly a claim asserts a tie, from fact to hope. One table: labels, colours, lines, rungs. */
export const statusTable = {
  ESTABLISHED: {
    label: { ko: '실재', en: 'Established' },
    longLabel: { ko: '실재·확정', en: 'Established' },
    definition: {
      ko: '쓸 때 이미 그러했거나 뒤에 확인됨',
      en: 'Already so when written, or confirmed later by a source',
    },
    rung: 1,
    onLadder: true,
    glyph: 'disc',
    color: { light: '#14181D', dark: '#F2F3F4' },
    chip: { light: '#14181D', dark: '#F2F3F4', textLight: '#FFFFFF', textDark: '#14181D' },
    line: { dash: [], width: 2.25, cap: 'butt' },
    arrow: { shape: 'triangle', fill: 'filled' },
  },
  PLANNED: {
    label: { ko: '예정', en: 'Planned' },
    longLabel: { ko: '예정', en: 'Planned' },
    definition: { ko: '행위자와 때가 정해진 앞일', en: 'An announced act with an actor and a time' },
    rung: 2,
    onLadder: true,
    glyph: 'half-disc',
    color: { light: '#1C5DC0', dark: '#86B4FF' },
    chip: { light: '#E8F0FC', dark: '#182841', textLight: '#1C5DC0', textDark: '#86B4FF' },
    line: { dash: [8, 4], width: 1.75, cap: 'butt' },
    arrow: { shape: 'triangle', fill: 'hollow' },
  },
  INTENDED: {
    label: { ko: '모색', en: 'Intended' },
    longLabel: { ko: '모색·논의', en: 'Intended' },
    definition: { ko: '찾거나 논의하려는 것', en: 'Something to be sought, discussed or explored' },
    rung: 3,
    onLadder: true,
    glyph: 'ring',
    color: { light: '#7F5000', dark: '#E2B04E' },
    chip: { light: '#FAF0DA', dark: '#2F2611', textLight: '#7F5000', textDark: '#E2B04E' },
    line: { dash: [3.5, 3.5], width: 1.6, cap: 'butt' },
    arrow: { shape: 'vee', fill: 'filled' },
  },
  ASPIRATION: {
    label: { ko: '포부', en: 'Aspiration' },
    longLabel: { ko: '포부·구상', en: 'Aspiration' },
    definition: { ko: '바라는 끝 모습', en: 'A hoped-for end state' },
    rung: 4,
    onLadder: true,
    glyph: 'dotted-ring',
    color: { light: '#AE3F28', dark: '#F29A84' },
    chip: { light: '#FBE9E4', dark: '#35211B', textLight: '#AE3F28', textDark: '#F29A84' },
    line: { dash: [0.1, 4.5], width: 2.2, cap: 'round' },
    arrow: { shape: 'circle', fill: 'hollow' },
  },
  PROJECTED: {
    label: { ko: '전망', en: 'Projected' },
    longLabel: { ko: '전망', en: 'Projected' },
    definition: { ko: '누군가의 예측 수치', en: 'A forecast figure' },
    rung: 5,
    onLadder: false,
    glyph: 'up-arrow',
    ...offLadder,
    line: { dash: [8, 3, 1.5, 3], width: 1.5, cap: 'butt' },
    arrow: { shape: 'tee', fill: 'filled' },
  },
  CHARACTERIZATION: {
    label: { ko: '평판', en: 'Reputation' },
    longLabel: { ko: '평판·수사', en: 'Reputation' },
    definition: { ko: '글쓴이의 평가나 비유', en: "The writer's label, reputation or metaphor" },
    rung: 6,
    onLadder: false,
    glyph: 'quote',
    ...offLadder,
    line: { dash: [1.5, 2], width: 1.1, cap: 'butt' },
    arrow: { shape: 'none', fill: 'filled' },
  },
  UNSUPPORTED: {
    label: { ko: '근거 없음', en: 'Unsupported' },
    longLabel: { ko: '남은 근거 없음', en: 'Unsupported' },
    definition: {
      ko: '근거가 모두 철회되었거나 반박되어 아무것도 받쳐 주지 않음',
      en: 'Every claim is withdrawn or contradicted: nothing carries it',
    },
    rung: 7,
    onLadder: false,
    glyph: 'none',
    ...offLadder,
    line: { dash: [1, 6], width: 1, cap: 'butt' },
    arrow: { shape: 'none', fill: 'filled' },
  },
} as const satisfies Record<string, StatusTerm>

export type Status = keyof typeof statusTable
export const statuses = Object.keys(statusTable) as [Status, ...Status[]]

/** The statuses that a claim may carry; `UNSUPPORTED` is derived only. */
export const claimStatuses = [
  'ESTABLISHED',
  'PLANNED',
  'INTENDED',
  'ASPIRATION',
  'PROJECTED',
  'CHARACTERIZATION',
] as const satisfies readonly Status[]
export type ClaimStatus = (typeof claimStatuses)[number]

/** The firmer of two statuses first: negative when `a` is firmer. */
export function compareStatus(a: Status, b: Status): number {
  return statusTable[a].rung - statusTable[b].rung
}
