import { defineConfig } from 'vitest/config'

// Suites that compute run side by side; suites that start browsers and servers run alone, one after another,
// because on two cores they would wait for each other and fail by their clocks.
const computing = ['unit', 'contract', 'graphql', 'seed', 'house']
const starting = ['cli', 'browser']
/** What is asked of a server rather than of a store, and so can be asked again with Neo4j behind it. */
const onBothStores = [
  'test/graphql/**/*.test.ts',
  'test/cli/release-over-http.test.ts',
  'test/browser/explorer.test.ts',
]
const filesOf = (folders: string[]) => folders.map((folder) => `test/${folder}/**/*.test.{ts,tsx}`)
const long = process.env.TEST_TIER === 'long'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // The whole of both groups is one run; a hanging test must not take the run's eight minutes with it.
    testTimeout: long ? 600_000 : 20_000,
    hookTimeout: long ? 600_000 : 60_000,
    globalSetup: ['test/helpers/chromium.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'computing', include: filesOf(computing), sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'starting',
          include: filesOf(starting),
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: long ? 600_000 : 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'neo4j',
          include: [...filesOf(['neo4j']), ...onBothStores],
          env: { TEST_STORE: 'neo4j' },
          globalSetup: ['test/helpers/neo4j.ts'],
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          testTimeout: long ? 600_000 : 120_000,
        },
      },
    ],
  },
})
