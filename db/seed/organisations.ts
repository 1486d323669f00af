import 'server-only'
import { randomUUID } from 'node:crypto'
import type { SeedMandate, SeedOrganisation } from '@/tenants/seed'
import type { Job } from '../actors'
import type { Transaction } from '../client'
import { keyedHash, keyFor, seal } from '../keys'
import { ibanKey, type Owner } from '../people/organisations/accounts/reads'
import {
  bankAccounts,
  mandates,
  members,
  officials,
  organisationChanges,
  organisations,
} from '../people/organisations/tables'
import { inTown } from '../town'

/** The ids of the people of the demo, by the ids of their personas. */
type People = Readonly<Record<string, string>>
type Cast = { people: People; verifier: string; today: Temporal.PlainDate }

export function hasOrganisations(job: Job): Promise<boolean> {
  return inTown(job, async (tx) => (await tx.select({ id: organisations.id }).from(organisations).limit(1)).length > 0)
}

type Seeded = { organisations: readonly SeedOrganisation[]; accounts: readonly { person: string; iban: string }[] }

/** Organisations with their people, mandates and accounts, all or none. */
export function seedOrganisations(job: Job, seeded: Seeded, cast: Cast) {
  return inTown(job, async (tx) => {
    for (const organisation of seeded.organisations) await seedOrganisation(tx, job, organisation, cast)
    for (const { person, iban } of seeded.accounts) {
      const id = personIn(cast.people, person)
      await seedAccount(tx, job, { owner: { person: id }, iban, by: id }, cast)
    }
  })
}

async function seedOrganisation(tx: Transaction, job: Job, seeded: SeedOrganisation, cast: Cast) {
  const { municipality } = job
  const { officials: listed = [], members: people = [], iban, unchecked, ...details } = seeded
  const [made] = await tx
    .insert(organisations)
    .values({ municipality, ...details })
    .returning({ id: organisations.id })
  const organisation = made?.id ?? ''
  if (listed.length)
    await tx.insert(officials).values(listed.map((one, position) => ({ municipality, organisation, position, ...one })))
  for (const { person, role, mandate } of people) {
    const id = personIn(cast.people, person)
    await tx.insert(members).values({ municipality, organisation, person: id, role })
    if (mandate) await seedMandate(tx, job, { organisation, person: id, ...mandate }, cast)
  }
  const first = people[0] && personIn(cast.people, people[0].person)
  const by = first ?? Object.values(cast.people)[0] ?? ''
  if (iban) await seedAccount(tx, job, { owner: { organisation }, iban, by, unchecked }, cast)
  const doer = first ? { person: first } : { staff: cast.verifier }
  await tx.insert(organisationChanges).values({ municipality, organisation, deed: 'made', ...doer })
}

type Given = SeedMandate & { organisation: string; person: string }

function seedMandate(tx: Transaction, { municipality }: Job, { days, ...mandate }: Given, { today, verifier }: Cast) {
  const [from, until] = days ?? [0, 364]
  const at = (day: number) => today.add({ days: day })
  const verified = {
    verifiedAt: new Date(at(Math.min(from, 0)).toZonedDateTime('Europe/Helsinki').epochMilliseconds),
    verifiedBy: mandate.source === 'suomifi' ? null : verifier,
  }
  return tx.insert(mandates).values({
    ...{ municipality, theme: 'grants', ...mandate },
    ...{ validFrom: at(from).toString(), validUntil: at(until).toString(), ...(days ? verified : {}) },
  })
}

type GivenAccount = { owner: Owner; iban: string; by: string; unchecked?: boolean }

/** An account given a year ago, and checked then by somebody at the desk unless it still waits for that. */
async function seedAccount(tx: Transaction, job: Job, account: GivenAccount, { today, verifier }: Cast) {
  const { municipality } = job
  const day = (ago: number) =>
    new Date(today.subtract({ days: ago }).toZonedDateTime('Europe/Helsinki').epochMilliseconds)
  const checked = account.unchecked ? {} : { verifiedAt: day(397), verifiedBy: verifier }
  const { owner, iban, by } = account
  const id = randomUUID()
  await tx.insert(bankAccounts).values({
    ...{ id, municipality, ...owner, lastFour: iban.slice(-4), addedBy: by },
    iban: seal(ibanKey(job), Buffer.from(iban), id),
    fingerprint: keyedHash(keyFor(`iban fingerprint/${municipality}`), iban),
    createdAt: day(400),
    ...checked,
  })
}

function personIn(people: People, persona: string): string {
  const id = people[persona]
  if (!id) throw new Error(`Nobody of the personas is ${persona}`)
  return id
}
