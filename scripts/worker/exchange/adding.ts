import { wordsIn } from '@/app/open311/v2/words'
import type { Job } from '@/db/actors'
import type { Round } from '@/db/contact/deliveries/news/writes'
import { deliveryKeyOf, type LaterPhoto, listLaterPhotos } from '@/db/contact/deliveries/pictures/reads'
import { noteAdded } from '@/db/contact/deliveries/pictures/writes'
import { faultOfStatus } from '@/db/contact/deliveries/rules'
import { updateWordOf } from '@/db/contact/open311/rules'
import { stamp } from '@/db/contact/open311/times/rules'
import { municipalityById, type Town } from '@/tenants'
import { originOf } from '../origin'
import { tellThem } from './asking'

/**
 * Tells a system, as an update, of the photos that have come since it took its case. Said twice it is the same update. One that is in
 * trouble, or does not know our key now, is told in the next round; of a photo that it will not hear of it is not told again, and one that it
 * stumbles over holds up no other. To a system that is used no more nothing goes.
 */
export async function addPhotos(job: Job, { to }: Round) {
  const town = municipalityById(job.municipality)
  if (!to.key || to.retired || !town) return
  for (const photo of await listLaterPhotos(job, to.id)) {
    const answer = await tellThem(to, 'servicerequestupdates', updateOf(town, photo))
    const fault = typeof answer === 'string' ? answer : faultOfStatus(answer.status)
    if (fault === 'broken' || fault === 'unreadable') continue
    if (fault && fault !== 'refused') return
    await noteAdded(job, photo, fault === null)
  }
}

const updateOf = (town: Town, { delivery, theirs, state, photo, alt, at }: LaterPhoto) => ({
  service_request_id: theirs,
  update_id: photo,
  updated_datetime: stamp(at),
  status: updateWordOf(state) ?? 'OPEN',
  description: alt ?? wordsIn(town.locales[0])('open311.photoAdded'),
  media_url: `${originOf(town)}/api/files/sent/${deliveryKeyOf(delivery)}/${photo}`,
})
