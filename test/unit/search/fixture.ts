import { rankNames, indexNames } from '../../../model/search/rank.ts'
import type { MatchedBy } from '../../../model/search/match.ts'
import type { SearchCandidate } from '../../../model/search/rank.ts'
import { z } from 'zod'
import json from './aliases.fixture.json' with { type: 'json' }

const alias = z.strictObject({
  text: z.string(),
  lang: z.string(),
  kind: z.string(),
  seen: z.enum(['R', 'C', 'K', 'G']),
  compact: z.string(),
  choseong: z.string().default(''),
  jamo: z.string().default(''),
  qwerty: z.string().default(''),
})
const fixture = z
  .strictObject({
    entities: z.array(z.strictObject({ entity: z.string(), aliases: z.array(alias) })),
    vectors: z.array(
      z.strictObject({ query: z.string(), expect: z.string(), referenceRank: z.number(), hits: z.number() }),
    ),
  })
  .parse(json)

export const vectors = fixture.vectors
export const aliases = fixture.entities.flatMap(({ aliases: own }) => own)

/** The 42 entities; names that are not evidenced (K, G) are search keys alone. */
export const candidates: SearchCandidate[] = fixture.entities.map((each) => ({
  entityId: each.entity,
  names: each.aliases.map(({ text, lang, kind, seen }) => ({
    text,
    language: lang,
    kind,
    shown: seen === 'R' || seen === 'C',
  })),
}))

const index = indexNames(candidates)

/** An entity with Korean names, the first of them its main name. */
export function entity(entityId: string, ...texts: string[]): SearchCandidate {
  return {
    entityId,
    names: texts.map((text, i) => ({ text, language: 'ko', kind: i === 0 ? 'main' : 'short', shown: true })),
  }
}

/** The ids that a query finds among the 42 entities, best first. */
export function found(query: string): string[] {
  return rankNames(query, index, 50).hits.map((hit) => hit.entityId)
}

/** How a query finds its first hit among the 42 entities, or null. */
export function firstHit(query: string): { id: string; by: MatchedBy; repaired: string | null } | null {
  const { hits, repaired } = rankNames(query, index, 1)
  const [hit] = hits
  return hit === undefined ? null : { id: hit.entityId, by: hit.matchedBy, repaired }
}
