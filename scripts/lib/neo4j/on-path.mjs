import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * Every file of this name on the path, in the path's order.
 * @param {string} name with its ending, where the system needs one
 * @param {NodeJS.ProcessEnv} env
 */
export function onPath(name, env) {
  // Windows writes it Path, and only its own environment takes either.
  const path = env.PATH ?? env.Path ?? ''
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .filter((file) => existsSync(file))
}
