/** Why a store cannot answer; each is told to the caller in plain words, none carries anything internal. */
export const storeErrorCodes = [
  'NOT_FOUND',
  'DEADLINE',
  'CLOSED',
  'IN_USE',
  'UNWRITABLE',
  'CORRUPT',
  'UNREACHABLE',
  'WRONG_PASSWORD',
  'FOREIGN_DATA',
] as const
export type StoreErrorCode = (typeof storeErrorCodes)[number]

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    /** What is wrong, in one plain sentence. */
    what: string,
    /** What to do about it. */
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(what, options)
  }
}
