import { useComputed } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { EntityItemFragment } from '../api/generated/operations.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import { language, say, sayText } from '../i18n/language.ts'
import { labelOf } from '../i18n/names.ts'
import { choose, drawn, exploration, graph } from '../state/app.ts'
import {
  countLaterTies,
  followOverview,
  laterTies,
  unknownThings,
  type UnknownThing,
} from '../state/details.ts'
import type { Exploration } from '../state/exploration.ts'
import { filterCounts } from '../state/filter-counts.ts'
import { shoreOf, type GraphData } from '../state/graph-data.ts'
import { Icon } from '../ui/icon.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { openEntity } from './open-entity.ts'
import { PanelHead } from './panel-head.tsx'
import { FoldedList, PanelSection } from './panel-section.tsx'
import { StatusBars } from './status-bars.tsx'
import './overview-panel.css'

const words = {
  atAGlance: { ko: '한눈에 보기', en: 'At a glance' },
  title: { ko: '대전시와 미국 파트너', en: 'Daejeon and its US partners' },
  partners: { ko: '미국 파트너', en: 'US partners' },
  columns: { ko: '보도자료 · 이후 자료', en: 'release ties · later ties' },
  unknown: { ko: '아직 모르는 것', en: 'Not known yet' },
}

/** What the page says while nothing is selected: how firm the whole is, who the partners are, what is not known. */
export function OverviewPanel() {
  useEffect(followOverview, [])
  const counts = useComputed(() => releaseCounts(graph.value, exploration.value)).value
  const partners = useComputed(() => partnersInPlay(graph.value, exploration.value)).value
  const things = unknownThings.value
  return (
    <>
      <PanelHead kicker={say(words.atAGlance)} title={say(words.title)} closable={false} />
      <div class="panel-lead">
        <Sentence total={counts.relations} established={counts.statuses.get('ESTABLISHED') ?? 0} />
        <StatusBars counts={Object.fromEntries(counts.statuses)} />
      </div>
      <Partners partners={partners} />
      {things !== null && things.length > 0 && <Unknown things={things} />}
    </>
  )
}

export function overviewTitle(): string {
  return say(words.title)
}

/** The release's own ties in play, whatever the filters hide and later sources say. */
function releaseCounts(data: GraphData, state: Exploration) {
  return filterCounts(data, { ...state, revealed: [], filters: { ...state.filters, layerMode: 'marks' } })
}

function Sentence({ total, established }: { total: number; established: number }) {
  const rest = total - established
  if (language.value === 'KO')
    return (
      <p>
        관계 <span class="keep">{total}개</span> 가운데 <strong>이미 이루어진 것은 {established}개</strong>
        입니다.
        {rest > 0 && ' 나머지는 예정이거나 바라는 일, 또는 글쓴이의 평가입니다.'}
      </p>
    )
  return (
    <p>
      Of <span class="keep">{total} ties</span>,{' '}
      <strong>
        {established} {established === 1 ? 'is' : 'are'} already in place
      </strong>
      .{rest > 0 && " The rest are planned or hoped for, or are the writer's description."}
    </p>
  )
}

interface Partner {
  entity: EntityItemFragment
  ties: number
}

/** Organisations of the partner shore, those with the most ties in the release first. */
function partnersInPlay({ entities, relations }: GraphData, { shown }: Exploration): Partner[] {
  const unsupported: Status = 'UNSUPPORTED'
  const ties = [...relations.values()].filter(({ release }) => release !== unsupported)
  return shown
    .flatMap((id) => entities.get(id) ?? [])
    .filter((entity) => entity.type === 'ORGANIZATION' && shoreOf(entity) === 'partner')
    .map((entity) => ({
      entity,
      ties: ties.filter(({ from, to }) => from.id === entity.id || to.id === entity.id).length,
    }))
    .toSorted((a, b) => b.ties - a.ties || (a.entity.id < b.entity.id ? -1 : 1))
}

function Partners({ partners }: { partners: readonly Partner[] }) {
  const ids = partners.map(({ entity }) => entity.id)
  useEffect(() => void countLaterTies(ids), [ids.join(' ')])
  if (partners.length === 0) return null
  return (
    <PanelSection title={say(words.partners)} aside={say(words.columns)}>
      <FoldedList
        items={partners}
        atFirst={8}
        label={say(words.partners)}
        more={{ ko: `${partners.length}곳 모두 보기`, en: `Show all ${partners.length}` }}
        keyOf={({ entity }) => entity.id}
        rowOf={(partner) => <PartnerRow {...partner} />}
      />
    </PanelSection>
  )
}

function PartnerRow({ entity, ties }: Partner) {
  const label = labelOf(entity)
  const later = laterTies.value.get(entity.id)
  const told = say({
    ko: `보도자료의 관계 ${ties}, 이후 자료의 관계 ${later ?? '—'}`,
    en: `ties in the release: ${ties}, in later sources: ${later ?? '—'}`,
  })
  return (
    <button type="button" class="panel-row" onClick={() => openEntity(entity)}>
      <KindBadge type={entity.type} shore={shoreOf(entity)} />
      <span class="row-name">{label}</span>
      <span class="visually-hidden">{told}</span>
      <span class="row-count" aria-hidden="true">
        {ties} · {later ?? '…'}
      </span>
      <Icon name="chevronRight" size={16} />
    </button>
  )
}

function Unknown({ things }: { things: readonly UnknownThing[] }) {
  return (
    <PanelSection title={say(words.unknown)} aside={String(things.length)}>
      <FoldedList
        items={things}
        atFirst={4}
        label={say(words.unknown)}
        more={{ ko: `${things.length}개 모두 보기`, en: `Show all ${things.length}` }}
        keyOf={({ id }) => id}
        rowOf={(thing) => <UnknownRow thing={thing} />}
      />
    </PanelSection>
  )
}

/** Leads to what it is about, where that is on the graph. */
function UnknownRow({ thing }: { thing: UnknownThing }) {
  const title = sayText(thing.titleKo, thing.titleEn) || sayText(thing.statementKo, thing.statementEn)
  const about = thing.about.find(({ id }) => drawn.value.entities.some((entity) => entity.id === id))
  if (about === undefined) return <p class="panel-row">{title}</p>
  return (
    <button type="button" class="panel-row" onClick={() => choose({ kind: 'entity', id: about.id })}>
      <span class="row-name">{title}</span>
    </button>
  )
}
