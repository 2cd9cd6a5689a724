import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'

export const noticesFile = inProject('THIRD-PARTY-NOTICES.md')

/** Installed for the build alone, but what is built carries a part of it. */
const carriedByTheBuild = ['pretendard']

const opening = `# Third-party notices

Partner Atlas runs with the packages below, or carries parts of them in its page. Made by
\`npm run notices\` from what the lockfile names and what is installed; the texts are the packages’ own.
`

/** @typedef {{ name: string, version: string, license: string, texts: string[] }} Notice */

/** Why the notices do not match what is installed, or undefined where they do. */
export function noticesProblem() {
  const kept = existsSync(noticesFile) ? readFileSync(noticesFile, 'utf8') : ''
  return kept === noticesText()
    ? undefined
    : 'THIRD-PARTY-NOTICES.md does not match the packages: run "npm run notices".'
}

/** The whole file: packages with one and the same licence text stand together over it. */
export function noticesText() {
  /** @type {Map<string, Notice[]>} */
  const byText = new Map()
  for (const notice of packagesThatShip()) {
    const text = notice.texts.join('\n\n')
    byText.set(text, [...(byText.get(text) ?? []), notice])
  }
  return [opening, ...[...byText].map(([text, notices]) => section(text, notices))].join('\n')
}

/**
 * @param {string} text
 * @param {Notice[]} notices
 */
function section(text, notices) {
  const heads = notices.map(({ name, version, license }) => `- **${name}** ${version} (${license})`)
  const body = text ? `\n\`\`\`text\n${text}\n\`\`\`\n` : '\nThe package brings no licence text of its own.\n'
  return `${heads.join('\n')}\n${body}`
}

/**
 * Every package that runs or is carried, by name. Builds for one platform or another bring nothing but
 * their parent’s code, and which of them is installed depends on the machine: they are named without a text.
 * @returns {Notice[]}
 */
function packagesThatShip() {
  const lock = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  /** @type {[string, { version: string, license?: string, dev?: boolean, os?: string[], cpu?: string[] }][]} */
  const entries = Object.entries(lock.packages)
  return entries
    .map(([path, entry]) => ({ path, entry, name: path.slice(path.lastIndexOf('node_modules/') + 13) }))
    .filter(({ path, entry, name }) => path !== '' && (!entry.dev || carriedByTheBuild.includes(name)))
    .map(({ path, entry, name }) => ({
      name,
      version: entry.version,
      license: entry.license ?? 'licence not named',
      texts: entry.os || entry.cpu ? [] : licenceTexts(path),
    }))
    .toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version))
}

/** @param {string} path a package’s folder */
function licenceTexts(path) {
  return ['', 'dist']
    .map((folder) => inProject(path, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /^(licen[cs]e|copying|notice)(-[\w-]+)?(\.(md|txt))?$/i.test(file))
        .toSorted()
        .map((file) => tidied(readFileSync(join(folder, file), 'utf8'))),
    )
}

/** @param {string} text */
const tidied = (text) =>
  text
    .replace(/\r/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

/**
 * By code unit: the same order on every machine, whatever its language.
 * @param {string} a
 * @param {string} b
 */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
