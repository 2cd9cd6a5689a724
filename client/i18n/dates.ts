import { language } from './language.ts'

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

interface Days {
  edtf?: string | null
  earliest?: string | null
  latest?: string | null
}

/** A period as a person writes it: “2025. 1. 5.~12.”, “5–12 Jan 2025”, “2025. 1.”, “c. 10 Jan 2025”. '' for none. */
export function periodText(period: Days | null | undefined): string {
  const edtf = period?.edtf
  if (edtf === undefined || edtf === null) return ''
  const approximate = /[~%]/.test(edtf)
  const [start = '', end] = edtf.replaceAll(/[~?%]/g, '').split('/')
  return around(end === undefined ? instantText(start) : rangeText(start, end), approximate)
}

function around(text: string, approximate: boolean): string {
  if (!approximate) return text
  return language.value === 'KO' ? `${text} 무렵` : `c. ${text}`
}

/** A date to the day, month or year, as precise as it is written. */
export function instantText(text: string): string {
  const [year = '', month, day] = text.split('-')
  if (language.value === 'KO')
    return [year, month, day]
      .flatMap((part) => (part === undefined ? [] : `${Number(part)}.`))
      .join(' ')
      .replace(/^(\d+)\.$/, '$1년')
  const monthName = month === undefined ? undefined : shortMonths[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), monthName, year].filter(Boolean).join(' ')
}

function rangeText(start: string, end: string): string {
  const korean = language.value === 'KO'
  if (start === '..' || start === '') return korean ? `${instantText(end)} 이전` : `by ${instantText(end)}`
  if (end === '..' || end === '') return korean ? `${instantText(start)}부터` : `since ${instantText(start)}`
  const sameMonth = start.length === 10 && end.length === 10 && start.slice(0, 7) === end.slice(0, 7)
  if (!sameMonth)
    return korean
      ? `${instantText(start)}~${instantText(end)}`
      : `${instantText(start)} – ${instantText(end)}`
  const lastDay = String(Number(end.slice(8)))
  return korean ? `${instantText(start)}~${lastDay}.` : `${Number(start.slice(8))}–${instantText(end)}`
}
