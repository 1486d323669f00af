import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { GrantOfficer } from '@/db/actors'
import { closeDatabase } from '@/db/client'
import { isTiedTo, notTiedTo } from '@/db/grants/ties/owners/reads'
import { declareTie, endTie } from '@/db/grants/ties/writes'
import { listUncheckedAccounts } from '@/db/people/organisations/accounts/reads'
import { addAccount, verifyAccount } from '@/db/people/organisations/accounts/writes'
import { askMandate, decideMandate, revokeMandate } from '@/db/people/organisations/mandates/writes'
import { findMyOrganisation } from '@/db/people/organisations/reads'
import { staff } from '@/scripts/personas'
import { withDuty } from '@/tests/people'
import { answer, peopled } from '../organisations/cast'

const tied = 'ties.disqualified'
let matti: GrantOfficer<'prepare'>
let sanna: GrantOfficer<'prepare'>
let club: Awaited<ReturnType<typeof peopled>>
const tie = randomUUID()

beforeAll(async () => {
  matti = await withDuty(staff.matti, 'prepare')
  sanna = await withDuty(staff.sanna, 'prepare')
  club = await peopled('Valmentajan seura ry')
  const { organisation } = club
  await declareTie(matti, { tie, organisation, kind: 'body', ground: 'Valmentaja', until: null })
})
afterAll(closeDatabase)

test('whoever coaches a club neither sees its account in full nor checks it, until the tie has ended', async () => {
  const { organisation, founder: owner } = club
  const account = await addAccount(owner, { organisation, iban: 'FI4950009420028730' })
  const shownTo = async (officer: GrantOfficer<'prepare'>) =>
    (await listUncheckedAccounts(officer, isTiedTo)).find(({ id }) => id === account)
  expect(await shownTo(matti)).toMatchObject({ iban: null, isTied: true })
  expect(await shownTo(sanna)).toMatchObject({ iban: 'FI4950009420028730', isTied: false })
  expect(await answer(verifyAccount(matti, { account }, notTiedTo))).toBe(tied)
  await verifyAccount(sanna, { account }, notTiedTo)
})

test('nor grants or ends the mandate of its people', async () => {
  const { organisation, founder: owner } = club
  await askMandate(owner, { organisation, source: 'paper', signing: 'alone', grounds: 'Kokous 1.3.2026, 4 §' })
  const mandate =
    (await findMyOrganisation(owner, organisation))?.powers.find(({ state }) => state === 'waiting')?.id ?? ''
  const verdict = { mandate, outcome: 'grant' as const, validUntil: null, reason: null }
  expect(await answer(decideMandate(matti, verdict, notTiedTo))).toBe(tied)
  await decideMandate(sanna, verdict, notTiedTo)
  expect(await answer(revokeMandate(matti, { mandate, reason: 'x' }, notTiedTo))).toBe(tied)
  await endTie(await withDuty(staff.kirsi, 'minute'), { tie })
  await revokeMandate(matti, { mandate, reason: 'Hallitus vaihtui' }, notTiedTo)
})
