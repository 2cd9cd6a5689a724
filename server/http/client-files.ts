import { sep } from 'node:path'
import express, { Router, type Response } from 'express'

const notBuilt =
  'The page has not been built: run npm run build, or npm start, which builds it. The API answers at /graphql.\n'

/** The built page: hashed files for a year, the page itself asked for anew each time, at / and at saved views. */
export function clientFiles(folder: string): Router {
  const router = Router()
  router.use(express.static(folder, { index: false, redirect: false, setHeaders }))
  router.get(['/', '/v/*view'], (_, response, next) => {
    response.sendFile(
      'index.html',
      { root: folder, headers: { 'cache-control': 'no-cache' } },
      (error?: Error) => {
        if (error === undefined) return
        if (response.headersSent || !isMissing(error)) next(error)
        else response.status(503).type('text/plain').send(notBuilt)
      },
    )
  })
  return router
}

function setHeaders(response: Response, path: string): void {
  const hashed = path.includes(`${sep}assets${sep}`)
  response.set('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function isMissing(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT'
}
