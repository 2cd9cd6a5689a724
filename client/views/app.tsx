import { arranging, camera } from '../canvas/camera.ts'
import { GraphCanvas } from '../canvas/graph-canvas.tsx'
import { say } from '../i18n/language.ts'
import { connection, exploration } from '../state/app.ts'
import { isOnTop } from '../state/path-panel.ts'
import { openPart, screenWidth } from '../state/screen.ts'
import { FilterPanel } from '../panels/filters.tsx'
import { SidePanel } from '../panels/side-panel.tsx'
import { SearchPalette } from './search-palette.tsx'
import { ShortcutSheet } from './shortcut-sheet.tsx'
import { CanvasStrip } from './canvas-strip.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { FilterRail } from './filter-rail.tsx'
import { FiltersDialog } from './filters-dialog.tsx'
import { Legend } from './legend.tsx'
import { PairBar } from './pair-bar.tsx'
import { SearchDock } from './search-dock.tsx'
import { TopBar } from './top-bar.tsx'
import './app.css'

const words = {
  toGraph: { ko: '관계도로 건너뛰기', en: 'Skip to the graph' },
  toPanel: { ko: '설명으로 건너뛰기', en: 'Skip to the details' },
  graph: { ko: '관계도', en: 'Graph' },
  details: { ko: '설명', en: 'Details' },
  filters: { ko: '거르기', en: 'Filters' },
}

/** The page: bar, filters, canvas with its strip and legend, panel. */
export function App() {
  const width = screenWidth.value
  const onRelation = exploration.value.selection?.kind === 'relation'
  const folded = width !== 'desktop' || onRelation
  return (
    <div
      class="app"
      data-width={width}
      data-selection={exploration.value.selection?.kind ?? (isOnTop.value ? 'paths' : 'none')}
    >
      <a class="skip-link" href="#graph" onClick={toGraph}>
        {say(words.toGraph)}
      </a>
      <a class="skip-link" href="#details">
        {say(words.toPanel)}
      </a>
      <TopBar />
      {width !== 'phone' && (
        <aside class="side-filters" aria-label={say(words.filters)}>
          {folded ? <FilterRail /> : <FilterPanel />}
        </aside>
      )}
      <main class="stage" id="graph" aria-label={say(words.graph)} aria-busy={arranging.value}>
        {width !== 'phone' && <CanvasStrip />}
        <div class="canvas-area">
          <GraphCanvas />
          <PairBar />
          <ConnectionNotice />
        </div>
        {width !== 'phone' && <Legend />}
      </main>
      <section
        class="side-panel"
        id="details"
        aria-label={say(words.details)}
        tabIndex={-1}
        aria-busy={connection.value.phase === 'loading'}
      >
        <SidePanel />
      </section>
      {width === 'phone' && <SearchDock />}
      {openPart.value === 'search' && <SearchPalette />}
      {openPart.value === 'filters' && folded && <FiltersDialog />}
      {openPart.value === 'shortcuts' && <ShortcutSheet />}
    </div>
  )
}

function toGraph(event: Event): void {
  if (camera.value === null) return
  event.preventDefault()
  camera.value.focus()
}
