import 'server-only'
import { and, asc, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { municipalityById, type Town } from '@/tenants'
import type { Officer } from '../../../../actors'
import type { Transaction } from '../../../../client'
import { finnishDay } from '../../../../fields'
import { letterPdf } from '../../../../letters/reads'
import { organisations } from '../../../../people/organisations/tables'
import { Refusal } from '../../../../refusal'
import { inTown } from '../../../../town'
import type { Call } from '../../../calls/input'
import { callVersions } from '../../../calls/tables'
import { appeals, decisions } from '../../../decisions/tables'
import { questionsOf } from '../../../forms/rules'
import { worded } from '../../../forms/words/rules'
import { decisionNotices } from '../../../notices/tables'
import type { Ground } from '../../../recoveries/rules'
import { recoveries } from '../../../recoveries/tables'
import { notVeiled } from '../../../scorings/veils/reads'
import { notDisqualified } from '../../../ties/reads'
import { noteOpening } from '../../handling/reads'
import { byPost } from '../../notices/reads'
import type { NoticeLetter } from '../../postings/input'
import { postingIn, postingsOf } from '../../postings/reads'
import { isNotice } from '../../postings/rules'
import { closingOf } from '../../submissions/reads'
import { applicationMessages, applications, submissions, supplements } from '../../tables'
import { arrivalIn } from '../reads'
import { addressLines } from '../rules'
import type { LetterAsked } from './input'
import { type NoticePost, type Post, postOf } from './rules'

/** A letter to be posted: what it tells, and of when it is. */
export type LetterToPost = {
  readonly kind: LetterAsked['kind'] | 'decision' | 'appeal'
  readonly of: string
  readonly at: Date
  /** What it tells by its name, where it is the letter of a notice. */
  readonly notice?: NoticeLetter
  /** When it was noted to have gone to the post. */
  readonly postedAt: Date | null
}

/** The letters of an application that is told by post, the oldest first; none where somebody reads it in the portal. Refuses: ties.disqualified, scorings.blind. */
export function listLetters(officer: Officer<'grants'>, application: string): Promise<LetterToPost[]> {
  return inTown(officer, async (tx) => {
    const found = await addressedIn(tx, officer, application)
    if (!found) return []
    const [asked, written, decided, recovered, left, appealed] = await Promise.all([
      tx
        .select({ of: supplements.id, at: supplements.createdAt })
        .from(supplements)
        .where(eq(supplements.application, application)),
      tx
        .select({ of: applicationMessages.id, at: applicationMessages.createdAt })
        .from(applicationMessages)
        .where(and(eq(applicationMessages.application, application), isNotNull(applicationMessages.staff))),
      tx
        .selectDistinctOn([decisions.id], { of: decisions.id, at: decisionNotices.createdAt })
        .from(decisions)
        .innerJoin(
          decisionNotices,
          and(eq(decisionNotices.decision, decisions.id), eq(decisionNotices.to, 'applicant')),
        )
        .where(eq(decisions.application, application))
        .orderBy(asc(decisions.id)),
      recoveriesIn(tx, eq(recoveries.application, application)),
      postingsOf(tx, application),
      tx
        .select({ of: appeals.id, at: sql<Date>`${appeals.settledAt}`.mapWith(appeals.createdAt) })
        .from(appeals)
        .innerJoin(decisions, eq(decisions.id, appeals.decision))
        .where(and(eq(decisions.application, application), isNotNull(appeals.sentOn))),
    ])
    const posted = new Map(left.map(({ letter, postedAt }) => [`${letter.kind}:${letter.of}`, postedAt]))
    const of = (kind: LetterToPost['kind'], rows: readonly Pick<LetterToPost, 'of' | 'at' | 'notice'>[]) =>
      rows.map((row) => ({ kind, ...row, postedAt: posted.get(`${kind}:${row.of}`) ?? null }))
    const received = found.arrival ? [{ of: application, at: found.receivedAt }] : []
    return [
      ...of('received', received),
      ...of('asked', asked),
      ...of('message', written),
      ...of('decision', decided),
      ...of('appeal', appealed),
      ...of('hearing', recovered),
      ...of(
        'notice',
        left.flatMap(({ id, kind, createdAt }) => (isNotice(kind) ? [{ of: id, at: createdAt, notice: kind }] : [])),
      ),
      ...of(
        'dropped',
        recovered.flatMap(({ of: id, droppedAt }) => (droppedAt ? [{ of: id, at: droppedAt }] : [])),
      ),
    ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
  })
}

/** One of them as PDF, to be printed; null where there is none. That it was opened is journalled as a reading. Refuses: ties.disqualified, scorings.blind. */
export function printLetter(officer: Officer<'grants'>, asked: LetterAsked): Promise<Buffer | null> {
  return inTown(officer, async (tx) => {
    const found = await addressedIn(tx, officer, asked.application)
    const post = found && (await postIn(tx, found, asked))
    if (!post) return null
    await noteOpening(tx, officer, asked.application)
    const { application, to } = found
    const { locale, number } = application
    const letter = postOf({ locale, to, on: finnishDay(post.at), number: number ?? '' }, post.post)
    return Buffer.from(await letterPdf(municipalityById(officer.municipality) as Town, letter))
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof addressedIn>>>

// What somebody was told by post before they came to read in the portal is a letter still.
const hasLetters = sql`exists (select from application_postings l
  where l.application = applications.id and l.kind <> 'appellantTold')`

/** A registered application that is told by post, with where its letters go; null for every other. */
async function addressedIn(tx: Transaction, officer: Officer<'grants'>, id: string) {
  await notDisqualified(tx, officer, id)
  await notVeiled(tx, officer, id)
  const [row] = await tx
    .select({ application: applications, call: callVersions.content, organisation: organisations })
    .from(applications)
    .innerJoin(callVersions, eq(callVersions.id, applications.callVersion))
    .leftJoin(organisations, eq(organisations.id, applications.organisation))
    .where(and(eq(applications.id, id), isNotNull(applications.number), or(byPost, hasLetters)))
  if (!row) return null
  // What came through the portal has no paper; its letters go to where the organisation says it is.
  const arrival = await arrivalIn(tx, id)
  const { application, call, organisation } = row
  const to = addressLines(organisation?.name ?? application.paperName ?? '', arrival, organisation)
  return { application, call, arrival, to, receivedAt: await registeredAt(tx, id) }
}

async function registeredAt(tx: Transaction, id: string): Promise<Date> {
  const [first] = await tx
    .select({ at: submissions.createdAt })
    .from(submissions)
    .where(and(eq(submissions.application, id), eq(submissions.number, 1)))
  if (!first) throw new Refusal('gone')
  return first.at
}

async function postIn(
  tx: Transaction,
  found: Found,
  { kind, of }: LetterAsked,
): Promise<{ post: Post | NoticePost; at: Date } | null> {
  const { application, call, arrival, receivedAt } = found
  const pick = worded(application.locale)
  const name = pick(call.name)
  if (kind === 'received') {
    if (!arrival) return null
    const lateSince = application.late ? finnishDay(await closingOf(tx, application.call)) : null
    return { at: receivedAt, post: { kind, call: name, arrivedOn: finnishDay(arrival.arrivedAt), lateSince } }
  }
  if (kind === 'message') {
    const mine = and(eq(applicationMessages.id, of), eq(applicationMessages.application, application.id))
    const [row] = await tx
      .select()
      .from(applicationMessages)
      .where(and(mine, isNotNull(applicationMessages.staff)))
    return row ? { at: row.createdAt, post: { kind, call: name, text: row.text } } : null
  }
  if (kind === 'hearing' || kind === 'dropped') return recoveryPost(tx, found, { kind, of })
  if (kind === 'notice') {
    const row = await postingIn(tx, application.id, of)
    return row && isNotice(row.kind) ? { at: row.createdAt, post: { kind, told: row.kind, values: row.values } } : null
  }
  const mine = and(eq(supplements.id, of), eq(supplements.application, application.id))
  const [row] = await tx.select().from(supplements).where(mine)
  if (!row) return null
  const wanted = row.wanted.map(({ key, words }) => ({ name: nameOf(call, key, pick), words }))
  return { at: row.createdAt, post: { kind, call: name, note: row.note, dueOn: row.dueOn, wanted } }
}

/** Recoveries of which the applicant has been told, and when nothing was asked back after all. */
const recoveriesIn = (tx: Transaction, where: SQL) =>
  tx
    .select({
      ...{ of: recoveries.id, at: sql<Date>`${recoveries.hearingAt}`.mapWith(recoveries.createdAt) },
      ...{ ground: sql<Ground>`${recoveries.ground}`, words: recoveries.words, cents: recoveries.cents },
      until: recoveries.hearingUntil,
      droppedAt: sql<Date | null>`(select max(e.created_at) from recovery_events e
        where e.recovery = ${recoveries.id} and e."to" = 'dropped')`.mapWith(recoveries.createdAt),
    })
    .from(recoveries)
    .where(and(where, isNotNull(recoveries.hearingAt)))

async function recoveryPost(
  tx: Transaction,
  { application, call }: Found,
  { kind, of }: { kind: 'hearing' | 'dropped'; of: string },
): Promise<{ post: Post; at: Date } | null> {
  const mine = sql`${recoveries.id} = ${of} and ${recoveries.application} = ${application.id}`
  const [row] = await recoveriesIn(tx, mine)
  const at = kind === 'hearing' ? row?.at : row?.droppedAt
  if (!row || !at) return null
  const { ground, words, cents, until } = row
  const name = worded(application.locale)(call.name)
  if (kind === 'dropped') return { at, post: { kind, call: name } }
  return { at, post: { kind, call: name, ground, words, cents, until: until ?? finnishDay(at) } }
}

/** What a question or a paper is called, for its key. */
function nameOf({ form, attachments }: Call, key: string, pick: ReturnType<typeof worded>): string {
  const question = questionsOf(form).find((one) => one.key === key)
  const paper = attachments.find((one) => one.key === key)
  return pick(question?.label ?? paper?.name ?? {}) || key
}
