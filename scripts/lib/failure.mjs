import { constants } from 'node:os'

/** Something that may well go wrong on a user's machine: said in plain words, with the mend, and no stack. */
export class Failure extends Error {
  /**
   * @param {string} plain what is wrong and how to mend it
   * @param {number} [exitCode]
   */
  constructor(plain, exitCode = 1) {
    super(plain)
    this.plain = plain
    this.exitCode = exitCode
  }
}

/**
 * The end that a signal asked for: no message but a line, and the exit code that shells expect.
 * @param {NodeJS.Signals} signal
 */
export function interrupted(signal) {
  return new Failure(`Stopped by ${signal}.`, 128 + constants.signals[signal])
}

/** @type {Record<string, string>} */
const mends = {
  EACCES: 'allow this user to write there, or clone the project into a folder of your own',
  EPERM:
    'allow this user to write there, close what holds its files open, or clone into a folder of your own',
  EROFS: 'the disk is read-only: clone the project to one that can be written',
  ENOSPC: 'the disk is full: free some space (about 600 MB are needed)',
  ENOTDIR: 'a file stands where a folder belongs: move it away',
  EEXIST: 'a file stands where a folder belongs: move it away',
}

/**
 * An error of the file system in plain words, where it is one that a user can mend; any other as it is.
 * @param {unknown} error
 * @param {string} file
 */
export function cannotWrite(error, file) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const mend = mends[code]
  return mend ? new Failure(`${file} cannot be written (${code}): ${mend}.`) : error
}
