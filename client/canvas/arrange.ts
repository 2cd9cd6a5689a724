import { effect, type ReadonlySignal } from '@preact/signals'
import { exploration, graph } from '../state/app.ts'
import type { Visible } from '../state/visible.ts'
import { layoutInWorker } from '../layout/client.ts'
import type { LayoutResult } from '../layout/types.ts'
import { arranging } from './camera.ts'
import { elementsOf } from './elements.ts'
import { fontsFor, labelOf } from './label-text.ts'
import { layoutInput, type Frame } from './layout-input.ts'
import { inRows } from './rows.ts'
import type { Scene } from './scene.ts'
import { isNarrow, placeInScene, scene } from './scene-state.ts'

/** What came of an arrangement: everything stands anew, or some were added and some placed ones gave way. */
export interface Arranged {
  anew: boolean
  added: readonly string[]
  moved: readonly string[]
}

/** Above this many nodes the facing layout no longer keeps its rules. */
const mostFacing = 120

/** What has to be worked out: for whom, whether from nothing, in which frame and manner. */
interface Task {
  visible: Visible
  missing: readonly string[]
  anew: boolean
  frame: Frame
  kind: 'facing' | 'free'
}

/**
 * Gives a place to whatever is drawn and has none; what has one stays. Tells each time what came of it.
 * Returns how to stop.
 */
export function arrangeWhatLacksAPlace(
  frame: ReadonlySignal<Frame | null>,
  tell: (arranged: Arranged) => void,
): () => void {
  let running: string | null = null
  const stop = effect(() => {
    const task = taskOf(scene.value, frame.value)
    const name = task === null ? null : nameOf(task)
    arranging.value = lacking(scene.value).length > 0
    if (name === running) return
    running = name
    if (task === null) return
    void arranged(task).then(({ positions, moved }) => {
      if (running !== name) return
      running = null
      placeInScene(positions)
      tell({ anew: task.anew, added: task.missing, moved })
    })
  })
  return () => {
    running = null
    stop()
    arranging.value = false
  }
}

const lacking = ({ visible, positions }: Scene) =>
  visible.entities.map(({ id }) => id).filter((id) => positions[id] === undefined)

function taskOf(now: Scene, frame: Frame | null): Task | null {
  const missing = lacking(now)
  if (missing.length === 0 || frame === null) return null
  const { entities } = now.visible
  const facing = isNarrow.value || (exploration.value.layout === 'facing' && entities.length <= mostFacing)
  const anew = missing.length === entities.length
  return { visible: now.visible, missing, anew, frame, kind: facing ? 'facing' : 'free' }
}

/** Tasks of one name have one result: a step that changes nothing here does not begin it again. */
const nameOf = ({ visible, missing, frame, kind }: Task) =>
  JSON.stringify([visible.entities.map(({ id }) => id), missing, frame, kind])

async function arranged(task: Task): Promise<Pick<LayoutResult, 'positions' | 'moved'>> {
  const { visible, anew, frame, kind } = task
  const placed = anew ? {} : scene.peek().positions
  const all = anew ? visible : { ...visible, entities: [...visible.entities, ...hiddenButPlaced(visible)] }
  await fontsFor(all.entities.flatMap(({ shortKo, shortEn }) => [shortKo, shortEn]))
  const inReserve = inRows(task.missing, placed, frame)
  try {
    const result = await layoutInWorker(layoutInput(elementsOf(all, null), labelOf, frame, placed), kind)
    return { ...result, positions: { ...inReserve, ...result.positions } }
  } catch {
    // Without the worker the graph is less well arranged, but it is there.
    return { positions: inReserve, moved: [] }
  }
}

/** What a filter hides keeps its place, so that nothing lies upon it when it comes back. */
function hiddenButPlaced(visible: Visible) {
  if (isNarrow.peek()) return []
  const { shown, positions } = exploration.peek()
  const drawn = new Set(visible.entities.map(({ id }) => id))
  return shown.flatMap((id) => {
    const entity = graph.peek().entities.get(id)
    return entity === undefined || drawn.has(id) || positions[id] === undefined ? [] : [entity]
  })
}
