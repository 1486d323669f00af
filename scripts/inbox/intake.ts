import { partsOf } from '@/db/contact/inbox/rules'
import { keepLetter } from '@/db/contact/inbox/writes'
import { municipalities, type Town } from '@/tenants'
import { townAtWork } from '../town-at-work'

/** The town whose incoming address this is, and what stands after its plus; null for any other address. */
export function inboxOf(address: string): { town: Town; token: string | null } | null {
  const parts = partsOf(address)
  const town = parts && municipalities.find(({ mail }) => mail.inbox?.toLowerCase() === parts.bare)
  return town ? { town, token: parts.token } : null
}

/** Keeps a letter for the town it is addressed to. Only when this has returned may its sender be told that it has come. */
export async function keep(recipient: string, sender: string | null, raw: Buffer): Promise<boolean> {
  const found = inboxOf(recipient)
  if (!found) return false
  const job = townAtWork(found.town.id, 'contact', 'inbox')
  // As whoever delivers for good writes it down (RFC 5321, 4.4).
  const envelope =
    sender === null ? Buffer.alloc(0) : Buffer.from(`Return-Path: <${sender.replace(/[\r\n<>]/g, '')}>\r\n`)
  await keepLetter(job, Buffer.concat([envelope, raw]), found.token)
  return true
}
