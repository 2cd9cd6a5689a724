import { enter } from './lib/enter.mjs'

enter(() => import('./lib/run-cli.mjs'), ['seed'])
