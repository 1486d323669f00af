import { randomUUID } from 'node:crypto'
import type { Scenario } from '@/db/grants/allocations/scenarios/input'
import type { Call } from '@/db/grants/calls/input'
import type { Answers } from '@/db/grants/forms/input'
import { questionsOf } from '@/db/grants/forms/rules'
import { residents } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { atGrants, closed, openCall, published } from '../applications/cast'
import { fi } from '../calls/call'
import { sent } from '../handling/cast'
import type { asOwner } from '../walls/canaries'

type Sql = ReturnType<typeof asOwner>

const sections: Call['form']['sections'] = openCall().form.sections.map((section) => ({
  ...section,
  questions: [
    ...section.questions,
    {
      ...{ key: 'visits', type: 'whole', label: fi('Montako käyntiä?'), hint: {}, required: true, secret: false },
      ...{ min: 0, max: 100_000, when: { of: [], fromCents: null, belowCents: null, after: null } },
    },
  ],
}))

/** A call whose pot of 1,000 euros goes by visits. */
export const dividedCall = (changes: Partial<Call> = {}): Call =>
  openCall({
    form: { sections },
    division: {
      ...{ potCents: 100_000, unitCents: 1000, minimumCents: 10_000 },
      ...{ costSharePercent: null, capCents: null, brake: null },
    },
    formula: { kind: 'counted', items: [{ key: 'visits', thousandths: 1000 }] },
    potCents: 100_000,
    ...changes,
  })

let made = 0
export const scenario = (changes: Partial<Scenario> = {}): Scenario => ({
  ...{ id: randomUUID(), name: `Perusjako ${++made}`, pot: 100_000, unit: 1000, minimum: 10_000 },
  ...{ costShare: null, cap: null, brakeDown: null, brakeUp: null, worth: {}, weight: {}, percent: [] },
  ...changes,
})

/** Whole answers to what a call asks. */
const answersTo = (call: Call) => {
  const asked = new Set(questionsOf(call.form).map(({ key }) => key))
  return (visits: number, applied = 80_000): Answers =>
    Object.fromEntries(
      Object.entries({ applied, trades: false, purpose: 'Kerho', visits }).filter(([key]) => asked.has(key)),
    )
}

/** Aino, Eero and Kalle have applied, the call has closed, and all three have been found eligible. */
export async function closedRound(sql: Sql, slug: string, call = dividedCall()) {
  await published(slug, call)
  const whole = answersTo(call)
  const [aino, eero, kalle] = [residents.aino, residents.eero, residents.kalle].map((one) => signedIn(one))
  const ids = [
    await sent(atGrants(await (aino as ReturnType<typeof signedIn>)), slug, whole(500)),
    await sent(atGrants(await (eero as ReturnType<typeof signedIn>)), slug, whole(300)),
    await sent(atGrants(await (kalle as ReturnType<typeof signedIn>)), slug, whole(200, 15_000)),
  ] as const
  await closed(sql, slug)
  await foundEligible(sql, ids)
  return ids
}

/** Somebody has judged these, as the check of applications does. */
export async function foundEligible(sql: Sql, ids: readonly string[]) {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  await sql`update applications set state = 'eligible' where id in ${sql([...ids])}`
}

/** A decision on an application, made or only begun. */
export async function decided(sql: Sql, application: string, cents: number, state = 'final') {
  await sql`select set_config('app.municipality', 'jamsa', false)`
  const made = state === 'draft' ? null : new Date()
  const section = Math.trunc(Math.random() * 1_000_000_000)
  await sql`insert into decisions (municipality, application, state, outcome, granted_cents, locale, blocks, maker, section, year, made_at)
    values ('jamsa', ${application}, ${state}, 'granted', ${cents}, 'fi', '{}', 'board', ${section}, 2026, ${made})`
}
