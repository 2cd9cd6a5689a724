import type { ReadView } from '../../model/read-view.ts'
import { kindOfId } from '../../model/records/kinds.ts'
import { qualifierEntities } from '../../model/records/relation.ts'

/** Looks up what an answer's view must hold beside its records: claims and sources, facts, gaps, notes, ends. */
export function surround(view: ReadView, ids: Iterable<string>): void {
  for (const id of ids) {
    around(view, id)
    view.gapsAbout(id)
    view.notesAbout(id)
  }
}

function around(view: ReadView, id: string): void {
  switch (kindOfId(id)) {
    case 'ENTITY':
      for (const { source } of view.entity(id)?.names ?? []) if (source !== undefined) view.source(source)
      for (const fact of view.factsOf(id)) claims(view, fact.id)
      return
    case 'RELATION': {
      const relation = view.relation(id)
      if (relation === undefined) return
      for (const end of [relation.from, relation.to, ...qualifierEntities(relation)]) view.entity(end)
      claims(view, id)
      return
    }
    case 'FACT':
      claims(view, id)
      return
    case 'CLAIM': {
      const claim = view.claim(id)
      if (claim === undefined) return
      view.source(claim.source)
      view.claimsRelatedTo(id)
      return
    }
    case 'GAP': {
      const source = view.gap(id)?.source
      if (source !== undefined) view.source(source)
      return
    }
    default:
      return
  }
}

function claims(view: ReadView, subject: string): void {
  for (const { source } of view.claimsOf(subject)) view.source(source)
}
