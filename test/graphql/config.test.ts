import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'

describe('the settings', () => {
  it('have defaults, for what is empty too', () => {
    const defaults = {
      port: 4000,
      host: '127.0.0.1',
      dataDir: './data',
      store: 'embedded',
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
        STORE: 'embedded',
        LOG_LEVEL: 'info',
        RATE_LIMIT: '5000',
      }),
    ).toEqual({
      ok: true,
      value: {
        port: 0,
        host: '::1',
        dataDir: '/srv/내 자료',
        store: 'embedded',
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

  it.each([{ PORT: '65536' }, { PORT: '-1' }, { PORT: '4000.5' }, { PORT: '1e3' }])('refuse %j', (env) => {
    expect(readConfig(env).ok).toBe(false)
  })
})
