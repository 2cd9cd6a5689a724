import type { RecordMeta } from '../model/read-view.ts'
import type { AnyRecord } from '../model/records/kinds.ts'
import type { Store } from '../store/store.ts'

/** How a record of the seed stands in the store: null where it is not, or no longer, there. */
export interface Stored {
  record: AnyRecord | null
  meta: RecordMeta | undefined
}

const idsAtOnce = 1000

/** Reads how these records stand in the store. An id that was merged into another counts as no longer there. */
export async function readStored(
  store: Store,
  ids: readonly string[],
  today: string,
): Promise<Map<string, Stored>> {
  const stored = new Map<string, Stored>()
  for (let start = 0; start < ids.length; start += idsAtOnce) {
    const asked = ids.slice(start, start + idsAtOnce)
    const { value, view } = await store.nodes(asked, { today })
    for (const [index, id] of asked.entries()) {
      const record = value[index]?.record
      stored.set(id, { record: record?.id === id ? record : null, meta: view.meta(id) })
    }
  }
  return stored
}
