import type { RelationType } from '../../../model/vocabulary/relation-types.ts'
import type { Status } from '../../../model/vocabulary/statuses.ts'
import type { Visible, VisibleRelation } from '../../../client/state/visible.ts'
import { entity, relation } from '../client/fixture.ts'

export { entity } from '../client/fixture.ts'

/** A tie as the filters let it through. */
export function drawn(
  id: string,
  [from, type, to]: readonly [string, RelationType, string],
  status: Status,
  more: { event?: string; laterClaims?: number } = {},
): VisibleRelation {
  const { event, laterClaims = 0 } = more
  return {
    relation: relation({
      id,
      type,
      from,
      to,
      release: status,
      overall: status,
      layers: ['RELEASE'],
      ...(event === undefined ? {} : { event }),
    }),
    status,
    laterClaims,
  }
}

/** A visit of a vice mayor to two partners, a city that looks for cooperation, and a fair that nobody is tied to. */
export const visit: Visible = {
  entities: [
    entity({ id: 'per:mayor', type: 'PERSON', country: 'KR' }),
    entity({ id: 'org:city', type: 'ORGANIZATION', country: 'KR' }),
    entity({ id: 'org:partner', type: 'ORGANIZATION', country: 'US' }),
    entity({ id: 'org:airline', type: 'ORGANIZATION', country: 'US' }),
    entity({ id: 'evt:meeting', type: 'EVENT', timing: 'PAST_UNREPORTED' }),
    entity({ id: 'evt:fair', type: 'EVENT', timing: 'PAST' }),
  ],
  relations: [
    drawn('r:post', ['per:mayor', 'HOLDS_POST', 'org:city'], 'ESTABLISHED'),
    drawn('r:visit', ['per:mayor', 'VISITS', 'org:partner'], 'PLANNED', {
      event: 'evt:meeting',
      laterClaims: 2,
    }),
    drawn('r:call', ['per:mayor', 'VISITS', 'org:airline'], 'PLANNED'),
    drawn('r:seek', ['org:city', 'SEEKS_COOPERATION_WITH', 'org:partner'], 'INTENDED'),
  ],
}
