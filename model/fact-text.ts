import { parseCoordinates, type Fact } from './records/fact.ts'
import { pickText, type Language } from './text.ts'

/** How a fact's value reads: in its own words where it has them, else formatted for the first of these languages. */
export function factText(fact: Fact, languages: readonly Language[]): string {
  if (fact.text !== undefined) return pickText(fact.text, languages)
  const language = languages[0] ?? 'KO'
  switch (fact.property) {
    case 'PERIOD':
      return dateText(fact.value, language)
    case 'COUNTRY':
      return countryNames[language].of(fact.value) ?? fact.value
    case 'COORDINATES':
      return coordinatesText(fact.value, language)
    case 'STATED_COUNT':
    case 'FORECAST':
      return quantityText(fact, language)
    case 'DURATION':
      return durationText(fact.value, language)
    case 'TIME_ZONE':
    case 'MOTIVE':
      return fact.value
  }
}

const localeOf: Readonly<Record<Language, string>> = { KO: 'ko-KR', EN: 'en-GB' }
const countryNames: Readonly<Record<Language, Intl.DisplayNames>> = {
  KO: new Intl.DisplayNames(localeOf.KO, { type: 'region' }),
  EN: new Intl.DisplayNames(localeOf.EN, { type: 'region' }),
}

/** How a date in EDTF reads: 2025년 1월 5일~12일, 5–12 January 2025; what is finer than level 1 stays as it is. */
export function dateText(edtf: string, language: Language): string {
  const words = dateWords[language]
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return instantText(start, language) ?? edtf
  const from = instantText(start, language)
  const to = instantText(end, language)
  if (from !== null && to !== null) return rangeText(start, end, language) ?? words.range(from, to)
  if (from !== null) return words.since(from)
  return to === null ? edtf : words.until(to)
}

const dateWords = {
  KO: {
    about: (date: string) => `${date} 무렵`,
    range: (from: string, to: string) => `${from}~${to}`,
    since: (from: string) => `${from}부터`,
    until: (to: string) => `${to}까지`,
  },
  EN: {
    about: (date: string) => `about ${date}`,
    range: (from: string, to: string) => `${from} – ${to}`,
    since: (from: string) => `from ${from}`,
    until: (to: string) => `until ${to}`,
  },
} as const

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

interface Instant {
  year: number
  month: number | null
  day: number | null
  approximate: boolean
}

function readInstant(text: string): Instant | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%])?$/.exec(text)
  if (match === null) return null
  const part = (index: number) => (match[index] === undefined ? null : Number(match[index]))
  return { year: Number(match[1]), month: part(2), day: part(3), approximate: match[4] !== undefined }
}

function instantText(text: string, language: Language): string | null {
  const instant = readInstant(text)
  if (instant === null) return null
  const date = (language === 'KO' ? koreanParts : englishParts)(instant).join(' ')
  return instant.approximate ? dateWords[language].about(date) : date
}

function koreanParts({ year, month, day }: Instant): string[] {
  return [`${year}년`, ...(month === null ? [] : [`${month}월`]), ...(day === null ? [] : [`${day}일`])]
}

function englishParts({ year, month, day }: Instant): string[] {
  const name = month === null ? undefined : monthNames[month - 1]
  return [...(day === null ? [] : [String(day)]), ...(name === undefined ? [] : [name]), String(year)]
}

/** Two exact days of one year, with what they share said once. */
function rangeText(start: string, end: string, language: Language): string | null {
  const from = readInstant(start)
  const to = readInstant(end)
  if (from === null || to === null || from.approximate || to.approximate) return null
  if (from.day === null || to.day === null || from.year !== to.year) return null
  const sameMonth = from.month === to.month
  if (language === 'KO')
    return `${koreanParts(from).join(' ')}~${koreanParts(to)
      .slice(sameMonth ? 2 : 1)
      .join(' ')}`
  return sameMonth
    ? `${from.day}–${englishParts(to).join(' ')}`
    : `${englishParts(from).slice(0, 2).join(' ')} – ${englishParts(to).join(' ')}`
}

function coordinatesText(value: string, language: Language): string {
  const found = parseCoordinates(value)
  if (found === null) return value
  const { latitude, longitude } = found
  const [north, east] = [Math.abs(latitude), Math.abs(longitude)]
  if (language === 'EN') return `${north}° ${latitude < 0 ? 'S' : 'N'}, ${east}° ${longitude < 0 ? 'W' : 'E'}`
  return `${latitude < 0 ? '남위' : '북위'} ${north}도, ${longitude < 0 ? '서경' : '동경'} ${east}도`
}

type Comparator = NonNullable<Fact['comparator']>

const comparatorWords: Readonly<Record<Comparator, Record<Language, (quantity: string) => string>>> = {
  '>': { KO: (quantity) => `${quantity} 초과`, EN: (quantity) => `more than ${quantity}` },
  '>=': { KO: (quantity) => `${quantity} 이상`, EN: (quantity) => `at least ${quantity}` },
  '=': { KO: (quantity) => quantity, EN: (quantity) => quantity },
  '<=': { KO: (quantity) => `${quantity} 이하`, EN: (quantity) => `at most ${quantity}` },
  '<': { KO: (quantity) => `${quantity} 미만`, EN: (quantity) => `less than ${quantity}` },
  '~': { KO: (quantity) => `약 ${quantity}`, EN: (quantity) => `about ${quantity}` },
}

const koreanUnits: Readonly<Record<string, string>> = { KRW: '원', USD: '달러' }

function quantityText({ value, unit, comparator = '=' }: Fact, language: Language): string {
  const currency = unit !== undefined && /^[A-Z]{3}$/.test(unit)
  const number = new Intl.NumberFormat(localeOf[language], {
    ...(currency ? { notation: 'compact', compactDisplay: 'long' } : {}),
    maximumFractionDigits: 3,
  }).format(Number(value))
  const named =
    language === 'KO'
      ? [number, (unit && koreanUnits[unit]) ?? unit]
      : currency
        ? [unit, number]
        : [number, unit]
  return comparatorWords[comparator][language](named.filter(Boolean).join(' '))
}

const durationUnits = [
  { KO: '년', EN: 'year' },
  { KO: '개월', EN: 'month' },
  { KO: '주', EN: 'week' },
  { KO: '일', EN: 'day' },
] as const

function durationText(value: string, language: Language): string {
  const amounts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(value)?.slice(1) ?? []
  const parts = durationUnits.flatMap((unit, index) => {
    const amount = amounts[index]
    if (amount === undefined) return []
    return language === 'KO'
      ? `${amount}${unit.KO}`
      : `${amount} ${unit.EN}${Number(amount) === 1 ? '' : 's'}`
  })
  return parts.join(' ') || value
}
