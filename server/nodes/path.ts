import { explainPath } from '../../model/analysis/path-explanation.ts'
import type { PathIds } from '../../model/analysis/path-query.ts'
import type { Language } from '../../model/text.ts'
import type { Layer } from '../../model/vocabulary/codes.ts'
import type { Status } from '../../model/vocabulary/statuses.ts'
import { knownEntity, type EntityNode } from './entity.ts'
import type { Reading } from './reading.ts'
import { knownRelation, type RelationNode } from './relation.ts'

/** A chain of ties from one entity to another, judged by the layers that were asked for. */
export class PathNode {
  readonly __typename = 'Path'

  constructor(
    readonly reading: Reading,
    readonly ids: PathIds,
    readonly layers: readonly Layer[] | undefined,
  ) {}

  get entities(): EntityNode[] {
    return this.ids.entities.map((id) => knownEntity(this.reading, id))
  }

  get relations(): RelationNode[] {
    return this.ids.relations.map((id) => knownRelation(this.reading, id))
  }

  get length(): number {
    return this.ids.relations.length
  }

  get weakestStatus(): Status {
    return this.ids.weakestStatus
  }

  explanation(languages: readonly Language[]): string {
    const { view, today } = this.reading
    return explainPath(view, this.ids, { languages, today, layers: this.layers })
  }
}
