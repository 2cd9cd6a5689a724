import { join } from 'node:path'
import { freePort, startCli } from './process.ts'
import { tempFolder } from './temp-folder.ts'
import { testStoreSettings } from './test-store.ts'

export interface ServedAtlas {
  url: string
  stop(): Promise<void>
}

/** The program as a user starts it, on a port of its own with a store of its own, filled with the seed data. */
export async function serveAtlas(env: Readonly<Record<string, string>> = {}): Promise<ServedAtlas> {
  const dataDir = join(tempFolder(), '자료 data')
  const cli = await startCli(['serve'], {
    env: {
      ...(await testStoreSettings(dataDir)),
      PORT: String(await freePort()),
      LOG_LEVEL: 'silent',
      ...env,
    },
  })
  const [, url = ''] = await cli.written(/^Partner Atlas: (http:\/\/\S+)$/m)
  return {
    url,
    stop: async () => {
      cli.kill('SIGTERM')
      await cli.ended
    },
  }
}

/** Asks the API as another program would. */
export async function askAtlas<Data>(url: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] }
  if (answer.data === undefined)
    throw new Error(answer.errors?.map(({ message }) => message).join('; ') ?? `HTTP ${response.status}`)
  return answer.data
}
