import { readConfig, type Config } from '../server/config.ts'
import { complain } from './say.ts'

/** The settings by environment; null where some cannot be, and each of these is then told. */
export function settings(env: NodeJS.ProcessEnv): Config | null {
  const config = readConfig(env)
  if (config.ok) return config.value
  complain(...config.problems.map(({ what, mend }) => `${what} ${mend}`))
  return null
}
