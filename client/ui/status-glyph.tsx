import { statusTable, type Status } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import './status.css'

/** The glyph of a status: disc, half disc, ring, dotted ring, up-arrow or quote marks. */
export function StatusGlyph({ status, size = 12 }: { status: Status; size?: number }) {
  return (
    <svg
      class="status-glyph"
      data-status={status}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {glyphs[statusTable[status].glyph]}
    </svg>
  )
}

const glyphs = {
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  'half-disc': (
    <>
      <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" stroke-width="1.3" />
      <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" fill="currentColor" />
    </>
  ),
  ring: <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" stroke-width="1.6" />,
  'dotted-ring': (
    <circle
      cx="6"
      cy="6"
      r="4.3"
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-dasharray="0.1 2.7"
      stroke-linecap="round"
    />
  ),
  'up-arrow': <path d="M3 9.5l6-6M4.5 3.2H9v4.5" fill="none" stroke="currentColor" stroke-width="1.5" />,
  quote: (
    <path
      d="M1.5 7.5c0-2.6 1-4.3 3-5l.6 1.1C4 4.2 3.5 5 3.4 5.7h1.4v3.5H1.5zM6.9 7.5c0-2.6 1-4.3 3-5l.6 1.1c-1.1.6-1.6 1.4-1.7 2.1h1.4v3.5H6.9z"
      fill="currentColor"
    />
  ),
  none: <path d="M3 6h6" stroke="currentColor" stroke-width="1.5" />,
} as const

/** Glyph and word of a status, always both. Established is the only one that is inverted. */
export function StatusChip({ status }: { status: Status }) {
  return (
    <span class="status-chip" data-status={status}>
      <StatusGlyph status={status} />
      {say(statusTable[status].label)}
    </span>
  )
}

/** A sample of the line by which ties of a status are drawn, with its arrow. */
export function StatusLine({ status, width = 40 }: { status: Status; width?: number }) {
  const { line, arrow } = statusTable[status]
  const tip = width - 1
  const start = arrow.shape === 'none' ? tip : tip - (arrow.shape === 'tee' ? 4 : 8)
  return (
    <svg
      class="status-line"
      data-status={status}
      width={width}
      height="12"
      viewBox={`0 0 ${width} 12`}
      aria-hidden="true"
    >
      <line
        x1="1"
        y1="6"
        x2={start}
        y2="6"
        stroke="currentColor"
        stroke-width={line.width}
        stroke-dasharray={line.dash.join(' ')}
        stroke-linecap={line.cap}
      />
      <StatusArrow status={status} tip={tip} />
    </svg>
  )
}

/** The arrowhead of a status, its tip `tip` px from the left on a line 6 px down. */
export function StatusArrow({ status, tip }: { status: Status; tip: number }) {
  const { arrow } = statusTable[status]
  const fill = arrow.fill === 'hollow' ? 'none' : 'currentColor'
  switch (arrow.shape) {
    case 'triangle':
      return (
        <path
          d={`M${tip - 8} 2l8 4-8 4z`}
          fill={fill}
          stroke="currentColor"
          stroke-width="1.2"
          stroke-linejoin="round"
        />
      )
    case 'vee':
      return <path d={`M${tip - 6} 2.5l6 3.5-6 3.5`} fill="none" stroke="currentColor" stroke-width="1.6" />
    case 'circle':
      return <circle cx={tip - 3.5} cy="6" r="3" fill={fill} stroke="currentColor" stroke-width="1.2" />
    case 'tee':
      return <path d={`M${tip - 2} 1.5v9`} stroke="currentColor" stroke-width="1.6" />
    case 'none':
      return null
  }
}
