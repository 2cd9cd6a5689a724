import { signal } from '@preact/signals'

/** What the rest of the page may ask of the canvas; null while there is none. */
export interface Camera {
  zoomIn(): void
  zoomOut(): void
  /** Brings everything into view. */
  fit(): void
  /** Moves until this entity stands in the middle. */
  flyTo(entity: string): void
  /** Puts the keyboard on the graph. */
  focus(): void
}

export const camera = signal<Camera | null>(null)
/** Zoom as a factor: 1 is 100 %. */
export const zoom = signal(1)
/** Whether places are being worked out for something that is to be drawn. */
export const arranging = signal(false)
