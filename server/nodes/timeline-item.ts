import type { TimelineItem } from '../../model/query/timeline.ts'
import { EntityNode } from './entity.ts'
import { PeriodNode } from './period.ts'
import type { Reading } from './reading.ts'
import { RelationNode } from './relation.ts'

/** A tie or an entity with the period in which it stands. */
export interface TimelineItemNode {
  period: PeriodNode
  relation: RelationNode | null
  entity: EntityNode | null
}

export function timelineItemNode(
  reading: Reading,
  { period, relation, entity }: TimelineItem,
): TimelineItemNode {
  return {
    period: new PeriodNode(period),
    relation: relation === undefined ? null : new RelationNode(reading, relation),
    entity: entity === undefined ? null : new EntityNode(reading, entity),
  }
}
