import DataLoader from 'dataloader'
import { pageSizeMax } from '../model/query/page.ts'
import type { ReadOptions, Store } from '../store/store.ts'
import { ChangeSetNode } from './nodes/change-set.ts'
import { knownClaim, type ClaimNode } from './nodes/claim.ts'

/** ChangeSets by id, all those that one level of an answer needs in one call; null where an id is unknown. */
export function changeSetLoader(store: Store, read: ReadOptions): DataLoader<string, ChangeSetNode | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const found = await store.changeSets(ids, read)
    return found.map((changeSet) => changeSet && new ChangeSetNode(changeSet))
  })
}

/** All claims that rest on a source, read once however many of its sentences are asked about. */
export function sourceClaimsLoader(store: Store, read: ReadOptions): DataLoader<string, ClaimNode[]> {
  return new DataLoader((sources: readonly string[]) =>
    Promise.all(sources.map((source) => allClaimsFrom(store, source, read))),
  )
}

async function allClaimsFrom(store: Store, source: string, read: ReadOptions): Promise<ClaimNode[]> {
  const claims: ClaimNode[] = []
  let after: string | undefined
  do {
    const { value: page, view } = await store.claimsFrom(source, { first: pageSizeMax, after }, read)
    claims.push(...page.items.map((id) => knownClaim({ view, today: read.today }, id)))
    after = page.hasNextPage ? page.cursors.at(-1) : undefined
  } while (after !== undefined)
  return claims
}
