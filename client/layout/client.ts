import workerUrl from './layout.worker.ts?worker&url'
import type { LayoutAnswer, LayoutKind, LayoutRequest } from './messages.ts'
import type { LayoutInput, LayoutResult } from './types.ts'

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, { resolve: (result: LayoutResult) => void; reject: (error: Error) => void }>()

/** Lays out away from the page's thread. Rejects when the worker cannot be started or fails. */
export function layoutInWorker(input: LayoutInput, kind: LayoutKind): Promise<LayoutResult> {
  return new Promise((resolve, reject) => {
    const id = ++lastId
    waiting.set(id, { resolve, reject })
    try {
      worker ??= startWorker()
      worker.postMessage({ id, kind, input } satisfies LayoutRequest)
    } catch (error) {
      waiting.delete(id)
      reject(error instanceof Error ? error : new Error(String(error)))
    }
  })
}

function startWorker(): Worker {
  const started = new Worker(trusted(workerUrl), { type: 'module' })
  started.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.result !== undefined) asked?.resolve(data.result)
    else asked?.reject(new Error(data.error ?? 'no layout'))
  })
  started.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The layout worker failed.'))
    waiting.clear()
    worker = undefined
  })
  return started
}

interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}

interface TrustedTypePolicies {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy
}

let policy: ScriptUrlPolicy | undefined

/** The one script address that the page starts by hand, under the one policy that the server's header allows. */
function trusted(url: string): string {
  const policies = (globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes
  policy ??= policies?.createPolicy('partner-atlas', { createScriptURL: () => workerUrl })
  return policy?.createScriptURL(url) ?? url
}
