import 'server-only'
import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Job } from '../../../actors'
import { calendarIn } from '../../../calendar/reads'
import type { Transaction } from '../../../client'
import { finnishDay } from '../../../fields'
import { post } from '../../../outbox/mails/writes'
import { tell } from '../../../outbox/writes'
import { inTown } from '../../../town'
import { topics, units } from '../../topics/tables'
import { waitsIn } from '../../waits/reads'
import { answerBy } from '../letters/rules'
import { writeToReporters } from '../letters/writes'
import { owed } from '../reads'
import { caseLink } from '../rules'
import { caseEvents, cases, reporters } from '../tables'
import { type Turn, unitLetters, warningAfter } from './rules'

/** Reminds reporters of a question on the day before it lapses, once a question. Returns how many cases were looked at. */
export function remindOfQuestions(job: Job) {
  return inTown(job, async (tx) => {
    const asked = await tx
      .selectDistinctOn([caseEvents.case], {
        id: caseEvents.id,
        case: caseEvents.case,
        words: caseEvents.words,
        at: caseEvents.createdAt,
      })
      .from(caseEvents)
      .innerJoin(cases, eq(cases.id, caseEvents.case))
      .where(and(eq(cases.state, 'waiting_reporter'), eq(caseEvents.to, 'waiting_reporter')))
      .orderBy(caseEvents.case, sql`${caseEvents.createdAt} desc`)
    const waitsAt = await waitsIn(tx)
    const tomorrow = finnishDay(new Date(Date.now() + 86_400_000))
    for (const { id, case: about, words, at } of asked) {
      const until = answerBy(at, waitsAt(at))
      if (until > tomorrow) continue
      await writeToReporters(tx, job, about, 'questionReminder', `reminder:${id}`, { words, until })
      await tellOf(tx, job, about, id)
    }
    return asked.length
  })
}

/** The same in the portal, to whoever has signed in; the question is put to the reporters of the case itself. */
async function tellOf(tx: Transaction, job: Job, about: string, question: string) {
  const asked = await tx
    .select({ id: reporters.id, person: reporters.person, reference: cases.reference })
    .from(reporters)
    .innerJoin(cases, eq(cases.id, reporters.case))
    .where(eq(reporters.case, about))
  const tellings = asked.map(({ id, person, reference }) => ({
    to: person,
    kind: 'questionReminder' as const,
    values: { reference },
    link: caseLink(reference),
    dedupe: `reminder:${question}:${id}`,
  }))
  await tell(tx, job, ...tellings)
}

/** Warns units of answers that are due: the working day before, when they are late, and when they are very late. Each once a promise and unit. */
export function warnUnits(job: Job) {
  return inTown(job, async (tx) => {
    const late = await tx
      .select({
        id: cases.id,
        about: cases.reference,
        days: cases.days,
        topic: topics.name,
        warned: sql<string>`case when ${topics.warn} is null then ${units.id} else ${topics.id} end`,
        unit: units.id,
        name: units.name,
        address: sql<string | null>`coalesce(${topics.warn}, ${units.email})`,
        dueAt: cases.dueAt,
      })
      .from(cases)
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .where(
        and(
          owed,
          sql`coalesce(${topics.warn}, ${units.email}) is not null`,
          sql`${cases.dueAt} < now() + interval '14 days'`,
        ),
      )
    const ids = late.map(({ id }) => id)
    const [turns, calendar] = await Promise.all([turnsOf(tx, ids), calendarIn(tx)])
    const locale = municipalityById(job.municipality)?.locales[0] ?? 'fi'
    const said = (texts: (typeof late)[number]['name']) => texts[locale] ?? texts.fi ?? ''
    const letters = late.flatMap(({ id, about, days, topic, warned, unit, name, address, dueAt }) => {
      const found = warningAfter(turns.get(id) ?? [], days, calendar, new Date())
      if (!found || !address) return []
      const values = { case: id, topic: said(topic), unit: said(name), due: finnishDay(dueAt) }
      const kind = unitLetters[found.warning]
      const dedupe = `warning:${found.since}:${warned}:${found.warning}`
      return [{ service: 'contact' as const, kind, about, reader: unit, address, locale, values, dedupe }]
    })
    await post(tx, job, ...letters)
    return letters.length
  })
}

/** How each case has turned since it came, the earliest first. */
async function turnsOf(tx: Transaction, ids: string[]) {
  if (ids.length === 0) return new Map<string, Turn[]>()
  const rows = await tx
    .select({
      case: caseEvents.case,
      id: caseEvents.id,
      from: caseEvents.from,
      to: caseEvents.to,
      at: caseEvents.createdAt,
    })
    .from(caseEvents)
    .where(and(inArray(caseEvents.case, ids), isNotNull(caseEvents.to)))
    .orderBy(asc(caseEvents.createdAt))
  return Map.groupBy(rows, (row) => row.case)
}
