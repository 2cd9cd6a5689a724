import type { Position } from '../state/exploration.ts'
import type { TieElement } from './elements.ts'

type Positions = Readonly<Record<string, Position>>

/** The ties of a node, clockwise from twelve o'clock as they leave it, so that one key goes once around. */
export function tiesAround(id: string, ties: readonly TieElement[], positions: Positions): TieElement[] {
  const here = positions[id]
  const turn = (tie: TieElement) => {
    const there = positions[farEnd(tie, id)]
    if (here === undefined || there === undefined) return 0
    const angle = Math.atan2(there.x - here.x, here.y - there.y)
    return angle < 0 ? angle + 2 * Math.PI : angle
  }
  return ties
    .filter(({ from, to }) => from === id || to === id)
    .map((tie) => ({ tie, angle: turn(tie) }))
    .toSorted((a, b) => a.angle - b.angle || (a.tie.id < b.tie.id ? -1 : 1))
    .map(({ tie }) => tie)
}

export const farEnd = ({ from, to }: TieElement, id: string): string => (from === id ? to : from)

/** The nearest node above or below, within a right angle of that direction; null where there is none. */
export function nearestTowards(id: string, direction: 'up' | 'down', positions: Positions): string | null {
  const here = positions[id]
  if (here === undefined) return null
  const sign = direction === 'up' ? -1 : 1
  let best: { id: string; distance: number } | null = null
  for (const [other, there] of Object.entries(positions)) {
    const ahead = (there.y - here.y) * sign
    const aside = Math.abs(there.x - here.x)
    if (other === id || ahead <= 0 || aside > ahead) continue
    const distance = ahead + 2 * aside
    if (best === null || distance < best.distance) best = { id: other, distance }
  }
  return best?.id ?? null
}
