import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import { boardOf, putAt, type Body } from './board.ts'
import { resultOf } from './result.ts'
import type { LayoutInput, LayoutResult } from './types.ts'

interface Particle extends SimulationNodeDatum {
  body: Body
}

const ticks = 300
const separations = 60

/**
 * By forces alone: for more nodes than the facing layout can keep its rules with, and for those who choose it.
 * Names end up apart; ties may run through foreign nodes. Placed nodes stay. The same input gives the same result.
 */
export function force(input: LayoutInput): LayoutResult {
  const board = boardOf(input)
  const span = Math.sqrt(board.bodies.length) * 130
  const particles = board.bodies.map((body): Particle =>
    startOf(body, board.bodies.length, span, input.placed?.[body.id]),
  )
  const links = board.ties.map(({ from, to }) => ({ source: from.index, target: to.index }))
  forceSimulation(particles)
    .force('link', forceLink(links).distance(120))
    .force('charge', forceManyBody().strength(-420))
    .force(
      'collide',
      forceCollide<Particle>(({ body }) => Math.max(body.half + 8, body.boxHalf * 0.8)),
    )
    .force('x', forceX(0).strength(0.04))
    .force('y', forceY(0).strength(0.06))
    .stop()
    .tick(ticks)
  for (const { body, x = 0, y = 0 } of particles) putAt(body, Math.round(x), Math.round(y))
  const fixed = new Set(Object.keys(input.placed ?? {}))
  separate(board.bodies, fixed)
  return resultOf(board, input)
}

/** On a sunflower's spiral, in the order of the ids: even, and the same each time. */
function startOf(
  body: Body,
  count: number,
  span: number,
  placed: { x: number; y: number } | undefined,
): Particle {
  if (placed !== undefined) return { body, fx: placed.x, fy: placed.y, x: placed.x, y: placed.y }
  const radius = (span * Math.sqrt(body.index + 0.5)) / Math.sqrt(count) / 2
  const angle = body.index * Math.PI * (3 - Math.sqrt(5))
  return { body, x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}

/** Pushes boxes of node and name out of each other along the easier axis. */
function separate(bodies: readonly Body[], fixed: ReadonlySet<string>): void {
  for (let round = 0; round < separations; round += 1) {
    let touched = false
    for (const [index, a] of bodies.entries())
      for (const b of bodies.slice(index + 1)) if (pushApart(a, b, fixed)) touched = true
    if (!touched) return
  }
}

function pushApart(a: Body, b: Body, fixed: ReadonlySet<string>): boolean {
  const across = a.boxHalf + b.boxHalf - Math.abs(a.x - b.x)
  const down = a.y <= b.y ? a.boxDown + b.boxUp - (b.y - a.y) : b.boxDown + a.boxUp - (a.y - b.y)
  if (across <= 0 || down <= 0) return false
  const movable = [a, b].filter((body) => !fixed.has(body.id))
  const share = 1 / movable.length
  for (const body of movable) {
    const other = body === a ? b : a
    if (across < down)
      putAt(body, body.x + side(body.x - other.x, body, other) * Math.ceil(across * share), body.y)
    else putAt(body, body.x, body.y + side(body.y - other.y, body, other) * Math.ceil(down * share))
  }
  return movable.length > 0
}

const side = (offset: number, body: Body, other: Body): number =>
  offset === 0 ? (body.index < other.index ? -1 : 1) : offset < 0 ? -1 : 1
