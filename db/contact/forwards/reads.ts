import 'server-only'
import { createHash } from 'node:crypto'
import { and, asc, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { Officer, Visitor } from '../../actors'
import type { Transaction } from '../../client'
import type { StoredFile } from '../../files/reads'
import { files } from '../../files/tables'
import { recordDaily } from '../../journal/writes'
import { keyedHash, keyFor } from '../../keys'
import { mails } from '../../outbox/mails/tables'
import { staff } from '../../people/tables'
import { inTown } from '../../town'
import { cases, reporters } from '../cases/tables'
import { maskIdentityCodes } from '../guard/codes/rules'
import { laterPhoto } from '../photos/reads'
import { casePhotos, photoDecisions } from '../photos/tables'
import { answersOf as toldOf } from '../questions/answers/reads'
import type { Given } from '../questions/answers/rules'
import { topics } from '../topics/tables'
import { forwardAnswers } from './answers/tables'
import { lateSince, standingOf } from './rules'
import { forwards } from './tables'

/** What a receiver's key is known by. */
export const forwardHash = (key: string) => createHash('sha256').update(key).digest()

/** The key in a receiver's link: 32 bytes, made anew whenever they are written to; the database alone does not tell it. */
export const forwardKeyOf = (forward: string) => keyedHash(keyFor('contact: forward'), forward).toString('base64url')

const link = {
  id: forwards.id,
  case: forwards.case,
  expiresAt: forwards.expiresAt,
  revokedAt: forwards.revokedAt,
  shares: forwards.shares,
  photos: forwards.photos,
  state: cases.state,
  handedOver: forwards.handedOver,
}

/** The forward that a key opens, however it stands; null for a key that was never given in this town. */
export async function forwardAt(tx: Transaction, key: string) {
  const [found] = await tx
    .select(link)
    .from(forwards)
    .innerJoin(cases, eq(cases.id, forwards.case))
    .where(eq(forwards.key, forwardHash(key)))
  return found ?? null
}

export type OpenForward = Extract<NonNullable<Awaited<ReturnType<typeof openForward>>>, { standing: 'open' }>

/**
 * A case as its receiver sees it: what was chosen for them, as it stands now, without identity codes; that it was opened is written down once a
 * day. Of a link that has stopped opening
 * only why; null for a key that opens nothing here.
 */
export function openForward(visitor: Visitor<'contact'>, key: string) {
  return inTown(visitor, async (tx) => {
    const found = await forwardAt(tx, key)
    if (!found) return null
    const standing = standingOf(found, found.state, new Date())
    if (standing !== 'open') return { standing }
    const opened = { action: 'case.forwardOpened', object: `case:${found.case}`, detail: `forward:${found.id}` }
    await recordDaily(tx, visitor, opened)
    return { standing, ...(await shownTo(tx, found)) }
  })
}

type Link = NonNullable<Awaited<ReturnType<typeof forwardAt>>>

async function shownTo(tx: Transaction, found: Link) {
  const told = {
    reference: cases.reference,
    kind: cases.kind,
    locale: cases.locale,
    topic: topics.name,
    text: cases.text,
    place: cases.place,
    latitude: cases.latitude,
    longitude: cases.longitude,
    createdAt: cases.createdAt,
    name: forwards.name,
    message: forwards.message,
    dueOn: forwards.dueOn,
  }
  const [[row], contacts, photos, answers, asked] = await Promise.all([
    tx
      .select(told)
      .from(forwards)
      .innerJoin(cases, eq(cases.id, forwards.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .where(eq(forwards.id, found.id)),
    found.shares.includes('contact') ? contactsOf(tx, found.case) : [],
    photosFor(tx, found),
    answersOf(tx, [found.id]),
    found.shares.includes('text') ? toldOf(tx, found.case, 'reporter') : [],
  ])
  if (!row) throw new Error('A forward without its case')
  const { text, place, latitude, longitude, ...rest } = row
  const where = found.shares.includes('place')
  return {
    ...rest,
    handedOver: found.handedOver,
    text: found.shares.includes('text') ? maskIdentityCodes(text) : null,
    place: where && place ? maskIdentityCodes(place) : null,
    point: where && latitude !== null && longitude !== null ? { latitude, longitude } : null,
    asked: asked.map(masked),
    contacts,
    photos: photos.filter(({ own }) => !own).map(({ id, alt }) => ({ id, alt })),
    sent: photos.filter(({ own }) => own).map(({ id, alt }) => ({ id, alt })),
    answers,
  }
}

/** Answers to the topic's questions go with the words, without identity codes as they do. */
const masked = <G extends Given>(answer: G): G => ({
  ...answer,
  values: answer.values.map((value) => ('text' in value ? { text: maskIdentityCodes(value.text) } : value)),
})

/** Those who let their name be passed on; whoever takes that back is gone from here too. */
function contactsOf(tx: Transaction, id: string) {
  return tx
    .select({ name: reporters.name, email: reporters.email, phone: reporters.phone })
    .from(reporters)
    .where(and(eq(reporters.case, id), reporters.passOn))
}

/** The photos of a forward: those chosen for its receiver, those that came later and may be seen, blurred where staff have blurred them, and their own. */
function photosFor(tx: Transaction, { id, case: of, photos }: Link) {
  const own = eq(casePhotos.forward, id)
  return tx
    .select({
      id: casePhotos.id,
      alt: casePhotos.alt,
      own: sql<boolean>`coalesce(${own}, false)`,
      file: sql<string>`case when ${photoDecisions.decision} = 'blurred' then coalesce(${casePhotos.copy}, ${casePhotos.file}) else ${casePhotos.file} end`,
    })
    .from(casePhotos)
    .innerJoin(forwards, eq(forwards.id, id))
    .leftJoin(
      photoDecisions,
      and(eq(photoDecisions.photo, casePhotos.id), eq(photoDecisions.version, casePhotos.version)),
    )
    .where(
      and(
        eq(casePhotos.case, of),
        or(own, laterPhoto(forwards.createdAt), photos.length ? inArray(casePhotos.id, photos) : undefined),
      ),
    )
    .orderBy(asc(casePhotos.createdAt))
}

/** The bytes of a photo for whoever holds the key it was chosen for. */
export function findForwardPhotoFile(visitor: Visitor<'contact'>, key: string, id: string): Promise<StoredFile | null> {
  return inTown(visitor, async (tx) => {
    const found = await forwardAt(tx, key)
    if (!found || standingOf(found, found.state, new Date()) !== 'open') return null
    const photo = (await photosFor(tx, found)).find((one) => one.id === id)
    if (!photo) return null
    const stored = { key: files.key, kind: files.kind, sha256: files.sha256 }
    const [file] = await tx.select(stored).from(files).where(eq(files.id, photo.file))
    return file ?? null
  })
}

function answersOf(tx: Transaction, ids: readonly string[]) {
  return tx
    .select({
      id: forwardAnswers.id,
      forward: forwardAnswers.forward,
      kind: forwardAnswers.kind,
      words: forwardAnswers.words,
      day: forwardAnswers.day,
      whose: forwardAnswers.whose,
      at: forwardAnswers.createdAt,
      taken: forwardAnswers.taken,
    })
    .from(forwardAnswers)
    .where(inArray(forwardAnswers.forward, [...ids]))
    .orderBy(asc(forwardAnswers.createdAt))
}

export type ForwardAtDesk = Awaited<ReturnType<typeof listForwards>>[number]

/** Where a case has been passed on to, the latest first: how the mail fares, what was shared, what was answered. */
export function listForwards(officer: Officer<'contact'>, id: string) {
  return inTown(officer, async (tx) => {
    const rows = await tx
      .select({
        ...link,
        name: forwards.name,
        email: forwards.email,
        locale: forwards.locale,
        message: forwards.message,
        dueOn: forwards.dueOn,
        at: forwards.createdAt,
        by: staff.name,
        delivery: sql<typeof mails.$inferSelect.state | null>`(select ${mails.state} from ${mails}
          where ${mails.reader} = ${forwards.id} order by ${mails.createdAt} desc limit 1)`,
      })
      .from(forwards)
      .innerJoin(cases, eq(cases.id, forwards.case))
      .innerJoin(staff, eq(staff.id, forwards.staff))
      .where(eq(forwards.case, id))
      .orderBy(desc(forwards.createdAt))
    if (rows.length === 0) return []
    const answers = Map.groupBy(
      await answersOf(
        tx,
        rows.map((row) => row.id),
      ),
      ({ forward }) => forward,
    )
    const now = new Date()
    return rows.map((row) => {
      const said = answers.get(row.id) ?? []
      const standing = standingOf(row, row.state, now)
      const isOwed = !row.handedOver && (standing === 'open' || standing === 'expired')
      return { ...row, answers: said, standing, late: isOwed ? lateSince(row.dueOn, said, now) : null }
    })
  })
}
