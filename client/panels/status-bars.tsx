import { claimStatuses, statusTable, type Status } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import { StatusGlyph } from '../ui/status-glyph.tsx'
import './status-bars.css'

type Counts = Readonly<Partial<Record<Status, number>>>

/** How many ties there are of each status, each bar drawn in the manner of its status's line. */
export function StatusBars({ counts }: { counts: Counts }) {
  const most = Math.max(1, ...claimStatuses.map((status) => counts[status] ?? 0))
  return (
    <ul class="status-bars">
      {claimStatuses.map((status) => {
        const count = counts[status] ?? 0
        return (
          <li key={status}>
            <StatusGlyph status={status} />
            <span class="bar-label">{say(statusTable[status].label)}</span>
            <span class="bar-track">
              <span class="status-bar" data-status={status} style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span class="bar-count">{count}</span>
          </li>
        )
      })}
    </ul>
  )
}

/** The same as one strip: each status takes its share. */
export function StatusStrip({ counts }: { counts: Counts }) {
  const present = claimStatuses.filter((status) => (counts[status] ?? 0) > 0)
  const told = present.map((status) => `${say(statusTable[status].label)} ${counts[status] ?? 0}`).join(', ')
  return (
    <div class="status-strip">
      <span class="visually-hidden">{told}</span>
      {present.map((status) => (
        <span
          key={status}
          class="status-bar"
          data-status={status}
          style={{ flexGrow: counts[status] ?? 0 }}
        />
      ))}
    </div>
  )
}
