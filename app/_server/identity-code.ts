import 'server-only'
import { cookies } from 'next/headers'
import { derived, seal, unseal } from '@/db/keys'
import { findIdentity } from '@/db/people/sessions/reads'
import { sessionCookie, tokenHash, visitor } from './session'

/** The key lies in the holder's cookie alone: neither the database nor its backups give the code away. */
const keyOf = (token: string) => derived(Buffer.from(token), 'session identity')

/** A resident's identity code as their session keeps it. */
export const sealedCode = (token: string, code: string): Buffer =>
  seal(keyOf(token), Buffer.from(code), tokenHash(token).toString('hex'))

/** The identity code of whoever asks, for the one request that needs it; null where the session keeps none. It goes into no log, page or address of ours. */
export async function codeHere(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie)?.value
  const sealed = token ? await findIdentity(await visitor('portal'), tokenHash(token)) : null
  return token && sealed ? unseal(keyOf(token), sealed, tokenHash(token).toString('hex')).toString() : null
}
