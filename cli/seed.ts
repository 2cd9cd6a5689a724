import { resolve } from 'node:path'
import { reportLines } from '../seed/report.ts'
import { seedStore } from '../seed/seed.ts'
import { withStore, withStoreOrNone } from './open-store.ts'
import { seedFolder } from './project.ts'
import { complain, problemLine, say } from './say.ts'
import { settings } from './settings.ts'

export interface SeedFlags {
  dryRun?: boolean
  text?: string
  data?: string
}

/** Brings the store to where the seed data say, or says what that would change. */
export async function seed({ dryRun = false, text, data }: SeedFlags): Promise<void> {
  const config = settings(process.env)
  if (config === null) return
  const open = dryRun ? withStoreOrNone : withStore
  await open(config, async (store) => {
    const seeded = await seedStore(store, {
      folder: data === undefined ? seedFolder : resolve(data),
      textFile: text === undefined ? undefined : resolve(text),
      dryRun,
    })
    if (seeded.ok) say(...reportLines(seeded.value))
    else complain(...seeded.problems.map(problemLine), ...(seeded.written ? [] : ['Nothing was written.']))
  })
}
