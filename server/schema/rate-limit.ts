import type { Spending } from '../context.ts'
import { builder } from './builder.ts'

const RateLimitRef = builder.objectRef<Spending>('RateLimit').implement({
  description:
    'What this request costs and what is left of the caller’s budget. It fills up again steadily, all of it within a minute.',
  fields: (t) => ({
    cost: t.exposeInt('cost', {
      description: 'The estimated cost of this request: about one for each field of the answer.',
    }),
    limit: t.exposeInt('limit', { description: 'The whole budget.' }),
    remaining: t.exposeInt('remaining', { description: 'What is left, this request taken off.' }),
    resetAt: t.exposeString('resetAt', {
      description: 'When the whole budget is there again, ISO 8601, UTC.',
    }),
  }),
})

builder.queryFields((t) => ({
  rateLimit: t.field({
    type: RateLimitRef,
    description: 'The caller’s budget.',
    resolve: (_root, _args, { spending }) => spending,
  }),
}))
