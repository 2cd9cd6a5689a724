import type { BothLanguages } from '../text.ts'

type Labels<Code extends string> = Readonly<Record<Code, BothLanguages>>

function codesOf<Code extends string>(table: Labels<Code>): [Code, ...Code[]] {
  return Object.keys(table) as [Code, ...Code[]]
}

export const layerTable = {
  RELEASE: { ko: '보도자료', en: 'Release' },
  CONTEXT: { ko: '이후 자료', en: 'Later sources' },
  USER: { ko: '내부 기록', en: 'Internal records' },
} as const
export type Layer = keyof typeof layerTable
export const layers = codesOf<Layer>(layerTable)

export const explicitnessTable = {
  EXPLICIT: { ko: '명시', en: 'Explicit' },
  IMPLIED: { ko: '추론', en: 'Implied' },
} as const
export type Explicitness = keyof typeof explicitnessTable
export const explicitnesses = codesOf<Explicitness>(explicitnessTable)

export const standingTable = {
  UNCHECKED: { ko: '확인 전', en: 'Unchecked' },
  CORROBORATED: { ko: '뒷받침', en: 'Corroborated' },
  IN_TENSION: { ko: '엇갈림', en: 'In tension' },
  CONTRADICTED: { ko: '반박됨', en: 'Contradicted' },
  NOT_FOUND: { ko: '보도 못 찾음', en: 'No report found' },
} as const
export type Standing = keyof typeof standingTable
export const standings = codesOf<Standing>(standingTable)

export const confidenceTable = {
  HIGH: { ko: '높음', en: 'high' },
  MEDIUM: { ko: '보통', en: 'medium' },
  LOW: { ko: '낮음', en: 'low' },
} as const
export type Confidence = keyof typeof confidenceTable
export const confidences = codesOf<Confidence>(confidenceTable)

export const timingTable = {
  UPCOMING: { ko: '앞으로', en: 'Upcoming' },
  CURRENT: { ko: '지금', en: 'Current' },
  PAST: { ko: '지남', en: 'Past' },
  PAST_UNREPORTED: { ko: '예정이었음(결과 미확인)', en: 'Was planned, outcome not reported' },
  UNDATED: { ko: '날짜 없음', en: 'Undated' },
} as const
export type Timing = keyof typeof timingTable
export const timings = codesOf<Timing>(timingTable)

export const dateBasisTable = {
  STATED: { ko: '자료에 적힘', en: 'Stated' },
  INFERRED: { ko: '추론', en: 'Inferred' },
  CONTEXT: { ko: '다른 자료로 앎', en: 'From other sources' },
  RELATIVE: { ko: '상대 날짜', en: 'Relative' },
  BOUNDED_BY_VISIT: { ko: '방문 기간 안', en: 'Within the visit' },
  NOT_STATED: { ko: '적혀 있지 않음', en: 'Not stated' },
} as const
export type DateBasis = keyof typeof dateBasisTable
export const dateBases = codesOf<DateBasis>(dateBasisTable)

export const propertyTable = {
  PERIOD: { ko: '기간', en: 'Period' },
  COUNTRY: { ko: '나라', en: 'Country' },
  COORDINATES: { ko: '좌표', en: 'Coordinates' },
  TIME_ZONE: { ko: '시간대', en: 'Time zone' },
  STATED_COUNT: { ko: '밝힌 수', en: 'Stated count' },
  FORECAST: { ko: '전망치', en: 'Forecast' },
  MOTIVE: { ko: '배경', en: 'Motive' },
  DURATION: { ko: '일정 길이', en: 'Duration' },
} as const
export type Property = keyof typeof propertyTable
export const properties = codesOf<Property>(propertyTable)

export const gapKindTable = {
  NOT_STATED: { ko: '적혀 있지 않음', en: 'Not stated' },
  NOT_FOUND: { ko: '찾지 못함', en: 'Not found' },
  CONTRADICTION: { ko: '자료가 서로 다름', en: 'Sources differ' },
  TRANSLATION: { ko: '두 언어가 다름', en: 'Languages differ' },
  REJECTED: { ko: '따져 보고 싣지 않음', en: 'Weighed and rejected' },
} as const
export type GapKind = keyof typeof gapKindTable
export const gapKinds = codesOf<GapKind>(gapKindTable)

export const sourceKindTable = {
  press_release: { ko: '보도자료', en: 'Press release' },
  news_article: { ko: '기사', en: 'News article' },
  web_page: { ko: '웹 문서', en: 'Web page' },
  gazetteer: { ko: '지명 사전', en: 'Gazetteer' },
  registry: { ko: '등록부', en: 'Registry' },
} as const
export type SourceKind = keyof typeof sourceKindTable
export const sourceKinds = codesOf<SourceKind>(sourceKindTable)

export const nameKindTable = {
  main: { ko: '이름', en: 'Name' },
  short: { ko: '짧은 이름', en: 'Short name' },
  official: { ko: '정식 이름', en: 'Official name' },
  release: { ko: '보도자료 표기', en: "Release's spelling" },
  misnomer: { ko: '보도자료 표기(다른 이름)', en: "Release's spelling (misnomer)" },
  press_variant: { ko: '언론 표기', en: 'Press spelling' },
  abbreviation: { ko: '줄임', en: 'Abbreviation' },
  former: { ko: '옛 이름', en: 'Former name' },
  romanised: { ko: '로마자 표기', en: 'Romanised' },
} as const
export type NameKind = keyof typeof nameKindTable
export const nameKinds = codesOf<NameKind>(nameKindTable)

export const directionTable = {
  OUT: { ko: '나가는', en: 'outgoing' },
  IN: { ko: '들어오는', en: 'incoming' },
} as const
export type Direction = keyof typeof directionTable
export const directions = codesOf<Direction>(directionTable)

/** Where an identifier of a scheme is looked up; null where there is no page for it. */
export const identifierPages: Readonly<Record<string, (value: string) => string>> = {
  Wikidata: (value) => `https://www.wikidata.org/wiki/${value}`,
  LEI: (value) => `https://search.gleif.org/#/record/${value}`,
  ROR: (value) => (value.startsWith('https://') ? value : `https://ror.org/${value}`),
  'SEC CIK': (value) => `https://www.sec.gov/cgi-bin/browse-edgar?action=getcompany&CIK=${value}`,
}
