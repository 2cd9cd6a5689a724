import type { EntityItemFragment, SearchNamesQuery } from '../api/generated/operations.ts'
import { commands } from '../commands/commands.ts'
import { say } from '../i18n/language.ts'
import { drawn, graph } from '../state/app.ts'
import { shoreOf } from '../state/graph-data.ts'
import type { EntityType } from '../../model/vocabulary/entity-types.ts'
import { entityTypes } from '../../model/vocabulary/entity-types.ts'
import type { Command } from '../commands/command.ts'

export type PaletteItem =
  | {
      kind: 'entity'
      entity: EntityItemFragment
      ties: number
      matchedName: { text: string; kind: string } | null
      matchedBy: string | null
    }
  | { kind: 'command'; command: Command }

type Hit = SearchNamesQuery['search']['hits'][number]

/** The hits by kind: the kind of the best hit first, within a kind the best first. */
export function paletteItems(hits: readonly Hit[]): PaletteItem[] {
  const kinds = [...new Set(hits.map(({ entity }) => entity.type))]
  return kinds.flatMap((kind) => hits.filter(({ entity }) => entity.type === kind).map(itemOf))
}

function itemOf({ entity, matchedName, matchedBy }: Hit): PaletteItem {
  const ties = entity.relationCounts.reduce((sum, { count }) => sum + count, 0)
  return { kind: 'entity', entity, ties, matchedName, matchedBy }
}

/** Commands whose name holds what was typed, in either language. */
export function matchingCommands(query: string): PaletteItem[] {
  const wanted = query.trim().toLowerCase()
  return commands
    .filter(({ label, when, id }) => {
      const { ko, en } = label()
      return id !== 'find' && when() && (ko.includes(wanted) || en.toLowerCase().includes(wanted))
    })
    .slice(0, 4)
    .map((command) => ({ kind: 'command', command }))
}

/** Where to begin with nothing typed yet: the partners abroad, then the city and its office, by their ties. */
export function startingPoints(): PaletteItem[] {
  const actors: readonly EntityType[] = entityTypes.filter((type) => type === 'ORGANIZATION')
  const inPlay = [...graph.value.entities.values()].filter(({ type }) => actors.includes(type))
  const tiesOf = (entity: EntityItemFragment) =>
    drawn.value.relations.filter(
      ({ relation }) => relation.from.id === entity.id || relation.to.id === entity.id,
    ).length
  return inPlay
    .map((entity) => ({ entity, ties: tiesOf(entity), partner: shoreOf(entity) === 'partner' }))
    .toSorted(
      (a, b) =>
        Number(b.partner) - Number(a.partner) || b.ties - a.ties || (a.entity.id < b.entity.id ? -1 : 1),
    )
    .slice(0, 6)
    .map(({ entity, ties }) => ({ kind: 'entity', entity, ties, matchedName: null, matchedBy: null }))
}

/** How a count of ties is said. */
export function tiesText(ties: number): string {
  return say({ ko: `관계 ${ties}`, en: `${ties} ${ties === 1 ? 'tie' : 'ties'}` })
}
