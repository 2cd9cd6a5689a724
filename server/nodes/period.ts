import { daySpan, type DaySpan } from '../../model/dates.ts'
import type { ClaimPeriod } from '../../model/records/claim.ts'
import { pickText, type Language } from '../../model/text.ts'
import type { DateBasis } from '../../model/vocabulary/codes.ts'

/** When something held or is to happen, and the days it can be placed between. */
export class PeriodNode {
  readonly #period: ClaimPeriod
  readonly #span: DaySpan | null

  constructor(period: ClaimPeriod) {
    this.#period = period
    this.#span = period.edtf === undefined ? null : daySpan(period.edtf)
  }

  get edtf(): string | null {
    return this.#period.edtf ?? null
  }

  get earliest(): string | null {
    return this.#span?.earliest ?? null
  }

  get latest(): string | null {
    return this.#span?.latest ?? null
  }

  get basis(): DateBasis {
    return this.#period.basis
  }

  stated(languages: readonly Language[]): string | null {
    return this.#period.stated === undefined ? null : pickText(this.#period.stated, languages)
  }
}

export function periodNode(period: ClaimPeriod | undefined): PeriodNode | null {
  return period === undefined ? null : new PeriodNode(period)
}
