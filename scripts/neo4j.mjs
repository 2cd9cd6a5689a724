import { enter } from './lib/enter.mjs'

enter(() => import('./lib/run-neo4j.mjs'))
