// The first code of every command. It must load on a Node too old for the rest, so that such a Node is told
// so in a sentence: nothing newer than ES2015 here, no `node:` imports, and the command itself comes later.
import fs from 'fs'
import path from 'path'
import url from 'url'

const root = path.resolve(path.dirname(url.fileURLToPath(import.meta.url)), '..', '..')

/**
 * Whether a Node version lies in a range of the two forms that package.json uses, `^A.B.C` and `>=A.B.C`,
 * joined by `||`.
 * @param {string} version such as `20.19.0`, without a leading v
 * @param {string} range
 * @returns {boolean}
 */
function satisfies(version, range) {
  const [major, minor, patch] = numbers(version)
  return range.split('||').some((part) => {
    const [wantedMajor, wantedMinor, wantedPatch] = numbers(part)
    if (major !== wantedMajor) return part.indexOf('^') < 0 && major > wantedMajor
    return minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch)
  })
}

/**
 * @param {string} text
 * @returns {[number, number, number]}
 */
function numbers(text) {
  const found = /(\d+)\.(\d+)\.(\d+)/.exec(text)
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : [0, 0, 0]
}

/**
 * What is wrong with this Node, as a sentence with its mend, or null.
 * @param {string} version
 * @param {string} range
 */
export function nodeProblem(version, range) {
  if (satisfies(version, range)) return null
  const wanted = range.split('||').map((part) => {
    const [major, minor] = numbers(part)
    return `${major}.${minor} or ${part.indexOf('^') < 0 ? 'later' : `a later ${major}`}`
  })
  return (
    `Partner Atlas does not run on Node ${version}: it needs ${wanted.join(', ')}. ` +
    'Install the current LTS version of Node and run the same command again.'
  )
}

/**
 * Runs a command on a Node that can run it. What the command expects to go wrong is told in plain words.
 * @param {() => Promise<{ main: (args: string[]) => unknown }>} load
 * @param {string[]} [leading] arguments that stand before the user's own
 */
export function enter(load, leading) {
  const wanted = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node
  const problem = nodeProblem(process.versions.node, wanted)
  if (problem) {
    console.error(problem)
    process.exitCode = 1
    return
  }
  endWithNpm()
  load()
    .then((command) => command.main((leading || []).concat(process.argv.slice(2))))
    .catch((error) => {
      console.error(error.plain || (error && error.stack) || error)
      process.exitCode = error.exitCode || 1
    })
}

/**
 * npm runs a script through a shell that dies of a SIGTERM without handing it on, and the script would live on
 * and hold its port: where npm's shell is gone, the script ends as if it had got the signal itself.
 */
function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}
