import { statusOf } from '../../model/derived.ts'
import type { ReadView } from '../../model/read-view.ts'
import type { Relation } from '../../model/records/relation.ts'
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
  }
}

export function tieShape(view: ReadView, relation: Relation): TieShape {
  const { status, statementKo = null, statementEn = null } = statusProperties(view, relation.id)
  const { counting } = statusOf(view, relation.id)
  return {
    type: relation.type,
    from: relation.from,
    to: relation.to,
    properties: {
      ...qualifierProperties(relation),
      id: relation.id,
      status: status ?? null,
      statementKo,
      statementEn,
      sources: [...new Set(counting.map(({ source }) => source))],
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
