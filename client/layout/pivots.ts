import { farEnd, type Body, type Graph } from './board.ts'
import { lengthOf } from './geometry.ts'
import { seededRandom } from './random.ts'
import type { Point } from './types.ts'

const mostPivots = 24
/** Steps of the power iteration; the start need not be exact. */
const iterations = 60
/** Mean length that a tie gets, and how far nodes of the same place are scattered, px. */
const tieLength = 110
const scatter = 40

/**
 * A cheap start for the forces, by body index about (0, 0): multidimensional scaling of the distances, in ties,
 * to a few pivots far from each other (pivot MDS, Brandes and Pich 2006). Home comes to lie left of the partner.
 */
export function pivotStart(graph: Graph, seed: number): Point[] {
  const random = seededRandom(seed)
  const rows = centred(distancesToPivots(graph))
  const first = mainAxis(rows, null, random)
  const second = mainAxis(rows, first, random)
  const points = rows.map((row) => ({ x: dot(row, first), y: dot(row, second) }))
  const scale = scaleOf(graph, points) * (homeLiesRight(graph, points) ? -1 : 1)
  return points.map(({ x, y }) => ({
    x: x * scale + (random() - 0.5) * scatter,
    y: y * scale + (random() - 0.5) * scatter,
  }))
}

/** For every body its distance to each pivot; each next pivot is the body farthest from those before. */
function distancesToPivots({ bodies }: Graph): number[][] {
  const rows: number[][] = bodies.map(() => [])
  const nearest = bodies.map(() => Infinity)
  let pivot = bodies.reduce<Body | undefined>(
    (most, body) => (most === undefined || body.ties.length > most.ties.length ? body : most),
    undefined,
  )
  for (let count = 0; count < mostPivots && pivot !== undefined; count += 1) {
    const distances = distancesFrom(pivot, bodies.length)
    let farthest: Body | undefined
    for (const body of bodies) {
      const distance = distances[body.index] ?? 0
      rows[body.index]?.push(distance)
      nearest[body.index] = Math.min(nearest[body.index] ?? 0, distance)
      if ((nearest[body.index] ?? 0) > (farthest === undefined ? 0 : (nearest[farthest.index] ?? 0)))
        farthest = body
    }
    pivot = farthest
  }
  return rows
}

/** Breadth first; what cannot be reached counts as one tie farther than the farthest. */
function distancesFrom(start: Body, count: number): number[] {
  const distances: number[] = Array.from({ length: count }, () => -1)
  distances[start.index] = 0
  const queue = [start]
  let last = 0
  for (const body of queue) {
    last = distances[body.index] ?? last
    for (const tie of body.ties) {
      const far = farEnd(tie, body)
      if (distances[far.index] !== -1) continue
      distances[far.index] = last + 1
      queue.push(far)
    }
  }
  return distances.map((distance) => (distance === -1 ? last + 1 : distance))
}

/** Squared distances, less the means of their row and column, as scaling wants them. */
function centred(distances: number[][]): number[][] {
  const squares = distances.map((row) => row.map((distance) => distance * distance))
  const width = squares[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, column) => mean(squares.map((row) => row[column] ?? 0)))
  const all = mean(columns)
  return squares.map((row) => {
    const own = mean(row)
    return row.map((square, column) => -0.5 * (square - own - (columns[column] ?? 0) + all))
  })
}

/** The direction in which the rows spread most, at right angles to `other`. */
function mainAxis(rows: readonly number[][], other: number[] | null, random: () => number): number[] {
  let axis = unit((rows[0] ?? []).map(() => random() - 0.5))
  for (let step = 0; step < iterations; step += 1) {
    const next = axis.map(() => 0)
    for (const row of rows) {
      const along = dot(row, axis)
      for (const [column, value] of row.entries()) next[column] = (next[column] ?? 0) + value * along
    }
    const shared = other === null ? 0 : dot(next, other)
    axis = unit(next.map((value, column) => value - shared * (other?.[column] ?? 0)))
  }
  return axis
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)

function unit(vector: number[]): number[] {
  const length = Math.sqrt(dot(vector, vector))
  return length === 0 ? vector : vector.map((value) => value / length)
}

/** What makes the mean tie `tieLength` long. */
function scaleOf({ ties }: Graph, points: readonly Point[]): number {
  const lengths = ties.map(({ from, to }) => {
    const a = points[from.index]
    const b = points[to.index]
    return a === undefined || b === undefined ? 0 : lengthOf(a.x - b.x, a.y - b.y)
  })
  const average = mean(lengths)
  return average > 0 ? tieLength / average : 1
}

function homeLiesRight({ bodies }: Graph, points: readonly Point[]): boolean {
  const meanX = (shore: Body['shore']): number =>
    mean(bodies.filter((body) => body.shore === shore).map(({ index }) => points[index]?.x ?? 0))
  return meanX('home') > meanX('partner')
}
