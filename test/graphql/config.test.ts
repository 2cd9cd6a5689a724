import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { tempFolderWith } from '../helpers/temp-folder.ts'

describe('the settings', () => {
  it('have defaults, for what is empty too', () => {
    const defaults = {
      port: 4000,
      host: '127.0.0.1',
      dataDir: './data',
      store: 'embedded',
      neo4jUrl: 'neo4j://127.0.0.1:7687',
      neo4jUser: 'neo4j',
      neo4jDatabase: '',
      neo4jPassword: '',
      logLevel: 'warn',
      rateLimit: 60_000_000,
    }
    expect(readConfig({})).toEqual({ ok: true, value: defaults })
    expect(readConfig({ PORT: '', HOST: ' ', OTHER: 'x' })).toEqual({ ok: true, value: defaults })
  })

  it('are read from the environment', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::1',
        DATA_DIR: '/srv/내 자료',
        STORE: 'neo4j',
        NEO4J_URL: 'neo4j+s://atlas.example:7687',
        NEO4J_USER: 'kim',
        NEO4J_PASSWORD: ' 비밀 ',
        NEO4J_DATABASE: 'partners',
        LOG_LEVEL: 'info',
        RATE_LIMIT: '5000',
      }),
    ).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '::1',
        dataDir: '/srv/내 자료',
        store: 'neo4j',
        neo4jUrl: 'neo4j+s://atlas.example:7687',
        neo4jUser: 'kim',
        neo4jDatabase: 'partners',
        neo4jPassword: ' 비밀 ',
        logLevel: 'info',
        rateLimit: 5000,
      },
    })
  })

  it('are named all at once where they are wrong, each with its mend', () => {
    const config = readConfig({
      PORT: '80x',
      HOST: 'a b',
      DATA_DIR: 'a\0b',
      STORE: 'oracle',
      LOG_LEVEL: 'loud',
      RATE_LIMIT: '-1',
    })
    if (config.ok) throw new Error('nothing was found wrong')
    expect(config.problems.map(({ where }) => where)).toEqual([
      'PORT',
      'HOST',
      'DATA_DIR',
      'STORE',
      'LOG_LEVEL',
      'RATE_LIMIT',
    ])
    expect(config.problems[0]).toMatchObject({
      what: 'PORT is “80x”, which is not a port number from 0 to 65535.',
      mend: 'Set PORT to a number such as 4000, or leave it out.',
    })
    for (const { what, why, mend } of config.problems)
      for (const text of [what, why, mend]) expect(text).toMatch(/^[A-Z].*\.$/s)
  })

  const neo4j = { STORE: 'neo4j' }

  it('take the password of Neo4j from a file too, without the line end that an editor adds', () => {
    const folder = tempFolderWith({ password: 'geheim 비밀\r\n', empty: '\n' })
    const given = (file: string) => readConfig({ ...neo4j, NEO4J_PASSWORD_FILE: join(folder, file) })
    expect(given('password')).toMatchObject({ ok: true, value: { neo4jPassword: 'geheim 비밀' } })
    expect(given('empty')).toMatchObject({
      ok: false,
      problems: [{ what: expect.stringMatching(/is empty/) }],
    })
    expect(given('nowhere')).toMatchObject({
      ok: false,
      problems: [{ what: expect.stringMatching(/cannot be read/) }],
    })
  })

  it.each([
    ['no password', {}],
    ['two passwords', { NEO4J_PASSWORD: 'x', NEO4J_PASSWORD_FILE: 'y' }],
    ['an address with a password in it', { NEO4J_PASSWORD: 'x', NEO4J_URL: 'neo4j://kim:secret@host' }],
    ['an address of something else', { NEO4J_PASSWORD: 'x', NEO4J_URL: 'http://host:7474' }],
    ['a database of no name', { NEO4J_PASSWORD: 'x', NEO4J_DATABASE: '1 2' }],
  ])('refuse Neo4j with %s, and never tell the password', (_, env) => {
    const config = readConfig({ ...neo4j, ...env })
    expect(config.ok).toBe(false)
    expect(JSON.stringify(config)).not.toMatch(/“x”|secret/)
  })

  it('ask for no password where the store is another', () => {
    expect(readConfig({ NEO4J_URL: 'bolt://host' }).ok).toBe(true)
  })

  it.each([{ PORT: '65536' }, { PORT: '-1' }, { PORT: '4000.5' }, { PORT: '1e3' }])('refuse %j', (env) => {
    expect(readConfig(env).ok).toBe(false)
  })
})
