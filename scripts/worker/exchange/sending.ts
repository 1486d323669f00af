import type { Job } from '@/db/actors'
import { attributesFor } from '@/db/contact/deliveries/answers/rules'
import type { DeliveryFault } from '@/db/contact/deliveries/input'
import { deliveryKeyOf } from '@/db/contact/deliveries/pictures/reads'
import { noteAlong } from '@/db/contact/deliveries/pictures/writes'
import { descriptionOf, faultOfStatus, markOf, mayRepeat, pauseAfter } from '@/db/contact/deliveries/rules'
import { attributesIn, complaintIn, receiptIn, requestsIn } from '@/db/contact/deliveries/wire/rules'
import { type Claimed, noteTaken, noteToken, noteTrouble } from '@/db/contact/deliveries/writes'
import { stamp } from '@/db/contact/open311/times/rules'
import { publicPhotosOf } from '@/db/contact/photos/reads'
import { municipalityById } from '@/tenants'
import { originOf } from '../origin'
import { askFor, tellThem } from './asking'
import { askThrough } from './paging'

type Trouble = { readonly fault: DeliveryFault; readonly complaint: string | null }
type Outcome = Trouble | { readonly id: string } | { readonly token: string } | 'doubt'

/** Sends one case, or asks again for the number of one that has a token, and writes down what came of it. */
export async function carry(job: Job<'contact'>, claimed: Claimed) {
  const outcome = claimed.token ? await redeemed(claimed, claimed.token) : await sent(job, claimed)
  if (outcome === 'doubt') return givenUp(job, claimed, claimed.fault ?? 'cut')
  if ('id' in outcome) return noteTaken(job, claimed, outcome.id)
  if ('fault' in outcome) {
    const isDead = await noteTrouble(job, claimed, outcome.fault, outcome.complaint)
    if (isDead) tellOf(job, outcome.fault)
    return
  }
  const pause = pauseAfter(claimed.attempts, 'busy')
  if (pause === null) return givenUp(job, claimed, 'busy')
  await noteToken(job, claimed, outcome.token, pause / 1000)
}

async function givenUp(job: Job, claimed: Claimed, fault: DeliveryFault) {
  await noteTrouble(job, claimed, fault, null, true)
  tellOf(job, fault)
}

const tellOf = ({ municipality }: Job, fault: DeliveryFault) =>
  console.error(JSON.stringify({ event: 'delivery.dead', municipality, fault }))

/**
 * Sends a case. Where an earlier try may have come there, it is looked for first; not found, it is said once more in the very same
 * words as long as they are taken for the same, and after that not without somebody at the desk.
 */
async function sent(job: Job<'contact'>, claimed: Claimed): Promise<Outcome> {
  const { doubtSince, attempts } = claimed
  if (doubtSince) {
    const found = await lookedFor(claimed, doubtSince)
    if (typeof found === 'string') return { id: found }
    if (!mayRepeat(attempts, doubtSince, new Date())) return 'doubt'
  }
  const { code, text, place, latitude, longitude } = claimed
  const attributes = await askedThere(claimed)
  if (!attributes) return { fault: 'unreachable', complaint: null }
  const answer = await tellThem(claimed.to, 'requests', {
    service_code: code,
    description: descriptionOf(text, markFor(claimed)),
    ...(place ? { address_string: place } : {}),
    ...(latitude !== null && longitude !== null ? { lat: String(latitude), long: String(longitude) } : {}),
    ...attributes,
    media_url: await picturesOf(job, claimed),
  })
  return outcomeOf(answer)
}

/** What was answered here, as far as they ask for it: read of them anew, for they change their questions as we do. Null when they cannot be reached. */
async function askedThere({ to, code, answers }: Claimed) {
  if (answers.length === 0) return {}
  const definition = await askFor(to, `services/${encodeURIComponent(code)}`)
  if (typeof definition === 'string') return null
  return attributesFor(answers, (definition.status === 200 && attributesIn(definition.body)) || [])
}

/** Addresses of the photos that a handler chose for them or, where nobody did, of those that everybody may see. */
async function picturesOf(job: Job<'contact'>, claimed: Claimed): Promise<string[]> {
  const town = municipalityById(claimed.municipality)
  if (!town) return []
  const at = `${originOf(town)}/api/files`
  if (claimed.photos) return claimed.photos.map((id) => `${at}/sent/${deliveryKeyOf(claimed.id)}/${id}`)
  const photos = await publicPhotosOf(job, [claimed.case])
  await noteAlong(
    job,
    claimed.id,
    photos.map(({ id }) => id),
  )
  return photos.map(({ file }) => `${at}/public/${file}`)
}

const markFor = ({ municipality, reference }: Claimed) =>
  markOf(municipalityById(municipality)?.name.fi ?? municipality, reference)

function outcomeOf(answer: Awaited<ReturnType<typeof tellThem>>): Outcome {
  if (typeof answer === 'string') return { fault: answer, complaint: null }
  const fault = faultOfStatus(answer.status)
  if (fault) return { fault, complaint: complaintIn(answer.body) }
  const receipt = receiptIn(answer.body)
  if (receipt?.id) return { id: receipt.id }
  return receipt?.token ? { token: receipt.token } : { fault: 'unreadable', complaint: null }
}

/** In milliseconds: with the page that is being read then, and what is asked and sent after it, well within the lease. */
const longestLook = 40_000

/** The number under which they have a case of ours, by the mark in its description; null when it is not to be found. */
async function lookedFor(claimed: Claimed, since: Date): Promise<string | null> {
  const from = new Date(since.valueOf() - 120_000)
  const dates = { start_date: stamp(from), end_date: stamp(new Date()) }
  const reading = { read: requestsIn, known: ({ id }: { id: string }) => id, until: Date.now() + longestLook }
  const { rows } = await askThrough(claimed.to, 'requests', { service_code: claimed.code, ...dates }, reading)
  const mark = markFor(claimed)
  return rows.find(({ description }) => description.endsWith(mark))?.id ?? null
}

/** Asks what number a token stands for by now. */
async function redeemed({ to }: Claimed, token: string): Promise<Outcome> {
  const answer = await askFor(to, `tokens/${encodeURIComponent(token)}`)
  const receipt = typeof answer === 'string' || answer.status !== 200 ? null : receiptIn(answer.body)
  return receipt?.id ? { id: receipt.id } : { token }
}
