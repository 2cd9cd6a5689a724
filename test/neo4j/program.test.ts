import { beforeEach, expect, it } from 'vitest'
import { join } from 'node:path'
import { openNeo4jStore } from '../../store/neo4j/neo4j-store.ts'
import { describeOnNeo4j, emptied } from '../helpers/neo4j.ts'
import { runCli } from '../helpers/process.ts'
import { tempFolderWith } from '../helpers/temp-folder.ts'

describeOnNeo4j('the program, told to use a Neo4j', ([server]) => {
  const { url, user, password } = server
  const env = { STORE: 'neo4j', NEO4J_URL: url, NEO4J_USER: user, NEO4J_PASSWORD: password }
  const entities = async () => {
    const store = await openNeo4jStore(server)
    const { counts } = await store.health()
    await store.close()
    return counts.ENTITY
  }
  beforeEach(() => emptied(server))

  it('puts the seed into it, and finds nothing to change the next time', async () => {
    const first = await runCli(['seed'], { env })
    expect(first).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/104 entities/) })
    expect(await entities()).toBe(104)
    const second = await runCli(['seed'], { env })
    expect(second).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Nothing changed/m) })
  })

  it('only says what it would do with --dry-run', async () => {
    const dry = await runCli(['seed', '--dry-run'], { env })
    expect(dry).toMatchObject({ code: 0, stdout: expect.stringMatching(/104 entities/) })
    expect(await entities()).toBe(0)
  })

  it('takes the password from a file', async () => {
    const NEO4J_PASSWORD_FILE = join(tempFolderWith({ 'pass word': `${password}\n` }), 'pass word')
    const seeded = await runCli(['seed'], { env: { ...env, NEO4J_PASSWORD: '', NEO4J_PASSWORD_FILE } })
    expect(seeded).toMatchObject({ code: 0, stderr: '' })
    expect(await entities()).toBe(104)
  })
})
