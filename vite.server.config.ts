import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The program that runs in Node: our own code in one place, the packages as they are installed. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    ssr: 'cli/main.ts',
    outDir: fileURLToPath(new URL('dist/cli', import.meta.url)),
    emptyOutDir: true,
    target: 'node20.19',
    minify: false,
    sourcemap: true,
    rolldownOptions: { checks: { bundlerTimings: false }, output: { entryFileNames: 'main.js' } },
  },
})
