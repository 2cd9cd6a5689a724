import type DataLoader from 'dataloader'
import type { ReadOptions } from '../store/store.ts'
import type { RequestReads } from './execution/reads.ts'
import type { ChangeSetNode } from './nodes/change-set.ts'
import type { Reading } from './nodes/reading.ts'
import type { ReadView } from '../model/read-view.ts'

/** What a caller's budget stands at, this request's cost taken off. */
export interface Spending {
  cost: number
  limit: number
  remaining: number
  /** ISO 8601: when the whole budget is there again. */
  resetAt: string
}

/** What every resolver of one request works with. */
export interface ApiContext {
  /** Every question to the store goes through it, and is put once. */
  store: RequestReads
  /** The request's clock and deadline, for each call of the store. */
  read: ReadOptions
  /** As in the response's x-request-id. */
  requestId: string
  /** Who asks, for the budget: the address of the connection. */
  caller: string
  changeSets: DataLoader<string, ChangeSetNode | null>
  /** Set once the operation's cost is known. */
  spending: Spending
}

/** An answer's view with the request's clock. */
export function readingOf({ view }: { view: ReadView }, { read }: Pick<ApiContext, 'read'>): Reading {
  return { view, today: read.today }
}
