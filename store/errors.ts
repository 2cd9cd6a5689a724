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

export function notFound(ids: readonly string[]): StoreError {
  return new StoreError(
    'NOT_FOUND',
    `The atlas does not hold ${ids.join(', ')}.`,
    'Check the id; search finds ids by name.',
  )
}

export function tooLate(): StoreError {
  return new StoreError(
    'DEADLINE',
    'The answer was not ready in time.',
    'Ask for less at once, or try again.',
  )
}

export function closed(): StoreError {
  return new StoreError('CLOSED', 'The store is closed.', 'Start Partner Atlas again.')
}
