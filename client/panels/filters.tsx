import { useComputed, useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { layerTable } from '../../model/vocabulary/codes.ts'
import { entityTypes, entityTypeTable } from '../../model/vocabulary/entity-types.ts'
import { relationTypes, relationTypeTable } from '../../model/vocabulary/relation-types.ts'
import { claimStatuses, statusTable } from '../../model/vocabulary/statuses.ts'
import type { BothLanguages } from '../../model/text.ts'
import { say } from '../i18n/language.ts'
import { dispatch, exploration, graph, loadAllLayers } from '../state/app.ts'
import { openingFilters, toggled, withFilters, type Filters } from '../state/exploration.ts'
import { filterCounts } from '../state/filter-counts.ts'
import { Icon } from '../ui/icon.tsx'
import { KindShape } from '../ui/kind-badge.tsx'
import { StatusGlyph, StatusLine } from '../ui/status-glyph.tsx'
import './filters.css'

const words = {
  filters: { ko: '거르기', en: 'Filters' },
  kinds: { ko: '대상', en: 'Entities' },
  status: { ko: '상태', en: 'Status' },
  ladder: { ko: '사실 → 기대', en: 'fact → hope' },
  ties: { ko: '관계', en: 'Ties' },
  layers: { ko: '출처 층', en: 'Source layers' },
  all: { ko: '모두', en: 'All' },
  marks: { ko: '표식만', en: 'As marks' },
  together: { ko: '함께 그리기', en: 'Draw together' },
  layerMode: { ko: '이후 자료를 보이는 방법', en: 'How later sources are shown' },
  reset: { ko: '처음 거르기로', en: 'Reset filters' },
  fewer: { ko: '줄이기', en: 'Fewer' },
}

/** Filters by kind, status, kind of tie and layer, each with how many there are. */
export function FilterPanel() {
  const counts = useComputed(() => filterCounts(graph.value, exploration.value)).value
  const { filters } = exploration.value
  const kinds = entityTypes.filter((type) => counts.entityTypes.has(type))
  const ties = relationTypes
    .filter((type) => counts.relationTypes.has(type))
    .toSorted((a, b) => (counts.relationTypes.get(b) ?? 0) - (counts.relationTypes.get(a) ?? 0))
  return (
    <div class="filters" role="group" aria-label={say(words.filters)}>
      <Section title={words.kinds} onAll={() => change({ entityTypes }, words.kinds)}>
        <Folding
          items={kinds}
          atFirst={8}
          rowOf={(type) => (
            <FilterRow
              key={type}
              checked={filters.entityTypes.includes(type)}
              label={entityTypeTable[type].label}
              count={counts.entityTypes.get(type) ?? 0}
              onToggle={() =>
                change(
                  { entityTypes: toggled(filters.entityTypes, type, entityTypes) },
                  entityTypeTable[type].label,
                )
              }
            >
              <KindShape type={type} />
            </FilterRow>
          )}
        />
      </Section>
      <Section title={words.status} aside={words.ladder}>
        {claimStatuses.map((status) => (
          <FilterRow
            key={status}
            checked={filters.statuses.includes(status)}
            label={statusTable[status].label}
            count={counts.statuses.get(status) ?? 0}
            onToggle={() =>
              change(
                { statuses: toggled(filters.statuses, status, claimStatuses) },
                statusTable[status].label,
              )
            }
          >
            <StatusLine status={status} width={32} />
            <StatusGlyph status={status} />
          </FilterRow>
        ))}
      </Section>
      <Section title={words.ties} onAll={() => change({ relationTypes }, words.ties)}>
        <Folding
          items={ties}
          atFirst={4}
          rowOf={(type) => (
            <FilterRow
              key={type}
              checked={filters.relationTypes.includes(type)}
              label={relationTypeTable[type].label}
              count={counts.relationTypes.get(type) ?? 0}
              onToggle={() =>
                change(
                  { relationTypes: toggled(filters.relationTypes, type, relationTypes) },
                  relationTypeTable[type].label,
                )
              }
            />
          )}
        />
      </Section>
      <Section title={words.layers}>
        <FilterRow
          checked={filters.release}
          label={layerTable.RELEASE}
          count={counts.layers.get('RELEASE') ?? 0}
          onToggle={() => change({ release: !filters.release }, layerTable.RELEASE)}
        />
        <FilterRow
          checked={filters.context}
          label={layerTable.CONTEXT}
          count={counts.layers.get('CONTEXT') ?? 0}
          onToggle={() => change({ context: !filters.context }, layerTable.CONTEXT)}
        />
        <div class="segmented layer-mode" role="group" aria-label={say(words.layerMode)}>
          <button
            type="button"
            aria-pressed={filters.layerMode === 'marks'}
            onClick={() => change({ layerMode: 'marks' }, words.marks)}
          >
            {say(words.marks)}
          </button>
          <button type="button" aria-pressed={filters.layerMode === 'together'} onClick={drawTogether}>
            {say(words.together)}
          </button>
        </div>
      </Section>
      <div class="filters-foot">
        <button type="button" class="button small" onClick={() => change(openingFilters, words.reset)}>
          {say(words.reset)}
        </button>
      </div>
    </div>
  )
}

function change(filters: Partial<Filters>, what: BothLanguages): void {
  dispatch((state) => withFilters(state, filters), { ko: `거르기: ${what.ko}`, en: `Filter: ${what.en}` })
}

function drawTogether(): void {
  change({ layerMode: 'together' }, words.together)
  void loadAllLayers()
}

interface SectionProps {
  title: BothLanguages
  aside?: BothLanguages
  onAll?: () => void
  children: ComponentChildren
}

function Section({ title, aside, onAll, children }: SectionProps) {
  return (
    <section class="filter-section">
      <div class="filter-head">
        <h2>{say(title)}</h2>
        {aside && <span class="caption">{say(aside)}</span>}
        {onAll && (
          <button type="button" class="caption filter-all" onClick={onAll}>
            {say(words.all)}
            <span class="visually-hidden"> {say(title)}</span>
          </button>
        )}
      </div>
      {children}
    </section>
  )
}

/** The first rows, and the rest behind one that says how many there are. */
function Folding<T>({
  items,
  atFirst,
  rowOf,
}: {
  items: readonly T[]
  atFirst: number
  rowOf: (item: T) => ComponentChildren
}) {
  const open = useSignal(false)
  const rest = items.length - atFirst
  return (
    <>
      {items.slice(0, open.value ? undefined : atFirst).map(rowOf)}
      {rest > 0 && (
        <button
          type="button"
          class="filter-more"
          aria-expanded={open.value}
          onClick={() => (open.value = !open.value)}
        >
          <Icon name="chevronDown" size={16} />
          {say(open.value ? words.fewer : { ko: `${rest}종 더 보기`, en: `${rest} more kinds` })}
        </button>
      )}
    </>
  )
}

interface RowProps {
  checked: boolean
  label: BothLanguages
  count: number
  onToggle: () => void
  children?: ComponentChildren
}

function FilterRow({ checked, label, count, onToggle, children }: RowProps) {
  return (
    <label class="filter-row" data-checked={checked}>
      <input type="checkbox" checked={checked} onChange={onToggle} />
      {children}
      <span class="filter-label">{say(label)}</span>
      <span class="filter-count">{count}</span>
    </label>
  )
}
