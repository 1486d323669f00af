import type { Job } from '@/db/actors'
import { open311Of } from '@/db/contact/cases/rules'
import { stamp } from '@/db/contact/open311/times/rules'
import type { CallFault } from '@/db/contact/webhooks/input'
import { faultOfStatus, headersOf } from '@/db/contact/webhooks/rules'
import { type ClaimedCall, claimCall, noteCalled, noteMissed } from '@/db/contact/webhooks/writes'
import { safeFetch } from '../safe-fetch'
import { limitsOf } from './asking'

/** A receiver says yes quickly and works later; what it says beyond that is not read. */
const patience = { bytes: 65_536, milliseconds: 10_000 }

/** Makes a town's due calls one by one, until none is left. */
export async function callDue(job: Job) {
  for (let call = await claimCall(job); call; call = await claimCall(job)) await made(job, call)
}

async function made(job: Job, call: ClaimedCall) {
  const body = bodyOf(call)
  if (!body) return noteCalled(job, call, null)
  const headers = headersOf(call.id, new Date(), body, call.secrets)
  const answer = await safeFetch(call.address, { method: 'POST', headers, body }, limitsOf(patience))
  // Whoever answers at length has heard it too.
  if (answer === 'tooBig') return noteCalled(job, call, 200)
  if (typeof answer === 'string') return missed(job, call, answer, null)
  const fault = faultOfStatus(answer.status)
  return fault ? missed(job, call, fault, answer.status) : noteCalled(job, call, answer.status)
}

async function missed(job: Job, call: ClaimedCall, fault: CallFault, status: number | null) {
  const gaveUp = await noteMissed(job, call, fault, status)
  if (gaveUp) console.error(JSON.stringify({ event: 'webhook.gaveUp', municipality: job.municipality, fault }))
}

/** What is said; null when there is nothing to be said any more. */
function bodyOf(call: ClaimedCall): string | null {
  const data = call.event === 'ping' ? {} : dataOf(call)
  return data && JSON.stringify({ type: call.event, timestamp: call.createdAt.toISOString(), data })
}

function dataOf({ event, to, about, reference, scope }: ClaimedCall) {
  if (event === 'case.withdrawn') return about?.isPublic || !reference ? null : { service_request_id: reference }
  if (!about) return null
  const state = to ?? about.state
  const common = {
    service_request_id: about.reference,
    state,
    status: open311Of(state).status === 'open' ? 'open' : 'closed',
    requested_datetime: stamp(about.createdAt),
  }
  if (!about.isPublic || scope === 'states') return { ...common, service_code: codeOf(about) }
  const { title, text, place, latitude, longitude, answer } = about
  const point = latitude !== null && longitude !== null ? { lat: latitude, long: longitude } : {}
  const words = { title, description: text, address: place ?? '', status_notes: answer ?? '' }
  return { ...common, service_code: codeOf(about), ...words, ...point }
}

const codeOf = ({ topic }: NonNullable<ClaimedCall['about']>) => (typeof topic === 'string' ? topic : topic.code)
