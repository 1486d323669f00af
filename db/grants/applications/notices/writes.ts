import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Visitor } from '../../../actors'
import type { Transaction } from '../../../client'
import type { MessageKind } from '../../../outbox/input'
import type { MailKind } from '../../../outbox/mails/input'
import { post } from '../../../outbox/mails/writes'
import { tell } from '../../../outbox/writes'
import { members, organisations } from '../../../people/organisations/tables'
import { calls, callVersions } from '../../calls/tables'
import { leaveLetter } from '../postings/writes'
import type { Application } from '../rights/reads'
import { answers } from '../tables'
import { isByPost } from './reads'

export type Notice = {
  readonly kind: MessageKind & MailKind
  /** Names the event, so that it is told once. */
  readonly dedupe: string
  readonly values?: Readonly<Record<string, string>>
  /** Where it is read on, and whom the mail's own link is for, where that is not the application itself. */
  readonly about?: { readonly link: string; readonly reader: string }
}

/**
 * Tells an applicant what has happened to their application, in the transaction of what happened: everybody of an organisation, or the person
 * alone, as a message; and one mail to the address that is read, where one is known. Whom nobody reads for in the portal is told by letter, which
 * the desk prints.
 */
export async function tellApplicant(tx: Transaction, actor: Visitor, application: Application, notice: Notice) {
  const { id, number, locale, organisation, person } = application
  // What staff are still keying in is nobody else's business yet.
  if (application.channel === 'paper' && number === null) return
  const call = await callNameOf(tx, application)
  const values = { number: number ?? '', call, ...notice.values }
  if (await isByPost(tx, id)) {
    if (number !== null) await leaveLetter(tx, actor, { application: id, ...notice, values })
    return
  }
  const [readers, address] = await Promise.all([
    organisation ? membersOf(tx, organisation) : Promise.resolve(person ? [person] : []),
    addressOf(tx, application),
  ])
  const { link, reader } = notice.about ?? { link: `/mine/applications/${id}`, reader: id }
  await tell(
    tx,
    actor,
    ...readers.map((to) => ({ to, kind: notice.kind, values, link, dedupe: `${notice.dedupe}:${to}` })),
  )
  if (!address) return
  const { kind, dedupe } = notice
  await post(tx, actor, { service: 'grants', kind, about: number ?? '', reader, address, locale, values, dedupe })
}

async function membersOf(tx: Transaction, organisation: string) {
  const rows = await tx.select({ person: members.person }).from(members).where(eq(members.organisation, organisation))
  return rows.map(({ person }) => person)
}

/** The address told in the application, otherwise the organisation's. */
async function addressOf(tx: Transaction, { id, organisation }: Application): Promise<string | null> {
  const told = await tx
    .select({ value: answers.value })
    .from(answers)
    .where(and(eq(answers.application, id), inArray(answers.key, ['contact_email', 'email'])))
  const given = told.map(({ value }) => z.email().safeParse(value)).find(({ success }) => success)
  if (given?.success) return given.data
  if (!organisation) return null
  const [row] = await tx
    .select({ email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, organisation))
  return row?.email ?? null
}

/** The call's name in the application's language. */
async function callNameOf(tx: Transaction, { call, callVersion, locale }: Application): Promise<string> {
  const [row] = await tx
    .select({ content: callVersions.content })
    .from(callVersions)
    .innerJoin(calls, eq(calls.id, callVersions.call))
    .where(and(eq(callVersions.id, callVersion), eq(calls.id, call)))
  const name = row?.content.name
  return name?.[locale] ?? name?.fi ?? name?.sv ?? name?.en ?? ''
}
