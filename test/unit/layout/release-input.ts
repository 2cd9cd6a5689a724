import type { LayoutEdge, LayoutInput, LayoutNode } from '../../../client/layout/types.ts'
import { ENTITIES, TIES } from './release-data.ts'

/** The centre canvas of a 1440×900 window, less bar, strip and legend. */
const DESK = { width: 792, height: 758 }
/** A phone's canvas above the sheet. */
const PHONE = { width: 390, height: 560 }

const NOT_IN_OPENING = new Set(['sec', 'ven', 'mkt', 'prj'])
const ACTORS = new Set(['org', 'grp', 'per'])
const MAX_LINE = 104

const kindOf = (id: string): string => id.slice(0, id.indexOf(':'))

/** Width in px of one run of text at 12 px: a full cell for Hangul, an average for the rest. */
function runWidth(text: string): number {
  let width = 0
  for (const char of text) width += char >= '가' && char <= '힣' ? 12 : char === ' ' ? 3.2 : 6.4
  return width
}

/** Label size in px: wraps at blanks at 104 px, two lines at most; actors are set larger. */
function labelSize(text: string, actor: boolean): { width: number; height: number } {
  const scale = actor ? 13 / 12 : 1
  const lines: number[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && runWidth(longer) * scale > MAX_LINE) {
      lines.push(runWidth(line) * scale)
      line = word
    } else line = longer
  }
  lines.push(runWidth(line) * scale)
  return {
    width: Math.min(MAX_LINE, Math.max(...lines)),
    height: Math.min(2, lines.length) * (actor ? 13 : 12) * 1.25,
  }
}

function nodeSize(id: string, ties: number): number {
  const bySize = ties >= 10 ? 42 : ties >= 5 ? 36 : 30
  return kindOf(id) === 'evt' ? bySize + 6 : bySize
}

function viewOf(shown: (id: string) => boolean): { nodes: LayoutNode[]; edges: LayoutEdge[] } {
  const edges = TIES.map(([from, to], index) => ({ id: `r:${index + 1}`, from, to })).filter(
    (edge) => shown(edge.from) && shown(edge.to),
  )
  const nodes = ENTITIES.filter(([id]) => shown(id)).map(([id, ko, en, shore, order]): LayoutNode => {
    const actor = ACTORS.has(kindOf(id))
    const ties = edges.filter((edge) => edge.from === id || edge.to === id).length
    return {
      id,
      shore: shore === 'h' ? 'home' : shore === 'p' ? 'partner' : null,
      size: nodeSize(id, ties),
      labels: [labelSize(ko, actor), labelSize(en, actor)],
      ...(order > 0 ? { order } : {}),
    }
  })
  return { nodes, edges }
}

export const opening = (seed?: number): LayoutInput => ({
  ...viewOf((id) => !NOT_IN_OPENING.has(kindOf(id))),
  frame: DESK,
  effort: 'live',
  ...(seed === undefined ? {} : { seed }),
})

export const wholeRelease = (seed?: number): LayoutInput => ({
  ...viewOf(() => true),
  frame: DESK,
  effort: 'live',
  ...(seed === undefined ? {} : { seed }),
})

const neighboursOf = (id: string): Set<string> =>
  new Set(TIES.flatMap(([from, to]) => (from === id || to === id ? [from, to] : [])))

/** The entities whose neighbourhood, themselves included, has between 5 and 15 nodes. */
export const neighbourhoodCentres = (): string[] =>
  ENTITIES.map(([id]) => id).filter((id) => {
    const count = neighboursOf(id).size
    return count >= 5 && count <= 15
  })

/** One entity with its neighbours and the ties among them, on a phone. */
export const neighbourhood = (centre: string, seed?: number): LayoutInput => {
  const shown = neighboursOf(centre)
  return {
    ...viewOf((id) => shown.has(id)),
    frame: PHONE,
    effort: 'live',
    ...(seed === undefined ? {} : { seed }),
  }
}
