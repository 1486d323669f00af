import { admitResident } from '@/db/people/writes'
import { seedDivided } from '@/db/seed/allocations'
import { seedDecided } from '@/db/seed/decided'
import { hasOrganisations, seedOrganisations } from '@/db/seed/organisations'
import { findStaff } from '@/db/seed/people'
import { seedReports } from '@/db/seed/reports'
import { seedWaiting } from '@/db/seed/waiting'
import type { Town } from '@/tenants'
import { grantSeeds } from '@/tenants/seeds'
import { type ResidentPersona, subjectOf } from '../persona'
import { residents } from '../personas'
import { townAtWork } from '../town-at-work'

const everybody: Readonly<Record<string, ResidentPersona>> = residents

/** The organisations of a town that has none yet, with their people as if they had signed in. */
export async function seedGrantOrganisations(town: Town, today: Temporal.PlainDate) {
  const seeded = grantSeeds[town.id]
  const job = townAtWork(town.id, 'grants', 'seed')
  if (!seeded || (await hasOrganisations(job))) return
  const named = seeded.organisations.flatMap(({ members = [] }) => members.map(({ person }) => person))
  const alone = (seeded.waiting ?? []).map(({ applicant }) => applicant).filter((one) => one in everybody)
  const people: Record<string, string> = {}
  for (const id of new Set([...named, ...seeded.accounts.map(({ person }) => person), ...alone]))
    people[id] = await admitted(town, id, today)
  const verifier = await findStaff(job, subjectOf(seeded.verifier))
  await seedOrganisations(job, seeded, { people, verifier, today })
  if (seeded.divided) await seedDivided(job, seeded.divided, today)
  await seedDecided(job, seeded.decided, { people, decider: verifier, today })
  await seedWaiting(job, seeded.waiting ?? [], { people, preparer: verifier, today })
  const reports = seeded.reports ?? { ready: '', accepter: seeded.verifier, list: [] }
  const accepter = await findStaff(job, subjectOf(reports.accepter))
  await seedReports(job, reports, { preparer: verifier, accepter, today })
}

async function admitted(town: Town, id: string, today: Temporal.PlainDate) {
  const persona = everybody[id]
  if (!persona) throw new Error(`Nobody of the personas is ${id}`)
  const { sub, givenName, familyName, hetu, kotikunta, turvakielto } = persona
  const claims = { sub, given_name: givenName, family_name: familyName, hetu, kotikunta, turvakielto }
  return (await admitResident(townAtWork(town.id, 'portal', 'seed'), claims, today.toString())).id
}
