import { writeFileSync } from 'node:fs'
import { noticesFile, noticesText } from './notices.mjs'

/** Writes the notices of what is installed. */
export function main() {
  writeFileSync(noticesFile, noticesText())
}
