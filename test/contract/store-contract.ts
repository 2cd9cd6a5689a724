import { describe } from 'vitest'
import type { OpenStore } from '../helpers/stores.ts'
import { describeApplying } from './applying.ts'
import { describeChanging } from './changing.ts'
import { describeKeeping } from './keeping.ts'
import { describeListing } from './listing.ts'
import { describePaths } from './paths.ts'
import { describeReading } from './reading.ts'

/** What every store must do, whatever it is made of. `open` opens one anew in a folder, or finds what was left there. */
export function describeStore(name: string, open: OpenStore): void {
  const parts = {
    reading: describeReading,
    lists: describeListing,
    paths: describePaths,
    applying: describeApplying,
    changing: describeChanging,
    keeping: describeKeeping,
  }
  describe.each(Object.entries(parts))(`${name}: %s`, (_, describePart) => {
    describePart(open)
  })
}
