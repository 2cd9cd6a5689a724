import { nameKindTable } from '../../model/vocabulary/codes.ts'
import { entityTypeTable, subtypeLabel } from '../../model/vocabulary/entity-types.ts'
import type { Command } from '../commands/command.ts'
import { say } from '../i18n/language.ts'
import { labelOf, otherLabelOf } from '../i18n/names.ts'
import { shoreOf } from '../state/graph-data.ts'
import { Icon } from '../ui/icon.tsx'
import { KindBadge } from '../ui/kind-badge.tsx'
import { tiesText, type PaletteItem } from './search-items.ts'

const words = {
  actions: { ko: '할 수 있는 일', en: 'What you can do' },
  onlySourced: { ko: '출처가 있는 기관만 담습니다.', en: 'Only organisations with a source are included.' },
  failed: {
    ko: '지금은 찾을 수 없습니다. 서버와의 연결을 확인해 주세요.',
    en: 'Search is not available now. Check the connection to the server.',
  },
}

interface ResultsProps {
  id: string
  query: string
  items: readonly PaletteItem[]
  marked: number
  repaired: string | null
  failed: string | null
  searched: boolean
  onOpen: (item: PaletteItem) => void
}

/** What was found, grouped by kind, each saying by which name it matched. */
export function SearchResults({
  id,
  query,
  items,
  marked,
  repaired,
  failed,
  searched,
  onOpen,
}: ResultsProps) {
  const found = items.some(({ kind }) => kind === 'entity')
  return (
    <>
      <div role="status" class="palette-status">
        {repaired !== null && (
          <p class="caption">{say({ ko: `‘${repaired}’로 찾았습니다`, en: `Searched for “${repaired}”` })}</p>
        )}
        {failed !== null && <p>{say(words.failed)}</p>}
        {searched && !found && (
          <>
            <p class="palette-none">
              {say({
                ko: `‘${query.trim()}’은(는) 아틀라스에 없습니다`,
                en: `“${query.trim()}” is not in the atlas`,
              })}
            </p>
            <p class="caption">{say(words.onlySourced)}</p>
          </>
        )}
      </div>
      <div id={id} role="listbox" class="palette-list" aria-label={say({ ko: '찾은 것', en: 'Results' })}>
        {items.map((item, index) => (
          <Row
            key={keyOf(item)}
            id={`${id}-${index}`}
            item={item}
            heading={headingOf(items, index)}
            marked={index === marked}
            onOpen={onOpen}
          />
        ))}
      </div>
    </>
  )
}

function keyOf(item: PaletteItem): string {
  return item.kind === 'entity' ? item.entity.id : item.command.id
}

function groupOf(item: PaletteItem | undefined): string {
  if (item === undefined) return ''
  return say(item.kind === 'entity' ? entityTypeTable[item.entity.type].label : words.actions)
}

function headingOf(items: readonly PaletteItem[], index: number): string | null {
  const group = groupOf(items[index])
  return index > 0 && groupOf(items[index - 1]) === group ? null : group
}

interface RowProps {
  id: string
  item: PaletteItem
  heading: string | null
  marked: boolean
  onOpen: (item: PaletteItem) => void
}

function Row({ id, item, heading, marked, onOpen }: RowProps) {
  return (
    <>
      {heading !== null && (
        <div role="presentation" class="palette-group">
          {heading}
        </div>
      )}
      <button
        type="button"
        tabIndex={-1}
        id={id}
        role="option"
        aria-selected={marked}
        class="palette-row"
        onClick={() => onOpen(item)}
        ref={marked ? intoView : null}
      >
        {item.kind === 'entity' ? <EntityRow item={item} /> : <CommandRow command={item.command} />}
      </button>
    </>
  )
}

function intoView(row: HTMLButtonElement | null): void {
  row?.scrollIntoView({ block: 'nearest' })
}

function EntityRow({ item }: { item: Extract<PaletteItem, { kind: 'entity' }> }) {
  const { entity, matchedName } = item
  const other = otherLabelOf(entity)
  const why = matchedName !== null && matchedName.text !== labelOf(entity) && matchedName.text !== other
  const kind = entity.subtype === null ? '' : say(subtypeLabel(entity.type, entity.subtype))
  return (
    <>
      <KindBadge type={entity.type} shore={shoreOf(entity)} />
      <span class="palette-name">
        <span>
          {labelOf(entity)} {other !== null && <span class="palette-other">{other}</span>}
        </span>
        <span class="caption">{why ? `${nameKind(matchedName.kind)}: ${matchedName.text}` : kind}</span>
      </span>
      <span class="caption keep">{tiesText(item.ties)}</span>
    </>
  )
}

function nameKind(kind: string): string {
  return Object.hasOwn(nameKindTable, kind) ? say(nameKindTable[kind as keyof typeof nameKindTable]) : kind
}

function CommandRow({ command }: { command: Command }) {
  return (
    <>
      <Icon name={command.icon} size={20} />
      <span class="palette-name">{say(command.label())}</span>
    </>
  )
}
