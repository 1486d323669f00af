import 'server-only'
import type { Resident } from '@/db/actors'
import { keyedHash, keyFor } from '@/db/keys'

/** Whose a draft on a device is, in a word that tells nobody who: the next user of the same browser is not offered it. */
export function holderOf(me: Resident | null): string | null {
  return me && keyedHash(keyFor('contact: draft on a device'), me.person.id).toString('base64url').slice(0, 22)
}
