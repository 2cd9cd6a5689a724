import type { RelationCount } from '../../model/query/relation-counts.ts'
import { builder } from './builder.ts'
import { DirectionEnum, RelationTypeEnum, StatusEnum } from './enums.ts'

export const RelationCountRef = builder.objectRef<RelationCount>('RelationCount').implement({
  description: 'How many relations of one type, direction and status an entity has.',
  fields: (t) => ({
    type: t.expose('type', { type: RelationTypeEnum, description: 'The type of the relations.' }),
    direction: t.expose('direction', { type: DirectionEnum, description: 'Seen from the entity.' }),
    status: t.expose('status', { type: StatusEnum, description: 'Judged by the layers asked for.' }),
    count: t.exposeInt('count', { description: 'How many there are.' }),
  }),
})
