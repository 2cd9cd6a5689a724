import { computed, signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import './graph-canvas.css'
import { openCanvas } from './open-canvas.ts'
import { elements, isArranged } from './scene-state.ts'
import { graphLabel, keysHint } from './speech.ts'

/** From this many elements on, the drawing trades fineness for speed. */
const manyElements = 1000
const isLarge = computed(() => elements.value.nodes.length + elements.value.ties.length > manyElements)
/** What the keyboard's last step said. */
const spoken = signal('')

/** The graph: draws what the state holds, and turns hands and keys into steps. */
export function GraphCanvas() {
  const surface = useRef<HTMLDivElement>(null)
  const overlay = useRef<HTMLCanvasElement>(null)
  const large = isLarge.value
  useEffect(() => {
    if (surface.current === null || overlay.current === null) return undefined
    const speak = (sentence: string) => {
      spoken.value = sentence
    }
    return openCanvas({ surface: surface.current, overlay: overlay.current, speak }, large)
  }, [large])
  return (
    <div class="graph-canvas" data-arranged={String(isArranged.value)}>
      <div
        class="graph-surface"
        ref={surface}
        role="application"
        aria-label={graphLabel()}
        aria-describedby="graph-keys"
      />
      <canvas class="graph-overlay" ref={overlay} aria-hidden="true" />
      <p class="visually-hidden" id="graph-keys">
        {keysHint()}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {spoken}
      </p>
    </div>
  )
}
