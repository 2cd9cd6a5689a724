import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const fingerprintsSchema = z.strictObject({
  /** Characters in a run of a line that bears Hangul, and of any other line. */
  hangulRun: z.number().int().positive(),
  otherRun: z.number().int().positive(),
  /** Hexadecimal digits kept of each SHA-256. */
  digits: z.number().int().min(8).max(64),
  /** The base of the rolling hash: sum of code units times powers of the base, modulo 2^32 (Karp and Rabin, 1987). */
  rollingBase: z.number().int().positive(),
  sha256: z.array(z.string().regex(/^[0-9a-f]+$/)),
  rolling: z.array(z.string().regex(/^[0-9a-f]{8}$/)),
})
/** A text known by its fingerprints alone: whoever holds them can recognise its runs, and read none of them. */
export type Fingerprints = z.infer<typeof fingerprintsSchema>
export type FingerprintShape = Omit<Fingerprints, 'sha256' | 'rolling'>

/** Where a run of the fingerprinted text stands; lines count from 1. */
export interface HeldRun {
  file: string
  line: number
}

const hangul = /[가-힣]/
const largestText = 4_000_000

/** Reads the JSON of a fingerprints file; throws a ZodError where it has another shape. */
export function readFingerprints(json: string): Fingerprints {
  return fingerprintsSchema.parse(JSON.parse(json))
}

/** Makes the fingerprints of a text, line by line, white space squeezed to one blank. */
export function fingerprint(text: string, shape: FingerprintShape): Fingerprints {
  const sha256 = new Set<string>()
  const rolling = new Set<string>()
  for (const line of text.split('\n').map(squeeze)) {
    const length = hangul.test(line) ? shape.hangulRun : shape.otherRun
    for (const [start, hash] of rollingHashes(line, length, shape.rollingBase)) {
      sha256.add(truncatedSha256(line.slice(start, start + length), shape.digits))
      rolling.add((hash >>> 0).toString(16).padStart(8, '0'))
    }
  }
  return { ...shape, sha256: [...sha256].toSorted(), rolling: [...rolling].toSorted() }
}

/** Makes a finder of the lines on which a run of the fingerprinted text begins, in ascending order. */
export function runFinder(prints: Fingerprints): (body: string) => number[] {
  const candidates = new Set(prints.rolling.map((hash) => Number.parseInt(hash, 16) | 0))
  const known = new Set(prints.sha256)
  return (body) => {
    const text = squeeze(body)
    const starts: number[] = []
    for (const length of [prints.hangulRun, prints.otherRun])
      for (const [start, hash] of rollingHashes(text, length, prints.rollingBase))
        if (
          candidates.has(hash) &&
          known.has(truncatedSha256(text.slice(start, start + length), prints.digits))
        )
          starts.push(start)
    return linesAt(body, starts)
  }
}

/** The runs of the fingerprinted text in these files; what is no text, or 4 MB and more, is passed over. */
export async function filesHolding(
  root: string,
  files: readonly string[],
  prints: Fingerprints,
): Promise<HeldRun[]> {
  const find = runFinder(prints)
  const held: HeldRun[] = []
  for (const file of files) {
    const body = await readText(join(root, file))
    if (body !== null) held.push(...find(body).map((line) => ({ file, line })))
  }
  return held
}

/** The files of a checkout that are tracked, or new and not ignored, relative to `root`. */
export async function checkoutFiles(root: string): Promise<string[]> {
  const arguments_ = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const { stdout } = await promisify(execFile)('git', arguments_, { cwd: root, maxBuffer: 64_000_000 })
  return stdout.split('\0').filter((file) => file !== '')
}

async function readText(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  if (found === null || !found.isFile() || found.size >= largestText) return null
  const bytes = await readFile(path)
  return bytes.subarray(0, 8_000).includes(0) ? null : bytes.toString('utf8')
}

function squeeze(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ')
}

function truncatedSha256(run: string, digits: number): string {
  return createHash('sha256').update(run).digest('hex').slice(0, digits)
}

/** The start and the rolling hash, as a signed 32-bit integer, of every run of this length. */
function* rollingHashes(text: string, length: number, base: number): Generator<[number, number]> {
  let leading = 1
  for (let power = 0; power < length; power += 1) leading = Math.imul(leading, base)
  let hash = 0
  for (let end = 0; end < text.length; end += 1) {
    hash = (Math.imul(hash, base) + text.charCodeAt(end)) | 0
    if (end >= length) hash = (hash - Math.imul(text.charCodeAt(end - length), leading)) | 0
    if (end >= length - 1) yield [end - length + 1, hash]
  }
}

/** The lines of `body` on which these characters of its squeezed text stand, each once. */
function linesAt(body: string, starts: readonly number[]): number[] {
  if (starts.length === 0) return []
  const wanted = new Set(starts)
  const lines = new Set<number>()
  let line = 1
  let at = 0
  for (const [piece] of body.normalize('NFC').matchAll(/\s+|\S/g)) {
    if (wanted.has(at)) lines.add(line)
    line += piece.split('\n').length - 1
    at += piece.length > 1 && /^\s/.test(piece) ? 1 : piece.length
  }
  return [...lines]
}
