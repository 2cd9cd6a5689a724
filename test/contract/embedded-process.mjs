// A process of its own with an embedded store: `node embedded-process.mjs FOLDER hold` opens it and waits,
// `… write` applies one ChangeSet after another until it is killed. It says what it has done, line by line.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [folder = '', task = ''] = process.argv.slice(2)
const root = fileURLToPath(new URL('../../', import.meta.url))
/** @type {{ module: typeof import('../../store/embedded/embedded-store.ts') }} */
const { module } = await runnerImport(`${root}store/embedded/embedded-store.ts`, {
  root,
  configFile: false,
  logLevel: 'silent',
})
const store = await module.openEmbeddedStore(folder)
process.stdout.write('open\n')
if (task === 'hold') setInterval(() => undefined, 60_000)
else await writeForEver()

async function writeForEver() {
  for (let number = 1; ; number++) {
    const { outcome } = await store.apply(changeSet(number))
    if (outcome !== 'applied') throw new Error(`chg:${number} was not applied`)
    process.stdout.write(`chg:${number}\n`)
  }
}

/**
 * Several entities at once, so that a part of them could be missing.
 * @param {number} number
 * @returns {import('../../model/change.ts').ChangeSet}
 */
function changeSet(number) {
  const changes = Array.from({ length: 100 }, (_, place) => ({
    kind: /** @type {const} */ ('ENTITY'),
    before: null,
    after: {
      id: `org:e${number}-${place}`,
      type: /** @type {const} */ ('ORGANIZATION'),
      names: [{ text: `${place} of ${number}`, language: 'en', kind: /** @type {const} */ ('main') }],
      searchKeys: [],
      identifiers: [],
      formerIds: [],
    },
  }))
  return { id: `chg:${number}`, author: 'Kim', at: '2025-03-01T09:00:00Z', origin: 'test', changes }
}
