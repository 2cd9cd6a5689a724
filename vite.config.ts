import { fileURLToPath } from 'node:url'
import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

/** The page. Everything is a file of its own with a hash in its name: the strict CSP allows nothing inline. */
export default defineConfig({
  root: fileURLToPath(new URL('client', import.meta.url)),
  plugins: [preact()],
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('dist/client', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        // Their notices stand in THIRD-PARTY-NOTICES.md, which goes with the page.
        comments: { legal: false },
        assetFileNames: ({ names }) =>
          names.some((name) => name.endsWith('.woff2'))
            ? 'fonts/[name]-[hash][extname]'
            : 'assets/[name]-[hash][extname]',
        // What the first draw needs and what seldom changes; panels that are imported on demand stay apart.
        codeSplitting: {
          groups: [
            { name: 'cytoscape', test: /node_modules[\\/]cytoscape[\\/]/ },
            { name: 'preact', test: /node_modules[\\/](preact|@preact)[\\/]/ },
          ],
        },
      },
    },
  },
})
