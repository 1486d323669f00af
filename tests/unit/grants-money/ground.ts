import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Resident } from '@/db/actors'
import { applications, submissions } from '@/db/grants/applications/tables'
import { type Call, callInput, type Payment } from '@/db/grants/calls/input'
import { calls, callVersions } from '@/db/grants/calls/tables'
import { decisions } from '@/db/grants/decisions/tables'
import { keyFor, seal } from '@/db/keys'
import { bankAccounts, members, organisations } from '@/db/people/organisations/tables'
import { inTown } from '@/db/town'
import { townAtWork } from '@/scripts/town-at-work'

const municipality = 'jamsa' as const
export const town = townAtWork(municipality, 'grants', 'tests')

const onReceipts: Payment = { kind: 'receipts', months: 3, sharePercent: 100, advancePercent: 0 }
export const lump: Payment = { kind: 'lump' }

const words = (text: string) => ({ fi: text, sv: text, en: text })
const callOf = (payment: Payment, report: Call['report'], useUntil: string) =>
  callInput.parse({
    ...{ field: 'culture', kind: 'project', name: words('Kohdeavustus 2026'), summary: words('x'), terms: words('x') },
    ...{ rules: words('x'), opensAt: '2026-01-01T00:00:00Z', closesAt: '2026-12-01T14:15:00Z' },
    ...{ useFrom: '2026-01-01', useUntil, eligibility: { kinds: ['association', 'group', 'person'] } },
    form: {
      sections: [
        {
          ...{ key: 'money', title: words('Talous') },
          questions: [
            {
              ...{ key: 'budget', label: words('Budjetti'), type: 'budget' },
              lines: [
                { key: 'fees', side: 'cost', name: words('Palkkiot') },
                { key: 'travel', side: 'cost', name: words('Matkat') },
                { key: 'grant', side: 'income', name: words('Avustus') },
              ],
            },
          ],
        },
      ],
    },
    decider: { board: words('Sivistyslautakunta') },
    ...{ payment, report },
  })

const budget = {
  rows: [
    { line: 'fees', side: 'cost' as const, name: null, cents: 90_000, lastYearCents: null },
    { line: 'travel', side: 'cost' as const, name: null, cents: 30_000, lastYearCents: null },
    { line: 'grant', side: 'income' as const, name: null, cents: 120_000, lastYearCents: null },
  ],
}

const ownCost = (cost: { name: string; cents: number }) => ({
  ...{ line: 'own_cost', side: 'cost' as const, lastYearCents: null },
  ...cost,
})

type Wish = {
  payment?: Payment
  report?: Call['report']
  grantedCents?: number
  organisation?: string | null
  final?: boolean
  number?: string
  useUntil?: string
  /** Costs of the applicant's own, beside those of the call. */
  own?: { name: string; cents: number }[]
}

/** An account of an organisation or a person, checked by staff. */
export async function givenAccount(
  owner: { organisation: string } | { person: string },
  by: string,
  iban: string,
  checkedBy: string | null,
) {
  const id = randomUUID()
  const sealed = seal(keyFor(`iban/${municipality}`), Buffer.from(iban), id)
  const verified = checkedBy ? { verifiedAt: new Date(), verifiedBy: checkedBy } : {}
  await inTown(town, (tx) =>
    tx.insert(bankAccounts).values({
      ...{
        id,
        municipality,
        ...owner,
        iban: sealed,
        lastFour: iban.slice(-4),
        fingerprint: Buffer.from(id),
        addedBy: by,
      },
      ...verified,
      createdAt: new Date('2026-01-05T10:00:00Z'),
    }),
  )
  return id
}

export async function givenGroup(member: Resident, name: string) {
  return inTown(town, async (tx) => {
    const [group] = await tx.insert(organisations).values({ municipality, form: 'unregistered', name }).returning()
    const organisation = group?.id ?? ''
    await tx.insert(members).values({ municipality, organisation, person: member.person.id, role: 'owner' })
    return organisation
  })
}

let running = 0

/** A granted application of somebody, with its decision. */
export async function givenGrant(applicant: Resident, wish: Wish = {}) {
  const {
    payment = onReceipts,
    grantedCents = 90_000,
    organisation = null,
    final = true,
    report = null,
    own = [],
    useUntil = '2026-12-31',
  } = wish
  running += 1
  const number = wish.number ?? `2026/${running}`
  const content = callOf(payment, report, useUntil)
  return inTown(town, async (tx) => {
    const [call] = await tx
      .insert(calls)
      .values({ municipality, slug: `k-${randomUUID().slice(0, 8)}`, draft: content })
      .returning()
    const [version] = await tx
      .insert(callVersions)
      .values({ municipality, call: call?.id ?? '', number: 1, content, sha256: 'x' })
      .returning()
    const [application] = await tx
      .insert(applications)
      .values({
        ...{ municipality, number, call: call?.id ?? '', callVersion: version?.id ?? '', organisation },
        ...{ applicantKind: organisation ? ('group' as const) : ('person' as const), person: applicant.person.id },
        ...{ locale: 'fi' as const, channel: 'portal' as const, state: 'decided' as const, appliedCents: 120_000 },
        beginning: randomUUID(),
      })
      .returning()
    const id = application?.id ?? ''
    await tx.insert(submissions).values({
      ...{
        municipality,
        application: id,
        number: 1,
        answers: { budget: { rows: [...budget.rows, ...own.map(ownCost)] } },
        papers: {},
        sha256: 'x',
      },
      ...{ submittedBy: applicant.person.id, basis: 'self' },
    })
    const [decision] = await tx
      .insert(decisions)
      .values({
        ...{
          municipality,
          application: id,
          outcome: 'partly' as const,
          grantedCents,
          locale: 'fi' as const,
          blocks: {},
        },
        ...{ maker: 'officeHolder' as const, section: running, year: 2026, madeAt: new Date('2026-10-01T09:00:00Z') },
        state: final ? ('final' as const) : ('made' as const),
      })
      .returning()
    return { application: id, decision: decision?.id ?? '', number }
  })
}

export const makeFinal = (decision: string) =>
  inTown(town, (tx) => tx.update(decisions).set({ state: 'final' }).where(eq(decisions.id, decision)))
