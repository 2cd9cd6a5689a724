import { afterEach, describe, expect, it } from 'vitest'
import { Budget } from '../../server/guards/budget.ts'
import { startTestServer, type TestServer } from '../helpers/server.ts'
import { harbour, today } from './fixtures/harbour.ts'

describe('a budget', () => {
  // 600 a minute are 10 a second.
  const budget = () => {
    let now = Date.parse('2025-03-10T00:00:00Z')
    return { of: new Budget(600, () => now), pass: (milliseconds: number) => (now += milliseconds) }
  }

  it('tells what is left and when it is whole again', () => {
    const { of, pass } = budget()
    expect(of.spend('a', 100)).toEqual({
      cost: 100,
      limit: 600,
      remaining: 500,
      resetAt: '2025-03-10T00:00:10.000Z',
    })
    pass(4_000)
    expect(of.spend('a', 10)).toEqual({
      cost: 10,
      limit: 600,
      remaining: 530,
      resetAt: '2025-03-10T00:00:11.000Z',
    })
    pass(60_000)
    expect(of.spend('a', 0)).toMatchObject({ remaining: 600 })
  })

  it('takes nothing where it does not suffice, and says how long to wait', () => {
    const { of, pass } = budget()
    of.spend('a', 590)
    expect(of.spend('a', 40)).toBeNull()
    expect(of.secondsUntil('a', 40)).toBe(3)
    pass(3_000)
    expect(of.spend('a', 40)).toMatchObject({ remaining: 0 })
  })

  it('is each caller’s own', () => {
    const { of } = budget()
    of.spend('a', 600)
    expect(of.spend('b', 600)).toMatchObject({ remaining: 0 })
  })
})

describe('rateLimit', () => {
  let server: TestServer
  afterEach(() => server.close())

  it('tells the truth about the request that asks', async () => {
    server = await startTestServer({ changeSets: [harbour], today, limits: { costPerMinute: 1_000_000 } })
    const ask = async (query: string) =>
      (await server.ask<{ rateLimit: Record<string, number | string> }>(query)).rateLimit
    const small = await ask('{ rateLimit { cost limit remaining resetAt } }')
    const large = await ask('{ rateLimit { cost remaining } entities(first: 100) { nodes { id label } } }')
    expect(small).toMatchObject({
      limit: 1_000_000,
      resetAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    })
    expect(Number(large['cost'])).toBeGreaterThan(Number(small['cost']) + 200)
    for (const told of [small, large]) {
      // Some of it has filled up again between the two.
      expect(Number(told['remaining'])).toBeLessThan(1_000_000)
      expect(Number(told['remaining'])).toBeGreaterThanOrEqual(
        1_000_000 - Number(small['cost']) - Number(large['cost']),
      )
    }
  })

  it('refuses with 429 once the budget is spent, whatever is asked, and says when to come back', async () => {
    server = await startTestServer({ changeSets: [harbour], today, limits: { costPerMinute: 500 } })
    const query = '{ entities(first: 100) { nodes { id label } } }'
    const answers = [await server.post({ query }), await server.post({ query }), await server.post({ query })]
    expect(answers.map(({ status }) => status)).toEqual([200, 429, 429])
    expect(answers[1]?.body).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: 'RATE_LIMITED', mend: expect.stringContaining('Retry-After') },
        },
      ],
    })
    expect(Number(answers[1]?.headers.get('retry-after'))).toBeGreaterThan(0)
    const malformed = await Promise.all(Array.from({ length: 60 }, () => server.post('{')))
    expect(malformed.map(({ status }) => status)).toContain(429)
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200)
  })
})
