import { farEnd, type Board, type Body } from './board.ts'

const ROUNDS = 200
/** Half a box: the outermost places a wish can name, px. */
const MARGIN = 55
/** What a px off the wanted x costs. */
const PULL = 0.06

type Share = readonly [least: number, most: number]

/** Gives every body its wanted x and the part of the width it may stand in, for the board's width. */
export function assignShores(board: Board): void {
  const wanted = wantedShares(board)
  const home = shoreShare(board, 'home')
  const partner = shoreShare(board, 'partner')
  const facing = bothShores(board)
  for (const body of board.bodies) {
    const [least, most] = facing || body.shore !== null ? allowedShare(body, home, partner) : [0, 1]
    body.least = Math.round(least * board.width)
    body.most = Math.round(most * board.width)
    body.wanted = Math.round(MARGIN + (wanted.get(body) ?? 0.5) * (board.width - 2 * MARGIN))
    body.pull = facing || body.shore !== null ? PULL : 0
  }
}

/** With one shore alone there is nothing to stand between: the rest may use the whole width. */
const bothShores = ({ bodies }: Board): boolean =>
  bodies.some(({ shore }) => shore === 'home') && bodies.some(({ shore }) => shore === 'partner')

/** 0 at home, 1 at the partner; everyone else takes the mean of its neighbours, over and over. */
function wantedShares({ bodies }: Board): Map<Body, number> {
  const shares = new Map<Body, number>()
  for (const body of bodies) shares.set(body, body.shore === 'home' ? 0 : body.shore === 'partner' ? 1 : 0.5)
  const between = bodies.filter((body) => body.shore === null && body.ties.length > 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const body of between) {
      let sum = 0
      for (const tie of body.ties) sum += shares.get(farEnd(tie, body)) ?? 0.5
      shares.set(body, sum / body.ties.length)
    }
  }
  return shares
}

/** How much of the width a shore takes: a good third, more only where it holds more of the nodes. */
function shoreShare({ bodies }: Board, shore: 'home' | 'partner'): number {
  const count = bodies.filter((body) => body.shore === shore).length
  const third = Math.max(0.34, Math.min(0.42, 0.34 + 0.01 * (count - 4)))
  return Math.min(1, Math.max(third, (1.2 * count) / bodies.length))
}

function allowedShare(body: Body, home: number, partner: number): Share {
  if (body.shore === 'home') return [0, home]
  if (body.shore === 'partner') return [1 - partner, 1]
  const shores = new Set(body.ties.map((tie) => farEnd(tie, body).shore))
  if (shores.has('home') && shores.has('partner')) return [0.2, 0.8]
  if (shores.has('home')) return [0, 0.66]
  if (shores.has('partner')) return [0.34, 1]
  return [0.08, 0.92]
}
