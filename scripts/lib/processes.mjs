import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { interrupted } from './failure.mjs'
import { root } from './project.mjs'

/** @typedef {{ code: number, output: string }} Ended */

/**
 * Runs a program in the project's folder until it ends. A signal to us is handed on and then ends us too.
 * @param {string} program
 * @param {string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv, shell?: boolean }} [options] show: the program writes
 *   to our own streams; else what it wrote is returned as plain text
 * @returns {Promise<Ended>}
 */
export function run(program, args, { show = false, env = process.env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env,
      shell,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    /** @type {NodeJS.Signals | undefined} */
    let received
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      received = signal
      // Ctrl-C in a terminal reaches the child by itself; twice means "at once" to many programs.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM'])
    for (const signal of signals) process.on(signal, forward)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => (output += chunk))
    }
    child.on('error', reject)
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, forward)
      if (received) reject(interrupted(received))
      else resolve({ code: code ?? 1, output: stripVTControlCharacters(output) })
    })
  })
}

/**
 * Runs a JavaScript file with this very Node.
 * @param {string[]} args the file and its arguments
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options)
