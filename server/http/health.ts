import { Router } from 'express'
import type { Store } from '../../store/store.ts'

/** Where the server stands in its life. */
export type Phase = 'starting' | 'ready' | 'stopping'

/** `/health/live`: the process runs. `/health/ready`: it can answer; 503 until then, and while it stops. */
export function health(store: Store, phase: () => Phase): Router {
  const router = Router()
  router.get('/live', (_, response) => {
    response.set('cache-control', 'no-store').json({ status: 'live' })
  })
  router.get('/ready', async (_, response) => {
    const status = phase() === 'ready' && !(await canAnswer(store)) ? 'unavailable' : phase()
    response
      .set('cache-control', 'no-store')
      .status(status === 'ready' ? 200 : 503)
      .json({ status })
  })
  return router
}

async function canAnswer(store: Store): Promise<boolean> {
  try {
    return (await store.health()).ready
  } catch {
    return false
  }
}
