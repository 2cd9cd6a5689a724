import type { EntityItemFragment, RelationItemFragment } from '../api/generated/operations.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import { labelOf } from '../i18n/names.ts'
import { sentenceOf } from '../i18n/sentences.ts'
import { graph } from '../state/app.ts'
import type { Selection } from '../state/exploration.ts'
import { EntityHead } from './entity-head.tsx'
import { PanelHead } from './panel-head.tsx'
import { RelationHead } from './relation-head.tsx'

type Selected = NonNullable<Selection>

interface KnownTie {
  type: RelationItemFragment['type']
  status: Status
  inRelease: boolean
  from: EntityItemFragment
  to: EntityItemFragment
}

/** The head of a panel while its details are not there, as far as the graph already tells it. */
export function KnownHead({ selection }: { selection: Selected }) {
  const entity = graph.value.entities.get(selection.id)
  if (entity !== undefined) return <EntityHead entity={entity} />
  const tie = knownTie(selection.id)
  if (tie === null) return <PanelHead kicker={selection.id} title="…" />
  const { inRelease, ...ends } = tie
  return <RelationHead {...ends} layer={inRelease ? 'RELEASE' : 'CONTEXT'} />
}

/** The title that the graph knows before the details are there; the id where it knows none. */
export function knownTitle({ id }: Selected): string {
  const entity = graph.value.entities.get(id)
  if (entity !== undefined) return labelOf(entity)
  const tie = knownTie(id)
  return tie === null ? id : sentenceOf(tie)
}

function knownTie(id: string): KnownTie | null {
  const { entities, relations } = graph.value
  const relation = relations.get(id)
  const from = entities.get(relation?.from.id ?? '')
  const to = entities.get(relation?.to.id ?? '')
  if (relation === undefined || from === undefined || to === undefined) return null
  const inRelease = relation.release !== 'UNSUPPORTED'
  const status = inRelease ? relation.release : relation.overall
  return { type: relation.type, status, inRelease, from, to }
}
