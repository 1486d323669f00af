import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Resident } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { notTiedTo } from '@/db/grants/ties/owners/reads'
import { type MemberRole, memberRoles } from '@/db/people/organisations/input'
import { listWaitingMandates, lockedMandate } from '@/db/people/organisations/mandates/reads'
import { bindsTogether, latestEnd, mandateInForce, mandateState } from '@/db/people/organisations/mandates/rules'
import {
  askMandate,
  decideMandate,
  endMandate,
  noteAuthorization,
  revokeMandate,
} from '@/db/people/organisations/mandates/writes'
import { changeRole, removeMember } from '@/db/people/organisations/members/writes'
import { findMyOrganisation } from '@/db/people/organisations/reads'
import { inTown } from '@/db/town'
import { residents, staff } from '@/scripts/personas'
import { signedIn } from '@/tests/people'
import { acting, answer, brought, founded, peopled, preparing } from './cast'

afterAll(closeDatabase)

const today = Temporal.Now.plainDateISO('Europe/Helsinki')
const day = (days: number) => today.add({ days }).toString()
const facts = { signing: 'alone' as const, verifiedAt: new Date(), refusedAt: null, revokedAt: null }

describe('by the rules', () => {
  test('a mandate holds on its first and its last day, and not beyond', () => {
    const held = { ...facts, validFrom: '2026-11-01', validUntil: '2026-11-29' }
    const states = ['2026-10-31', '2026-11-01', '2026-11-29', '2026-11-30'].map((at) => mandateState(held, at))
    expect(states).toEqual(['coming', 'inForce', 'inForce', 'over'])
  })

  test('what is not verified, is refused or revoked is never in force', () => {
    const days = { validFrom: '2026-01-01', validUntil: '2026-12-31' }
    const broken = [{ verifiedAt: null }, { refusedAt: new Date() }, { revokedAt: new Date() }]
    for (const one of broken) expect(mandateInForce([{ ...facts, ...days, ...one }], '2026-06-01')).toBeNull()
  })

  test('one who signs alone binds; of those who sign together it takes two', () => {
    const signature = fc.record({
      person: fc.constantFrom('a', 'b', 'c'),
      signing: fc.constantFrom('alone', 'jointly'),
    })
    fc.assert(
      fc.property(fc.array(signature), (signatures) => {
        const people = new Set(signatures.map(({ person }) => person))
        const alone = signatures.some(({ signing }) => signing === 'alone')
        expect(bindsTogether(signatures)).toBe(alone || people.size >= 2)
      }),
    )
  })

  test('staff give a year at most, and what Suomi.fi tells holds for the day', () => {
    expect(latestEnd('paper', '2027-03-01')).toBe('2028-02-29')
    expect(latestEnd('suomifi', '2026-11-29')).toBe('2026-11-29')
  })
})

describe('in a town', () => {
  let sanna: Awaited<ReturnType<typeof preparing>>
  let town: Awaited<ReturnType<typeof peopled>>
  beforeAll(async () => {
    sanna = await preparing()
    town = await peopled('Valtuuksien yhdistys ry')
  })

  /** Whether they could submit for the organisation now. */
  const submitting = (actor: Resident, organisation: string, role: MemberRole) =>
    answer(inTown(actor, (tx) => lockedMandate(tx, acting(actor, organisation, role))))

  const asked = async (actor: Resident, organisation: string) => {
    await askMandate(actor, { organisation, source: 'paper', signing: 'alone', grounds: 'Kokous 1.3.2026, 4 §' })
    const powers = (await findMyOrganisation(actor, organisation))?.powers ?? []
    return powers.find(({ state, person }) => state === 'waiting' && person === actor.person.id)?.id ?? ''
  }
  const granted = async (actor: Resident, organisation: string) => {
    const mandate = await asked(actor, organisation)
    await decideMandate(sanna, { mandate, outcome: 'grant', validUntil: day(30), reason: null }, notTiedTo)
    return mandate
  }

  test.each(memberRoles)('without a mandate nobody submits, whatever their role: %s', async (role) => {
    const expected = role === 'owner' || role === 'submitter' ? 'mandates.none' : 'organisations.mayNot'
    expect(await submitting(town.members[role].actor, town.organisation, role)).toBe(expected)
  })

  test('whoever acts for themselves or for an organisation that is not theirs does not submit for it', async () => {
    const stranger = await signedIn(residents.minna)
    expect(await answer(inTown(stranger, (tx) => lockedMandate(tx, stranger)))).toBe('mandates.notActing')
    expect(await submitting(stranger, town.organisation, 'owner')).toBe('gone')
  })

  test('granted by the desk it holds until its role, its membership or itself ends', async () => {
    const { organisation, members, founder } = town
    const { actor, member } = members.submitter
    const mandate = await granted(actor, organisation)
    expect(await submitting(actor, organisation, 'submitter')).toBe('done')
    await revokeMandate(sanna, { mandate, reason: 'Pöytäkirja oli vanha.' }, notTiedTo)
    expect(await submitting(actor, organisation, 'submitter')).toBe('mandates.none')
    await granted(actor, organisation)
    await changeRole(founder, { organisation, member, role: 'editor' })
    await changeRole(founder, { organisation, member, role: 'submitter' })
    expect(await submitting(actor, organisation, 'submitter')).toBe('mandates.none')
  })

  test('it is decided once, for a year at most, and with a reason when refused', async () => {
    const mandate = await asked(town.founder, town.organisation)
    expect(
      await answer(decideMandate(sanna, { mandate, outcome: 'grant', validUntil: day(400), reason: null }, notTiedTo)),
    ).toBe('mandates.tooLong')
    const twice = await Promise.all([
      answer(decideMandate(sanna, { mandate, outcome: 'grant', validUntil: day(10), reason: null }, notTiedTo)),
      answer(decideMandate(sanna, { mandate, outcome: 'refuse', validUntil: null, reason: 'Ei riitä.' }, notTiedTo)),
    ])
    expect(twice.toSorted()).toEqual(['done', 'mandates.decided'])
  })

  test('asked again it waits once, and an owner may end it', async () => {
    const { organisation, founder } = town
    const { actor } = town.members.submitter
    await asked(actor, organisation)
    const mandate = await asked(actor, organisation)
    const waiting = (await listWaitingMandates(sanna)).filter(({ name }) => name === actor.person.name)
    expect(waiting.map(({ id }) => id)).toEqual([mandate])
    expect(await answer(endMandate(town.members.editor.actor, { organisation, mandate }))).toBe('organisations.mayNot')
    expect(await answer(endMandate(founder, { organisation, mandate }))).toBe('done')
  })

  test('somebody under age gets none, from the desk or from Suomi.fi', async () => {
    const [adult, minor] = [await signedIn(residents.tuulaTakaaja), await signedIn(residents.eeli)]
    const organisation = await founded(adult, 'Nuorten ryhmä', { form: 'unregistered', group: ['A B', 'C D', 'E F'] })
    await brought(adult, organisation, minor, 'submitter')
    const said = { organisation, source: 'paper' as const, signing: 'alone' as const, grounds: 'x' }
    expect(await answer(askMandate(minor, said))).toBe('mandates.minor')
    expect(await answer(noteAuthorization(minor, { organisation, signing: 'alone', request: randomUUID() }))).toBe(
      'mandates.minor',
    )
  })

  test('a submission and a removal at once: whichever is first, none submits after it has gone', async () => {
    const owner = await signedIn(residents.astrid)
    const guest = await signedIn(residents.bo)
    const organisation = await founded(owner, 'Kilpailu ry')
    const member = await brought(owner, organisation, guest, 'submitter')
    await granted(guest, organisation)
    const order: string[] = []
    await Promise.all([
      answer(
        inTown(guest, async (tx) => {
          await lockedMandate(tx, acting(guest, organisation, 'submitter'))
          await new Promise((resolve) => setTimeout(resolve, 50))
          order.push('submitted')
        }),
      ),
      answer(removeMember(owner, { organisation, member })).then(() => order.push('removed')),
    ])
    expect(order.at(-1)).toBe('removed')
    expect(await submitting(guest, organisation, 'submitter')).toBe('gone')
  })

  test('the desk of another town sees none of them', async () => {
    await asked(town.founder, town.organisation)
    const maria = await preparing(staff.maria)
    expect((await listWaitingMandates(maria)).map(({ name }) => name)).not.toContain(town.founder.person.name)
  })
})
