import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { GrantOfficer } from '@/db/actors'
import { applications, submissions } from '@/db/grants/applications/tables'
import type { Call } from '@/db/grants/calls/input'
import { calls, callVersions } from '@/db/grants/calls/tables'
import { beginDecision } from '@/db/grants/decisions/drafts/writes'
import { setNextLetter } from '@/db/grants/decisions/letters/writes'
import { makeDecision } from '@/db/grants/decisions/making/writes'
import { proposeDecision } from '@/db/grants/decisions/proposals/writes'
import { decisions } from '@/db/grants/decisions/tables'
import { notifyDecision } from '@/db/grants/notices/writes'
import { inTown } from '@/db/town'
import { townAtWork } from '@/scripts/town-at-work'
import { aCall } from '../calls/call'

const municipality = 'jamsa' as const
export const town = townAtWork(municipality, 'grants', 'tests')

const words = (text: string) => ({ fi: text, sv: text, en: text })

export const decidedCall = (decider: Partial<Call['decider']> = {}, changes: Partial<Call> = {}): Call =>
  aCall({
    rules: words('Avustusperiaatteet 2026, 3 §'),
    payment: { kind: 'lump' },
    decider: {
      ...{ board: words('Sivistyslautakunta'), officeHolder: words('Vapaa-aikapäällikkö') },
      ...{ officeHolderLimitCents: 300_000, twoPersons: false, ...decider },
    },
    ...changes,
  })

let running = 100

type Wish = {
  call?: Call
  state?: 'eligible' | 'ineligible' | 'withdrawn'
  applied?: number
  electronic?: boolean
  late?: boolean
  locale?: 'fi' | 'sv'
  /** They sell on the market. */
  trades?: boolean
}

/** An application of a person whose eligibility is settled. */
export async function givenApplication(person: string, wish: Wish = {}) {
  const { call: content = decidedCall(), state = 'eligible', applied = 60_000, electronic = true, late = false } = wish
  running += 1
  const number = `2026/${running}`
  return inTown(town, async (tx) => {
    const slug = `k-${randomUUID().slice(0, 8)}`
    const [call] = await tx.insert(calls).values({ municipality, slug, draft: content }).returning()
    const [version] = await tx
      .insert(callVersions)
      .values({ municipality, call: call?.id ?? '', number: 1, content, sha256: 'x' })
      .returning()
    const [row] = await tx
      .insert(applications)
      .values({
        ...{ municipality, number, call: call?.id ?? '', callVersion: version?.id ?? '', person, late, state },
        ...{ applicantKind: 'person' as const, locale: wish.locale ?? ('fi' as const), channel: 'portal' as const },
        ...{ appliedCents: applied, purpose: 'Konsertti kirjastossa', submittedAt: new Date('2026-10-05T09:00:00Z') },
        beginning: randomUUID(),
      })
      .returning()
    await tx.insert(submissions).values({
      ...{ municipality, application: row?.id ?? '', number: 1, papers: {}, sha256: 'x', submittedBy: person },
      ...{ answers: { electronic_notice: electronic, trades: wish.trades ?? false }, basis: 'self' },
    })
    return row?.id ?? ''
  })
}

export async function rowOf(decision: string) {
  const [row] = await inTown(town, (tx) => tx.select().from(decisions).where(eq(decisions.id, decision)))
  if (!row) throw new Error('There is no such decision')
  return row
}

/** A press on a decision as it stands now. */
export const pressOn = async (decision: string) => ({ decision, version: (await rowOf(decision)).version })

export async function proposed(preparer: GrantOfficer<'prepare'>, person: string, wish: Wish = {}) {
  const decision = await beginDecision(preparer, await givenApplication(person, wish))
  await proposeDecision(preparer, await pressOn(decision))
  return decision
}

type Desk = { preparer: GrantOfficer<'prepare'>; decider: GrantOfficer<'decide'>; secretary: GrantOfficer<'minute'> }

/** A decision that its applicant has been given notice of, on a day. */
export async function notified({ preparer, decider, secretary }: Desk, person: string, wish: Wish = {}) {
  const decision = await proposed(preparer, person, wish)
  await makeDecision(decider, await pressOn(decision))
  while (await setNextLetter(town));
  const today = Temporal.Now.plainDateISO('Europe/Helsinki').toString()
  await notifyDecision(secretary, { ...(await pressOn(decision)), sentOn: today, minutesOn: today })
  return decision
}
