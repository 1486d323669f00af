import { type AsideAs, letterLimits } from '@/db/contact/inbox/input'
import { readerOfMail, reporterOf } from '@/db/contact/inbox/reads'
import { answeredIn, ignoredFor } from '@/db/contact/inbox/rules'
import { caseOfReporter, noteOnReply, type Taken, takeLetter, takeReply } from '@/db/contact/inbox/takings/writes'
import { type ClaimedLetter, claimLetter, isFlood, putAside, settleLetter } from '@/db/contact/inbox/writes'
import { addArrived } from '@/db/contact/photos/arrivals/writes'
import type { JobMessage } from '@/db/jobs'
import { Refusal } from '@/db/refusal'
import { municipalities, municipalityById } from '@/tenants'
import { townAtWork } from '../town-at-work'
import { contentOf, newLetterOf, replyOf } from './letter-content'
import { type OpenedMail, openMail } from './open-mail'

/** A letter has just come: this town's are taken. */
export async function letter({ municipality }: JobMessage) {
  await takeDue(municipality)
}

/** Each minute: whatever waits for another try, or was left by a worker that was killed. */
export async function letters() {
  for (const { id } of municipalities) await takeDue(id)
}

type Job = ReturnType<typeof townAtWork<'contact'>>

/** Takes a town's letters one by one. One that cannot be taken is put aside at its last try; the others never wait for it. */
export async function takeDue(municipality: string) {
  const job = townAtWork(municipality, 'contact', 'letters')
  for (let claimed = await claimLetter(job); claimed; claimed = await claimLetter(job)) {
    const { id, attempts } = claimed
    if (attempts > letterLimits.attempts) {
      await putAside(job, id, 'fault')
      continue
    }
    try {
      await takeOne(job, claimed)
    } catch (fault) {
      const { name } = fault instanceof Error ? fault : new Error()
      console.error(JSON.stringify({ event: 'letter.failed', municipality, kind: name, attempts }))
      if (attempts >= letterLimits.attempts) await putAside(job, id, 'fault')
    }
  }
}

async function takeOne(job: Job, { id, raw, token }: ClaimedLetter) {
  const mail = raw && (await openMail(raw))
  if (!mail) return putAside(job, id, 'unreadable')
  const reason = ignoredFor(mail, ownAddresses)
  if (reason) return settleLetter(job, id, { state: 'ignored', reason })
  const answered = await answeredBy(job, mail, token)
  return answered ? takeAnswer(job, id, mail, answered) : takeNew(job, id, mail)
}

/** Every address this portal writes from: what comes from there has come round. */
const ownAddresses = municipalities.flatMap(({ mail }) =>
  [mail.from, mail.inbox].flatMap((address) => address?.toLowerCase() ?? []),
)

/** Whose case it answers: by the address it came to, else by the letter of ours it names. Never by a number in its words. */
async function answeredBy(job: Job, mail: OpenedMail, token: string | null): Promise<Taken | null> {
  const domain = municipalityById(job.municipality)?.mail.from.split('@')[1] ?? ''
  const reporter = (token && reporterOf(token)) || (await readerOfMail(job, answeredIn(mail.references, domain)))
  return reporter ? caseOfReporter(job, reporter) : null
}

async function takeAnswer(job: Job, id: string, mail: OpenedMail, to: Taken) {
  const content = await contentOf(mail)
  const { text, note } = replyOf(job, content)
  if (!text && content.pictures.length === 0) return putAside(job, id, 'empty', to.case)
  const ended = text ? await isEnded(takeReply(job, to, id, text)) : false
  if (ended) return putAside(job, id, 'ended', to.case)
  const left = content.pictures.length - (await addArrived(job, to, content.pictures))
  const missing = replyOf(job, { ...content, left: content.left + left }).note ?? note
  if (missing) await noteOnReply(job, to, missing)
  return settleLetter(job, id, { state: 'reply', case: to.case })
}

async function isEnded(taken: Promise<void>): Promise<boolean> {
  try {
    await taken
    return false
  } catch (error) {
    if (error instanceof Refusal && error.key === 'contact.ended') return true
    throw error
  }
}

async function takeNew(job: Job, id: string, mail: OpenedMail) {
  const aside = (reason: AsideAs) => putAside(job, id, reason)
  if (mail.from && (await isFlood(job, id, mail.from))) return aside('flood')
  const content = await contentOf(mail)
  const sent = await newLetterOf(job, id, content)
  if (!sent) return aside('empty')
  const taken = await takeLetter(job, sent)
  await addArrived(job, taken, content.pictures)
  return settleLetter(job, id, { state: 'case', case: taken.case })
}
