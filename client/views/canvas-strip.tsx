import { useComputed } from '@preact/signals'
import { zoom } from '../canvas/camera.ts'
import {
  facingCommand,
  fitCommand,
  freeCommand,
  undoCommand,
  zoomInCommand,
  zoomOutCommand,
} from '../commands/commands.ts'
import type { Command } from '../commands/command.ts'
import { language, say } from '../i18n/language.ts'
import { dispatch, drawn, exploration, graph } from '../state/app.ts'
import { showAll } from '../state/exploration.ts'
import { filterCounts } from '../state/filter-counts.ts'
import { Icon } from '../ui/icon.tsx'
import './canvas-strip.css'

const words = {
  showHidden: { ko: '가려진 것 보기', en: 'Show what is hidden' },
  layout: { ko: '배치', en: 'Layout' },
}

/** How much is shown of how much, zoom, layout and undo. */
export function CanvasStrip() {
  const all = useComputed(() => filterCounts(graph.value, exploration.value)).value
  const { entities, relations } = drawn.value
  const hiding = entities.length < all.entities || relations.length < all.relations
  return (
    <div class="canvas-strip">
      <p class="shown-counts" role="status" hidden={all.entities === 0}>
        <Count
          ko={[`${all.entities}개 중 `, `${entities.length}개`, ' 표시']}
          en={['Showing ', `${entities.length}`, ` of ${all.entities}`]}
        />
        <Count
          ko={[`관계 ${all.relations}개 중 `, `${relations.length}개`, '']}
          en={['', `${relations.length}`, ` of ${all.relations} ties`]}
        />
      </p>
      {hiding && (
        <button type="button" class="link strip-link" onClick={() => dispatch(showAll, words.showHidden)}>
          {say(words.showHidden)}
        </button>
      )}
      <div class="strip-tools">
        <ToolButton command={zoomOutCommand} />
        <span class="zoom-level" aria-live="off">
          {Math.round(zoom.value * 100)}%
        </span>
        <ToolButton command={zoomInCommand} />
        <ToolButton command={fitCommand} />
        <div class="segmented" role="group" aria-label={say(words.layout)}>
          <LayoutButton command={facingCommand} layout="facing" />
          <LayoutButton command={freeCommand} layout="free" />
        </div>
        <ToolButton command={undoCommand} />
      </div>
    </div>
  )
}

function Count({ ko, en }: { ko: [string, string, string]; en: [string, string, string] }) {
  const [before, number, after] = language.value === 'KO' ? ko : en
  return (
    <span class="keep">
      {before}
      <strong>{number}</strong>
      {after}
    </span>
  )
}

function ToolButton({ command }: { command: Command }) {
  const label = say(command.label())
  return (
    <button
      type="button"
      class="icon-button"
      disabled={!command.when()}
      aria-label={label}
      title={label}
      onClick={command.run}
    >
      <Icon name={command.icon} />
    </button>
  )
}

function LayoutButton({ command, layout }: { command: Command; layout: 'facing' | 'free' }) {
  return (
    <button type="button" aria-pressed={exploration.value.layout === layout} onClick={command.run}>
      {say(command.label())}
    </button>
  )
}
