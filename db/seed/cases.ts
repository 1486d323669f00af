import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { SeedCase } from '@/tenants/seed'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { caseEvents, cases, reporters } from '../contact/cases/tables'
import { follows } from '../contact/follows/tables'
import { forwardAnswers } from '../contact/forwards/answers/tables'
import { forwards } from '../contact/forwards/tables'
import { casePublications } from '../contact/publications/tables'
import { answersTo } from '../contact/questions/answers/rules'
import { caseAnswers } from '../contact/questions/answers/tables'
import { questionSets } from '../contact/questions/tables'
import { receivers } from '../contact/receivers/tables'
import { routingTraces } from '../contact/routing/tables'
import { reasonsAgainst } from '../contact/surveys/rules'
import { surveys } from '../contact/surveys/tables'
import { topics } from '../contact/topics/tables'
import { finnishDay } from '../fields'
import { inTown } from '../town'
import { type CaseRows, hoursBefore, rowsOf } from './case-rows'
import { type Desk, nobodyThere, seedDesk } from './desk'

/** Cases as residents might have sent them, with what has become of each at a desk; none where there are some already. */
export function seedCases(job: Job, told: readonly SeedCase[], now: Date, desk?: Desk) {
  return inTown(job, async (tx) => {
    if (told.length === 0 || (await tx.$count(cases))) return
    const known = new Map((await tx.select().from(topics)).map((topic) => [topic.code, topic]))
    const at = desk ? await seedDesk(tx, job, desk) : nobodyThere
    const rows = told.map((one, place) => {
      const topic = known.get(one.topic)
      if (!topic) throw new Error(`There is no topic ${one.topic}`)
      return rowsOf(job, one, topic, { place, now, desk: at })
    })
    await addCases(tx, rows)
    await addAround(tx, job, rows, now)
  })
}

/** Those that others have joined come before those. */
async function addCases(tx: Transaction, rows: readonly CaseRows[]) {
  const ids = new Map(rows.map((row) => [row.told.text, row.case.id]))
  const [joining, alone] = [rows.filter(({ told }) => told.joins), rows.filter(({ told }) => !told.joins)]
  await tx.insert(cases).values(alone.map((row) => row.case))
  if (joining.length)
    await tx.insert(cases).values(joining.map((row) => ({ ...row.case, main: ids.get(row.told.joins ?? '') })))
  await tx.insert(reporters).values(rows.map((row) => row.reporter))
  const publications = rows.flatMap(({ publication }) => (publication ? [publication] : []))
  if (publications.length) await tx.insert(casePublications).values(publications)
  await tx.insert(caseEvents).values(rows.flatMap((row) => row.events))
  const joined = joining.flatMap((row) => {
    const [main, by] = [ids.get(row.told.joins ?? ''), row.events.at(-1)]
    if (!main || !by) return []
    const { municipality, staff, createdAt } = by
    const told = { municipality, case: main, kind: 'joined' as const, by: by.by, staff, createdAt }
    return [{ ...told, data: { joined: row.case.reference } }]
  })
  if (joined.length) await tx.insert(caseEvents).values(joined)
}

/** What others have to do with it: why it came where it is, what was answered, who follows it, what they think of its end. */
async function addAround(tx: Transaction, job: Job, rows: readonly CaseRows[], now: Date) {
  const { municipality } = job
  await tx
    .insert(routingTraces)
    .values(rows.map(({ trace, case: { id, createdAt } }) => ({ municipality, case: id, trace, createdAt })))
  const asked = new Map((await tx.select().from(questionSets)).map(({ topic, questions }) => [topic, questions]))
  const answers = rows.flatMap(({ told, case: { id, topic, createdAt } }) =>
    answersTo(asked.get(topic) ?? [], told.answers ?? {}, 'byStaff').given.map((given, position) => ({
      ...{ municipality, case: id, position, createdAt, ...given },
    })),
  )
  if (answers.length) await tx.insert(caseAnswers).values(answers)
  const voices = rows.flatMap(({ told: { survey, steps = [] }, case: { id, state, reference }, reporter }) => {
    if (!survey) return []
    const createdAt = hoursBefore(now, Math.max(0, (steps.at(-1)?.hoursAgo ?? 0) - 18))
    const { satisfied, words = null } = survey
    const against = satisfied ? [] : reasonsAgainst(state)
    const reasons = against.filter((_, place) => place === reference.charCodeAt(0) % against.length)
    return [{ municipality, case: id, reporter: reporter.id, satisfied, reasons, words, createdAt }]
  })
  if (voices.length) await tx.insert(surveys).values(voices)
  const followed = rows.flatMap(({ told, case: { id, reference, locale, createdAt } }) =>
    Array.from({ length: told.follows ?? 0 }, (_, place) => {
      const submission = createHash('sha256').update(`${municipality} ${reference} ${place}`).digest()
      const at = new Date(createdAt.valueOf() + (now.valueOf() - createdAt.valueOf()) * ((place + 1) / 12))
      return { municipality, case: id, locale, submission, createdAt: at }
    }),
  )
  if (followed.length) await tx.insert(follows).values(followed)
  for (const row of rows) if (row.told.passed && row.handler) await addForward(tx, row, row.handler, now)
}

/** The letter to somebody outside, with a link that nobody holds, and what they answered. */
async function addForward(
  tx: Transaction,
  { told: { passed }, case: { id, municipality } }: CaseRows,
  staff: string,
  now: Date,
) {
  if (!passed) return
  const [to] = await tx.select().from(receivers).where(eq(receivers.name, passed.to))
  if (!to) throw new Error(`${passed.to} is on no list`)
  const createdAt = hoursBefore(now, passed.hoursAgo)
  const [row] = await tx
    .insert(forwards)
    .values({
      ...{
        municipality,
        case: id,
        receiver: to.id,
        name: to.name,
        email: to.email,
        locale: to.locale,
        staff,
        createdAt,
      },
      ...{ shares: ['place', 'text'], message: passed.words, key: randomBytes(32) },
      dueOn: finnishDay(hoursBefore(now, passed.hoursAgo - 7 * 24)),
      expiresAt: hoursBefore(now, passed.hoursAgo - 60 * 24),
    })
    .returning({ id: forwards.id })
  const { answer } = passed
  if (!row || !answer) return
  const settledAt = hoursBefore(now, answer.hoursAgo)
  await tx.insert(forwardAnswers).values({
    ...{ municipality, forward: row.id, kind: 'done', words: answer.words, createdAt: settledAt },
    ...{ taken: true, settledBy: staff, settledAt },
  })
}
