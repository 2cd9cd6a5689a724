import { putAt, type Body } from './board.ts'

const rounds = 240
/** After so many rounds what is fixed gives way, or, where nothing is, everything spreads. */
const patience = 60
const spread = 1.06

/**
 * Pushes boxes of node and name out of each other along the easier axis until none overlap. `fixed` bodies stay
 * as long as that can be had otherwise. Returns those of them that moved.
 */
export function separate(bodies: readonly Body[], fixed: ReadonlySet<Body>): Body[] {
  const stood = new Map([...fixed].map((body) => [body, { x: body.x, y: body.y }]))
  const cell = Math.max(
    1,
    ...bodies.map(({ boxHalf, boxUp, boxDown }) => Math.max(2 * boxHalf, boxUp + boxDown)),
  )
  for (let round = 0; round < rounds; round += 1) {
    const staying = round < patience ? fixed : new Set<Body>()
    if (!pushAll(bodies, cell, staying)) break
    if (round % patience === patience - 1 && fixed.size === 0) spreadOut(bodies)
  }
  for (const body of bodies) putAt(body, body.x, body.y)
  return [...fixed].filter((body) => body.x !== stood.get(body)?.x || body.y !== stood.get(body)?.y)
}

/** One push for every pair in each other, found by cells as large as the largest box. Returns whether any was. */
function pushAll(bodies: readonly Body[], cell: number, fixed: ReadonlySet<Body>): boolean {
  const cells = new Map<string, Body[]>()
  let pushed = false
  for (const body of bodies) {
    const column = Math.floor(body.x / cell)
    const row = Math.floor(body.y / cell)
    for (let x = column - 1; x <= column + 1; x += 1)
      for (let y = row - 1; y <= row + 1; y += 1)
        for (const other of cells.get(`${x} ${y}`) ?? []) if (pushApart(other, body, fixed)) pushed = true
    const key = `${column} ${row}`
    const here = cells.get(key)
    if (here === undefined) cells.set(key, [body])
    else here.push(body)
  }
  return pushed
}

function pushApart(a: Body, b: Body, fixed: ReadonlySet<Body>): boolean {
  const across = a.boxHalf + b.boxHalf - Math.abs(a.x - b.x)
  if (across <= 0) return false
  const down = a.y <= b.y ? a.boxDown + b.boxUp - (b.y - a.y) : b.boxDown + a.boxUp - (a.y - b.y)
  if (down <= 0) return false
  const share = fixed.has(a) === fixed.has(b) ? 0.5 : 1
  for (const [body, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (fixed.has(body)) continue
    if (across < down) body.x += directionOf(body.x - other.x, body, other) * Math.ceil(across * share)
    else body.y += directionOf(body.y - other.y, body, other) * Math.ceil(down * share)
  }
  return !fixed.has(a) || !fixed.has(b)
}

const directionOf = (offset: number, body: Body, other: Body): number =>
  offset === 0 ? (body.index < other.index ? -1 : 1) : offset < 0 ? -1 : 1

function spreadOut(bodies: readonly Body[]): void {
  for (const body of bodies) {
    body.x = Math.round(body.x * spread)
    body.y = Math.round(body.y * spread)
  }
}
