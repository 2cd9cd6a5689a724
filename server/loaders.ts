import DataLoader from 'dataloader'
import type { ReadOptions, Store } from '../store/store.ts'
import { ChangeSetNode } from './nodes/change-set.ts'

/** ChangeSets by id, all those that one level of an answer needs in one call; null where an id is unknown. */
export function changeSetLoader(
  store: Pick<Store, 'changeSets'>,
  read: ReadOptions,
): DataLoader<string, ChangeSetNode | null> {
  return new DataLoader(async (ids: readonly string[]) => {
    const found = await store.changeSets(ids, read)
    return found.map((changeSet) => changeSet && new ChangeSetNode(changeSet))
  })
}
