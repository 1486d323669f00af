import { wordsIn } from '@/app/open311/v2/words'
import { addArrived, drawnOf } from '@/db/contact/photos/arrivals/writes'
import type { FetchFault } from '@/db/contact/photos/fetches/input'
import { faultOfStatus, pauseAfter } from '@/db/contact/photos/fetches/rules'
import { type ClaimedFetch, claimFetch, putOff, settleFetch } from '@/db/contact/photos/fetches/writes'
import { pictureLimits } from '@/db/files/input'
import type { JobMessage } from '@/db/jobs'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'
import { safeFetch } from './safe-fetch'

const limits = { bytes: pictureLimits.bytes, milliseconds: 30_000, redirects: 3 }
type Near = { readonly near?: boolean }

/** A system has just named a picture: this town's are fetched. */
export async function fetch({ municipality }: JobMessage) {
  await fetchDue(municipality)
}

/** Each minute: whatever waits for another try, or was left by a worker that was killed. */
export async function fetches() {
  for (const { id } of municipalities) await fetchDue(id)
}

/** Fetches a town's pictures one by one, until none is due. */
export async function fetchDue(municipality: string, near: Near = {}) {
  const job = townAtWork(municipality, 'contact', 'fetches')
  for (let claimed = await claimFetch(job); claimed; claimed = await claimFetch(job)) {
    const fault = await faultAt(job, claimed, near)
    const pause = fault && pauseAfter(claimed.attempts, fault)
    if (pause) await putOff(job, claimed, pause)
    else await settleFetch(job, claimed, fault && noteOf(claimed, fault, job.locale))
  }
}

type Job = ReturnType<typeof townAtWork<'contact'>>

/** Null when the picture has been added to its case. */
async function faultAt(job: Job, { case: id, address }: ClaimedFetch, near: Near): Promise<FetchFault | null> {
  const answer = await safeFetch(address, { headers: { accept: 'image/*' } }, { ...limits, ...near })
  if (typeof answer === 'string') return answer === 'cut' ? 'unreachable' : answer
  const fault = faultOfStatus(answer.status)
  if (fault) return fault
  const picture = await drawnOf(answer.body)
  if (!picture) return 'wrongKind'
  return (await addArrived(job, { case: id }, [picture])) === 1 ? null : 'full'
}

function noteOf({ address }: ClaimedFetch, fault: FetchFault, locale: Job['locale']) {
  const words = wordsIn(locale)
  return words('open311.note.picture', { url: address, why: words(`open311.why.${fault}`) }).slice(0, 4000)
}
