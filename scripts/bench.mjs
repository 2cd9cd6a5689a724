import { enter } from './lib/enter.mjs'

enter(() => import('./lib/run-bench.mjs'))
