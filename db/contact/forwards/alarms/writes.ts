import 'server-only'
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { municipalityById } from '@/tenants'
import type { Job } from '../../../actors'
import { post } from '../../../outbox/mails/writes'
import { inTown } from '../../../town'
import { open } from '../../cases/reads'
import { cases } from '../../cases/tables'
import { topics, units } from '../../topics/tables'
import { forwardAnswers } from '../answers/tables'
import { lateSince } from '../rules'
import { forwards } from '../tables'

/** Warns units of receivers who owe word, once for each day they were given or have named. Returns how many owe it. */
export function warnOfForwards(job: Job, now = new Date()) {
  return inTown(job, async (tx) => {
    const out = await tx
      .select({
        id: forwards.id,
        case: forwards.case,
        to: forwards.name,
        dueOn: forwards.dueOn,
        about: cases.reference,
        topic: topics.name,
        unit: units.id,
        name: units.name,
        address: units.email,
      })
      .from(forwards)
      .innerJoin(cases, eq(cases.id, forwards.case))
      .innerJoin(topics, eq(topics.id, cases.topic))
      .innerJoin(units, eq(units.id, cases.unit))
      .where(and(isNull(forwards.revokedAt), open, isNotNull(units.email)))
    const ids = out.map(({ id }) => id)
    const answers = ids.length
      ? await tx
          .select({ forward: forwardAnswers.forward, kind: forwardAnswers.kind, day: forwardAnswers.day })
          .from(forwardAnswers)
          .where(inArray(forwardAnswers.forward, ids))
          .orderBy(asc(forwardAnswers.createdAt))
      : []
    const locale = municipalityById(job.municipality)?.locales[0] ?? 'fi'
    const said = (texts: (typeof out)[number]['name']) => texts[locale] ?? texts.fi ?? ''
    const letters = out.flatMap(({ id, address, about, unit, ...row }) => {
      const theirs = answers.filter(({ forward }) => forward === id)
      const due = lateSince(row.dueOn, theirs, now)
      if (!due || !address) return []
      const values = { case: row.case, to: row.to, due, topic: said(row.topic), unit: said(row.name) }
      const kind = 'unitForwardLate' as const
      return [
        {
          service: 'contact' as const,
          kind,
          about,
          reader: unit,
          address,
          locale,
          values,
          dedupe: `late:${id}:${due}`,
        },
      ]
    })
    await post(tx, job, ...letters)
    return letters.length
  })
}
