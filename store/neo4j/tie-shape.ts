import { periodOf, spanOf, statusOf } from '../../model/derived.ts'
import type { ReadView } from '../../model/read-view.ts'
import type { Relation } from '../../model/records/relation.ts'
import type { DerivedStatus } from '../../model/status.ts'
import { layers } from '../../model/vocabulary/codes.ts'
import { texts, type Properties } from './labels.ts'

/** A tie as the typed relationship between its two ends. */
export interface TieShape {
  type: string
  from: string
  to: string
  properties: Properties
}

/** The properties that follow from a relation's claims: written anew whenever one of these changes. */
export function statusProperties(view: ReadView, subject: string): Properties {
  const derived = statusOf(view, subject)
  const perLayer = layers.map((layer): [string, Properties[string]] => [
    `status${layer.charAt(0)}${layer.slice(1).toLowerCase()}`,
    statusOf(view, subject, [layer]).status,
  ])
  return {
    status: derived.status,
    ...Object.fromEntries(perLayer),
    ...texts('statement', derived.leading?.statement),
    ...periodProperties(derived),
  }
}

/** When it holds by the leading claim, and the first and last day that this can mean. */
function periodProperties(derived: DerivedStatus): Properties {
  const period = periodOf(derived)
  const span = spanOf(period)
  return {
    edtf: period?.edtf ?? null,
    earliest: span?.earliest ?? null,
    latest: span?.latest ?? null,
  }
}

export function tieShape(view: ReadView, relation: Relation): TieShape {
  const derived = statusOf(view, relation.id)
  return {
    type: relation.type,
    from: relation.from,
    to: relation.to,
    properties: {
      ...qualifierProperties(relation),
      id: relation.id,
      status: derived.status,
      ...texts('statement', derived.leading?.statement),
      ...periodProperties(derived),
      sources: [...new Set(derived.counting.map(({ source }) => source))],
    },
  }
}

function qualifierProperties({ qualifiers }: Relation): Properties {
  return Object.fromEntries(
    Object.entries(qualifiers).flatMap(([name, value]): [string, Properties[string]][] =>
      typeof value === 'string' ? [[name, value]] : Object.entries(texts(name, value)),
    ),
  )
}
