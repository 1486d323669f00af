import 'server-only'
import { desc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { submissions } from '@/db/grants/applications/tables'
import type { Call } from '@/db/grants/calls/input'
import type { Answers } from '@/db/grants/forms/input'

/** When what is supported ends: the period the applicant told, or else the call's. */
export async function endOfUse(tx: Transaction, application: string, call: Call): Promise<Temporal.PlainDate> {
  const [sent] = await tx
    .select({ answers: submissions.answers })
    .from(submissions)
    .where(eq(submissions.application, application))
    .orderBy(desc(submissions.number))
    .limit(1)
  const told = untilIn(call, sent?.answers ?? {})
  return Temporal.PlainDate.from(told && told < call.useUntil ? told : call.useUntil)
}

function untilIn({ form }: Call, answers: Answers): string | null {
  const period = form.sections.flatMap(({ questions }) => questions).find(({ type }) => type === 'period')
  const answer = period && answers[period.key]
  return typeof answer === 'object' && 'until' in answer ? String(answer.until) : null
}
