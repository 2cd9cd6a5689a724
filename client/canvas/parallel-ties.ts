import type { Position } from '../state/exploration.ts'

/** px between two lines of one pair. */
const laneGap = 14

interface End extends Position {
  id: string
  /** Drawn diameter. */
  size: number
}

/**
 * Where the line of a lane leaves and reaches its nodes, as Cytoscape's angles (clockwise from twelve o'clock), so
 * that the lines of a pair run beside each other; null for the middle lane, which runs from centre to centre.
 */
export function laneEnds(from: End, to: End, lane: number): { fromEnd: string; toEnd: string } | null {
  if (lane === 0) return null
  const side = from.id < to.id ? 1 : -1
  const bearing = Math.atan2(to.x - from.x, from.y - to.y)
  const turn = (end: End) =>
    Math.asin(Math.max(-0.8, Math.min(0.8, (side * lane * laneGap) / (end.size / 2))))
  return { fromEnd: degrees(bearing + turn(from)), toEnd: degrees(bearing + Math.PI - turn(to)) }
}

const degrees = (angle: number) => `${Math.round((angle * 1800) / Math.PI) / 10}deg`
