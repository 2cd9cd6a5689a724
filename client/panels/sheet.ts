import { signal } from '@preact/signals'

/** How far the bottom sheet of the phone is drawn up. */
export type SheetStage = 'low' | 'half' | 'full'

export const sheetStage = signal<SheetStage>('low')
/** Its height in pixels while a finger holds it; null otherwise. */
export const heldHeight = signal<number | null>(null)

/** Heights in CSS pixels; the full one depends on the screen. */
const heights = { low: 96, half: 382 }

/** The stage whose height is nearest. */
export function nearestStage(height: number, full: number): SheetStage {
  const stages: [SheetStage, number][] = [
    ['low', heights.low],
    ['half', heights.half],
    ['full', full],
  ]
  const distance = (of: number) => Math.abs(of - height)
  return stages.reduce((best, stage) => (distance(stage[1]) < distance(best[1]) ? stage : best))[0]
}

/** The stage that pressing the handle leads to. */
export function nextStage(stage: SheetStage): SheetStage {
  return ({ low: 'half', half: 'full', full: 'low' } as const)[stage]
}

/** One stage up or down by the keyboard. */
export function stepStage(stage: SheetStage, up: boolean): SheetStage {
  const order: SheetStage[] = ['low', 'half', 'full']
  return order[order.indexOf(stage) + (up ? 1 : -1)] ?? stage
}
