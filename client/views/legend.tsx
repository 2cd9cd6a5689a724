import { claimStatuses, statusTable } from '../../model/vocabulary/statuses.ts'
import { say } from '../i18n/language.ts'
import { scene } from '../canvas/scene-state.ts'
import { graph } from '../state/app.ts'
import { shoreOf } from '../state/graph-data.ts'
import { broughtBesides } from '../state/visible.ts'
import { StatusGlyph, StatusLine } from '../ui/status-glyph.tsx'
import { KindShape } from '../ui/kind-badge.tsx'
import './legend.css'

const words = {
  legend: { ko: '범례', en: 'Legend' },
  home: { ko: '대전', en: 'Daejeon' },
  korea: { ko: '한국', en: 'Korea' },
  partner: { ko: '미국', en: 'US' },
  unnamed: { ko: '이름 없음', en: 'Unnamed' },
}

/** What the lines, colours and outlines mean, of those that are on screen. */
export function Legend() {
  const { entities, relations } = scene.value.visible
  const statuses = claimStatuses.filter((status) => relations.some((drawnTie) => drawnTie.status === status))
  const shores = new Set(entities.map(shoreOf))
  // What only later sources name is somewhere in Korea: not all of it is Daejeon's.
  const beyondDaejeon =
    broughtBesides(
      graph.value,
      entities.map(({ id }) => id),
    ).size > 0
  return (
    <footer class="legend" aria-label={say(words.legend)}>
      <ul>
        {statuses.map((status) => (
          <li key={status}>
            <StatusLine status={status} width={24} />
            <StatusGlyph status={status} />
            {say(statusTable[status].label)}
          </li>
        ))}
      </ul>
      <ul>
        {shores.has('home') && (
          <li>
            <span class="shore-sample home" />
            {say(beyondDaejeon ? words.korea : words.home)}
          </li>
        )}
        {shores.has('partner') && (
          <li>
            <span class="shore-sample partner" />
            {say(words.partner)}
          </li>
        )}
        {entities.some(({ type }) => type === 'ORGANIZATION_GROUP') && (
          <li>
            <KindShape type="ORGANIZATION_GROUP" />
            {say(words.unnamed)}
          </li>
        )}
      </ul>
    </footer>
  )
}
