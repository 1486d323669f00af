import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Transaction } from '../../../client'
import { caseSenders, suspicions } from '../../blocks/tables'
import { caseBulkItems } from '../../bulks/tables'
import { caseTranslations } from '../../cases/translations/tables'
import { deliveries, deliveryNews } from '../../deliveries/tables'
import { forwardAnswers } from '../../forwards/answers/tables'
import { forwards } from '../../forwards/tables'
import { inboxLetters } from '../../inbox/tables'
import { caseObjects } from '../../open311/objects/tables'
import { photoFetches } from '../../photos/fetches/tables'
import { caseAnswers } from '../../questions/answers/tables'
import { caseReports } from '../../reports/tables'
import { webhookCalls } from '../../webhooks/tables'

/** Stands where what was written has been taken away. */
export const blank = '—'

/** What hangs on cases beside their own rows: who wrote, whom they were passed on to, what was answered; with `text` every word. */
export async function blankSatellites(tx: Transaction, ids: string[], text: boolean) {
  await tx
    .delete(caseAnswers)
    .where(and(inArray(caseAnswers.case, ids), text ? undefined : eq(caseAnswers.hidden, true)))
  await blankAround(tx, ids, text)
}

/** The same but for the answers, which a page may not take away by itself. */
export async function blankAround(tx: Transaction, ids: string[], text: boolean) {
  await shutForwards(tx, ids)
  await tx.update(inboxLetters).set({ raw: null, sender: null, token: null }).where(inArray(inboxLetters.case, ids))
  await tx.delete(photoFetches).where(inArray(photoFetches.case, ids))
  await tx.delete(caseSenders).where(inArray(caseSenders.case, ids))
  if (!text) return
  await blankDeliveries(tx, ids)
  await tx.update(caseReports).set({ words: null }).where(inArray(caseReports.case, ids))
  await tx.delete(caseTranslations).where(inArray(caseTranslations.case, ids))
  await tx.delete(caseObjects).where(inArray(caseObjects.case, ids))
}

/** Deletes what hangs on cases, so that they can go. Their photos, and what was said of them, have gone before. */
export async function dropSatellites(tx: Transaction, ids: string[]) {
  await tx.delete(forwardAnswers).where(inArray(forwardAnswers.forward, passedOn(tx, ids)))
  await tx.delete(deliveryNews).where(inArray(deliveryNews.delivery, sentOut(tx, ids)))
  for (const table of [
    forwards,
    deliveries,
    webhookCalls,
    caseAnswers,
    caseBulkItems,
    inboxLetters,
    photoFetches,
    caseTranslations,
    caseObjects,
    caseReports,
    caseSenders,
    suspicions,
  ])
    await tx.delete(table).where(inArray(table.case, ids))
}

const passedOn = (tx: Transaction, ids: string[]) =>
  tx.select({ id: forwards.id }).from(forwards).where(inArray(forwards.case, ids))

const sentOut = (tx: Transaction, ids: string[]) =>
  tx.select({ id: deliveries.id }).from(deliveries).where(inArray(deliveries.case, ids))

/** Whoever the cases were passed on to: their link is shut, and what was written between them and the town is gone. */
async function shutForwards(tx: Transaction, ids: string[]) {
  await tx
    .update(forwardAnswers)
    .set({ words: null, whose: null })
    .where(inArray(forwardAnswers.forward, passedOn(tx, ids)))
  const once = sql<string>`case when ${forwards.receiver} is null then ${blank} else ${forwards.name} end`
  const shut = sql`coalesce(${forwards.revokedAt}, now())`
  await tx
    .update(forwards)
    .set({ name: once, email: blank, message: null, revokedAt: shut })
    .where(inArray(forwards.case, ids))
}

/** What other systems were told, and what they have said. */
async function blankDeliveries(tx: Transaction, ids: string[]) {
  await tx
    .update(deliveryNews)
    .set({ words: blank })
    .where(inArray(deliveryNews.delivery, sentOut(tx, ids)))
  await tx
    .update(deliveries)
    .set({ text: blank, place: null, latitude: null, longitude: null, complaint: null, statusNotes: null })
    .where(inArray(deliveries.case, ids))
}
