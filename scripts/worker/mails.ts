import { environment } from '@/db/env'
import type { JobMessage } from '@/db/jobs'
import type { MailFault } from '@/db/outbox/mails/input'
import { faultOf, stopsTheRound } from '@/db/outbox/mails/rules'
import { type ClaimedMail, claimMail, noteFault, noteSent } from '@/db/outbox/mails/writes'
import { municipalities } from '@/tenants'
import { townAtWork } from '../town-at-work'
import { letterOf } from './letter'
import { photosOf, pictureOf } from './letter-picture'
import { type MailServer, mailServer } from './mail-server'

/** A mail has just been written: this town's go out. */
export async function mail({ municipality }: JobMessage) {
  await sendDue(municipality)
}

/** Each minute: whatever waits for another try, or was left by a worker that was killed. */
export async function mails() {
  for (const { id } of municipalities) await sendDue(id)
}

/** Sends a town's due mails one by one, until none is left or the way there is shut. Without a mail server they wait. */
export async function sendDue(municipality: string, url = environment().MAIL_URL) {
  if (!url) return
  const job = townAtWork(municipality, 'contact', 'mails')
  const server = mailServer(url)
  let open = true
  while (open) {
    const claimed = await claimMail(job)
    if (!claimed) return
    const fault = await sent(job, server, claimed)
    if (!fault) {
      await noteSent(job, claimed.id)
      continue
    }
    const dead = await noteFault(job, claimed, fault)
    if (dead) console.error(JSON.stringify({ event: 'mail.dead', municipality, kind: claimed.kind, fault }))
    open = !stopsTheRound(fault)
  }
}

type Job = ReturnType<typeof townAtWork<'contact'>>

/** Null when the server has taken the mail; what it says otherwise may repeat the address, so only its kind goes on. */
async function sent(job: Job, server: MailServer, claimed: ClaimedMail): Promise<MailFault | null> {
  try {
    await server(letterOf(claimed, await pictureOf(job, claimed), await photosOf(job, claimed)))
    return null
  } catch (fault) {
    return faultOf(fault as Parameters<typeof faultOf>[0])
  }
}
