import { type DeviceDraft, outdated } from './device-draft'

const shelf = 'drafts'

/** The device's own database of this town's portal. Rejects where the browser keeps nothing, as in some private windows. */
function opened(): Promise<IDBDatabase> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>()
  const asked = indexedDB.open('contact', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore(shelf, { keyPath: 'submission' })
  asked.onsuccess = () => resolve(asked.result)
  asked.onerror = () => reject(asked.error)
  return promise
}

/** Resolves when what was written is on the device, not merely asked for. */
async function within<T>(mode: IDBTransactionMode, work: (drafts: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const base = await opened()
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const transaction = base.transaction(shelf, mode)
  const asked = work(transaction.objectStore(shelf))
  transaction.oncomplete = () => resolve(asked.result)
  transaction.onabort = () => reject(transaction.error)
  return promise.finally(() => base.close())
}

export async function storeDraft(draft: DeviceDraft) {
  await within('readwrite', (drafts) => drafts.put(draft))
}

export async function forgetDraft(submission: string) {
  await within('readwrite', (drafts) => drafts.delete(submission))
}

/** What is kept; what has had its time goes. None where the device keeps nothing. */
export async function listDrafts(): Promise<DeviceDraft[]> {
  try {
    const all: DeviceDraft[] = await within('readonly', (drafts) => drafts.getAll())
    const old = outdated(all, Date.now())
    for (const { submission } of old) await forgetDraft(submission)
    return all.filter((draft) => !old.includes(draft))
  } catch {
    return []
  }
}
