import type { EntityItemFragment, RelationItemFragment } from '../../../client/api/generated/operations.ts'
import { emptyGraph, withElements } from '../../../client/state/graph-data.ts'

type EntityFields = Partial<EntityItemFragment> & Pick<EntityItemFragment, 'id' | 'type'>

export function entity(fields: EntityFields): EntityItemFragment {
  return {
    subtype: null,
    country: null,
    timing: 'UNDATED',
    labelKo: `${fields.id} 이름`,
    labelEn: `${fields.id} name`,
    shortKo: `${fields.id} 짧게`,
    shortEn: `${fields.id} short`,
    period: null,
    ...fields,
  }
}

type RelationFields = Pick<RelationItemFragment, 'id' | 'type' | 'release' | 'overall'> & {
  from: string
  to: string
  event?: string
  layers: ('RELEASE' | 'CONTEXT')[]
}

export function relation({ from, to, event, layers, ...fields }: RelationFields): RelationItemFragment {
  return {
    ...fields,
    from: { id: from },
    to: { id: to },
    event: event === undefined ? null : { id: event },
    timing: 'UNDATED',
    period: null,
    claims: layers.map((layer, index) => ({
      id: `c:${fields.id}-${index}`,
      layer,
      status: layer === 'RELEASE' ? fields.release : fields.overall,
      standing: 'UNCHECKED',
    })),
  }
}

/** A city that plans a visit, a partner, a field, and a firm that only later sources tie to the partner. */
export const sampleGraph = withElements(
  emptyGraph,
  [
    entity({ id: 'org:city', type: 'ORGANIZATION', country: 'KR' }),
    entity({ id: 'org:partner', type: 'ORGANIZATION', country: 'US' }),
    entity({ id: 'sec:space', type: 'SECTOR' }),
    entity({ id: 'org:firm', type: 'ORGANIZATION', country: 'KR' }),
  ],
  [
    relation({
      id: 'r:visit',
      type: 'VISITS',
      from: 'org:city',
      to: 'org:partner',
      release: 'PLANNED',
      overall: 'ESTABLISHED',
      layers: ['RELEASE', 'CONTEXT'],
    }),
    relation({
      id: 'r:field',
      type: 'REPUTED_FOR',
      from: 'org:partner',
      to: 'sec:space',
      release: 'CHARACTERIZATION',
      overall: 'CHARACTERIZATION',
      layers: ['RELEASE'],
    }),
    relation({
      id: 'r:later',
      type: 'SUPPLIES',
      from: 'org:firm',
      to: 'org:partner',
      release: 'UNSUPPORTED',
      overall: 'ESTABLISHED',
      layers: ['CONTEXT'],
    }),
  ],
)
