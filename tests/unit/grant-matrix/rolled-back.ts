import type { Transaction } from '@/db/client'

type Opens = Pick<Transaction, 'transaction'>

const undone = Symbol('undone')

/** Does something in a transaction, or in a savepoint of one, and leaves no trace of it but what it found. */
export async function rolledBack<T>(open: Opens, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let found: { result: T } | undefined
  try {
    await open.transaction(async (tx) => {
      found = { result: await work(tx) }
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
  if (!found) throw new Error('Nothing was undone')
  return found.result
}

/** What stands for the database while cells are tried: whatever is opened on it nests in the transaction of the moment, and is undone. */
export const stage: { now: Opens | null } = { now: null }

export async function staged<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  stage.now = {
    transaction: ((inner: (tx: Transaction) => Promise<unknown>) => rolledBack(tx, inner)) as Opens['transaction'],
  }
  return work().finally(() => {
    stage.now = null
  })
}
