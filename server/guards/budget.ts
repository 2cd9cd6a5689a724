import type { Spending } from '../context.ts'

interface Bucket {
  tokens: number
  /** Milliseconds since the epoch at which `tokens` was so. */
  at: number
}

const minute = 60_000
const callersKept = 10_000

/** How much each caller may still spend: a bucket of one minute's budget that fills up again steadily. */
export class Budget {
  readonly #buckets = new Map<string, Bucket>()
  readonly #perMinute: number
  readonly #now: () => number

  constructor(perMinute: number, now: () => number = Date.now) {
    this.#perMinute = perMinute
    this.#now = now
  }

  /** Takes a cost from the caller's budget, and tells what is left; null, and nothing taken, where it does not suffice. */
  spend(caller: string, cost: number): Spending | null {
    const bucket = this.#bucket(caller)
    if (bucket.tokens < cost) return null
    bucket.tokens -= cost
    this.#keep(caller, bucket)
    return {
      cost,
      limit: this.#perMinute,
      remaining: Math.floor(bucket.tokens),
      resetAt: new Date(bucket.at + this.#refillTime(this.#perMinute - bucket.tokens)).toISOString(),
    }
  }

  /** Whole seconds until this cost can be paid; of one that is larger than the budget, until that is full. */
  secondsUntil(caller: string, cost: number): number {
    const missing = Math.min(cost, this.#perMinute) - this.#bucket(caller).tokens
    return Math.max(1, Math.ceil(this.#refillTime(missing) / 1000))
  }

  #bucket(caller: string): Bucket {
    const at = this.#now()
    const known = this.#buckets.get(caller)
    if (known === undefined) return { tokens: this.#perMinute, at }
    return {
      tokens: Math.min(this.#perMinute, known.tokens + ((at - known.at) * this.#perMinute) / minute),
      at,
    }
  }

  #keep(caller: string, bucket: Bucket): void {
    this.#buckets.delete(caller)
    this.#buckets.set(caller, bucket)
    if (this.#buckets.size <= callersKept) return
    // The caller that was silent the longest has the fullest bucket, so forgetting it gives away the least.
    const [longestSilent] = this.#buckets.keys()
    if (longestSilent !== undefined) this.#buckets.delete(longestSilent)
  }

  #refillTime(tokens: number): number {
    return (tokens / this.#perMinute) * minute
  }
}
