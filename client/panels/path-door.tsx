import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { say } from '../i18n/language.ts'
import { closePaths } from '../state/path-panel.ts'
import { PanelHead } from './panel-head.tsx'
import { DetailFailed, DetailLoading } from './panel-states.tsx'
import type { PathPanel as Panel } from './path-panel.tsx'

const words = { title: { ko: '둘 사이의 경로', en: 'Paths between two' } }

/** The panel's own part of the program: it comes when it is first asked for. */
const loaded = signal<{ panel: typeof Panel | null; failed: boolean }>({ panel: null, failed: false })

async function load(): Promise<void> {
  loaded.value = { panel: null, failed: false }
  try {
    const { PathPanel } = await import('./path-panel.tsx')
    loaded.value = { panel: PathPanel, failed: false }
  } catch {
    loaded.value = { panel: null, failed: true }
  }
}

export function pathsTitle(): string {
  return say(words.title)
}

/** The panel of paths, and until it has come what a panel shows meanwhile. */
export function PathDoor({ root }: { root: { readonly current: HTMLElement | null } }) {
  const { panel: Loaded, failed } = loaded.value
  useEffect(() => {
    if (loaded.peek().panel === null) void load()
  }, [])
  if (Loaded !== null) return <Loaded root={root} title={pathsTitle()} />
  return (
    <>
      <PanelHead kicker="" title={pathsTitle()} onClose={closePaths} />
      {failed ? <DetailFailed code="OFFLINE" onRetry={() => void load()} /> : <DetailLoading />}
    </>
  )
}
