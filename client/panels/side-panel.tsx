import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { say } from '../i18n/language.ts'
import { labelOf } from '../i18n/names.ts'
import { sentenceOf } from '../i18n/sentences.ts'
import { choose, connection, graph } from '../state/app.ts'
import { detail, followSelection, type DetailState, type RelationDetail } from '../state/details.ts'
import { isOnTop, question } from '../state/path-panel.ts'
import { screenWidth } from '../state/screen.ts'
import { Icon } from '../ui/icon.tsx'
import { CopyButton } from './copy-button.tsx'
import { citation } from './citation.ts'
import { EntityPanel } from './entity-panel.tsx'
import { KnownHead, knownTitle } from './known-head.tsx'
import { OverviewPanel, overviewTitle } from './overview-panel.tsx'
import { PanelHead } from './panel-head.tsx'
import { PathDoor, pathsTitle } from './path-door.tsx'
import { DetailFailed, DetailLoading, DetailMissing, goneTitle } from './panel-states.tsx'
import { RelationPanel } from './relation-panel.tsx'
import { heldHeight, sheetStage } from './sheet.ts'
import { SheetHandle } from './sheet-handle.tsx'
import { standingIn, tellingLayers } from './tie-standing.ts'
import './side-panel.css'

const words = { back: { ko: '찾은 경로로 돌아가기', en: 'Back to the paths' } }

type Selected = Exclude<DetailState, { phase: 'none' }>

/** Beside the graph, on the phone over it: what is selected, or the whole at a glance. */
export function SidePanel() {
  const root = useRef<HTMLElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(followSelection, [])
  const state = detail.value
  const paths = isOnTop.value
  const key = state.phase !== 'none' ? state.selection.id : paths ? 'paths' : ''
  useMoveWith(key, root, scroller)
  const phone = screenWidth.value === 'phone'
  const held = phone ? heldHeight.value : null
  const title = state.phase === 'none' && paths ? pathsTitle() : titleOf(state)
  return (
    <article
      ref={root}
      class="panel"
      data-stage={phone ? sheetStage.value : undefined}
      data-held={held !== null}
      style={{ height: held === null ? '' : `${held}px` }}
      tabIndex={-1}
      aria-label={title}
    >
      {phone && <SheetHandle sheet={root} />}
      {state.phase !== 'none' && question.value !== null && <BackToPaths />}
      <div ref={scroller} class="panel-scroll" onFocusIn={drawUp}>
        {state.phase !== 'none' ? <Told state={state} /> : paths ? <PathDoor root={root} /> : <Nothing />}
      </div>
      <Foot state={state} />
      <output class="visually-hidden">{state.phase === 'ready' ? title : ''}</output>
    </article>
  )
}

/**
 * Where the selection changes, the panel begins at its top. The focus comes along only if it was in the panel:
 * whoever walks through the graph stays there.
 */
function useMoveWith(
  key: string,
  root: { current: HTMLElement | null },
  scroller: { current: HTMLElement | null },
) {
  const before = useRef(key)
  const moved = before.current !== key
  const wasInside = moved && root.current?.contains(document.activeElement) === true
  useLayoutEffect(() => {
    if (!moved) return
    before.current = key
    scroller.current?.scrollTo({ top: 0 })
    if (wasInside) root.current?.focus({ preventScroll: true })
    if (key === '') sheetStage.value = 'low'
    else if (sheetStage.value === 'low') sheetStage.value = 'half'
  }, [key])
}

/** What was selected lies over the paths that were found. */
function BackToPaths() {
  return (
    <button type="button" class="panel-back" onClick={() => choose(null)}>
      <Icon name="chevronLeft" size={16} />
      {say(words.back)}
    </button>
  )
}

/** Whoever tabs into a sheet that is folded away gets to see it. */
function drawUp(): void {
  if (sheetStage.value === 'low') sheetStage.value = 'half'
}

function Nothing() {
  const { phase } = connection.value
  if (graph.value.entities.size === 0) return phase === 'loading' ? <DetailLoading /> : null
  return <OverviewPanel />
}

function Told({ state }: { state: Selected }) {
  switch (state.phase) {
    case 'ready':
      return state.detail.kind === 'entity' ? (
        <EntityPanel detail={state.detail} />
      ) : (
        <RelationPanel detail={state.detail} />
      )
    case 'loading':
      return (
        <>
          <KnownHead selection={state.selection} />
          <DetailLoading />
        </>
      )
    case 'failed':
      return (
        <>
          <KnownHead selection={state.selection} />
          <DetailFailed code={state.code} />
        </>
      )
    case 'missing':
      return (
        <>
          <PanelHead kicker={state.selection.id} title={goneTitle()} />
          <DetailMissing />
        </>
      )
  }
}

/** What can be done with a tie stays in sight below it. */
function Foot({ state }: { state: DetailState }) {
  if (state.phase !== 'ready' || state.detail.kind !== 'relation') return null
  const { tie } = state.detail
  return (
    <footer class="panel-foot">
      <CopyButton
        key={tie.id}
        textOf={() => citation(tie, standingIn(tie.claims, tellingLayers(tie.claims)))}
      />
      <span class="caption">{tie.id}</span>
    </footer>
  )
}

function titleOf(state: DetailState): string {
  switch (state.phase) {
    case 'none':
      return overviewTitle()
    case 'ready':
      return state.detail.kind === 'entity' ? labelOf(state.detail.entity) : tieTitle(state.detail.tie)
    case 'loading':
    case 'failed':
      return knownTitle(state.selection)
    case 'missing':
      return goneTitle()
  }
}

function tieTitle(tie: RelationDetail['tie']): string {
  const { status } = standingIn(tie.claims, tellingLayers(tie.claims))
  return sentenceOf({ type: tie.type, from: tie.from, to: tie.to, status })
}
