import type { Job } from '@/db/actors'
import {
  claimRound,
  noteRead,
  noteRound,
  noteStanding,
  noteUpdate,
  type Round,
} from '@/db/contact/deliveries/news/writes'
import { faultOfStatus } from '@/db/contact/deliveries/rules'
import type { TheirUpdate } from '@/db/contact/deliveries/wire/input'
import { requestsIn, updatesIn } from '@/db/contact/deliveries/wire/rules'
import { stamp } from '@/db/contact/open311/times/rules'
import { addPhotos } from './adding'
import { askThrough } from './paging'

/** So many ids fit an address that everybody takes. */
const inOneQuestion = 50

/** Asks every system whose turn it is how the cases stand that it has of ours, and tells it of the photos that have come since. */
export async function follow(job: Job) {
  for (let round = await claimRound(job); round; round = await claimRound(job)) {
    const { told, fault } = await updated(job, round)
    await noteRound(job, round.to.id, (await standing(job, round, told)) ?? fault)
    await addPhotos(job, round)
  }
}

/** Their state of every case by its number; of those in `told` they have just said more. Returns why it could not be read, or null. */
async function standing(job: Job, { to, asked }: Round, told: ReadonlySet<string>): Promise<string | null> {
  for (let at = 0; at < asked.length; at += inOneQuestion) {
    const some = new Map(asked.slice(at, at + inOneQuestion).map(({ id, theirs }) => [theirs, id]))
    const asking = { service_request_id: [...some.keys()].join(',') }
    const { rows, answer, whole } = await askThrough(to, 'requests', asking, {
      read: requestsIn,
      known: ({ id }) => id,
    })
    for (const { id, status, notes, updatedAt } of rows) {
      const delivery = some.get(id)
      if (delivery) await noteStanding(job, delivery, { status, notes, at: updatedAt }, told.has(delivery))
    }
    if (typeof answer === 'string') return answer
    if (!whole) return faultOfStatus(answer.status) ?? 'unreadable'
  }
  return null
}

/** Two hours back: what they wrote down late is told as well, and told twice it is one. */
const overlap = 2 * 3600_000
const longest = 30 * 24 * 3600_000

/**
 * Their updates since they were last read, from systems that speak of them; a system that does not is asked for states alone.
 * The key stands in this one address, for they ask for it there. Returns the cases there is something new of, and why not all was read: what was
 * is kept, and asked for once more it is no news.
 */
async function updated(job: Job, { to, since, asked }: Round): Promise<Updated> {
  const told = new Set<string>()
  if (!to.key) return { told, fault: null }
  const now = new Date()
  const from = new Date(Math.max((since?.valueOf() ?? 0) - overlap, now.valueOf() - longest))
  const span = { start_date: stamp(from), end_date: stamp(now) }
  const reading = { read: updatesIn, known: ({ request, id }: TheirUpdate) => `${request} ${id}` }
  const { rows, answer, whole } = await askThrough(to, 'servicerequestupdates', { api_key: to.key, ...span }, reading)
  const deliveries = new Map(asked.map(({ id, theirs }) => [theirs, id]))
  for (const update of rows) {
    const delivery = deliveries.get(update.request)
    const { id: key, word, text: words, at } = update
    if (delivery && (await noteUpdate(job, delivery, { key, word, words, at }))) told.add(delivery)
  }
  if (typeof answer === 'string') return { told, fault: answer }
  if (!whole && rows.length === 0) return { told, fault: null }
  // Read in part, from the earliest on, it is read on from where it broke off; from the latest on, all of it once more.
  if (!whole && !isInOrder(rows)) return { told, fault: faultOfStatus(answer.status) ?? 'tooBig' }
  // What they have not written down yet, though it happened before, is still to come.
  const times = rows.flatMap(({ at }) => at?.valueOf() ?? [])
  await noteRead(job, to.id, times.length > 0 ? new Date(Math.min(Math.max(...times), now.valueOf())) : now)
  return { told, fault: null }
}
type Updated = { readonly told: ReadonlySet<string>; readonly fault: string | null }

const isInOrder = (updates: readonly { at: Date | null }[]) =>
  (updates[0]?.at?.valueOf() ?? 0) < (updates.at(-1)?.at?.valueOf() ?? 0)
