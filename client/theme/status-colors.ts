import { statuses, statusTable } from '../../model/vocabulary/statuses.ts'

/** The statuses' colours as custom properties (`--status-planned`, `--chip-planned`, `--chip-text-planned`), from the one table. */
export function statusStyleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${rule(':root', 'light')}\n${rule(":root[data-theme='dark']", 'dark')}`)
  return sheet
}

function rule(selector: string, theme: 'light' | 'dark'): string {
  const properties = statuses.flatMap((status) => {
    const { color, chip } = statusTable[status]
    const name = status.toLowerCase()
    return [
      `--status-${name}: ${color[theme]};`,
      `--chip-${name}: ${chip[theme]};`,
      `--chip-text-${name}: ${theme === 'light' ? chip.textLight : chip.textDark};`,
    ]
  })
  return `${selector} { ${properties.join(' ')} }`
}
