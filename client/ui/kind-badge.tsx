import { entityTypeTable, type EntityType } from '../../model/vocabulary/entity-types.ts'
import type { Shore } from '../state/graph-data.ts'
import { iconPaths } from './icon-paths.ts'
import './kind-badge.css'

/** Outlines on a grid of 24 by 24, one for each shape of the vocabulary. */
const outlines: Record<(typeof entityTypeTable)[EntityType]['shape'], string> = {
  'round-rectangle':
    'M6.5 3h11A3.5 3.5 0 0 1 21 6.5v11a3.5 3.5 0 0 1-3.5 3.5h-11A3.5 3.5 0 0 1 3 17.5v-11A3.5 3.5 0 0 1 6.5 3z',
  ellipse: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z',
  diamond: 'M12 1.5L22.5 12 12 22.5 1.5 12z',
  pentagon: 'M12 2l10 7.3-3.8 11.7H5.8L2 9.3z',
  'bottom-round-rectangle': 'M3 3h18v11a7 7 0 0 1-7 7h-4a7 7 0 0 1-7-7z',
  hexagon: 'M6.5 3h11L23 12l-5.5 9h-11L1 12z',
  'cut-rectangle': 'M8 3h8l5 5v8l-5 5H8l-5-5V8z',
  barrel: 'M3 5c6-2.5 12-2.5 18 0v14c-6 2.5-12 2.5-18 0z',
  tag: 'M3 3h12l7 9-7 9H3z',
  triangle: 'M12 2.5L22.5 21h-21z',
}

/** The bare shape of a kind, as it stands in lists and filters. */
export function KindShape({ type, size = 16 }: { type: EntityType; size?: number }) {
  const { shape, border } = entityTypeTable[type]
  return (
    <svg class="kind-shape" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={outlines[shape]} class="kind-outline" />
      {border === 'double' && (
        <path d={outlines[shape]} class="kind-outline" transform="translate(4.8 4.8) scale(.6)" />
      )}
    </svg>
  )
}

/** Shape, icon and shore of an entity, as on the canvas, small. */
export function KindBadge({ type, shore, size = 20 }: { type: EntityType; shore: Shore; size?: number }) {
  const { shape, icon, fill } = entityTypeTable[type]
  return (
    <svg
      class="kind-badge"
      data-fill={fill}
      data-shore={shore ?? 'none'}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      <path d={outlines[shape]} class="kind-body" />
      <g class="kind-icon" transform="translate(5.4 5.4) scale(.55)">
        {iconPaths[icon].map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </svg>
  )
}
