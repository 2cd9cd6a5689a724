import { signal } from '@preact/signals'

/** How wide the page is, in the steps of its grid. */
export type ScreenWidth = 'phone' | 'tablet' | 'laptop' | 'desktop'

const steps: readonly [ScreenWidth, string][] = [
  ['phone', '(max-width: 767px)'],
  ['tablet', '(max-width: 1023px)'],
  ['laptop', '(max-width: 1279px)'],
]

export const screenWidth = signal<ScreenWidth>(measure())

function measure(): ScreenWidth {
  return steps.find(([, query]) => matchMedia(query).matches)?.[0] ?? 'desktop'
}

for (const [, query] of steps)
  matchMedia(query).addEventListener('change', () => {
    screenWidth.value = measure()
  })

/** Which part that is not always on screen is open. */
export const openPart = signal<'none' | 'search' | 'filters' | 'shortcuts'>('none')
