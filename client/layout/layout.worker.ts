import type { LayoutAnswer, LayoutRequest } from './messages.ts'
import { facing } from './facing.ts'
import { force } from './force.ts'

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { id, kind, input } = data
  postMessage(answer(id, () => (kind === 'facing' ? facing(input) : force(input))))
})

function answer(id: number, layout: () => LayoutAnswer['result']): LayoutAnswer {
  try {
    const result = layout()
    return result === undefined ? { id, error: 'no layout' } : { id, result }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
