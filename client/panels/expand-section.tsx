import { useSignal } from '@preact/signals'
import { expandName } from '../commands/commands.ts'
import type { EntityItemFragment } from '../api/generated/operations.ts'
import { entityTypeTable, type EntityType } from '../../model/vocabulary/entity-types.ts'
import { say } from '../i18n/language.ts'
import { askAbove, expand } from '../state/app.ts'
import { toggled } from '../state/exploration.ts'
import { Icon } from '../ui/icon.tsx'
import { KindShape } from '../ui/kind-badge.tsx'
import { countByKind } from './neighbours.ts'
import { PanelSection } from './panel-section.tsx'
import './expand-section.css'

const words = {
  hidden: { ko: '가려진 이웃', en: 'Hidden neighbours' },
  neighbours: { ko: '이웃', en: 'Neighbours' },
  allShown: { ko: '이웃이 모두 관계도에 있습니다.', en: 'All neighbours are on the graph.' },
  unreadable: { ko: '한꺼번에 넣으면 읽을 수 없습니다.', en: 'All at once would be unreadable.' },
  kinds: { ko: '넣을 종류', en: 'What to add' },
  cancel: { ko: '그만두기', en: 'Cancel' },
}

interface ExpandProps {
  entity: EntityItemFragment
  /** The neighbours that are not drawn. */
  hidden: readonly EntityItemFragment[]
}

/** How many neighbours are hidden, by kind, and the button that brings them in; above `askAbove` it asks which. */
export function ExpandSection({ entity, hidden }: ExpandProps) {
  const asking = useSignal(false)
  if (asking.value && hidden.length > 0)
    return <ChooseKinds entity={entity} hidden={hidden} onDone={() => (asking.value = false)} />
  const count = hidden.length
  const onExpand = () => {
    if (count > askAbove) asking.value = true
    else if (count > 0) bringIn(entity)
  }
  return (
    <PanelSection tone="slim" title={say(count === 0 ? words.neighbours : hiddenTitle(count))}>
      <div class="expand-row">
        {count === 0 ? <p class="expand-kinds">{say(words.allShown)}</p> : <KindCounts hidden={hidden} />}
        <button type="button" class="button" aria-disabled={count === 0} onClick={onExpand}>
          <Icon name="expand" size={16} />
          {count === 0
            ? say({ ko: '펼치기', en: 'Expand' })
            : say({ ko: `이웃 ${count} 펼치기`, en: `Expand ${count}` })}
        </button>
      </div>
    </PanelSection>
  )
}

function hiddenTitle(count: number) {
  return { ko: `가려진 이웃 ${count}`, en: `${count} ${count === 1 ? 'neighbour' : 'neighbours'} hidden` }
}

function bringIn(entity: EntityItemFragment, only?: ReadonlySet<string>): void {
  void expand(entity.id, expandName(entity.labelKo, entity.labelEn), only)
}

function KindCounts({ hidden }: { hidden: readonly EntityItemFragment[] }) {
  return (
    <ul class="expand-kinds" aria-label={say(words.hidden)}>
      {countByKind(hidden).map(([type, count]) => (
        <li key={type}>
          <KindShape type={type} size={15} />
          <span class="keep">
            {say(entityTypeTable[type].label)} {count}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Asks which kinds to bring in, the fewest ticked first. */
function ChooseKinds({ entity, hidden, onDone }: ExpandProps & { onDone: () => void }) {
  const kinds = countByKind(hidden)
  const all = kinds.map(([type]) => type)
  const fewest = kinds.toSorted((a, b) => a[1] - b[1])[0]?.[0]
  const chosen = useSignal<readonly EntityType[]>(fewest === undefined ? [] : [fewest])
  const wanted = hidden.filter(({ type }) => chosen.value.includes(type))
  const onExpand = () => {
    if (wanted.length === 0) return
    bringIn(entity, new Set(wanted.map(({ id }) => id)))
    onDone()
  }
  const title = {
    ko: `이웃이 ${hidden.length}개입니다. 종류를 골라 주세요`,
    en: `This has ${hidden.length} neighbours. Choose what to add`,
  }
  return (
    <PanelSection title={say(title)}>
      <p class="caption">{say(words.unreadable)}</p>
      <fieldset class="kind-choice">
        <legend class="visually-hidden">{say(words.kinds)}</legend>
        {kinds.map(([type, count]) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={chosen.value.includes(type)}
              onChange={() => (chosen.value = toggled(chosen.value, type, all))}
            />
            <KindShape type={type} />
            <span class="row-name">{say(entityTypeTable[type].label)}</span>
            <span class="row-count">{count}</span>
          </label>
        ))}
      </fieldset>
      <div class="expand-buttons">
        <button type="button" class="button primary" aria-disabled={wanted.length === 0} onClick={onExpand}>
          {say({ ko: `${wanted.length}개 펼치기`, en: `Expand ${wanted.length}` })}
        </button>
        <button type="button" class="button" onClick={onDone}>
          {say(words.cancel)}
        </button>
      </div>
    </PanelSection>
  )
}
