import { describe, expect, it } from 'vitest'
import { boardOf, putAt } from '../../../client/layout/board.ts'
import { bookedCost, trialCost } from '../../../client/layout/cost.ts'
import { book, bookAll } from '../../../client/layout/ledger.ts'
import { below, pick, seededRandom } from '../../../client/layout/random.ts'
import { assignShores } from '../../../client/layout/shores.ts'
import { opening } from './release-input.ts'

const terms = { through: 40, label: 2.5, angle: 8, time: 5, hard: 1, gap: 10 }
const moves = process.env['TEST_TIER'] === 'long' ? 2_000 : 200

describe('what a place costs', () => {
  it('is the same from the books as counted anew, whatever has moved, alone and beside another', () => {
    const board = { ...boardOf(opening()), width: 932, height: 892 }
    const random = seededRandom(5)
    assignShores(board)
    const anywhere = (): [number, number] => [below(random, board.width), below(random, board.height)]
    for (const body of board.bodies) putAt(body, ...anywhere())
    bookAll(board)
    for (let move = 0; move < moves; move += 1) {
      const body = pick(random, board.bodies)
      const other = pick(random, board.bodies)
      if (body === undefined || other === undefined || body === other) continue
      putAt(body, ...anywhere())
      book(board, body, true)
      expect(bookedCost(board, body, terms, null)).toBeCloseTo(
        trialCost(board, body, terms, Infinity, null),
        6,
      )
      expect(bookedCost(board, other, terms, body)).toBeCloseTo(
        trialCost(board, other, terms, Infinity, body),
        6,
      )
    }
  })
})
