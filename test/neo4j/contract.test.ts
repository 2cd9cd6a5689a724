import { describeStore } from '../contract/store-contract.ts'
import { describeOnNeo4j } from '../helpers/neo4j.ts'
import { storesIn } from '../helpers/neo4j-stores.ts'

describeOnNeo4j('a Neo4j', (servers) => {
  describeStore('the Neo4j store', storesIn(servers))
})
