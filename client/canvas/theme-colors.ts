import type { Theme } from '../theme/theme.ts'

/** The colours of the page that the canvas draws with; the names are those of the custom properties. */
export interface CanvasColors {
  canvas: string
  surface: string
  ink: string
  'ink-2': string
  'ink-3': string
  home: string
  partner: string
  'on-solid': string
  'focus-line': string
  'focus-halo': string
}

/** What the drawing is painted with. */
export interface Paint {
  theme: Theme
  colors: CanvasColors
}

/** The colours as the page has them now, light or dark. */
export function canvasColors(): CanvasColors {
  const style = getComputedStyle(document.documentElement)
  const color = (name: keyof CanvasColors) => style.getPropertyValue(`--${name}`).trim()
  return {
    canvas: color('canvas'),
    surface: color('surface'),
    ink: color('ink'),
    'ink-2': color('ink-2'),
    'ink-3': color('ink-3'),
    home: color('home'),
    partner: color('partner'),
    'on-solid': color('on-solid'),
    'focus-line': color('focus-line'),
    'focus-halo': color('focus-halo'),
  }
}
