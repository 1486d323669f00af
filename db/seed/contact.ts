import 'server-only'
import { randomBytes, randomUUID } from 'node:crypto'
import type { SeedCase } from '@/tenants/seed'
import { starterTopics, starterUnits } from '@/tenants/topics'
import type { Job } from '../actors'
import { hashOf, secretOf } from '../contact/cases/follow/reads'
import { isEnd, type State } from '../contact/cases/rules'
import { caseEvents, cases, reporters } from '../contact/cases/tables'
import { targetOf, usualCalendar } from '../contact/targets/rules'
import { topics, units } from '../contact/topics/tables'
import { inTown } from '../town'

/** The units and topics a town begins with; once it has any, they are for its staff to keep. */
export function seedTopics(job: Job) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (await tx.$count(topics)) return
    await tx
      .insert(units)
      .values(
        starterUnits.map(({ code, name }) => ({
          municipality,
          code,
          name: { ...name },
          email: madeUp(code, municipality),
        })),
      )
      .onConflictDoNothing()
    const known = new Map((await tx.select().from(units)).map(({ code, id }) => [code, id]))
    const rows = starterTopics.map(({ unit, name, ...topic }, position) => ({
      ...topic,
      municipality,
      position,
      name: { ...name },
      unit: known.get(unit) ?? '',
    }))
    await tx.insert(topics).values(rows).onConflictDoNothing()
  })
}

/** An address that reaches nobody (RFC 2606): the unit's own takes its place. */
const madeUp = (code: string, town: string) => `${code}@${town}.example`

/** Cases as residents might have sent them, with what has become of each; none where there are some already. */
export function seedCases(job: Job, told: readonly SeedCase[], now: Date) {
  const { municipality } = job
  return inTown(job, async (tx) => {
    if (await tx.$count(cases)) return
    const known = new Map((await tx.select().from(topics)).map((topic) => [topic.code, topic]))
    for (const [place, one] of told.entries()) {
      const topic = known.get(one.topic)
      if (!topic) throw new Error(`There is no topic ${one.topic}`)
      const sent = hoursBefore(now, one.hoursAgo)
      const steps = one.steps ?? []
      const state = (steps.at(-1)?.to ?? 'received') as State
      const lastTurn = hoursBefore(now, steps.at(-1)?.hoursAgo ?? one.hoursAgo)
      const [row] = await tx
        .insert(cases)
        .values({
          municipality,
          reference: `demo${String(place + 1).padStart(4, '0')}`,
          kind: one.kind ?? topic.kind,
          topic: topic.id,
          locale: one.locale ?? job.locale,
          channel: 'portal',
          state,
          unit: topic.unit,
          text: one.text,
          place: one.place ?? null,
          dueAt: targetOf(sent, topic.days, usualCalendar),
          submission: randomBytes(32),
          createdAt: sent,
          changedAt: lastTurn,
          endedAt: isEnd(state) ? lastTurn : null,
        })
        .returning({ id: cases.id })
      if (!row) continue
      const { name = null, email = null } = one
      const id = randomUUID()
      const reporter = {
        id,
        case: row.id,
        locale: one.locale ?? job.locale,
        name,
        email,
        secret: hashOf(secretOf(id)),
        publish: topic.publishable,
      }
      await tx.insert(reporters).values({ municipality, ...reporter })
      await tx
        .insert(caseEvents)
        .values({ municipality, case: row.id, kind: 'received', to: 'received', by: 'reporter', createdAt: sent })
      for (const [at, { to, hoursAgo, words, data }] of steps.entries()) {
        const from = (steps[at - 1]?.to ?? 'received') as State
        const createdAt = hoursBefore(now, hoursAgo)
        // Nobody of the demo's staff is there yet: the portal itself stands for them.
        const event = { kind: 'moved' as const, from, to: to as State, by: 'system' as const, words, data, createdAt }
        await tx.insert(caseEvents).values({ municipality, case: row.id, ...event })
      }
    }
  })
}

const hoursBefore = (now: Date, hours: number) => new Date(now.valueOf() - hours * 3_600_000)
