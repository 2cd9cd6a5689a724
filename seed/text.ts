import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Parsed, Problem } from '../model/problem.ts'
import { normaliseText, type Source } from '../model/records/source.ts'

/** The text of a document, found to be that of these sources. */
export interface AttachedText {
  text: string
  sources: readonly string[]
}

/** Reads the text of a document and finds the sources whose SHA-256 it has, line ends taken as LF. */
export function readText(file: string, sources: readonly Source[]): Parsed<AttachedText> {
  const decoded = decode(file)
  if (!decoded.ok) return decoded
  const text = normaliseText(decoded.value)
  const found = createHash('sha256').update(text).digest('hex')
  const matching = sources.filter(({ sha256 }) => sha256 === found).map(({ id }) => id)
  if (matching.length > 0) return { ok: true, value: { text, sources: matching } }
  const expected = sources.flatMap(({ id, sha256 }) =>
    sha256 === undefined ? [] : [`${short(sha256)} for ${id}`],
  )
  const wanted = expected.length === 0 ? 'no source names one' : `expected ${expected.join(', ')}`
  return refused({
    code: 'TEXT_MISMATCH',
    what: `The text is not that of a source: its SHA-256 begins with ${short(found)}; ${wanted}`,
    where: file,
    why: 'Sentences are shown from a text only where it is the very one that the claims were read from.',
    mend: 'Give the text just as it was published, nothing added or left out; line ends do not matter.',
  })
}

function decode(file: string): Parsed<string> {
  const fault = (what: string, mend: string): Parsed<string> =>
    refused({ code: 'INVALID', what, where: file, why: 'The text is read from this file.', mend })
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    return fault('The file cannot be read', 'Name a text file that is there and may be read.')
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return fault('The file is not written in UTF-8', 'Save it as UTF-8.')
  }
}

function refused<T>(problem: Problem): Parsed<T> {
  return { ok: false, problems: [problem] }
}

function short(sha256: string): string {
  return sha256.slice(0, 12)
}
