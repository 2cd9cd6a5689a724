import { camera } from '../canvas/camera.ts'
import { language, setLanguage } from '../i18n/language.ts'
import { choose, dispatch, drawn, expand, exploration, graph, history, open, undoLast } from '../state/app.ts'
import { relayout, remove } from '../state/exploration.ts'
import { closePaths, question } from '../state/path-panel.ts'
import { openPart } from '../state/screen.ts'
import { setTheme, theme } from '../theme/theme.ts'
import type { Command } from './command.ts'
import { pathsCommand } from './path-commands.ts'

const always = () => true
const hasCanvas = () => camera.value !== null
const selectedEntity = () => {
  const { selection } = exploration.value
  return selection?.kind === 'entity' ? graph.value.entities.get(selection.id) : undefined
}

export const findCommand: Command = {
  id: 'find',
  label: () => ({ ko: '찾기', en: 'Search' }),
  icon: 'search',
  keys: ['Ctrl K', '/'],
  when: always,
  run: () => {
    openPart.value = 'search'
  },
}

export const expandCommand: Command = {
  id: 'expand',
  label: () => ({ ko: '펼치기', en: 'Expand' }),
  icon: 'expand',
  keys: ['E'],
  when: () => selectedEntity() !== undefined,
  run: () => {
    const entity = selectedEntity()
    if (entity !== undefined) void expand(entity.id, expandName(entity.labelKo, entity.labelEn))
  },
}

/** How an expansion is called when it is offered for undo. */
export function expandName(ko: string, en: string) {
  return { ko: `${ko} 펼치기`, en: `Expand ${en}` }
}

export const undoCommand: Command = {
  id: 'undo',
  label: () => {
    const name = history.value.past.at(-1)?.name
    return name === undefined
      ? { ko: '되돌리기', en: 'Undo' }
      : { ko: `되돌리기: ${name.ko}`, en: `Undo: ${name.en}` }
  },
  icon: 'undo',
  keys: ['Ctrl Z'],
  when: () => history.value.past.length > 0,
  run: undoLast,
}

export const zoomInCommand: Command = {
  id: 'zoom-in',
  label: () => ({ ko: '확대', en: 'Zoom in' }),
  icon: 'plus',
  keys: ['+'],
  when: hasCanvas,
  run: () => camera.value?.zoomIn(),
}

export const zoomOutCommand: Command = {
  id: 'zoom-out',
  label: () => ({ ko: '축소', en: 'Zoom out' }),
  icon: 'minus',
  keys: ['-'],
  when: hasCanvas,
  run: () => camera.value?.zoomOut(),
}

export const fitCommand: Command = {
  id: 'fit',
  label: () => ({ ko: '모두 보기', en: 'Show all' }),
  icon: 'fit',
  keys: ['0'],
  when: hasCanvas,
  run: () => camera.value?.fit(),
}

export const facingCommand: Command = {
  id: 'layout-facing',
  label: () => ({ ko: '마주 배치', en: 'Facing' }),
  icon: 'arrange',
  keys: [],
  when: hasCanvas,
  run: () => dispatch((state) => relayout(state, 'facing'), { ko: '마주 배치', en: 'Facing layout' }),
}

export const freeCommand: Command = {
  id: 'layout-free',
  label: () => ({ ko: '자유 배치', en: 'Free' }),
  icon: 'scatter',
  keys: [],
  when: hasCanvas,
  run: () => dispatch((state) => relayout(state, 'free'), { ko: '자유 배치', en: 'Free layout' }),
}

const removeCommand: Command = {
  id: 'remove',
  label: () => ({ ko: '화면에서 빼기', en: 'Take off the canvas' }),
  icon: 'hide',
  keys: ['Delete'],
  when: () => selectedEntity() !== undefined,
  run: () => {
    const entity = selectedEntity()
    if (entity === undefined) return
    dispatch((state) => remove(state, entity.id), {
      ko: `${entity.labelKo} 빼기`,
      en: `Take off ${entity.labelEn}`,
    })
  },
}

const closeCommand: Command = {
  id: 'close-panel',
  label: () =>
    exploration.value.selection === null && question.value !== null
      ? { ko: '경로 찾기 닫기', en: 'Close the paths' }
      : { ko: '선택 풀기', en: 'Clear the selection' },
  icon: 'close',
  keys: ['Escape'],
  when: () => (exploration.value.selection ?? question.value) !== null && openPart.value === 'none',
  run: () => (exploration.value.selection === null ? closePaths() : choose(null)),
}

export const filtersCommand: Command = {
  id: 'filters',
  label: () => ({ ko: '거르기', en: 'Filters' }),
  icon: 'filter',
  keys: ['F'],
  when: always,
  run: () => {
    openPart.value = openPart.value === 'filters' ? 'none' : 'filters'
  },
}

export const languageCommand: Command = {
  id: 'language',
  label: () => (language.value === 'KO' ? { ko: 'English', en: 'English' } : { ko: '한국어', en: '한국어' }),
  icon: 'language',
  keys: ['L'],
  when: always,
  run: () => setLanguage(language.value === 'KO' ? 'EN' : 'KO'),
}

export const themeCommand: Command = {
  id: 'theme',
  label: () =>
    theme.value === 'light'
      ? { ko: '어두운 화면', en: 'Dark theme' }
      : { ko: '밝은 화면', en: 'Light theme' },
  icon: 'moon',
  keys: ['T'],
  when: always,
  run: () => setTheme(theme.value === 'light' ? 'dark' : 'light'),
}

const graphCommand: Command = {
  id: 'focus-graph',
  label: () => ({ ko: '관계도로 가기', en: 'Go to the graph' }),
  icon: 'arrange',
  keys: ['G'],
  when: () => hasCanvas() && drawn.value.entities.length > 0,
  run: () => camera.value?.focus(),
}

const reloadCommand: Command = {
  id: 'reload',
  label: () => ({ ko: '자료 다시 불러오기', en: 'Load the data again' }),
  icon: 'undo',
  keys: [],
  when: always,
  run: () => void open(),
}

const shortcutsCommand: Command = {
  id: 'shortcuts',
  label: () => ({ ko: '단축키', en: 'Shortcuts' }),
  icon: 'keyboard',
  keys: ['?'],
  when: always,
  run: () => {
    openPart.value = 'shortcuts'
  },
}

/** Everything that can be done, in the order in which the palette offers it. */
export const commands: readonly Command[] = [
  findCommand,
  expandCommand,
  pathsCommand,
  undoCommand,
  fitCommand,
  zoomInCommand,
  zoomOutCommand,
  facingCommand,
  freeCommand,
  removeCommand,
  closeCommand,
  filtersCommand,
  graphCommand,
  languageCommand,
  themeCommand,
  reloadCommand,
  shortcutsCommand,
]

/** What stands behind “more” in the bar. */
export const moreCommands: readonly Command[] = [
  pathsCommand,
  undoCommand,
  fitCommand,
  facingCommand,
  freeCommand,
  reloadCommand,
  shortcutsCommand,
]
