import { Worker } from 'node:worker_threads'
import type { CountedPot, CountPapers } from '@/db/budget/tally/programme/rules'
import { readCountPapers } from '@/db/budget/tally/reads'
import { failCount, finishCount, noteProgress } from '@/db/budget/tally/writes'
import type { JobMessage } from '@/db/jobs'
import { townAtWork } from '../town-at-work'

export type FromThread = { done: number } | { counted: CountedPot[] }

/** Least milliseconds between two notes of progress. */
const pace = 400

/** Counts a round that the desk has asked for. Killed at any point it leaves nothing half done, and is done again. */
export async function count({ municipality, id }: JobMessage) {
  const job = townAtWork(municipality, 'budget', 'count')
  const papers = await readCountPapers(job, id)
  if (!papers) return
  try {
    await noteProgress(job, id, 1)
    const counted = await inThread(
      papers,
      paced((done) => noteProgress(job, id, done)),
    )
    await finishCount(job, id, counted)
  } catch (fault) {
    await failCount(job, id)
    throw fault
  }
}

/** The count keeps a processor busy for as long as it lasts: a thread of its own leaves this one free to note progress. */
function inThread(papers: CountPapers, progress: (done: number) => void): Promise<CountedPot[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./count-thread.ts', import.meta.url), { workerData: papers })
    thread.on('message', (message: FromThread) => {
      if ('counted' in message) resolve(message.counted)
      else progress(message.done)
    })
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`The counting thread ended with code ${code}`)))
  })
}

/** Passes on the newest value, one at a time and not too often. A note that could not be written is no reason to stop. */
function paced(note: (done: number) => Promise<unknown>) {
  let busy = false
  let next = 0
  return (done: number) => {
    if (busy || Date.now() < next) return
    busy = true
    next = Date.now() + pace
    note(done)
      .catch(() => {})
      .finally(() => {
        busy = false
      })
  }
}
