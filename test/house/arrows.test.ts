import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { cruiseProject } from '../../scripts/lib/arrows.mjs'

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url))

let folder: string | undefined
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = undefined
})

/** What the tool finds in a house of these files, as `rule: from`. */
async function foundIn(files: Record<string, string>): Promise<string[]> {
  folder = mkdtempSync(join(tmpdir(), 'arrows-'))
  symlinkSync(packages, join(folder, 'node_modules'), 'junction')
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const { modules, violations } = await cruiseProject(folder)
  expect(modules).toBeGreaterThan(0)
  return violations.map((line) => line.replace(/ → .*/, ''))
}

const entity = { 'model/entity.ts': "import './name.ts'\n", 'model/name.ts': "import 'zod'\n" }
const store = { 'store/store.ts': "import '../model/entity.ts'\n" }

describe('the arrows of the house', () => {
  it('hold in this project, and the tool has seen it', async () => {
    const { modules, violations } = await cruiseProject()
    expect(modules).toBeGreaterThan(50)
    expect(violations).toEqual([])
  })

  it('let pass what points the right way', async () => {
    const files = {
      ...entity,
      ...store,
      'store/embedded/database.ts': "import 'libsql'\nimport '../store.ts'\n",
      'server/app.ts': "import 'express'\nimport '../store/store.ts'\n",
      'client/panel.tsx':
        "import type { E } from '../model/entity.ts'\nexport const p = (e: E) => <p>{e}</p>\n",
      'client/canvas/draw.ts': "import 'cytoscape'\nimport '../panel.tsx'\n",
    }
    expect(await foundIn(files)).toEqual([])
  })

  it.each([
    ['model-stands-alone', 'model/entity.ts', "import type { S } from '../store/store.ts'\n"],
    ['model-is-pure', 'model/entity.ts', "import 'node:fs'\n"],
    ['model-takes-pure-packages', 'model/entity.ts', "import 'pino'\n"],
    ['exchange-knows-model', 'exchange/csv.ts', "import '../store/store.ts'\n"],
    ['store-knows-model', 'store/store.ts', "import '../seed/load.ts'\n"],
    ['seed-knows-store', 'seed/load.ts', "import '../server/app.ts'\n"],
    ['server-knows-store', 'server/app.ts', "import '../client/state.ts'\n"],
    [
      'client-knows-the-schema',
      'client/panel.tsx',
      "import { s } from '../store/store.ts'\nexport const p = <p>{s}</p>\n",
    ],
    ['client-knows-the-schema', 'client/state.ts', "export const s = await import('../server/app.ts')\n"],
    ['client-without-node', 'client/state.ts', "import 'node:path'\n"],
    [
      'cytoscape-in-the-canvas',
      'client/panel.tsx',
      "import type { Core } from 'cytoscape'\nexport const p = (c: Core) => <p>{c}</p>\n",
    ],
    ['libsql-in-the-embedded-store', 'store/store.ts', "import 'libsql'\n"],
    ['http-in-the-server', 'cli/main.ts', "import 'express'\n"],
    ['no-orphans', 'model/lonely.ts', 'export const alone = true\n'],
    ['every-import-resolves', 'client/state.ts', "import './nowhere.ts'\n"],
  ])('%s is broken by %s', async (rule, file, text) => {
    const house = {
      ...entity,
      ...store,
      'seed/load.ts': "import '../store/store.ts'\n",
      'server/app.ts': "import '../store/store.ts'\n",
      'client/state.ts': "import '../model/entity.ts'\n",
    }
    expect(await foundIn({ ...house, [file]: text })).toContain(`${rule}: ${file}`)
  })
})

describe('two files', () => {
  it('need not each other, be it for a type', async () => {
    const files = { 'model/a.ts': "import './b.ts'\n", 'model/b.ts': "import type { A } from './a.ts'\n" }
    expect(await foundIn(files)).toEqual(['no-cycles: model/a.ts'])
  })
})

describe('two stores', () => {
  it('know nothing of each other', async () => {
    const files = {
      ...entity,
      ...store,
      'store/embedded/store.ts': "import '../store.ts'\n",
      'store/neo4j/store.ts': "import '../embedded/store.ts'\n",
    }
    expect(await foundIn(files)).toEqual(['stores-know-not-each-other: store/neo4j/store.ts'])
  })
})
