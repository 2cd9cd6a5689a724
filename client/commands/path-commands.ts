import { exploration, graph } from '../state/app.ts'
import { openPaths, pair } from '../state/path-panel.ts'
import type { Command } from './command.ts'

/** Looks for chains between two: those that were picked, or from what is selected, or between any. */
export const pathsCommand: Command = {
  id: 'paths',
  label: () => {
    if (pair.value !== null) return { ko: '둘 사이의 경로 찾기', en: 'Find paths between these two' }
    return exploration.value.selection?.kind === 'entity'
      ? { ko: '여기서 경로 찾기…', en: 'Find a path from here…' }
      : { ko: '두 곳 사이의 경로 찾기…', en: 'Find a path between two…' }
  },
  icon: 'path',
  keys: ['P'],
  when: () => graph.value.entities.size > 0,
  run: openPaths,
}
