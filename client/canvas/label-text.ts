import type { EntityType } from '../../model/vocabulary/entity-types.ts'
import { entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { labelLines, type Measure } from './label-lines.ts'

const family = '"Pretendard Variable", Pretendard, system-ui, sans-serif'

/** How names stand under their nodes; sizes in px at zoom 1. */
export const labelStyle = {
  family,
  size: 12,
  weight: 400,
  actorSize: 13,
  /** 650 in the design; Cytoscape takes whole hundreds. */
  actorWeight: 600,
  lineHeight: 1.25,
  gap: 4,
  /** Where a ring stands between a node and its name. */
  ringGap: 9,
  halo: 3,
  maxWidth: 104,
  maxLines: 2,
} as const

/** A name as it stands under its node. */
export interface Label {
  /** Lines parted by line feeds. */
  text: string
  width: number
  height: number
}

const font = (actor: boolean) =>
  actor
    ? `${labelStyle.actorWeight} ${labelStyle.actorSize}px ${family}`
    : `${labelStyle.weight} ${labelStyle.size}px ${family}`

/** The font of what stands on ties and of second names, at this size in px. */
export const overlayFont = (size: number) => `600 ${size}px ${family}`

const labels = new Map<string, Label>()
let context: CanvasRenderingContext2D | null = null

function measureIn(usedFont: string): Measure {
  return (text) => {
    context ??= document.createElement('canvas').getContext('2d')
    if (context === null) return text.length * labelStyle.size
    context.font = usedFont
    return Math.ceil(context.measureText(text).width)
  }
}

/** The label of an entity of this type, broken into lines and measured. */
export function labelOf(name: string, type: EntityType): Label {
  const { actor } = entityTypeTable[type]
  const key = `${actor ? 'actor' : 'other'} ${name}`
  const known = labels.get(key)
  if (known !== undefined) return known
  const measure = measureIn(font(actor))
  const lines = labelLines(name, labelStyle.maxWidth, labelStyle.maxLines, measure)
  const size = actor ? labelStyle.actorSize : labelStyle.size
  const label = {
    text: lines.join('\n'),
    width: Math.max(0, ...lines.map(measure)),
    height: lines.length * size * labelStyle.lineHeight,
  }
  labels.set(key, label)
  return label
}

/** The whole name, in as many lines as it takes: for a node that is pointed at. */
export function fullLabelOf(name: string, type: EntityType): string {
  const measure = measureIn(font(entityTypeTable[type].actor))
  return labelLines(name, labelStyle.maxWidth, Infinity, measure).join('\n')
}

/** How long a font may take before names are drawn in the next best one, ms. */
const fontPatience = 3000

/** Resolves once the fonts hold every letter of these names, so that they are measured as they will be drawn. */
export async function fontsFor(names: readonly string[]): Promise<void> {
  const letters = [...new Set(names.join(''))].join('')
  if (letters === '') return
  const loading = [font(true), font(false)].map((used) => document.fonts.load(used, letters))
  const patience = new Promise((resolve) => setTimeout(resolve, fontPatience))
  await Promise.race([Promise.allSettled(loading), patience])
  // Whatever was measured before may have been measured in another font.
  labels.clear()
}
