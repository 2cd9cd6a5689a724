import type { Problem } from '../model/problem.ts'
import { StoreError } from '../store/errors.ts'

/** Says what the program does or has done. */
export function say(...lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}

/** Says what is wrong, on the error stream; the program then ends with exit code 1. */
export function complain(...lines: readonly string[]): void {
  for (const line of lines) console.error(line)
  process.exitCode = 1
}

/** A fault on one line: the place, what is wrong there, and how to mend it. */
export function problemLine({ where, what, mend }: Problem): string {
  return `${where}  ${what} — ${mend}`
}

/** Runs a command. What is expected to go wrong on someone's machine is told in a sentence, without a stack. */
export function command<Options>(
  run: (options: Options) => Promise<void>,
): (options: Options) => Promise<void> {
  return async (options) => {
    try {
      await run(options)
    } catch (error) {
      if (error instanceof StoreError) complain(`${error.message} ${error.mend}`)
      else throw error
    }
  }
}
