import 'server-only'
import { eq } from 'drizzle-orm'
import type { GrantOfficer, Resident } from '../../../actors'
import { record } from '../../../journal/writes'
import { Refusal } from '../../../refusal'
import { inTown } from '../../../town'
import { notDisqualified } from '../../ties/reads'
import { tellApplicant } from '../notices/writes'
import { applicationFor } from '../rights/reads'
import { applicationMessages, applications } from '../tables'
import type { Message } from './input'

/** An applicant's words to the desk. Refuses: gone, applications.notSent (a draft is read by nobody yet), organisations.mayNot. */
export function writeAsApplicant(applicant: Resident<'grants'>, { application: id, message, text }: Message) {
  const { municipality, person } = applicant
  return inTown(applicant, async (tx) => {
    const { application } = await applicationFor(tx, applicant, id, 'draft')
    if (application.number === null) throw new Refusal('applications.notSent')
    const row = { id: message, municipality, application: id, text, person: person.id }
    const [written] = await tx.insert(applicationMessages).values(row).onConflictDoNothing().returning()
    if (written) await record(tx, applicant, { action: 'application.wrote', object: `application:${id}` })
  })
}

/** The desk's words to an applicant, told as a message and by mail. Refuses: gone, ties.disqualified. */
export function writeAsDesk(preparer: GrantOfficer<'prepare'>, { application: id, message, text }: Message) {
  const { municipality, staff } = preparer
  return inTown(preparer, async (tx) => {
    await notDisqualified(tx, preparer, id)
    const [application] = await tx.select().from(applications).where(eq(applications.id, id))
    if (!application?.number) throw new Refusal('gone')
    const row = { id: message, municipality, application: id, text, staff: staff.id }
    const [written] = await tx.insert(applicationMessages).values(row).onConflictDoNothing().returning()
    if (!written) return
    await tellApplicant(tx, preparer, application, { kind: 'applicationMessage', dedupe: `message:${message}` })
    await record(tx, preparer, { action: 'application.wrote', object: `application:${id}` })
  })
}
