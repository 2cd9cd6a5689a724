import type { Board, Body, Tie } from './board.ts'
import { APART, CLEAR, contact, CROSS, CROSS_FLAT, meeting, NARROW, THROUGH, UNDER_LABEL } from './contact.ts'

/** Books everything. */
export function bookAll(board: Board): void {
  for (const body of board.bodies) book(board, body, true)
}

/**
 * Books who meets whom after a body has moved, so that what a place costs now need not be worked
 * out again for every place that is tried. `contacts` false leaves out ties upon nodes.
 */
export function book(board: Board, body: Body, contacts: boolean): void {
  for (const tie of body.ties) {
    for (const other of board.ties) if (other !== tie) bookMeeting(board, tie, other)
    if (!contacts) continue
    for (const other of board.bodies)
      if (other !== tie.from && other !== tie.to) bookContact(board, tie, other)
  }
  if (!contacts) return
  for (const tie of board.ties) if (tie.from !== body && tie.to !== body) bookContact(board, tie, body)
}

function bookMeeting({ ties, ledger }: Board, tie: Tie, other: Tie): void {
  const at = tie.index * ties.length + other.index
  const known = ledger.meetings[at] ?? APART
  const now = meeting(tie, other)
  if (now === known) return
  ledger.meetings[at] = now
  ledger.meetings[other.index * ties.length + tie.index] = now
  countMeeting(tie, known, -1)
  countMeeting(tie, now, 1)
  countMeeting(other, known, -1)
  countMeeting(other, now, 1)
}

function countMeeting(tie: Tie, code: number, by: number): void {
  if (code === CROSS) tie.crossed += by
  else if (code === CROSS_FLAT) tie.flat += by
  else if (code === NARROW) tie.narrow += by
}

function bookContact({ bodies, ledger }: Board, tie: Tie, body: Body): void {
  const at = tie.index * bodies.length + body.index
  const known = ledger.contacts[at] ?? CLEAR
  const now = contact(tie, body)
  if (now === known) return
  ledger.contacts[at] = now
  countContact(tie, body, known, -1)
  countContact(tie, body, now, 1)
}

function countContact(tie: Tie, body: Body, code: number, by: number): void {
  if (code === THROUGH) {
    tie.piercing += by
    body.pierced += by
  } else if (code === UNDER_LABEL) {
    tie.covering += by
    body.covered += by
  }
}
