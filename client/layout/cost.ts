import { farEnd, type Board, type Body, type Tie } from './board.ts'
import { APART, CLEAR, contact, CROSS, CROSS_FLAT, meeting, NARROW, THROUGH, UNDER_LABEL } from './contact.ts'
import { lengthOf } from './geometry.ts'

/** The terms of the cost that change from step to step. */
export interface Terms {
  /** A tie through a foreign node. */
  readonly through: number
  /** A tie under a foreign label. */
  readonly label: number
  /** Two ties of one node in almost the same direction. */
  readonly angle: number
  /** A later event above an earlier one. */
  readonly time: number
  /** How much two boxes in each other, or one out of the frame, weigh; 0 where neither can be. */
  readonly hard: number
  /** Boxes nearer than this pay a little, px. */
  readonly gap: number
}

const CROSSING = 12
const FLAT_CROSSING = CROSSING * 1.6
const PER_LENGTH = 0.02
const PER_GAP = 0.4
/** What a px costs that a placed node gives way. */
const PER_GIVEN = 0.8

/** What a body costs where it stands, from what is booked; see `trialCost`. */
export function bookedCost(board: Board, body: Body, terms: Terms, skip: Body | null): number {
  let cost = ownCost(board, body, terms, skip)
  cost += body.pierced * terms.through + body.covered * terms.label
  for (const tie of body.ties) {
    const far = farEnd(tie, body)
    if (far === skip) continue
    cost += tie.length * PER_LENGTH + tie.crossed * CROSSING + tie.flat * FLAT_CROSSING
    cost += tie.narrow * terms.angle + tie.piercing * terms.through + tie.covering * terms.label
    if (terms.angle > 0) cost -= narrowTwice(board, tie, body, skip) * terms.angle
  }
  return skip === null ? cost : cost - sharedCost(board, body, skip, terms)
}

/** Narrow angles between two of the body's own ties, which both of them count. */
function narrowTwice({ ties, ledger }: Board, tie: Tie, body: Body, skip: Body | null): number {
  let twice = 0
  const row = tie.index * ties.length
  for (const other of body.ties) {
    if (other.index <= tie.index || ledger.meetings[row + other.index] !== NARROW) continue
    if (farEnd(other, body) !== skip) twice += 1
  }
  return twice
}

/** What is booked between a body and another whose cost is counted by itself. */
function sharedCost({ ties, bodies, ledger }: Board, body: Body, skip: Body, terms: Terms): number {
  let cost = 0
  for (const theirs of skip.ties) {
    if (theirs.from === body || theirs.to === body) continue
    cost += contactCost(ledger.contacts[theirs.index * bodies.length + body.index] ?? CLEAR, terms)
  }
  for (const tie of body.ties) {
    if (farEnd(tie, body) === skip) continue
    cost += contactCost(ledger.contacts[tie.index * bodies.length + skip.index] ?? CLEAR, terms)
    const row = tie.index * ties.length
    for (const theirs of skip.ties) cost += meetingCost(ledger.meetings[row + theirs.index] ?? APART, terms)
  }
  return cost
}

/**
 * What a body would cost where it has just been put: itself, its box, its ties. Stops early once
 * past `limit` (what it returns then is only known to be larger). What it shares with `skip` is
 * left out, so that the costs of two bodies can be summed.
 */
export function trialCost(board: Board, body: Body, terms: Terms, limit: number, skip: Body | null): number {
  let cost = ownCost(board, body, terms, skip)
  for (const tie of body.ties) if (farEnd(tie, body) !== skip) cost += tie.length * PER_LENGTH
  for (const tie of body.ties) {
    if (cost > limit) return cost
    if (farEnd(tie, body) !== skip) cost += meetingsOf(board, tie, body, terms, skip)
  }
  if (terms.through === 0) return cost
  cost += tiesUpon(board, body, terms, skip)
  for (const tie of body.ties) {
    if (cost > limit) return cost
    if (farEnd(tie, body) !== skip) cost += contactsOf(board, tie, terms, skip)
  }
  return cost
}

function meetingsOf(board: Board, tie: Tie, body: Body, terms: Terms, skip: Body | null): number {
  let cost = 0
  for (const other of board.ties) {
    const code = meeting(tie, other)
    if (code === APART || other === tie) continue
    const { from, to } = other
    if (from === skip || to === skip) continue
    if (code === NARROW && (from === body || to === body) && other.index < tie.index) continue
    cost += meetingCost(code, terms)
  }
  return cost
}

function tiesUpon(board: Board, body: Body, terms: Terms, skip: Body | null): number {
  let cost = 0
  for (const tie of board.ties) {
    const code = contact(tie, body)
    if (code === CLEAR) continue
    const { from, to } = tie
    if (from === body || to === body || from === skip || to === skip) continue
    cost += contactCost(code, terms)
  }
  return cost
}

function contactsOf(board: Board, tie: Tie, terms: Terms, skip: Body | null): number {
  let cost = 0
  for (const other of board.bodies) {
    const code = contact(tie, other)
    if (code === CLEAR || other === tie.from || other === tie.to || other === skip) continue
    cost += contactCost(code, terms)
  }
  return cost
}

const meetingCost = (code: number, terms: Terms): number =>
  code === CROSS ? CROSSING : code === CROSS_FLAT ? FLAT_CROSSING : code === NARROW ? terms.angle : 0

const contactCost = (code: number, terms: Terms): number =>
  code === THROUGH ? terms.through : code === UNDER_LABEL ? terms.label : 0

/** Place, time and box: what does not hang on ties. */
function ownCost(board: Board, body: Body, terms: Terms, skip: Body | null): number {
  const cost = placeCost(board, body, terms) + timeCost(body, terms.time, skip)
  return terms.hard > 0 ? cost + boxCost(board, body, terms, skip) : cost
}

/** Out of the frame, off its shore, off its wanted x, away from where it was placed. */
function placeCost(board: Board, body: Body, terms: Terms): number {
  const { x, y, anchor } = body
  let cost = Math.abs(x - body.wanted) * body.pull
  const out = Math.max(
    body.boxHalf - x,
    x + body.boxHalf - board.width,
    body.boxUp - y,
    y + body.boxDown - board.height,
  )
  if (out > 0) cost += terms.hard * 200 * (0.2 + 0.05 * out)
  const off = Math.max(body.least - x, x - body.most)
  if (off > 0) cost += 60 + (600 * off) / board.width
  return anchor === null ? cost : cost + PER_GIVEN * lengthOf(x - anchor.x, y - anchor.y)
}

function timeCost(body: Body, weight: number, skip: Body | null): number {
  let cost = 0
  for (const other of body.dated) {
    if (other === skip) continue
    const later = (body.order ?? 0) > (other.order ?? 0)
    if (later ? body.y < other.y : body.y > other.y) cost += weight
  }
  return cost
}

function boxCost(board: Board, body: Body, terms: Terms, skip: Body | null): number {
  let cost = 0
  const { x, y, boxHalf, boxUp, boxDown } = body
  const { gap } = terms
  for (const other of board.bodies) {
    const dx = x - other.x
    const wide = boxHalf + other.boxHalf + gap - (dx < 0 ? -dx : dx)
    if (wide <= 0) continue
    const dy = y - other.y
    const tall = (dy < 0 ? boxDown + other.boxUp + dy : boxUp + other.boxDown - dy) + gap
    if (tall <= 0 || other === body || other === skip) continue
    const near = wide < tall ? wide : tall
    if (near > gap) cost += terms.hard * 120 * (0.3 + 0.03 * (near - gap))
    cost += (near < gap ? near : gap) * PER_GAP
  }
  return cost
}
