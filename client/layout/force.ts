import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { SimulationNodeDatum } from 'd3-force'
import { graphOf, putAt, type Body, type Graph } from './board.ts'
import { pivotStart } from './pivots.ts'
import { seededRandom } from './random.ts'
import { resultOfNames } from './result.ts'
import { separate } from './separate.ts'
import type { LayoutInput, LayoutResult, Point } from './types.ts'

interface Particle extends SimulationNodeDatum {
  body: Body
  x: number
  y: number
}

/** px, and d3-force's own measures. */
const linkDistance = 120
const charge = -420
const towardsMiddle = { x: 0.04, y: 0.06 }
/** The start is good already, so the forces need not begin at full strength. */
const alpha = 0.6
/** Larger graphs get fewer steps: nodes times steps, about; and the fewest and the most of them. */
const work = 150_000
const ticks = { least: 40, most: 300 }

/**
 * By forces alone: for more nodes than the facing layout can keep its rules with, and for those who choose it.
 * Names end up apart, and that alone is judged: ties may run through foreign nodes. Placed nodes stay, and give
 * way only where a name would lie on theirs for good. The same input gives the same result in every engine.
 */
export function force(input: LayoutInput): LayoutResult {
  const graph = graphOf(input)
  const placed = input.placed ?? {}
  const start = pivotStart(graph, input.seed ?? 1)
  const middle = middleOf(graph, placed)
  const particles = graph.bodies.map((body) => particleOf(body, start[body.index], middle, placed[body.id]))
  pull(particles, graph, middle, input.seed ?? 1)
  for (const { body, x, y } of particles) {
    const at = placed[body.id]
    putAt(body, at?.x ?? Math.round(x), at?.y ?? Math.round(y))
  }
  const fixed = new Set(graph.bodies.filter(({ id }) => placed[id] !== undefined))
  const moved = separate(graph.bodies, fixed)
  return resultOfNames(
    graph,
    input,
    moved.map(({ id }) => id),
  )
}

/** The mean of what is placed; newcomers gather around it. */
function middleOf({ bodies }: Graph, placed: Readonly<Record<string, Point>>): Point {
  const points = bodies.flatMap(({ id }) => placed[id] ?? [])
  if (points.length === 0) return { x: 0, y: 0 }
  return {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
}

function particleOf(body: Body, start: Point | undefined, middle: Point, at: Point | undefined): Particle {
  if (at !== undefined) return { body, x: at.x, y: at.y, fx: at.x, fy: at.y }
  return { body, x: middle.x + (start?.x ?? 0), y: middle.y + (start?.y ?? 0) }
}

/** d3-force with a seeded generator and a linear cooling: its own takes a power, which engines round differently. */
function pull(particles: Particle[], { ties }: Graph, middle: Point, seed: number): void {
  const count = Math.max(ticks.least, Math.min(ticks.most, Math.floor(work / (particles.length + 1))))
  const simulation = forceSimulation(particles)
    .randomSource(seededRandom(seed))
    .alphaDecay(0)
    .force(
      'link',
      forceLink(ties.map(({ from, to }) => ({ source: from.index, target: to.index }))).distance(
        linkDistance,
      ),
    )
    .force('charge', forceManyBody().strength(charge))
    .force(
      'collide',
      forceCollide<Particle>(({ body }) => Math.max(body.half + 8, body.boxHalf * 0.8)),
    )
    .force('x', forceX(middle.x).strength(towardsMiddle.x))
    .force('y', forceY(middle.y).strength(towardsMiddle.y))
    .stop()
  for (let tick = 0; tick < count; tick += 1) simulation.alpha(alpha * (1 - tick / count)).tick()
}
