import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { addAccount } from '@/db/people/organisations/accounts/writes'
import { exportBelonging } from '@/db/people/organisations/exports/reads'
import { type MemberRole, memberRoles } from '@/db/people/organisations/input'
import { findInvitation } from '@/db/people/organisations/invitations/reads'
import { invite, takeInvitation, withdrawInvitation } from '@/db/people/organisations/invitations/writes'
import { askMandate } from '@/db/people/organisations/mandates/writes'
import { listMyOrganisations } from '@/db/people/organisations/members/reads'
import { changeRole, leave, removeMember } from '@/db/people/organisations/members/writes'
import { findMyOrganisation } from '@/db/people/organisations/reads'
import { editOrganisation, saveOfficials } from '@/db/people/organisations/writes'
import { residents } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { answer, bare, brought, founded, peopled } from './cast'

let town: Awaited<ReturnType<typeof peopled>>
beforeAll(async () => {
  town = await peopled('Roolien yhdistys ry')
})
afterAll(closeDatabase)

const { group: _, ...details } = bare

/** What can be done to an organisation, and the roles that may. */
const deeds: Record<
  string,
  { may: readonly MemberRole[]; as: (actor: Resident, organisation: string) => Promise<unknown> }
> = {
  'look at it': {
    may: memberRoles,
    as: async (actor, id) => (await findMyOrganisation(actor, id)) ?? Promise.reject(new Error('nothing to see')),
  },
  'change its details': {
    may: ['owner', 'editor'],
    as: async (actor, organisation) => {
      const version = (await findMyOrganisation(actor, organisation))?.version ?? 1
      return editOrganisation(actor, { ...details, name: 'Roolien yhdistys ry', organisation, version })
    },
  },
  'change its officials': {
    may: ['owner', 'editor'],
    as: async (actor, organisation) => {
      const version = (await findMyOrganisation(actor, organisation))?.version ?? 1
      const officials = [{ role: 'chair' as const, name: 'Kaisa Kaava', email: null, phone: null }]
      return saveOfficials(actor, { organisation, version, officials })
    },
  },
  invite: { may: ['owner'], as: (actor, organisation) => invite(actor, { organisation, role: 'viewer', email: null }) },
  'give a role': {
    may: ['owner'],
    as: (actor, organisation) =>
      changeRole(actor, { organisation, member: town.members.viewer.member, role: 'viewer' }),
  },
  'add an account': {
    may: ['owner', 'treasurer'],
    as: (actor, organisation) => addAccount(actor, { organisation, iban: nextIban() }),
  },
  'ask to submit': {
    may: ['owner', 'submitter'],
    as: (actor, organisation) =>
      askMandate(actor, { organisation, source: 'paper', signing: 'alone', grounds: 'Kokous 1.3., 4 §' }),
  },
}

const ibans = ['FI1912345600001015', 'FI9412345600001023', 'FI7212345600001031', 'FI7112345600001049']
let next = 0
function nextIban() {
  next += 1
  return ibans[next - 1] ?? ''
}

describe.each(Object.entries(deeds))('to %s', (_name, { may, as }) => {
  test.each(memberRoles)('as %s', async (role) => {
    const { actor } = town.members[role]
    expect(await answer(as(actor, town.organisation))).toBe(may.includes(role) ? 'done' : 'organisations.mayNot')
  })
})

test('whoever does not belong learns nothing and changes nothing, in their own town or another', async () => {
  const strangers = [await signedIn(residents.minna), await signedIn(residents.ainoTesti, 'raasepori')]
  for (const stranger of strangers) {
    expect(await findMyOrganisation(stranger, town.organisation)).toBeNull()
    expect((await listMyOrganisations(stranger)).map(({ id }) => id)).not.toContain(town.organisation)
    for (const [name, { as }] of Object.entries(deeds))
      if (name !== 'look at it') expect(await answer(as(stranger, town.organisation)), name).toBe('gone')
  }
})

test('two owners who remove each other at once leave one', async () => {
  const [one, two] = [await signedIn(residents.astrid), await signedIn(residents.bo)]
  const organisation = await founded(one, 'Kaksi omistajaa rf')
  const second = await brought(one, organisation, two, 'owner')
  const first = (await findMyOrganisation(one, organisation))?.member ?? ''
  const answers = await Promise.all([
    answer(removeMember(one, { organisation, member: second })),
    answer(removeMember(two, { organisation, member: first })),
  ])
  expect(answers.toSorted()).toEqual(['done', 'gone'])
  const left = (await findMyOrganisation(one, organisation)) ?? (await findMyOrganisation(two, organisation))
  expect(left?.members.map(({ role }) => role)).toEqual(['owner'])
})

test('two owners who leave at once leave one', async () => {
  const [one, two] = [await signedIn(residents.astrid), await signedIn(residents.bo)]
  const organisation = await founded(one, 'Lähtijät rf')
  await brought(one, organisation, two, 'owner')
  const answers = await Promise.all([one, two].map((owner) => answer(leave(owner, { organisation }))))
  expect(answers.toSorted()).toEqual(['done', 'organisations.lastOwner'])
})

test('the last owner neither goes nor becomes less', async () => {
  const owner = await signedIn(residents.seppo)
  const organisation = await founded(owner, 'Yhden miehen kylä ry')
  const member = (await findMyOrganisation(owner, organisation))?.member ?? ''
  expect(await answer(leave(owner, { organisation }))).toBe('organisations.lastOwner')
  expect(await answer(changeRole(owner, { organisation, member, role: 'editor' }))).toBe('organisations.lastOwner')
  expect(await answer(removeMember(owner, { organisation, member }))).toBe('organisations.lastOwner')
})

test('of two who take one invitation at once, one gets in', async () => {
  const owner = await signedIn(residents.ritva)
  const organisation = await founded(owner, 'Yhden paikan ry')
  await invite(owner, { organisation, role: 'editor', email: 'sihteeri@yhdistys.example' })
  const [open] = (await findMyOrganisation(owner, organisation))?.invited ?? []
  expect(open?.address).toBe('s…@yhdistys.example')
  const guests = [await signedIn(residents.iida), await signedIn(residents.oona)]
  const answers = await Promise.all(guests.map((guest) => answer(takeInvitation(guest, open?.key ?? ''))))
  expect(answers.toSorted()).toEqual(['done', 'organisations.invitation.taken'])
  expect((await findMyOrganisation(owner, organisation))?.members).toHaveLength(2)
})

test('a withdrawn invitation opens nothing, and one who belongs already does not use it up', async () => {
  const owner = await signedIn(residents.ritva)
  const organisation = await founded(owner, 'Peruttu kutsu ry')
  await invite(owner, { organisation, role: 'viewer', email: null })
  const [open] = (await findMyOrganisation(owner, organisation))?.invited ?? []
  expect(await answer(takeInvitation(owner, open?.key ?? ''))).toBe('organisations.alreadyMember')
  expect((await findInvitation(owner, open?.key ?? ''))?.state).toBe('open')
  await withdrawInvitation(owner, { organisation, invitation: open?.id ?? '' })
  const guest = await signedIn(residents.iida)
  expect(await answer(takeInvitation(guest, open?.key ?? ''))).toBe('organisations.invitation.withdrawn')
  expect(await answer(takeInvitation(guest, 'a'.repeat(43)))).toBe('gone')
})

test('sent twice it is one organisation, and two with one Y-tunnus are not', async () => {
  const owner = await signedIn(residents.kalle)
  const other = await signedIn(residents.nelli)
  const submission = crypto.randomUUID()
  const twice = await Promise.all([1, 2].map(() => founded(owner, 'Kerran ry', { submission })))
  expect(new Set(twice)).toEqual(new Set([submission]))
  expect((await listMyOrganisations(owner)).filter(({ name }) => name === 'Kerran ry')).toHaveLength(1)
  const both = await Promise.all([
    answer(founded(owner, 'Sama tunnus ry', { businessId: '9000203-3' })),
    answer(founded(other, 'Sama tunnus ry', { businessId: '9000203-3' })),
  ])
  expect(both.toSorted()).toEqual(['done', 'organisations.known'])
})

test('two who change the details at once: the later is told', async () => {
  const { organisation, founder } = town
  const version = (await findMyOrganisation(founder, organisation))?.version ?? 1
  const edit = (name: string) => answer(editOrganisation(founder, { ...details, name, organisation, version }))
  const answers = await Promise.all([edit('Ensimmäinen ry'), edit('Toinen ry')])
  expect(answers.toSorted()).toEqual(['done', 'organisations.changed'])
})

test('what I take along of it has my roles and rights, and of accounts my own alone', async () => {
  const { members, founder } = town
  const { actor } = members.treasurer
  const held = await exportBelonging(actor)
  expect(held.organisations.map(({ role }) => role)).toContain('treasurer')
  expect(held.organisationChanges.map(({ change }) => change)).toContain('invitationTaken')
  expect(held.accounts).toEqual([])
  await addAccount(founder, { iban: 'FI5412345600001064' })
  const own = await exportBelonging(founder)
  expect(own.accounts).toMatchObject([{ iban: 'FI5412345600001064' }])
  expect(JSON.stringify(await exportBelonging(actor))).not.toContain('FI54')
  expect(await exportBelonging(await signedIn(residents.minna))).toMatchObject({ organisations: [], mandates: [] })
})
